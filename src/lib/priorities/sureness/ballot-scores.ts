/** What each ballot adds to the scores of a way of counting: for thousands of ballots in little room. */
import type { Ballot } from '../ballots.ts';
import { placesOf } from '../tally.ts';

/**
 * The ways of counting whose scores are sums over ballots, so that drawing again is adding up. Those
 * that compare topics by pairs have no interval from drawing again.
 */
export const additiveMethods = ['support', 'firstChoice', 'borda'] as const;
export type AdditiveMethod = (typeof additiveMethods)[number];

/** Whole numbers. Most ballots name few of many topics: what all topics have of it is kept once. */
export interface BallotScores {
	/** Topics. */
	size: number;
	/** By ballot: what it gives to each topic. */
	rest: Float64Array;
	/** By ballot: where what it gives beside that ends, in the two lists that follow; it begins at the end before. */
	ends: Uint32Array;
	places: Uint32Array;
	extras: Float64Array;
}

/** Borda's scores are doubled, which makes them whole and changes no order. */
export function ballotScores(
	method: AdditiveMethod,
	topics: readonly string[],
	ballots: readonly Ballot[]
): BallotScores {
	const indices = placesOf(topics);
	const rest = new Float64Array(ballots.length);
	const ends = new Uint32Array(ballots.length);
	const places: number[] = [];
	const extras: number[] = [];
	for (const [index, ballot] of ballots.entries()) {
		const levels = levelsOf(indices, ballot);
		const named = levels.reduce((sum, members) => sum + members.length, 0);
		const unnamed = method === 'borda' && named > 0 ? Math.max(0, topics.length - named - 1) : 0;
		let above = 0;
		for (const members of levels) {
			const tied = members.length - 1;
			const below = topics.length - above - members.length;
			const score = method === 'borda' ? 2 * below + tied : 1;
			if (method !== 'firstChoice' || above === 0)
				for (const place of members) {
					places.push(place);
					extras.push(score - unnamed);
				}
			above += members.length;
		}
		rest[index] = unnamed;
		ends[index] = places.length;
	}
	const size = topics.length;
	return { size, rest, ends, places: Uint32Array.from(places), extras: Float64Array.from(extras) };
}

/** The places of the topics that are known, level by level, each where it is named first. */
function levelsOf(indices: ReadonlyMap<string, number>, ballot: Ballot): number[][] {
	const named = new Set<number>();
	const levels = ballot.map((group) =>
		group.flatMap((topic) => {
			const place = indices.get(topic);
			if (place === undefined || named.has(place)) return [];
			named.add(place);
			return [place];
		})
	);
	return levels.filter((members) => members.length > 0);
}

/** What one ballot gives, by topic. */
export function scoresOf(
	{ size, rest, ends, places, extras }: BallotScores,
	ballot: number
): Float64Array {
	const scores = new Float64Array(size).fill(rest[ballot] ?? 0);
	for (let at = ends[ballot - 1] ?? 0; at < (ends[ballot] ?? 0); at += 1) {
		const place = places[at] ?? 0;
		scores[place] = (scores[place] ?? 0) + (extras[at] ?? 0);
	}
	return scores;
}

/** Adds in place. */
export function addScores(sum: Float64Array, scores: Float64Array, times: number): void {
	for (let place = 0; place < sum.length; place += 1)
		sum[place] = (sum[place] ?? 0) + times * (scores[place] ?? 0);
}

/**
 * Adds all ballots in place.
 * @param times by ballot: how often it counts, or its weight
 */
export function addAll(
	sum: Float64Array,
	{ rest, ends, places, extras }: BallotScores,
	times: Float64Array
): void {
	let everywhere = 0;
	let from = 0;
	for (let ballot = 0; ballot < ends.length; ballot += 1) {
		const end = ends[ballot] ?? 0;
		const own = times[ballot] ?? 0;
		if (own !== 0) {
			everywhere += own * (rest[ballot] ?? 0);
			for (let at = from; at < end; at += 1) {
				const place = places[at] ?? 0;
				sum[place] = (sum[place] ?? 0) + own * (extras[at] ?? 0);
			}
		}
		from = end;
	}
	for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + everywhere;
}
