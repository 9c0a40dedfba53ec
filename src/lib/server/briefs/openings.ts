/** Opening a published brief to everybody, and closing it: a desk manager's word, kept in the audit. */
import { demand } from '../accounts/permission.ts';
import { may, type Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { findConsultation } from '../consultations/service.ts';
import { Problem } from '../problems.ts';
import { findDraft } from './draft-repository.ts';
import { deleteOpening, findOpening, insertOpening } from './opening-repository.ts';
import { listVersions } from './version-repository.ts';

export interface OpeningPlace {
	meetingId: string;
	/** Nothing where nothing is published. */
	published: { briefId: string; number: number } | null;
	/** Since when it is open, as ISO 8601 in UTC; nothing while it is closed. */
	openedAt: string | null;
	mayOpen: boolean;
}

/**
 * Whether the brief of a consultation is open to everybody.
 * @throws Problem forbidden, not_found
 */
export async function openingPlace(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<OpeningPlace> {
	demand(actor, 'brief:edit');
	const { database } = application;
	const consultation = await findConsultation(database, consultationId);
	if (!consultation) throw new Problem('not_found');
	const draft = await findDraft(database, consultationId);
	const [latest] = draft ? await listVersions(database, draft.id) : [];
	const opening = draft && (await findOpening(database, draft.id));
	return {
		meetingId: consultation.meetingId,
		published: draft && latest ? { briefId: draft.id, number: latest.number } : null,
		openedAt: opening?.openedAt ?? null,
		mayOpen: may(actor, 'brief:open', {})
	};
}

/**
 * Opens the brief of a consultation: anybody may read its latest version, whichever that is.
 * @param seen the version that the person looked at; where a newer one stands nothing is opened
 * @throws Problem forbidden, not_found, revision_conflict
 */
export async function openBrief(
	application: Application,
	actor: Actor,
	seen: { consultationId: string; number: number }
): Promise<void> {
	demand(actor, 'brief:open');
	const now = application.clock();
	await application.database.transaction().execute(async (transaction) => {
		const draft = await findDraft(transaction, seen.consultationId);
		const [latest] = draft ? await listVersions(transaction, draft.id) : [];
		if (!draft || !latest) throw new Problem('not_found');
		if (latest.number !== seen.number) throw new Problem('revision_conflict');
		const opened = { briefId: draft.id, at: now, by: actor.personId };
		if (!(await insertOpening(transaction, opened))) return;
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'brief.opened',
			subject: { kind: 'brief', id: draft.id },
			details: { number: latest.number }
		});
	});
}

/** @throws Problem forbidden, not_found */
export async function closeBrief(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<void> {
	demand(actor, 'brief:open');
	const now = application.clock();
	await application.database.transaction().execute(async (transaction) => {
		const draft = await findDraft(transaction, consultationId);
		if (!draft) throw new Problem('not_found');
		if (!(await deleteOpening(transaction, draft.id))) return;
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'brief.closed',
			subject: { kind: 'brief', id: draft.id }
		});
	});
}
