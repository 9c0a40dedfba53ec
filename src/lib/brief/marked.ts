import type { Locale } from '../i18n/locales.ts';

/** A statement that the desk has marked for the brief, with its working translations. */
export interface MarkedStatement {
	respondentId: string;
	question: string;
	/** Exactly the words that were marked: others that were submitted since are not. */
	text: string;
	translations: Readonly<Partial<Record<Locale, string>>>;
}
