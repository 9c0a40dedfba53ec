/** What is to be published of a question, for respondents in groups; and what of it may be. */
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { rowCounts, tallyQuestion } from '../rollup/questions.ts';
import type { QuestionTally } from '../rollup/questions.ts';
import type { SubmittedResponse } from '../rollup/types.ts';
import { protectInTurn } from './protect.ts';
import { strataOf } from './strata.ts';
import type { Answering } from './strata.ts';
import { countOf, roundedMean, scoresOf } from './table.ts';
import type { Answer, CountFigure, Figure, Table } from './table.ts';

/** A response, and the groups that it is counted in. */
export interface Counted {
	response: SubmittedResponse;
	groups: readonly string[];
}

export type PublishedCount = number | 'withheld';

/** The figures of one group. */
export interface PublishedRow {
	group: string;
	/** How many answered. */
	answered: PublishedCount;
	counts: { value: string; count: PublishedCount }[];
	/** Rounded to one decimal; null for answers that are no whole numbers. */
	mean: number | 'withheld' | null;
}

/** A question, or a row of a matrix. */
export interface PublishedTable {
	row?: string;
	groups: PublishedRow[];
}

/**
 * The tables of a closed question as they may be shown to readers other than the desk; of open
 * questions, and of numbers typed in, only how many answered.
 * @param tiers names of groups, those first that matter most
 */
export function publishedTables(
	question: QuestionSpecification,
	counted: readonly Counted[],
	tiers: readonly (readonly string[])[]
): PublishedTable[] {
	if (question.kind === 'matrix') {
		return question.rows.map(({ value: row }) => ({
			row,
			groups: single(question, counted, tiers, (tally) => ({
				asked: tally.asked,
				given: givenIn(question, rowCounts(tally, row))
			}))
		}));
	}
	const groups = isSeveral(question)
		? multiple(question, counted, tiers)
		: single(question, counted, tiers, (tally) => ({
				asked: tally.asked,
				given: isOpen(question) ? places(tally.answered) : givenIn(question, tally.counts)
			}));
	return [{ groups }];
}

/** What several answers under one title hold is not published part by part. */
const open: readonly QuestionSpecification['kind'][] = [
	'text',
	'comment',
	'parts',
	'growing',
	'opaque'
];

function isOpen({ kind }: QuestionSpecification): boolean {
	return open.includes(kind);
}

function isSeveral({ kind }: QuestionSpecification): boolean {
	return kind === 'checkbox' || kind === 'ranking';
}

interface Given {
	asked: number;
	/** Places of the options. */
	given: number[];
}

/** Questions with one answer: left blank and not shown are answers as well. */
function single(
	question: QuestionSpecification,
	counted: readonly Counted[],
	tiers: readonly (readonly string[])[],
	read: (tally: QuestionTally) => Given
): PublishedRow[] {
	const bare = isOpen(question) || isSeveral(question);
	const values = bare ? [answeredAtAll] : question.options.map(({ value }) => value);
	const scores = values.map((value) => (value.trim() === '' ? Number.NaN : Number(value)));
	const scored = scores.every((score) => Number.isInteger(score));
	const answers: Answer[] = [
		...scores.map((score) => ({ score: scored ? score : null, silent: false })),
		{ score: null, silent: true },
		{ score: null, silent: true }
	];
	const [blank, unshown] = [values.length, values.length + 1];
	const respondents = counted.map(({ response, groups }): Answering => {
		const { asked, given } = read(tallyQuestion(question, [response]));
		return { groups, answers: asked === 0 ? [unshown] : given.length > 0 ? given : [blank] };
	});
	const loud = values.map((_, place) => place);
	const figures = (group: string): Figure[] => [
		...(loud.length > 1 ? [{ kind: 'count' as const, group, answers: loud }] : []),
		...answers.map((_, place): Figure => ({ kind: 'count', group, answers: [place] })),
		...(scored ? [{ kind: 'mean' as const, group }] : [])
	];
	const { table, told } = decide(answers, respondents, tiers, figures);
	return tiers.flat().map((group) => ({
		group,
		answered: shown(table, told, { kind: 'count', group, answers: loud }),
		counts: bare
			? []
			: values.map((value, place) => ({
					value,
					count: shown(table, told, { kind: 'count', group, answers: [place] })
				})),
		mean: scored ? shownMean(table, told, group) : null
	}));
}

/** Questions with several answers: who answered at all first, then the answers of these. */
function multiple(
	question: QuestionSpecification,
	counted: readonly Counted[],
	tiers: readonly (readonly string[])[]
): PublishedRow[] {
	const tallies = counted.map(({ response, groups }) => ({
		groups,
		tally: tallyQuestion(question, [response])
	}));
	const taking = single(question, counted, tiers, ({ asked, answered }) => ({
		asked,
		given: places(answered)
	}));
	const respondents = tallies
		.filter(({ tally }) => tally.answered > 0)
		.map(({ groups, tally }): Answering => ({
			groups,
			answers:
				question.kind === 'ranking'
					? (tally.preferences?.named ?? []).flatMap((named, place) => (named > 0 ? [place] : []))
					: givenIn(question, tally.counts)
		}));
	const { table, told } = decide(
		question.options.map(() => ({ score: null, silent: false })),
		respondents,
		tiers,
		(group) => question.options.map((_, place) => ({ kind: 'count', group, answers: [place] }))
	);
	return taking.map(({ group, answered }) => ({
		group,
		answered,
		counts: question.options.map(({ value }, place) => ({
			value,
			count: shown(table, told, { kind: 'count', group, answers: [place] })
		})),
		mean: null
	}));
}

const answeredAtAll = 'answered';

/** The place of the only answer there is, if it was given. */
function places(answered: number): number[] {
	return answered > 0 ? [0] : [];
}

function givenIn(
	question: QuestionSpecification,
	counts: Readonly<Record<string, number>>
): number[] {
	return question.options.flatMap(({ value }, place) =>
		Object.hasOwn(counts, value) ? [place] : []
	);
}

function decide(
	answers: readonly Answer[],
	respondents: readonly Answering[],
	tiers: readonly (readonly string[])[],
	figures: (group: string) => Figure[]
): { table: Table; told: ReadonlySet<string> } {
	const strata = strataOf(respondents, answers.length);
	const table: Table = { answers, strata, candidates: [], earlier: [], withheldEarlier: [] };
	const told = protectInTurn(
		table,
		tiers.map((groups) => groups.flatMap(figures))
	);
	return { table, told: new Set([...told].map((figure) => JSON.stringify(figure))) };
}

function shown(table: Table, told: ReadonlySet<string>, figure: CountFigure): PublishedCount {
	return told.has(JSON.stringify(figure)) ? countOf(table, figure) : 'withheld';
}

function shownMean(table: Table, told: ReadonlySet<string>, group: string): number | 'withheld' {
	if (!told.has(JSON.stringify({ kind: 'mean', group }))) return 'withheld';
	const { sum, base } = scoresOf(table, group);
	return roundedMean(sum, base);
}
