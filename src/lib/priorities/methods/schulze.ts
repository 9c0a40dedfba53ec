import { orderedByLevels } from './levels.ts';
import { majoritiesOf } from './majorities.ts';
import type { Outcome } from '../outcome.ts';
import type { PreferenceTally } from '../tally.ts';

/** In place: from majorities to the strength of the strongest path, which is that of its weakest link. */
function strengthenPaths(strength: Float64Array, size: number): void {
	for (let through = 0; through < size; through += 1) {
		for (let row = 0; row < size; row += 1) {
			const reached = strength[row * size + through] ?? 0;
			if (reached === 0 || row === through) continue;
			for (let column = 0; column < size; column += 1) {
				const onwards = strength[through * size + column] ?? 0;
				const path = reached < onwards ? reached : onwards;
				if (path > (strength[row * size + column] ?? 0)) strength[row * size + column] = path;
			}
		}
	}
}

/**
 * One topic beats another if its strongest path of majorities there is stronger than the one back; a
 * majority is as strong as its winning votes. That relation is transitive but leaves pairs open, so
 * the order has levels: the first holds Schulze's winners, those that nothing beats, the next those
 * that nothing beats among the rest.
 * Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * condorcet-consistent single-winner election method", Social Choice and Welfare 36, 2011.
 */
export function schulze(tally: PreferenceTally): Outcome {
	const { topics } = tally;
	const size = topics.length;
	const strength = majoritiesOf(tally);
	strengthenPaths(strength, size);
	const beats = new Uint8Array(size * size);
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			if (row === column) continue;
			const there = strength[row * size + column] ?? 0;
			if (there > (strength[column * size + row] ?? 0)) beats[row * size + column] = 1;
		}
	}
	return { order: orderedByLevels(topics, beats) };
}
