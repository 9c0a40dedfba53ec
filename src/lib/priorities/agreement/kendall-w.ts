import { ROUNDING } from '../methods/scoring.ts';
import { pairwiseOf, type PreferenceTally } from '../tally.ts';

/**
 * Kendall's coefficient of concordance W with the correction for ties, 0 (no agreement) to 1 (all
 * alike); tied topics, and those that a ballot does not name, have the mean of the ranks they share.
 * Null where it is undefined: without ballots, with fewer than two topics, or if every ballot ties all.
 *
 * W = 12 S / (m² (n³ − n) − m T) over m ballots and n topics; S sums the squared deviations of the
 * topics' rank sums from their mean, T sums t³ − t over groups of t tied topics.
 * Source: M. Kendall and J. D. Gibbons, "Rank correlation methods", 5th edition, 1990, chapter 6.
 */
export function kendallW(tally: PreferenceTally): number | null {
	const { topics, ballots, ties } = tally;
	const size = topics.length;
	const most = ballots ** 2 * (size ** 3 - size);
	const divisor = most - ballots * ties;
	if (!(divisor > most * ROUNDING)) return null;
	const preferring = pairwiseOf(tally);
	let squares = 0;
	for (let row = 0; row < size; row += 1) {
		// A rank is half a place from the middle for each topic above, less half for each below.
		let twice = 0;
		for (let column = 0; column < size; column += 1) {
			twice += (preferring[column * size + row] ?? 0) - (preferring[row * size + column] ?? 0);
		}
		squares += (twice / 2) ** 2;
	}
	return Math.min(1, (12 * squares) / divisor);
}
