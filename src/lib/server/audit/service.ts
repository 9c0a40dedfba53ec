import { randomUUID } from 'node:crypto';
import type { Json } from '../../questionnaire/contract.ts';
import type { DatabaseTransaction } from '../database/connection.ts';

export interface AuditEntry {
	at: Date;
	/** Who did it; null when the system did. */
	personId: string | null;
	/** For instance "response.saved". */
	action: string;
	subject: { kind: string; id: string };
	/** Facts that are not answers. */
	details?: { [key: string]: Json };
}

/** Takes a transaction, so that an entry stands or falls with what it tells of. */
export async function recordAuditEntry(
	transaction: DatabaseTransaction,
	entry: AuditEntry
): Promise<void> {
	await transaction
		.insertInto('audit_entry')
		.values({
			id: randomUUID(),
			at: entry.at.toISOString(),
			person_id: entry.personId,
			action: entry.action,
			subject_kind: entry.subject.kind,
			subject_id: entry.subject.id,
			details: JSON.stringify(entry.details ?? {})
		})
		.execute();
}
