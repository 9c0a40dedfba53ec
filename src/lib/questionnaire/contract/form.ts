/** A posted page, and what it came to. */
import type { Answers } from './answers.ts';

/** A posted form. The names of its fields are documented in the README of this room. */
export type FormEntries = Iterable<readonly [string, string]>;

/**
 * Sentences in the reader's language, by the name of the form field (that of the question, where it
 * holds no others); what has no fault has no key.
 */
export type FieldErrors = { [field: string]: string[] };

/** What a posted page came to. */
export interface FormReading {
	/** The given answers with those of the page merged over them; a faulty field leaves its answer as it was. */
	answers: Answers;
	/** The form that was read, with the row added or removed that it asked for: to be shown again. */
	form: [name: string, value: string][];
	/** Faults of form only (no number, unknown choice, too long ...); never that an answer is missing. */
	errors: FieldErrors;
	/** Names of the questions of this page that the form spoke of, in page order. */
	questions: string[];
}
