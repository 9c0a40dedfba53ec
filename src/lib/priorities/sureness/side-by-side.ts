/** The orders of several ways of counting under several weightings: what robustness is told from. */
import { outcomeOf, type Method } from '../methods.ts';
import type { CountedOrder } from './robustness.ts';
import type { ConstituencyTally } from '../voice/constituencies.ts';
import { weightedTally } from '../voice/weighted.ts';
import type { Weighting, WeightingFault } from '../voice/weighting.ts';

/** A weighting under a name of its own. */
export interface NamedWeighting {
	name: string;
	weighting: Weighting;
}

export interface SideBySide {
	/** Weighting by weighting, each with the ways of counting in the order given. */
	orders: (CountedOrder & { method: Method })[];
	/** Weightings that could not be carried out, and why: no order comes from them. */
	faults: ({ weighting: string } & WeightingFault)[];
}

/** @param topics of all tallies, in their order */
export function countSideBySide(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[],
	weightings: readonly NamedWeighting[],
	methods: readonly Method[]
): SideBySide {
	const result: SideBySide = { orders: [], faults: [] };
	for (const { name, weighting } of weightings) {
		const counted = weightedTally(topics, constituencies, weighting);
		if ('fault' in counted) {
			result.faults.push({ weighting: name, ...counted });
			continue;
		}
		for (const method of methods) {
			const { order } = outcomeOf(method, counted.tally);
			result.orders.push({ method, weighting: name, order });
		}
	}
	return result;
}
