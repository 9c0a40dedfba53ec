/**
 * The tables, portable between SQLite and PostgreSQL: text, integers and nothing else. Times are ISO
 * 8601 in UTC ("2026-11-21T08:00:00.000Z"), flags 0 or 1, structured values JSON text.
 */
import type { Locale } from '../../i18n/locales.ts';
import type { Consent } from '../../questionnaire/quotable.ts';
import type { Role } from '../../roles.ts';

export interface Schema {
	installation: InstallationTable;
	reference_release: ReferenceReleaseTable;
	member_state: MemberStateTable;
	respondent: RespondentTable;
	questionnaire: QuestionnaireTable;
	person: PersonTable;
	role_assignment: RoleAssignmentTable;
	session: SessionTable;
	sign_in_code: SignInCodeTable;
	rate_limit: RateLimitTable;
	meeting: MeetingTable;
	consultation: ConsultationTable;
	response: ResponseTable;
	response_revision: ResponseRevisionTable;
	statement: StatementTable;
	statement_topic: StatementTopicTable;
	theme: ThemeTable;
	statement_theme: StatementThemeTable;
	statement_translation: StatementTranslationTable;
	roll_up: RollUpTable;
	tally: TallyTable;
	brief: BriefTable;
	brief_version: BriefVersionTable;
	mail: MailTable;
	audit_entry: AuditEntryTable;
}

/** One row: what this database is for, so that generated data never meets real answers. */
export interface InstallationTable {
	id: 1;
	kind: 'production' | 'demonstration';
	created_at: string;
}

/** One dated edition of the list of Member States. */
export interface ReferenceReleaseTable {
	id: string;
	effective_on: string;
	source: string;
	sha256: string;
	loaded_at: string;
}

export interface MemberStateTable {
	release_id: string;
	iso3: string;
	iso2: string;
	itu_code: string;
	/** Three characters, leading zeros kept. */
	m49: string;
	name_en: string;
	name_ar: string;
	name_zh: string;
	name_fr: string;
	name_ru: string;
	name_es: string;
	itu_region: string;
	regional_organization: string;
	ldc: number;
	lldc: number;
	sids: number;
	transition: number;
	developing: number;
	official_language: Locale;
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

export interface PersonTable {
	id: string;
	/** Lower case, as mail is sent to it. */
	mailbox: string;
	name: string;
	locale: Locale;
	created_at: string;
}

/** What a person is, and where: exactly the scope that the role needs is set, the others are null. */
export interface RoleAssignmentTable {
	id: string;
	person_id: string;
	role: Role;
	respondent_id: string | null;
	region: string | null;
	meeting_id: string | null;
}

export interface SessionTable {
	id: string;
	secret_sha256: string;
	person_id: string;
	created_at: string;
	last_used_at: string;
}

export interface SignInCodeTable {
	/** SHA-256 of the secret that only the asking browser holds. */
	id: string;
	/** Null when the mailbox is not registered: the row makes both cases behave the same. */
	person_id: string | null;
	/** Over the browser's secret and the code: not to be guessed from this table alone. */
	code_sha256: string;
	created_at: string;
	attempts: number;
	used_at: string | null;
}

export interface RateLimitTable {
	/** What is limited and for whom, hashed. */
	key: string;
	window_started_at: string;
	count: number;
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
	/** The submission whose statements have been gathered; null before the first. */
	statements_revision: number | null;
}

/** Consultations whose tallies are stored. */
export interface RollUpTable {
	consultation_id: string;
	/** `TALLY_FORMAT` they are stored in; 0 while they are not. */
	format: number;
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

export interface BriefTable {
	id: string;
	consultation_id: string;
	introduction: string;
	introduction_locale: Locale;
	revision: number;
	updated_at: string;
	updated_by: string;
}

/** Published, therefore frozen. */
export interface BriefVersionTable {
	brief_id: string;
	number: number;
	/** The canonical document with its roll-up, as JSON: what the hash is taken over. */
	content: string;
	sha256: string;
	published_at: string;
	published_by: string;
}

export interface MailTable {
	id: string;
	person_id: string;
	kind: 'invitation' | 'receipt';
	consultation_id: string | null;
	/** The Letter, as JSON. Never one with a code in it: those are not kept. */
	letter: string;
	created_at: string;
	attempts: number;
	next_attempt_at: string;
	sent_at: string | null;
	last_error: string | null;
}

export interface AuditEntryTable {
	id: string;
	at: string;
	person_id: string | null;
	action: string;
	subject_kind: string;
	subject_id: string;
	details: string;
}
