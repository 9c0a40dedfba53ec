/** One closed question set against another, as counted and as weighed. */
import { describe, type WeightingDescription } from '../priorities/voice/weighted.ts';
import { weigh, type Weighting, type WeightingFault } from '../priorities/voice/weighting.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { addCount, own, type Counts } from './counts.ts';
import {
	addToCrossTally,
	crossTable,
	emptyCrossTally,
	type CrossTable,
	type CrossTally,
	type Sides
} from './cross-tables.ts';
import type { Stratum } from './strata.ts';
import type { SubmittedResponse } from './types.ts';

export interface CrossFindings {
	/** The question whose answers are the rows, and the one whose answers are the columns. */
	rows: QuestionSpecification;
	columns: QuestionSpecification;
	counted: CrossTable;
	/** Of the same shape, for shares only; null where each respondent has one voice. */
	weighed: { table: CrossTable; description: WeightingDescription } | WeightingFault | null;
}

/** Those who answered both questions are the voices that a weighting divides. */
export function crossFindings(
	rows: QuestionSpecification,
	columns: QuestionSpecification,
	responses: readonly { stratum: Stratum; response: SubmittedResponse }[],
	weighting: Weighting
): CrossFindings {
	const sides: Sides = {
		rows: { kind: 'question', question: rows },
		columns: { kind: 'question', question: columns }
	};
	const whole = emptyCrossTally();
	const constituencies = new Map<
		string,
		{ region: string; groups: readonly string[]; tally: CrossTally }
	>();
	for (const { stratum, response } of responses) {
		const { region, groups, locale: language } = stratum;
		const key = JSON.stringify([region, groups]);
		const own = constituencies.get(key) ?? { region, groups, tally: emptyCrossTally() };
		constituencies.set(key, own);
		for (const tally of [whole, own.tally])
			addToCrossTally(tally, sides, response, { region, groups, language });
	}
	const found = { rows, columns, counted: crossTable(whole, sides) };
	if (weighting.kind === 'respondents') return { ...found, weighed: null };
	const each = [...constituencies.values()];
	const voters = each.map(({ tally, ...constituency }) => ({
		...constituency,
		ballots: tally.base
	}));
	const weights = weigh(weighting, voters);
	if ('fault' in weights) return { ...found, weighed: weights };
	const sum = emptyCrossTally();
	each.forEach(({ tally }, index) => add(sum, tally, weights.multipliers[index] ?? 0));
	const scaled = emptyCrossTally();
	add(scaled, sum, 1 / weights.unit);
	const description = describe(weighting, voters, weights);
	return { ...found, weighed: { table: crossTable(scaled, sides), description } };
}

/** Adds a table so many times, in place. */
function add(sum: CrossTally, tally: CrossTally, times: number): void {
	sum.asked += times * tally.asked;
	sum.base += times * tally.base;
	addCounts(sum.rows, tally.rows, times);
	addCounts(sum.columns, tally.columns, times);
	const cells = new Map(Object.entries(sum.cells));
	for (const row of Object.keys(tally.cells)) {
		const counts = cells.get(row) ?? {};
		addCounts(counts, own(tally.cells, row) ?? {}, times);
		cells.set(row, counts);
	}
	sum.cells = Object.fromEntries(cells);
}

function addCounts(sum: Counts, counts: Counts, times: number): void {
	for (const [value, count] of Object.entries(counts)) addCount(sum, value, times * count);
}
