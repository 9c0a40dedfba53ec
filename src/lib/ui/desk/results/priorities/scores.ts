import type { Method } from '../../../../priorities/methods.ts';
import type { CountedHere } from './behind.ts';
import { nothing, type PanelWording } from './wording.ts';

/** A score as its way of counting is read; nothing for the ways that score nothing. */
export function scoreInWords(
	method: Method,
	score: number | null,
	wording: PanelWording
): string | undefined {
	switch (method) {
		case 'support':
		case 'firstChoice':
			return wording.share(score);
		case 'meanRank':
		case 'borda':
			return score === null ? nothing : wording.decimal(score, 1);
		case 'copeland':
			return score === null ? nothing : wording.signed(score);
		case 'schulze':
		case 'rankedPairs':
		case 'kemeny':
			return undefined;
	}
}

/** Whose ballots a topic's score comes from; all where none of them says anything of it. */
export function scoredFrom(method: Method, topic: string, score: number | null): CountedHere {
	if (score === null || score === 0) return 'ballots';
	switch (method) {
		case 'support':
		case 'meanRank':
			return { naming: topic };
		case 'firstChoice':
			return { first: topic };
		case 'borda':
		case 'copeland':
		case 'schulze':
		case 'rankedPairs':
		case 'kemeny':
			return 'ballots';
	}
}
