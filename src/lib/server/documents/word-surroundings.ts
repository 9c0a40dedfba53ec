import type { Locale } from '../../i18n/locales.ts';
import type { Captions } from './word-captions.ts';

/** What blocks of one document share while they are written. */
export interface Surroundings {
	/** The language of the document. */
	locale: Locale;
	/** Between the margins, in twentieths of a point. */
	textWidth: number;
	/** Counts tables and charts. */
	captions: Captions;
	/** Counts numbered lists: each begins at 1. */
	nextList: () => number;
}

export function surroundingsOf(
	locale: Locale,
	textWidth: number,
	captions: Captions
): Surroundings {
	let lists = 0;
	return { locale, textWidth, captions, nextList: () => (lists += 1) };
}
