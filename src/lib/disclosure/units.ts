/** Closed questions, and rows of a matrix, as who gave which answers. */
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { partsOf } from '../rollup/parts.ts';
import { tallyQuestion } from '../rollup/questions.ts';
import type { QuestionTally } from '../rollup/questions.ts';
import type { SubmittedResponse } from '../rollup/types.ts';
import type { ToldOption } from './told.ts';

/** What one respondent answered: places of options, none where it was left blank. */
export type Given = readonly number[] | 'not shown';

export interface Unit {
	row?: ToldOption;
	/** A respondent may give several. */
	several: boolean;
	options: readonly string[];
	/** What the options count in a mean; nothing unless all are whole numbers. */
	scores?: readonly number[];
	/** In the order of the responses. */
	given: readonly Given[];
}

/** The units of a question: one, or one for each row of a matrix. */
export function unitsOf(
	question: QuestionSpecification,
	responses: readonly SubmittedResponse[]
): Unit[] {
	const tallies = responses.map((response) => tallyQuestion(question, [response]));
	if (question.kind !== 'matrix') return [unitOf(question, tallies)];
	return partsOf(question).map((part) => ({
		...unitOf(
			part,
			tallies.map((tally) => tally.parts[part.name])
		),
		row: { value: part.name, text: part.title }
	}));
}

function unitOf(
	question: QuestionSpecification,
	tallies: readonly (QuestionTally | undefined)[]
): Unit {
	const options = question.kind === 'text' ? [answeredAtAll] : valuesOf(question);
	const scores = options.map((value) => (value.trim() === '' ? Number.NaN : Number(value)));
	return {
		several: question.kind === 'checkbox' || question.kind === 'ranking',
		options,
		...(scores.every((score) => Number.isInteger(score)) && { scores }),
		given: tallies.map((tally) => givenIn(question, options, tally))
	};
}

/** The only answer that is told apart of numbers typed in. */
const answeredAtAll = 'answered';

function valuesOf({ options }: QuestionSpecification): string[] {
	return options.map(({ value }) => value);
}

function givenIn(
	question: QuestionSpecification,
	options: readonly string[],
	tally: QuestionTally | undefined
): Given {
	if (tally === undefined || tally.asked === 0) return 'not shown';
	if (question.kind === 'text') return tally.answered > 0 ? [0] : [];
	if (question.kind === 'ranking') {
		const named = tally.preferences?.named ?? [];
		return named.flatMap((count, place) => (count > 0 ? [place] : []));
	}
	return options.flatMap((value, place) => (Object.hasOwn(tally.counts, value) ? [place] : []));
}
