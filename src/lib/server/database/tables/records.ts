/** What is sent, and who did what. */

export interface RecordsTables {
	mail: MailTable;
	audit_entry: AuditEntryTable;
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
