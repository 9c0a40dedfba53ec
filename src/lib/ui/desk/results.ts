/**
 * A roll-up as the desk reads it: every question with all its options, none left out, each with its
 * base. Blocks of the document model, so that charts and tables look as they do in a brief.
 */
import type { ChartBlock, TableBlock } from '../../brief/blocks.ts';
import { wordingFor, type Wording } from '../../brief/wording.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type { RollUp } from '../../rollup/types.ts';
import { leavesOf, type Leaf } from './results/leaves.ts';
import { matrixTable } from './results/matrix.ts';
import {
	answeredBase,
	besides,
	entries,
	moments,
	otherTexts,
	rowsBase,
	statistics
} from './results/notes.ts';
import { openTable } from './results/open-questions.ts';
import { optionsTable } from './results/options.ts';
import { rankingBlock } from './results/ranking.ts';

export interface QuestionResult {
	/** The id of its heading. */
	id: string;
	title: string;
	/** Nothing where nobody has answered. */
	figures?: ChartBlock | TableBlock;
	/** Bases first. */
	notes: string[];
}

export interface Results {
	priorities: QuestionResult[];
	closed: QuestionResult[];
	/** All open questions in one table; nothing where there are none. */
	open?: TableBlock;
}

/** Rankings of topics by priority come first; the rest in the order of the questionnaire. */
export function resultsOf(rollUp: RollUp, locale: Locale): Results {
	const wording = wordingFor(locale);
	const isPriority = ({ purpose }: Leaf) => purpose === 'priority-ranking';
	const leaves = rollUp.questions.flatMap((question) => leavesOf(question));
	const open = leaves.filter((question) => question.kind === 'text');
	const closed = leaves.filter((question) => question.kind !== 'text');
	return {
		priorities: closed.filter(isPriority).map((question) => result(question, wording)),
		closed: closed
			.filter((question) => !isPriority(question))
			.map((question) => result(question, wording)),
		...(open.length > 0 && { open: openTable(open, wording) })
	};
}

type Closed = Exclude<Leaf, { kind: 'text' }>;

/** An id for a heading: rows of tables may be called anything. */
function idOf({ name }: Leaf): string {
	return `question-${name.replaceAll(/\s/g, '_')}`;
}

function result(question: Closed, wording: Wording): QuestionResult {
	const { locale } = wording;
	const head = { id: idOf(question), title: question.title[locale] };
	if (question.answered === 0) {
		const asked = wording.count(question.asked).text;
		const nobody = m.desk_results_unanswered({ asked }, { locale });
		return { ...head, notes: [nobody, ...besides(question, wording)] };
	}
	const { notes, ...figures } = answered(question, wording);
	return { ...head, ...figures, notes: [...notes, ...besides(question, wording)] };
}

function answered(question: Closed, wording: Wording): Pick<QuestionResult, 'figures' | 'notes'> {
	const { locale } = wording;
	switch (question.kind) {
		case 'ranking':
			return { figures: rankingBlock(question, wording), notes: [] };
		case 'matrix':
			return { figures: matrixTable(question, wording), notes: [rowsBase(question, wording)] };
		case 'growing':
			return { notes: entries(question, wording) };
		case 'moment':
			return { notes: [answeredBase(question, wording), ...moments(question, wording)] };
		case 'number':
			return {
				notes: [answeredBase(question, wording), ...statistics(question.statistics, wording)]
			};
		case 'rating':
			return {
				figures: optionsTable(question, question.options, wording),
				notes: [answeredBase(question, wording), ...statistics(question.statistics, wording)]
			};
		case 'choice':
			return {
				figures: optionsTable(question, question.options, wording),
				notes: [answeredBase(question, wording), ...otherTexts(question.otherTexts, wording)]
			};
		case 'selection':
			return {
				figures: optionsTable(question, question.options, wording),
				notes: [
					answeredBase(question, wording),
					m.desk_results_selections(
						{ selections: wording.count(question.selections).text },
						{ locale }
					),
					...otherTexts(question.otherTexts, wording)
				]
			};
	}
}
