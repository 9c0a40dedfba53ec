/** Coverage counts in the reader's numbers; the raw ones are for the meter beside them. */
import type { Locale } from '../../i18n/locales.ts';
import type { CoverageCounts } from '../../rollup/types.ts';
import { formatNumber, formatPercent } from '../formatting.ts';

export interface CountsInWords {
	asked: string;
	started: string;
	submitted: string;
	/** Answered of those asked; a dash where nobody was asked. */
	share: string;
	meter: { value: number; maximum: number };
}

export function countsInWords(
	{ asked, started, submitted }: CoverageCounts,
	locale: Locale
): CountsInWords {
	return {
		asked: formatNumber(asked, locale),
		started: formatNumber(started, locale),
		submitted: formatNumber(submitted, locale),
		share: shareInWords(submitted, asked, locale),
		meter: { value: submitted, maximum: asked }
	};
}

/** A part of a base as a percentage; a dash where there is no base. */
export function shareInWords(part: number, base: number, locale: Locale): string {
	return base === 0 ? '–' : formatPercent(part / base, locale);
}
