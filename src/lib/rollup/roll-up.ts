/** Everything counted from the submitted responses of a consultation. */
import { supportOf } from '../priorities/support.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { countOf, total } from './counts.ts';
import type { Counts } from './counts.ts';
import { coverage } from './coverage.ts';
import { rowCounts, tallyQuestion } from './questions.ts';
import type { QuestionTally } from './questions.ts';
import { statements } from './statements.ts';
import { statisticsOf } from './statistics.ts';
import type { OptionCount, QuestionRollUp, RollUp, RollUpInput, RowFigures } from './types.ts';

/** The same whatever the order of `responses` and of `listed`; serializable JSON. */
export function rollUp({ specifications, listed, responses }: RollUpInput): RollUp {
	return {
		responses: responses.length,
		receipts: responses.map(({ receipt }) => receipt).sort(),
		coverage: coverage(listed),
		questions: specifications.map((question) =>
			figures(question, tallyQuestion(question, responses))
		),
		statements: statements(specifications, responses)
	};
}

/** From a tally to the figures that are shown. */
export function figures(question: QuestionSpecification, tally: QuestionTally): QuestionRollUp {
	const shared = {
		name: question.name,
		page: question.page,
		...(question.purpose === undefined ? {} : { purpose: question.purpose }),
		title: question.title,
		asked: tally.asked,
		answered: tally.answered
	};
	const options = optionCounts(question, tally.counts);
	const { otherTexts } = tally;
	switch (question.kind) {
		case 'radiogroup':
		case 'dropdown':
		case 'boolean':
			return { ...shared, kind: 'choice', options, otherTexts };
		case 'checkbox':
			return {
				...shared,
				kind: 'selection',
				selections: total(tally.counts),
				options,
				otherTexts
			};
		case 'rating':
			return {
				...shared,
				kind: 'rating',
				options,
				statistics: question.numeric ? statisticsOf(tally.counts) : null
			};
		case 'matrix':
			return {
				...shared,
				kind: 'matrix',
				topics: question.topics,
				rows: question.rows.map((row) => rowFigures(row))
			};
		case 'ranking':
			return {
				...shared,
				kind: 'ranking',
				topics: question.topics,
				options: question.options,
				support: supportOf(tally.preferences)
			};
		case 'text':
		case 'comment':
			return question.numeric
				? { ...shared, kind: 'number', statistics: statisticsOf(tally.counts) }
				: { ...shared, kind: 'text' };
		case 'composite':
			return { ...shared, kind: 'text' };
	}

	function rowFigures(row: QuestionSpecification['rows'][number]): RowFigures {
		const counts = rowCounts(tally, row.value);
		const numeric = question.options.every(({ value }) => isNumber(value));
		return {
			...row,
			answered: total(counts),
			options: optionCounts(question, counts),
			statistics: numeric ? statisticsOf(counts) : null
		};
	}
}

function optionCounts(question: QuestionSpecification, counts: Counts): OptionCount[] {
	return question.options.map(({ value, text }) => ({
		value,
		text,
		count: countOf(counts, value)
	}));
}

function isNumber(value: string): boolean {
	return value.trim() !== '' && Number.isFinite(Number(value));
}
