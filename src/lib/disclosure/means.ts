/** Rounded means that are told: other answers must round to the same. */
import type { Statements } from './statements.ts';
import { meanOf, scoresOf } from './table.ts';
import type { Answer, Scores } from './table.ts';

/** The scores behind a mean that is told, as they are while other answers are tried. */
export interface TriedMean extends Scores {
	/** The group, as a bit. */
	bit: bigint;
	told: number;
}

export function triedMeans({ table, bits, means }: Statements): TriedMean[] {
	return [...means].map(([group, told]) => ({
		bit: bits.get(group) ?? 0n,
		told,
		...scoresOf(table, group)
	}));
}

/** What changes in the scores when one respondent gives an answer in place of another. */
export function stepBetween(answer: Answer | undefined, instead: Answer | undefined): Scores {
	const [gained, lost] = [answer?.score ?? null, instead?.score ?? null];
	return {
		sum: (gained ?? 0) - (lost ?? 0),
		base: Number(gained !== null) - Number(lost !== null)
	};
}

/**
 * How far the means lie from those that are told; 0 when all of them would be told as they are.
 * @param step taken by one respondent of these groups
 */
export function distanceFrom(
	means: readonly TriedMean[],
	groups = 0n,
	step: Scores = { sum: 0, base: 0 }
): number {
	let distance = 0;
	for (const { bit, told, sum, base } of means) {
		const moved = (groups & bit) !== 0n;
		const scores = { sum: sum + (moved ? step.sum : 0), base: base + (moved ? step.base : 0) };
		if (meanOf(scores) === told) continue;
		if (scores.base === 0) return Infinity;
		distance += Math.abs(scores.sum / scores.base - told);
	}
	return distance;
}
