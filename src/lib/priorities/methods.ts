/** The ways of counting, side by side. */
import { copeland } from './methods/copeland.ts';
import { kemeny } from './kemeny/kemeny.ts';
import { meanRank } from './methods/mean-rank.ts';
import { rankedPairs } from './methods/ranked-pairs.ts';
import { schulze } from './methods/schulze.ts';
import { borda, firstChoices, support } from './methods/scoring.ts';
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
