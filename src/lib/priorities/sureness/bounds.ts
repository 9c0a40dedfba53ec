/**
 * What answers that are still missing could change: bounds that hold whatever these will be. They are
 * for one respondent one voice. Bounds of shares and of places by share are reached by some completion;
 * those of places by Borda may be wider than what can happen, since to find the very best place that a
 * topic can reach is hard for any computer (J. Davies, G. Katsirelos, N. Narodytska and T. Walsh,
 * "Complexity of and algorithms for Borda manipulation", 2011).
 */
import { orderedByScore } from '../outcome.ts';
import { placesByShare } from './places-by-share.ts';
import { ranksOf, type RankRange } from './ranks.ts';
import { bordaBest, bordaWorst, type Left } from './borda-swings.ts';
import { borda, support } from '../methods/scoring.ts';
import type { PreferenceTally } from '../tally.ts';

/** Who has not answered. Each may still cast any ballot, ties included, or none. */
export interface Missing {
	respondents: number;
	/** The most topics that a ballot may name; all of them where nothing limits it. */
	maximum?: number;
}

export interface Bounds {
	low: number;
	high: number;
}

export interface TopicBounds {
	topic: string;
	/** Ballots naming it, of all ballots, 0 to 1; null where there can be no ballot. */
	share: Bounds | null;
	/** Borda's score over the ballots, per ballot: 0 to the number of topics less one; null likewise. */
	meanBorda: Bounds | null;
	/** Places by share, and as counted so far; ties take the best place for `low`, the worst for `high`. */
	rankByShare: Bounds & { rank: RankRange };
	/** Places by Borda, likewise. */
	rankByBorda: Bounds & { rank: RankRange };
}

export interface MissingAnswers {
	/** Ballots so far. */
	ballots: number;
	missing: number;
	maximum: number;
	/** In the order of the tally. */
	topics: TopicBounds[];
}

/** @param tally of ballots counted once each */
export function boundsOf(tally: PreferenceTally, missing: Missing): MissingAnswers {
	const { topics, ballots, named } = tally;
	const size = topics.length;
	const maximum = Math.max(1, Math.min(missing.maximum ?? size, size));
	const bordaScores = borda(tally).scores ?? [];
	const rankOf = (order: readonly (readonly string[])[], topic: string): RankRange =>
		ranksOf(order).get(topic) ?? { best: 1, worst: size };
	const bySupport = support(tally).order;
	const byBorda = orderedByScore(topics, bordaScores);
	const left = { respondents: missing.respondents, maximum, size };
	return {
		ballots,
		missing: missing.respondents,
		maximum,
		topics: topics.map((topic, place) => ({
			topic,
			share: meanBounds(named[place] ?? 0, ballots, left, size === 1 ? 1 : 0, 1),
			meanBorda: meanBounds(bordaScores[place] ?? 0, ballots, left, leastBorda(left), size - 1),
			rankByShare: { ...placesByShare(named, place, left), rank: rankOf(bySupport, topic) },
			rankByBorda: { ...bordaRanks(bordaScores, place, left), rank: rankOf(byBorda, topic) }
		}))
	};
}

/**
 * A mean over those who cast a ballot moves one way with each more ballot of a kind: its ends are where
 * nobody answers or everybody does.
 * @param least what one ballot adds at least, and `most` at most
 */
function meanBounds(
	sum: number,
	ballots: number,
	{ respondents }: Left,
	least: number,
	most: number
): Bounds | null {
	const all = ballots + respondents;
	if (all === 0) return null;
	const now = ballots === 0 ? [] : [sum / ballots];
	if (respondents === 0) return { low: sum / all, high: sum / all };
	return {
		low: Math.min(...now, (sum + respondents * least) / all),
		high: Math.max(...now, (sum + respondents * most) / all)
	};
}

/** A ballot gives a topic least where it names as many others as it may, and not this one. */
function leastBorda({ maximum, size }: Left): number {
	return Math.max(0, size - 1 - maximum) / 2;
}

/**
 * Differences between a topic and others, summed over any set of others, can change by no more than the
 * ballots allow for sets of that size. So many others can stay at or below it (at or above it) only if
 * this holds for each part of them; the parts that matter are the strongest (the weakest) of them.
 */
function bordaRanks(scores: readonly number[], place: number, left: Left): Bounds {
	const own = scores[place] ?? 0;
	const leads = scores
		.filter((_, other) => other !== place)
		.map((other) => own - other)
		.sort((a, b) => a - b);
	const { respondents, size } = left;
	const atOrBelow = largestSet(leads.toReversed(), (lead, count) => {
		return lead + respondents * bordaBest(count, left) >= 0;
	});
	const atOrAbove = largestSet(leads, (lead, count) => {
		return lead <= respondents * bordaWorst(count, left);
	});
	return { low: size - atOrBelow, high: 1 + atOrAbove };
}

/**
 * The most of these that can be taken, beginning with the easiest, so that each set of the hardest among
 * them, summed, is possible.
 * @param leads easiest first
 */
function largestSet(
	leads: readonly number[],
	possible: (sum: number, count: number) => boolean
): number {
	for (let taken = leads.length; taken > 0; taken -= 1) {
		let sum = 0;
		const hardestFirst = leads.slice(0, taken).reverse();
		const holds = hardestFirst.every((lead, index) => {
			sum += lead;
			return possible(sum, index + 1);
		});
		if (holds) return taken;
	}
	return 0;
}
