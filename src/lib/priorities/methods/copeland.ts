import { majoritiesOf } from './majorities.ts';
import { scored } from './scoring.ts';
import type { Outcome } from '../outcome.ts';
import type { PreferenceTally } from '../tally.ts';

/**
 * Scores a topic by the topics that more voters place below it than above it, less those that more
 * place above it.
 * Source: A. H. Copeland, "A reasonable social welfare function", University of Michigan, 1951.
 */
export function copeland(tally: PreferenceTally): Outcome {
	const { topics } = tally;
	const size = topics.length;
	const majorities = majoritiesOf(tally);
	const scores = topics.map((_, row) => {
		let score = 0;
		for (let column = 0; column < size; column += 1) {
			if ((majorities[row * size + column] ?? 0) > 0) score += 1;
			else if ((majorities[column * size + row] ?? 0) > 0) score -= 1;
		}
		return score;
	});
	return scored(topics, scores);
}
