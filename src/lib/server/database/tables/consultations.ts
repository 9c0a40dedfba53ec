/** What is asked, of whom, before which meeting. */
import type { Locale } from '../../../i18n/locales.ts';

export interface ConsultationsTables {
	respondent: RespondentTable;
	questionnaire: QuestionnaireTable;
	meeting: MeetingTable;
	consultation: ConsultationTable;
}

/** A Member State (id = iso3) or an organization. */
export interface RespondentTable {
	id: string;
	kind: 'member_state' | 'organization';
	/** LocalizedText; for a Member State the names of the newest release. */
	name: string;
	locale: Locale;
}

/** A version never changes once stored. */
export interface QuestionnaireTable {
	id: string;
	version: number;
	sha256: string;
	definition: string;
	/** LocalizedText. */
	title: string;
	created_at: string;
}

export interface MeetingTable {
	id: string;
	/** LocalizedText. */
	name: string;
	place: string;
	starts_on: string;
	created_at: string;
}

export interface ConsultationTable {
	id: string;
	meeting_id: string;
	/** LocalizedText. */
	name: string;
	questionnaire_id: string;
	questionnaire_version: number;
	release_id: string;
	/** The filter that chose the respondents, as JSON, for the record. */
	respondent_filter: string;
	opens_at: string;
	closes_at: string;
	/** How long after closing answers are still taken, marked late. */
	grace_minutes: number;
	created_at: string;
}
