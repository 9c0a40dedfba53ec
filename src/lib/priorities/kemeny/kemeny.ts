import { arrange } from './components.ts';
import { groupsOf } from './cuts.ts';
import { at, type Margins } from './margins.ts';
import { toleranceOf } from '../methods/majorities.ts';
import { strongComponents } from '../methods/strong-components.ts';
import { pairwiseOf, type PreferenceTally } from '../tally.ts';
import type { Outcome } from '../outcome.ts';

export interface KemenyOutcome extends Outcome {
	/** Summed over the pairs of topics: voters who strictly prefer the one that the order places lower. */
	distance: number;
	/** Whether no order is nearer to the voters. */
	exact: boolean;
	/** What the distance of every order is at least; the distance itself where that is exact. */
	lowerBound: number;
}

function marginsOf(tally: PreferenceTally): { margins: Margins; unavoidable: number } {
	const size = tally.topics.length;
	const tolerance = toleranceOf(tally);
	const preferring = pairwiseOf(tally);
	const numbers = new Float64Array(size * size);
	let unavoidable = 0;
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < row; column += 1) {
			const there = preferring[row * size + column] ?? 0;
			const back = preferring[column * size + row] ?? 0;
			unavoidable += Math.min(there, back);
			if (Math.abs(there - back) <= tolerance) continue;
			numbers[row * size + column] = there - back;
			numbers[column * size + row] = back - there;
		}
	}
	return { margins: { size, numbers, tolerance }, unavoidable };
}

/**
 * The order, without ties, that is nearest to the voters: fewest of them, summed over pairs of topics,
 * prefer the one placed lower. Where several are equally near, topics are tied between two places at
 * which all these orders are cut alike.
 *
 * Exact where no strongly connected component of the strict majorities has more than 20 topics, and
 * beyond that where a search of bounded effort ends; otherwise the best order found, which may depend
 * on the order of the topics, and a bound from below.
 *
 * Sources: J. G. Kemeny, "Mathematics without numbers", Daedalus 88, 1959; H. P. Young and A.
 * Levenglick, "A consistent extension of Condorcet's election principle", SIAM Journal on Applied
 * Mathematics 35, 1978; M. Truchon, "An extension of the Condorcet criterion and Kemeny orders",
 * 1998, for the components.
 */
export function kemeny(tally: PreferenceTally): KemenyOutcome {
	const { topics } = tally;
	const { margins, unavoidable } = marginsOf(tally);
	const { size, numbers, tolerance } = margins;
	const components = strongComponents(size, (from, to) => at(numbers, from * size + to) > 0).map(
		(component) => arrange(margins, component)
	);
	const excess = components.reduce((sum, component) => sum + component.excess, 0);
	const bound = components.reduce((sum, { lowerBound }) => sum + lowerBound, 0);
	const exact = excess - bound <= tolerance;
	return {
		order: groupsOf(margins, components).map((group) =>
			group.sort((a, b) => a - b).map((place) => topics[place] ?? '')
		),
		distance: unavoidable + excess,
		exact,
		lowerBound: unavoidable + (exact ? excess : bound)
	};
}
