/** Who may sign in, and as what. */
import type { Locale } from '../../../i18n/locales.ts';
import type { Role } from '../../../roles.ts';

export interface PeopleTables {
	person: PersonTable;
	role_assignment: RoleAssignmentTable;
	session: SessionTable;
	sign_in_code: SignInCodeTable;
	rate_limit: RateLimitTable;
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
