/** The questions inside a question, each with a name under which its answer stands. */
import type { QuestionSpecification, SpecifiedOption } from '../questionnaire/contract.ts';

const known = new WeakMap<QuestionSpecification, readonly QuestionSpecification[]>();

/**
 * The rows of a matrix are closed questions; the rows of a table hold its columns; several texts, rows
 * and panels that grow hold what the author put there. Everything else holds nothing.
 */
export function partsOf(question: QuestionSpecification): readonly QuestionSpecification[] {
	const parts = known.get(question) ?? partsFor(question);
	known.set(question, parts);
	return parts;
}

function partsFor(question: QuestionSpecification): readonly QuestionSpecification[] {
	const { kind, rows, parts = [] } = question;
	if (kind === 'matrix') return rows.map((row) => matrixRow(question, row));
	if (kind !== 'parts' || rows.length === 0) return parts;
	return rows.map((row) => ({ ...asPart(question, row), kind: 'parts', type: 'row', parts }));
}

function matrixRow(question: QuestionSpecification, row: SpecifiedOption): QuestionSpecification {
	const { options, several = false } = question;
	const kind = several ? 'checkbox' : 'radiogroup';
	return { ...asPart(question, row), kind, type: kind, options };
}

function asPart({ page }: QuestionSpecification, { value, text }: SpecifiedOption) {
	return { name: value, page, title: text, options: [], rows: [], topics: false };
}
