import { randomUUID } from 'node:crypto';
import type { LocalizedText } from '../../i18n/locales.ts';
import { demand } from '../accounts/permission.ts';
import { may, type Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { Problem } from '../problems.ts';
import { findMeeting, insertMeeting, listMeetings, type Meeting } from './repository.ts';

export { findMeeting, listMeetings, type Meeting } from './repository.ts';

/** @throws Problem forbidden */
export async function createMeeting(
	application: Application,
	actor: Actor,
	meeting: { name: LocalizedText; place: string; startsOn: string }
): Promise<Meeting> {
	demand(actor, 'administration:manage');
	const created = { id: randomUUID(), ...meeting };
	const now = application.clock();
	await application.database.transaction().execute(async (transaction) => {
		await insertMeeting(transaction, created, now);
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'meeting.created',
			subject: { kind: 'meeting', id: created.id }
		});
	});
	return created;
}

/** Every meeting, newest first, for those who set up consultations. */
export async function allMeetings(application: Application, actor: Actor): Promise<Meeting[]> {
	demand(actor, 'administration:manage');
	return listMeetings(application.database);
}

/**
 * The meeting above a consultation, for those of the desk.
 * @throws Problem forbidden, not_found
 */
export async function meetingOfDesk(
	application: Application,
	actor: Actor,
	id: string
): Promise<Meeting> {
	demand(actor, 'desk:enter');
	const meeting = await findMeeting(application.database, id);
	if (!meeting) throw new Problem('not_found');
	return meeting;
}

/** The meetings whose briefs this person may read. */
export async function meetingsToRead(application: Application, actor: Actor): Promise<Meeting[]> {
	const meetings = await listMeetings(application.database);
	return meetings.filter((meeting) => may(actor, 'brief:read', { meetingId: meeting.id }));
}

/** @throws Problem not_found, forbidden */
export async function meetingToRead(
	application: Application,
	actor: Actor,
	id: string
): Promise<Meeting> {
	demand(actor, 'brief:read', { meetingId: id });
	const meeting = await findMeeting(application.database, id);
	if (!meeting) throw new Problem('not_found');
	return meeting;
}
