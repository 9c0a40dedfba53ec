import type { Method } from '../../../../priorities/methods.ts';
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
