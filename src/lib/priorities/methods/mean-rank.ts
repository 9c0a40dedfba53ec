import { toleranceOf } from './majorities.ts';
import { orderedByScore, type Outcome } from '../outcome.ts';
import { ROUNDING } from './scoring.ts';
import type { PreferenceTally } from '../tally.ts';

/**
 * Scores a topic by its mean rank among the ballots that name it: 1 is best, lower is better. A topic
 * that none names has an infinite score and stands last.
 */
export function meanRank(tally: PreferenceTally): Outcome {
	const tolerance = toleranceOf(tally);
	const scores = tally.topics.map((_, place) => {
		const named = tally.named[place] ?? 0;
		return named > tolerance ? (tally.ranks[place] ?? 0) / named : Infinity;
	});
	const largest = Math.max(0, ...scores.filter(Number.isFinite));
	const order = orderedByScore(
		tally.topics,
		scores.map((score) => -score),
		largest * ROUNDING
	);
	return { scores, order };
}
