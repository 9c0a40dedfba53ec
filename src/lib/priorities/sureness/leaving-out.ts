/** How much an order owes to any one respondent. For the desk alone: it names who moves a topic. */
import { addTo, ballotScores, Places, type AdditiveMethod } from './additive.ts';
import { countedCasts, voterOf, type Cast } from './casts.ts';
import type { Outcome } from '../outcome.ts';
import { ranksOf, type RankRange } from './ranks.ts';
import { addTally, emptyTally, tallyOf, type PreferenceTally } from '../tally.ts';
import { sumsWithoutEach, type Addition } from './sums-without.ts';
import type { Weighting, WeightingFault } from '../voice/weighting.ts';

export interface LeavingOut {
	topic: string;
	/** Its place as counted. */
	rank: RankRange;
	/** The best place that it has without some one respondent, and without whom; ids, at least one. */
	best: { rank: number; without: string[] } | null;
	/** The worst, likewise. Null where nobody could be left out. */
	worst: { rank: number; without: string[] } | null;
}

export interface LeavingOneOut {
	/** Ballots: the base. */
	ballots: number;
	/** In the order of the topics. */
	topics: LeavingOut[];
	/** Without these respondents the weighting cannot be carried out: they are not left out. */
	indispensable: string[];
}

/**
 * Counts again without each respondent in turn, in any way of counting. The weighting is done anew each
 * time, so that a region with a voice of its own keeps it, carried by the others of the region while
 * there are any.
 * @param outcomeOf a way of counting; it is called once for each ballot and once for all
 */
export function leavingOneOut(
	topics: readonly string[],
	all: readonly Cast[],
	weighting: Weighting,
	outcomeOf: (tally: PreferenceTally) => Outcome
): LeavingOneOut | WeightingFault {
	const casts = countedCasts(topics, all);
	const tallies = casts.map(({ ballot }) => tallyOf(topics, [ballot]));
	const addition: Addition<PreferenceTally> = {
		none: () => emptyTally(topics),
		add: addTally
	};
	return leftOut(topics, casts, tallies, weighting, addition, (tally) =>
		ranksOf(outcomeOf(tally).order)
	);
}

/** The same for a way of counting that adds up scores, and much quicker. */
export function leavingOneOutByScores(
	topics: readonly string[],
	all: readonly Cast[],
	weighting: Weighting,
	method: AdditiveMethod
): LeavingOneOut | WeightingFault {
	const casts = countedCasts(topics, all);
	const ballots = casts.map(({ ballot }) => ballot);
	const places = new Places(topics.length);
	const addition: Addition<Float64Array> = {
		none: () => new Float64Array(topics.length),
		add: addTo
	};
	const scores = ballotScores(method, topics, ballots);
	return leftOut(topics, casts, scores, weighting, addition, (sum) => {
		const ranks = places.of(sum);
		return new Map(topics.map((topic, place) => [topic, ranks[place] ?? everyPlace(topics)]));
	});
}

function everyPlace(topics: readonly string[]): RankRange {
	return { best: 1, worst: topics.length };
}

function leftOut<Sum>(
	topics: readonly string[],
	casts: readonly Cast[],
	parts: readonly Sum[],
	weighting: Weighting,
	addition: Addition<Sum>,
	rank: (sum: Sum) => ReadonlyMap<string, RankRange>
): LeavingOneOut | WeightingFault {
	const sums = sumsWithoutEach(casts.map(voterOf), parts, weighting, addition);
	if ('fault' in sums) return sums;
	const ranks = rank(sums.whole);
	const indispensable: string[] = [];
	const best = new Map<string, { rank: number; without: string[] }>();
	const worst = new Map<string, { rank: number; without: string[] }>();
	for (const [index, { respondent }] of casts.entries()) {
		const sum = sums.without(index);
		if (sum === undefined) indispensable.push(respondent);
		else
			for (const [topic, own] of rank(sum)) {
				keep(best, topic, own.best, respondent, (one, other) => one < other);
				keep(worst, topic, own.worst, respondent, (one, other) => one > other);
			}
	}
	return {
		ballots: casts.length,
		topics: topics.map((topic) => ({
			topic,
			rank: ranks.get(topic) ?? everyPlace(topics),
			best: best.get(topic) ?? null,
			worst: worst.get(topic) ?? null
		})),
		indispensable
	};
}

function keep(
	kept: Map<string, { rank: number; without: string[] }>,
	topic: string,
	rank: number,
	respondent: string,
	beats: (rank: number, kept: number) => boolean
): void {
	const extreme = kept.get(topic);
	if (extreme?.rank === rank) extreme.without.push(respondent);
	else if (!extreme || beats(rank, extreme.rank)) kept.set(topic, { rank, without: [respondent] });
}
