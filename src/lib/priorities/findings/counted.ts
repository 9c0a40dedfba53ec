/** Every way of counting side by side, in figures that mean the same whatever the number of ballots. */
import { kemeny } from '../kemeny/kemeny.ts';
import { methods, outcomeOf, type Method } from '../methods.ts';
import type { Outcome } from '../outcome.ts';
import { ranksOf, type RankRange } from '../sureness/ranks.ts';
import type { PreferenceTally } from '../tally.ts';

export interface CountedTopic {
	topic: string;
	rank: RankRange;
	/**
	 * `support` and `firstChoice`: share of the ballots, 0 to 1. `meanRank`: 1 is best. `borda`: per
	 * ballot, 0 to the number of topics less one. `copeland`: wins less losses. Null for the ways of
	 * counting that score nothing, for the mean rank of a topic that none names, and without ballots.
	 */
	score: number | null;
}

export interface Counted {
	method: Method;
	/** Best first; a tie is one inner list. */
	order: string[][];
	/** In the order of the topics. */
	topics: CountedTopic[];
	/** Of `kemeny`: no order is nearer to the ballots. Of the others nothing. */
	exact?: boolean;
}

const scaledToBallots: readonly Method[] = ['support', 'firstChoice', 'borda'];

/** All ways of counting one tally. */
export function countedInAllWays(tally: PreferenceTally): Counted[] {
	return methods.map((method) => {
		if (method !== 'kemeny') return counted(method, outcomeOf(method, tally), tally);
		const outcome = kemeny(tally);
		return { ...counted(method, outcome, tally), exact: outcome.exact };
	});
}

/** One way of counting. */
export function countedBy(method: Method, tally: PreferenceTally): Counted {
	return counted(method, outcomeOf(method, tally), tally);
}

function counted(
	method: Method,
	{ order, scores }: Outcome,
	{ topics, ballots }: PreferenceTally
): Counted {
	const ranks = ranksOf(order);
	const divisor = scaledToBallots.includes(method) ? ballots : 1;
	return {
		method,
		order,
		topics: topics.map((topic, place) => {
			const score = (scores?.[place] ?? Infinity) / divisor;
			return {
				topic,
				rank: ranks.get(topic) ?? { best: 1, worst: topics.length },
				score: ballots > 0 && Number.isFinite(score) ? score : null
			};
		})
	};
}
