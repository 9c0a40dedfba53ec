/** What respondents answer, revision by revision, and what is counted of it. */
import type { Locale } from '../../../i18n/locales.ts';

export interface ResponsesTables {
	response: ResponseTable;
	response_revision: ResponseRevisionTable;
	roll_up: RollUpTable;
	tally: TallyTable;
}

/** One for each respondent asked, from the moment it is asked: so these rows are the list of those asked. */
export interface ResponseTable {
	id: string;
	consultation_id: string;
	respondent_id: string;
	status: 'not_started' | 'draft' | 'submitted' | 'returned';
	/** The newest revision; 0 before the first save. */
	revision: number;
	invited_at: string | null;
	submitted_at: string | null;
	submitted_by: string | null;
	/** SHA-256 over the canonical answers. */
	receipt: string | null;
	/** 1 when it was submitted in the grace after closing. */
	late: number;
	/** Names of the questions that were shown, as JSON; set when submitted. */
	asked: string | null;
	/** What was not shown inside these, as JSON; null also for what was submitted before this was kept. */
	skipped: string | null;
	/** The submission whose statements have been gathered; null before the first. */
	statements_revision: number | null;
}

export interface ResponseRevisionTable {
	response_id: string;
	number: number;
	/** All answers after this save, as JSON. */
	answers: string;
	saved_at: string;
	saved_by: string;
	/** The language it was written in. */
	locale: Locale;
	kind: 'save' | 'submission' | 'return';
	/** The page that was saved; null when the response as a whole was. */
	page: string | null;
	/** Digest of the request that made it, if the request bore a key: a repetition is known by it. */
	request_key: string | null;
	/** In which language each answer was last changed, as JSON: `{ question: Locale }`. */
	languages: string;
	/** Of a submission: its receipt, kept also when it is taken back. */
	receipt: string | null;
}

/** Consultations whose tallies are stored. */
export interface RollUpTable {
	consultation_id: string;
	/** `TALLY_FORMAT` they are stored in; 0 while they are not. */
	format: number;
	/** How often a response was counted in or out: as long as it is the same, so is what is submitted. */
	changes: number;
}

/** Sums over the submitted responses of a stratum; kept with them, in the same transactions. */
export interface TallyTable {
	consultation_id: string;
	/** `stratumKey`; empty for all strata together. */
	stratum: string;
	responses: number;
	/** Tallies by name of the question, as JSON. */
	questions: string;
}
