/** Ways of counting that give each topic a score of its own. */
import { orderedByScore, type Outcome } from '../outcome.ts';
import { pairwiseOf, type PreferenceTally } from '../tally.ts';

/** Relative to the largest score: what rounding may do to sums of weights, and no vote can. */
export const ROUNDING = 1e-9;

/** The outcome of these scores, higher is better. */
export function scored(topics: readonly string[], scores: readonly number[]): Outcome {
	const largest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
	return { scores, order: orderedByScore(topics, scores, largest * ROUNDING) };
}

/** Scores a topic by the ballots that name it. */
export function support({ topics, named }: PreferenceTally): Outcome {
	return scored(topics, named);
}

/** Scores a topic by the ballots on which nothing stands above it. */
export function firstChoices({ topics, first }: PreferenceTally): Outcome {
	return scored(topics, first);
}

/**
 * Scores a topic by all topics that stand strictly below it, plus half of those tied with it, over all
 * ballots. Topics that a ballot does not name are tied below those it names.
 */
export function borda(tally: PreferenceTally): Outcome {
	const { topics, ballots } = tally;
	const preferring = pairwiseOf(tally);
	const size = topics.length;
	const scores = topics.map((_, row) => {
		let score = 0;
		for (let column = 0; column < size; column += 1) {
			if (column === row) continue;
			const above = preferring[row * size + column] ?? 0;
			const below = preferring[column * size + row] ?? 0;
			score += above + (ballots - above - below) / 2;
		}
		return score;
	});
	return scored(topics, scores);
}
