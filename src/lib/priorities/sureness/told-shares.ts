/** How sure an order by the number naming is, from these numbers alone: nothing else of the ballots is known. */
import { wilsonInterval } from '../differences/proportions.ts';
import type { Bounds } from './bounds.ts';
import type { RankRange } from './ranks.ts';

/** So many of those who answered name each topic. */
export interface NamedTopics {
	named: readonly number[];
	/** Those who answered, at least 1. */
	base: number;
	/** Those who were asked. */
	population: number;
}

/** Far below one respondent. */
const ROUNDING = 1e-9;

/** How often all intervals of shares, and all ranges of places, hold together. */
export const jointLevel = 0.95;

/** Shares of all who were asked, 0 to 1, in the order of the topics. */
export function shareIntervals({ named, base, population }: NamedTopics): Bounds[] {
	// Bonferroni: counts of the same ballots depend on each other.
	const level = 1 - (1 - jointLevel) / Math.max(1, named.length);
	return named.map((count) => shareInterval(count, { base, population }, level));
}

/**
 * The score interval of a share (E. B. Wilson 1927) with the variance of a draw without return,
 * p(1−p)/n × (N−n)/(N−1) (W. G. Cochran, "Sampling Techniques", 1977, section 2.5): that of a draw with
 * return of n(N−1)/(N−n). Its ends are whole numbers of all asked, rounded outwards, and none that the
 * answers rule out.
 */
function shareInterval(
	count: number,
	{ base, population }: Omit<NamedTopics, 'named'>,
	level: number
): Bounds {
	const missing = Math.max(0, population - base);
	const certain = { low: count / (base + missing), high: (count + missing) / (base + missing) };
	if (missing === 0) return certain;
	const drawn = (base * (population - 1)) / missing;
	const share = count / base;
	const { low, high } = wilsonInterval({ count: share * drawn, base: drawn }, level);
	const all = base + missing;
	return {
		low: Math.max(certain.low, Math.floor(Math.min(low, share) * all + ROUNDING) / all),
		high: Math.min(certain.high, Math.ceil(Math.max(high, share) * all - ROUNDING) / all)
	};
}

/**
 * The places that agree with the intervals of the shares: below all whose intervals lie above its own,
 * above all whose intervals lie below. All hold together as often as the intervals do (M. Klein,
 * T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of populations", Journal
 * of the Royal Statistical Society C 69(3), 2020).
 */
export function rangesOfPlaces(intervals: readonly Bounds[]): RankRange[] {
	return intervals.map(({ low, high }) => ({
		best: 1 + intervals.filter((other) => other.low > high).length,
		worst: intervals.length - intervals.filter((other) => other.high < low).length
	}));
}

/** Places that one topic each holds for sure, from the first; and those after them that are open among themselves. */
export interface SurePlaces {
	/** 0: not even the first. */
	certain: number;
	/** Nothing where all places are certain. */
	open: { from: number; to: number } | null;
}

/** @param ranges in the order of the places */
export function surePlaces(ranges: readonly RankRange[]): SurePlaces {
	const border = (place: number) =>
		ranges.every(({ best, worst }, index) => (index < place ? worst <= place : best > place));
	let certain = 0;
	while (certain < ranges.length && border(certain + 1)) certain += 1;
	if (certain === ranges.length) return { certain, open: null };
	let to = certain + 1;
	while (!border(to)) to += 1;
	return { certain, open: { from: certain + 1, to } };
}
