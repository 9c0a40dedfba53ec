/** What respondents say in words, and what the desk makes of it. */
import type { Locale } from '../../../i18n/locales.ts';
import type { Consent } from '../../../questionnaire/quotable.ts';

export interface StatementsTables {
	statement: StatementTable;
	statement_topic: StatementTopicTable;
	theme: ThemeTable;
	statement_theme: StatementThemeTable;
	statement_translation: StatementTranslationTable;
}

/**
 * What a respondent last submitted in its own words to one question. It stands as long as that
 * submission does: `response_revision` is the revision of its response, which is submitted.
 */
export interface StatementTable {
	id: string;
	consultation_id: string;
	response_id: string;
	respondent_id: string;
	question: string;
	/** Of the question among those for statements. */
	position: number;
	text: string;
	/** `text` as it is searched: one form, lower case. */
	folded: string;
	locale: Locale;
	consent: Consent;
	/** The submission that these words were part of. */
	response_revision: number;
	/** Counts up when other words, or words in another language, are submitted. */
	wording: number;
	/** Counts up with whatever changes words, consent, codes or mark. */
	revision: number;
	/** The words that its codes were given to; null while it has none. */
	coded_text: string | null;
	/** Since when it may be quoted in the brief; null when it is not marked. */
	marked_at: string | null;
	marked_by: string | null;
}

export interface StatementTopicTable {
	statement_id: string;
	/** A topic's id. */
	topic: string;
}

/** One of the desk's own headings for the statements of a consultation. */
export interface ThemeTable {
	id: string;
	consultation_id: string;
	name: string;
	/** `name` as it is compared: no two of a consultation are equal. */
	folded: string;
	/** The language of the name. */
	locale: Locale;
	revision: number;
}

export interface StatementThemeTable {
	statement_id: string;
	theme_id: string;
}

export interface StatementTranslationTable {
	statement_id: string;
	locale: Locale;
	text: string;
	folded: string;
	/** The words that were translated. */
	source: string;
	revision: number;
	written_at: string;
	written_by: string;
}
