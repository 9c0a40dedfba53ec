import type { Locale } from '../../i18n/locales.ts';

/** One fault of a questionnaire file, for its author. */
export interface Finding {
	/** Question or page name, or "" for the questionnaire itself. */
	where: string;
	/** The language whose text is missing, if that is the fault. */
	language?: Locale;
	message: string;
}
