/**
 * The tally of one question over several strata, each of whose answers count as a weighting says. What is
 * weighed are shares and means; a count stays a count.
 */
import { addTally } from '../priorities/tally.ts';
import { describe, type WeightingDescription } from '../priorities/voice/weighted.ts';
import {
	weigh,
	type Voters,
	type Weighting,
	type WeightingFault
} from '../priorities/voice/weighting.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { addCount, own, type Counts } from './counts.ts';
import { emptyTally, type QuestionTally } from './question-tally.ts';
import type { CountedStratum } from './strata.ts';

/**
 * Those of a stratum who answered a question: the voices that a weighting of its answers divides. Of points,
 * those who gave any: all that is said of points is on the base of these.
 */
export function votersOf(
	strata: readonly CountedStratum[],
	{ name, points = false }: QuestionSpecification
): Voters[] {
	return strata.map(({ stratum: { region, groups }, tally }) => {
		const counted = own(tally.questions, name);
		const ballots = (points ? counted?.preferences?.ballots : counted?.answered) ?? 0;
		return { region, groups, ballots };
	});
}

/** One voice each: the tally of all these strata. */
export function summed(
	question: QuestionSpecification,
	strata: readonly CountedStratum[]
): QuestionTally {
	const sum = emptyTally(question);
	for (const { tally } of strata) {
		const one = own(tally.questions, question.name);
		if (one) add(sum, one, 1);
	}
	return sum;
}

export interface WeighedTally {
	/** On the scale of answers: `answered` is as many as there are, and so are fractions of it. */
	tally: QuestionTally;
	/** Its `ballots` are answers to this question. */
	description: WeightingDescription;
}

/** What stands inside a question, row by row or panel by panel, weighs as the respondent's answer to it does. */
export function weighed(
	question: QuestionSpecification,
	strata: readonly CountedStratum[],
	weighting: Weighting
): WeighedTally | WeightingFault {
	const voters = votersOf(strata, question);
	const weights = weigh(weighting, voters);
	if ('fault' in weights) return weights;
	const sum = emptyTally(question);
	strata.forEach(({ tally }, index) => {
		const one = own(tally.questions, question.name);
		// Whole numbers are added up before they are divided, so that equal sums stay equal.
		if (one) add(sum, one, weights.multipliers[index] ?? 0);
	});
	const scaled = emptyTally(question);
	add(scaled, sum, 1 / weights.unit);
	return { tally: scaled, description: describe(weighting, voters, weights) };
}

/** Adds a tally of the same question, so many times, in place. */
function add(sum: QuestionTally, tally: QuestionTally, times: number): void {
	sum.asked += times * tally.asked;
	sum.answered += times * tally.answered;
	sum.unread += times * tally.unread;
	sum.comments += times * tally.comments;
	addCounts(sum.counts, tally.counts, times);
	addCounts(sum.words, tally.words, times);
	addCounts(sum.sizes, tally.sizes, times);
	addRemarks(sum, tally, times);
	for (const [name, part] of Object.entries(tally.parts)) {
		const inside = own(sum.parts, name);
		if (inside) add(inside, part, times);
	}
	if (sum.preferences && tally.preferences) addTally(sum.preferences, tally.preferences, times);
}

function addCounts(sum: Counts, counts: Counts, times: number): void {
	for (const [value, count] of Object.entries(counts)) addCount(sum, value, times * count);
}

function addRemarks(sum: QuestionTally, tally: QuestionTally, times: number): void {
	const remarks = new Map(Object.entries(sum.remarks));
	for (const [choice, counts] of Object.entries(tally.remarks)) {
		const all = remarks.get(choice) ?? {};
		addCounts(all, counts, times);
		remarks.set(choice, all);
	}
	sum.remarks = Object.fromEntries(remarks);
}
