/** Rounded means that are told: other answers must round to the same. */
import type { Statements } from './statements.ts';
import { meanOf, scoresIn } from './table.ts';

/**
 * How far the means lie from those that are told, if the strata gave these answers; 0 when all of them
 * would be told as they are.
 */
export function distanceFromMeans(
	{ table, membership, bits, means }: Statements,
	given: readonly (readonly number[])[]
): number {
	let distance = 0;
	for (const [group, told] of means) {
		const bit = bits.get(group) ?? 0n;
		const within = given.filter((_, stratum) => ((membership[stratum] ?? 0n) & bit) !== 0n);
		const scores = scoresIn(table.answers, within);
		if (meanOf(scores) === told) continue;
		if (scores.base === 0) return Infinity;
		distance += Math.abs(scores.sum / scores.base - told);
	}
	return distance;
}
