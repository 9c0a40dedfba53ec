/** The desk's own words in a document, with figures inserted from the roll-up. */
import type { Locale } from '../../i18n/locales.ts';

export interface PassageWords {
	/** Empty: none. */
	heading: string;
	/** Paragraphs are parted by an empty line; lines that begin with "- " are the items of a list. */
	text: string;
}

export interface Passage extends PassageWords {
	/** Unique in its outline. */
	id: string;
	/** The language it is written in. */
	locale: Locale;
	/** Working translations; none into the language it is written in. */
	translations: Readonly<Partial<Record<Locale, PassageWords>>>;
}

/** The words for a reader of a language, and the language that they are in. */
export function wordsFor(passage: Passage, locale: Locale): PassageWords & { locale: Locale } {
	const translation = locale === passage.locale ? undefined : passage.translations[locale];
	return translation === undefined || translation.text.trim() === ''
		? { heading: passage.heading, text: passage.text, locale: passage.locale }
		: { ...translation, locale };
}
