/** Ways of counting that add up what each ballot gives to each topic. */
import type { Ballot } from '../ballots.ts';
import { countHigherAndEqual, type RankRange } from './ranks.ts';
import { ROUNDING } from '../methods/scoring.ts';
import { placesOf } from '../tally.ts';

/**
 * The ways of counting whose scores are sums over ballots, so that drawing again is adding up. Those
 * that compare topics by pairs have no interval from drawing again.
 */
export const additiveMethods = ['support', 'firstChoice', 'borda'] as const;
export type AdditiveMethod = (typeof additiveMethods)[number];

/** What each ballot adds to the scores of a method: by ballot, then by topic; whole numbers. */
export function ballotScores(
	method: AdditiveMethod,
	topics: readonly string[],
	ballots: readonly Ballot[]
): Float64Array[] {
	const places = placesOf(topics);
	return ballots.map((ballot) => scoresOfBallot(method, places, ballot));
}

/** Borda's scores are doubled, which makes them whole and changes no order. */
function scoresOfBallot(
	method: AdditiveMethod,
	places: ReadonlyMap<string, number>,
	ballot: Ballot
): Float64Array {
	const named = new Set<number>();
	const scores = new Float64Array(places.size);
	for (const group of ballot) {
		const above = named.size;
		const members = group.flatMap((topic) => {
			const place = places.get(topic);
			if (place === undefined || named.has(place)) return [];
			named.add(place);
			return [place];
		});
		const tied = members.length - 1;
		const below = places.size - above - members.length;
		for (const place of members) {
			if (method === 'borda') scores[place] = 2 * below + tied;
			else if (method === 'support' || above === 0) scores[place] = 1;
		}
	}
	if (method === 'borda' && named.size > 0) {
		for (let place = 0; place < places.size; place += 1)
			if (!named.has(place)) scores[place] = places.size - named.size - 1;
	}
	return scores;
}

/** Adds in place. */
export function addTo(sum: Float64Array, scores: Float64Array, times: number): void {
	for (let place = 0; place < sum.length; place += 1)
		sum[place] = (sum[place] ?? 0) + times * (scores[place] ?? 0);
}

export function sumOf(scores: readonly Float64Array[], size: number): Float64Array {
	const sum = new Float64Array(size);
	for (const own of scores) addTo(sum, own, 1);
	return sum;
}

/** How often each topic came to each place: by topic, then by place, from 0. */
export interface PlaceCounts {
	best: Int32Array;
	worst: Int32Array;
}

/** Places by scores, with room that is used again for each draw. */
export class Places {
	readonly size: number;
	readonly #higher: Int32Array;
	readonly #equal: Int32Array;

	constructor(size: number) {
		this.size = size;
		this.#higher = new Int32Array(size);
		this.#equal = new Int32Array(size);
	}

	of(scores: Float64Array): RankRange[] {
		this.#rank(scores);
		return Array.from(this.#higher, (higher, place) => ({
			best: higher + 1,
			worst: higher + (this.#equal[place] ?? 1)
		}));
	}

	count(scores: Float64Array, { best, worst }: PlaceCounts): void {
		this.#rank(scores);
		for (let place = 0; place < this.size; place += 1) {
			const higher = this.#higher[place] ?? 0;
			const bestCell = place * this.size + higher;
			const worstCell = bestCell + (this.#equal[place] ?? 1) - 1;
			best[bestCell] = (best[bestCell] ?? 0) + 1;
			worst[worstCell] = (worst[worstCell] ?? 0) + 1;
		}
	}

	#rank(scores: Float64Array): void {
		let largest = 0;
		for (const score of scores) largest = Math.max(largest, Math.abs(score));
		countHigherAndEqual(scores, largest * ROUNDING, this.#higher, this.#equal);
	}
}
