/** The ways of counting, side by side. */
import { copeland } from './copeland.ts';
import { kemeny } from './kemeny.ts';
import { meanRank } from './mean-rank.ts';
import { rankedPairs } from './ranked-pairs.ts';
import { schulze } from './schulze.ts';
import { borda, firstChoices, support } from './scoring.ts';
import type { Outcome } from './outcome.ts';
import type { PreferenceTally } from './tally.ts';

export const methods = [
	'support',
	'firstChoice',
	'meanRank',
	'borda',
	'copeland',
	'schulze',
	'rankedPairs',
	'kemeny'
] as const;

export type Method = (typeof methods)[number];

const counting: Record<Method, (tally: PreferenceTally) => Outcome> = {
	support,
	firstChoice: firstChoices,
	meanRank,
	borda,
	copeland,
	schulze,
	rankedPairs,
	kemeny
};

/** What a way of counting says. Higher scores are better, except for `meanRank`. */
export function outcomeOf(method: Method, tally: PreferenceTally): Outcome {
	return counting[method](tally);
}
