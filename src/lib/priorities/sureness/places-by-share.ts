/** Which places by the number naming can still be reached when more ballots come. */
import type { Bounds } from './bounds.ts';

/** Ballots that may still come. */
export interface ToCome {
	respondents: number;
	/** The most topics that a ballot may name. */
	maximum: number;
}

/**
 * The best and the worst place of one topic, ties counted against it for the worst. Reached by some
 * completion.
 * @param named ballots naming each topic so far
 */
export function placesByShare(
	named: readonly number[],
	place: number,
	{ respondents, maximum }: ToCome
): Bounds {
	const own = named[place] ?? 0;
	const others = named.filter((_, other) => other !== place);
	const beyond = others.filter((other) => other > own + respondents).length;
	// At worst every missing ballot names as many others as it may, and not this one. Those lacking least
	// reach it first; none can be named twice on a ballot.
	let room = respondents * maximum;
	let reaching = 0;
	for (const lack of others.map((other) => Math.max(0, own - other)).sort((a, b) => a - b)) {
		if (lack > respondents || lack > room) break;
		room -= lack;
		reaching += 1;
	}
	return { low: 1 + beyond, high: 1 + reaching };
}
