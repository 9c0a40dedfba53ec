/**
 * The results in one view as the desk reads them: every question with all its options, none left out,
 * each with its base and with what leads to the responses behind it.
 */
import { wordingFor, type Wording } from '../../brief/wording.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import { asksPriorities } from '../../rollup/ballots.ts';
import { isClosed } from '../../rollup/cross-tables.ts';
import type { CrossFindings } from '../../rollup/cross-findings.ts';
import type { ColumnFindings, Findings } from '../../rollup/findings.ts';
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import type { View } from '../../rollup/view.ts';
import type { Context } from './results/context.ts';
import { crossedTable } from './results/crossed.ts';
import { leavesOf, type Leaf } from './results/leaves.ts';
import type { LinkTo } from './results/links.ts';
import { partsOf, titleOf, type PartResult } from './results/parts.ts';
import { standingValueName } from './results/standings.ts';
import type { ResultTable } from './results/table.ts';
import { openTable } from './results/typed.ts';
import { faultInWords, weighingInWords } from './results/weighing.ts';

export interface QuestionResult {
	/** The id of its heading. */
	id: string;
	name: string;
	title: string;
	parts: PartResult[];
	/** The weighting, where there is one. */
	weighting?: string;
	/** Set against the question that the view names. */
	crossed?: { title: string; table: ResultTable; notes: string[] };
	/** What sets it against that question. */
	against?: { href: string; text: string };
}

export interface Results {
	priorities: QuestionResult[];
	closed: QuestionResult[];
	/** All open questions in one table; nothing where there are none. */
	open?: ResultTable;
}

/** What is read of an exploration. */
export interface Explored {
	view: View;
	questions: readonly (Findings & {
		question: QuestionSpecification;
		columns: readonly ColumnFindings[];
	})[];
	cross?: CrossFindings;
}

export interface Addresses {
	linkTo: LinkTo;
	/** Of the page in another view. */
	viewAt: (view: View) => string;
}

/** Questions that ask for priorities come first; each half in the order of the questionnaire. */
export function resultsOf(explored: Explored, locale: Locale, addresses: Addresses): Results {
	const context = contextOf(explored, wordingFor(locale), addresses.linkTo);
	const read = explored.questions.map((each) => ({ ...each, leaves: leavesOf(each) }));
	const isOpen = ({ leaves }: (typeof read)[number]) =>
		leaves.every(({ counted }) => counted.kind === 'text');
	const results = read
		.filter((each) => !isOpen(each))
		.map((each) => ({
			isPriority: asksPriorities(each.question),
			result: questionResult(explored, each, context, addresses)
		}));
	const open = read
		.filter(isOpen)
		.flatMap(({ question, leaves }) =>
			leaves.map((leaf) => ({ leaf, title: titleOf([question.title, ...leaf.titles], locale) }))
		);
	return {
		priorities: results.filter(({ isPriority }) => isPriority).map(({ result }) => result),
		closed: results.filter(({ isPriority }) => !isPriority).map(({ result }) => result),
		...(open.length > 0 && {
			open: openTable(context, open, m.desk_results_open({}, { locale }))
		})
	};
}

function contextOf({ view, questions }: Explored, wording: Wording, linkTo: LinkTo): Context {
	const { by, weighting } = view;
	const columns = questions[0]?.columns ?? [];
	return {
		wording,
		linkTo,
		weighted: weighting.kind !== 'respondents',
		columns: columns.map(({ value }) => ({
			value,
			name: by && by.kind !== 'question' ? standingValueName(by.kind, value, wording.locale) : value
		}))
	};
}

/** An id for a heading: questions may be called anything. */
function idOf(name: string): string {
	return `question-${name.replaceAll(/\s/g, '_')}`;
}

function questionResult(
	{ view, questions, cross }: Explored,
	{ question, weighed, leaves }: Explored['questions'][number] & { leaves: readonly Leaf[] },
	context: Context,
	{ viewAt }: Addresses
): QuestionResult {
	const { wording } = context;
	const { locale } = wording;
	const title = question.title[locale];
	const own = weighed && 'fault' in weighed ? { ...context, weighted: false } : context;
	const weighting =
		weighed === null
			? undefined
			: 'fault' in weighed
				? faultInWords(weighed, wording)
				: weighingInWords(weighed.description, view.weighting, wording);
	const { by } = view;
	const other =
		by?.kind === 'question' && by.question !== question.name && isClosed(question)
			? questions.find((each) => each.question.name === by.question)?.question
			: undefined;
	return {
		id: idOf(question.name),
		name: question.name,
		title,
		parts: partsOf(own, leaves, captionOf(question, locale)),
		...(weighting !== undefined && isWeighed(leaves) && { weighting }),
		...(cross?.rows.name === question.name && { crossed: crossedResult(own, cross) }),
		...(other && {
			against: {
				href: `${viewAt({ ...view, by: { kind: 'question', question: other.name, of: question.name } })}#${idOf(question.name)}`,
				text: m.explorer_against({ question: other.title[locale] }, { locale })
			}
		})
	};
}

/** Days and times come by order, whatever the weighting. */
function isWeighed(leaves: readonly Leaf[]): boolean {
	return leaves.some(({ counted }) => counted.kind !== 'moment');
}

/** Where a panel shows the question already, its counts have a name of their own. */
function captionOf(question: QuestionSpecification, locale: Locale): string {
	const title = question.title[locale];
	return asksPriorities(question) ? `${title} – ${m.explorer_counts({}, { locale })}` : title;
}

function crossedResult(context: Context, cross: CrossFindings) {
	const { wording } = context;
	const { locale } = wording;
	const { asked, base } = cross.counted;
	return {
		title: cross.columns.title[locale],
		table: crossedTable(
			context,
			cross,
			`${cross.rows.title[locale]} × ${cross.columns.title[locale]}`
		),
		notes: [
			m.explorer_cross_base(
				{ base: wording.count(base).text, asked: wording.count(asked).text },
				{ locale }
			)
		]
	};
}
