/** Where to go on after a row or panel was added or removed. */
import type { Change } from './change.ts';
import type { QuestionView } from './contract.ts';
import { questionsIn } from './elements.ts';

/** The questions of each row or panel. */
function rowsOf(question: QuestionView): QuestionView[][] {
	switch (question.kind) {
		case 'table':
			return question.rows.map(({ cells }) => cells.filter((cell) => cell !== null));
		case 'panels':
			return question.panels.map(({ elements }) => questionsIn(elements));
		default:
			return [];
	}
}

/**
 * The id of the first control in the row that was added, or in the one that stands in the place of the
 * one removed; of the question itself where there is none.
 * @param question as it is after the change
 */
export function placeAfterChange(change: Change, question: QuestionView): string {
	const rows = rowsOf(question);
	const row = change.kind === 'add' ? rows.at(-1) : rows[change.index - 1];
	return row?.[0]?.fieldId ?? question.fieldId;
}
