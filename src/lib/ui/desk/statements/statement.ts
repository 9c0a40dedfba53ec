/** A statement as the desk reads it. */
import type { Locale } from '../../../i18n/locales.ts';

/** Words in a language of their own. */
export interface Foreign {
	text: string;
	lang: Locale;
	dir: 'ltr' | 'rtl';
}

export interface TranslationInWords extends Foreign {
	/** The name of `lang`. */
	language: string;
	revision: number;
	/** That it is a working translation, whose and since when. */
	about: string;
	/** The original changed since. */
	changed: boolean;
}

export interface StatementInWords extends Foreign {
	id: string;
	revision: number;
	respondent: string;
	region: string;
	/** The name of `lang`. */
	language: string;
	consent: string;
	quotable: boolean;
	topics: readonly string[];
	themes: readonly Foreign[];
	/** Coded before the words changed. */
	changed: boolean;
	/** Who marked it for the brief, and when. */
	mark: string | null;
	translations: readonly TranslationInWords[];
}
