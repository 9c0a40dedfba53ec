import { randomUUID } from 'node:crypto';
import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import type { Grace } from '../../phase.ts';
import { coverage } from '../../rollup/coverage.ts';
import type { Coverage } from '../../rollup/types.ts';
import { demand } from '../accounts/permission.ts';
import { may, mayEver, type Actor } from '../accounts/policy.ts';
import { listFocalPoints } from '../accounts/people.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { invitationLetter } from '../mail/letters.ts';
import { countLetters, insertLetter, type MailCounts } from '../mail/service.ts';
import { findMeeting, type Meeting } from '../meetings/service.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import {
	chooseRespondents,
	findConsultation,
	insertAsked,
	insertConsultation,
	listAsked,
	listConsultations,
	listRespondents,
	listUninvited,
	markInvited,
	newestRelease,
	updateGrace,
	type AskedRespondent,
	type Consultation,
	type UninvitedRespondent
} from './repository.ts';
import type { RespondentFilter } from './respondent-filter.ts';

export {
	findConsultation,
	listAsked,
	listConsultations,
	type AskedRespondent,
	type Consultation
} from './repository.ts';

export interface NewConsultation {
	meetingId: string;
	name: LocalizedText;
	questionnaireId: string;
	questionnaireVersion: number;
	filter: RespondentFilter;
	/** ISO times. */
	opensAt: string;
	closesAt: string;
	/** How long after closing answers are still taken, marked late. */
	graceMinutes: Grace;
}

/**
 * Creates a consultation and fixes the list of those asked, from the newest list of Member States.
 * @throws Problem forbidden, not_found, closes_before_opening, no_respondents
 */
export async function createConsultation(
	application: Application,
	actor: Actor,
	wanted: NewConsultation
): Promise<Consultation> {
	demand(actor, 'administration:manage');
	if (wanted.closesAt <= wanted.opensAt) throw new Problem('closes_before_opening', ['closesAt']);
	await questionnaireVersion(application, wanted.questionnaireId, wanted.questionnaireVersion);
	const now = application.clock();
	return application.database.transaction().execute(async (transaction) => {
		if (!(await findMeeting(transaction, wanted.meetingId))) throw new Problem('not_found');
		const release = await newestRelease(transaction);
		if (!release) throw new Problem('no_respondents');
		const respondentIds = await chooseRespondents(transaction, release.id, wanted.filter);
		if (respondentIds.length === 0) throw new Problem('no_respondents', ['filter']);
		const consultation = { id: randomUUID(), releaseId: release.id, ...wanted };
		await insertConsultation(transaction, consultation, now);
		await insertAsked(transaction, consultation.id, respondentIds);
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'consultation.created',
			subject: { kind: 'consultation', id: consultation.id },
			details: { respondents: respondentIds.length }
		});
		return consultation;
	});
}

/**
 * Sets how long after closing answers are still taken; also afterwards, so that the desk can let in
 * what came later. What was submitted late stays marked late.
 * @throws Problem forbidden, not_found
 */
export async function setGrace(
	application: Application,
	actor: Actor,
	consultationId: string,
	graceMinutes: Grace
): Promise<void> {
	demand(actor, 'administration:manage');
	await application.database.transaction().execute(async (transaction) => {
		if (!(await updateGrace(transaction, consultationId, graceMinutes)))
			throw new Problem('not_found');
		await recordAuditEntry(transaction, {
			at: application.clock(),
			personId: actor.personId,
			action: 'consultation.grace-set',
			subject: { kind: 'consultation', id: consultationId },
			details: { graceMinutes }
		});
	});
}

export interface InvitationOutcome {
	/** Respondents whose focal points get a letter now. */
	invited: number;
	/** Respondents without a registered focal point: nobody to write to. */
	withoutFocalPoint: number;
}

/**
 * Writes to the focal points of everyone asked who was not invited before: repeating it invites only
 * those who could not be reached then.
 * @throws Problem forbidden, not_found
 */
export async function inviteRespondents(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<InvitationOutcome> {
	demand(actor, 'administration:manage');
	const now = application.clock();
	return application.database.transaction().execute(async (transaction) => {
		const consultation = await findConsultation(transaction, consultationId);
		if (!consultation) throw new Problem('not_found');
		const outcome: InvitationOutcome = { invited: 0, withoutFocalPoint: 0 };
		for (const asked of await listUninvited(transaction, consultationId)) {
			const written = await writeToFocalPoints(application, transaction, consultation, asked);
			if (written === 0) {
				outcome.withoutFocalPoint += 1;
				continue;
			}
			outcome.invited += 1;
			await markInvited(transaction, asked.responseId, now);
			await recordAuditEntry(transaction, {
				at: now,
				personId: actor.personId,
				action: 'respondent.invited',
				subject: { kind: 'response', id: asked.responseId },
				details: { letters: written }
			});
		}
		return outcome;
	});
}

/** Queues a letter, in the reader's language, to each focal point; answers how many. */
async function writeToFocalPoints(
	application: Application,
	transaction: DatabaseTransaction,
	consultation: Consultation,
	asked: UninvitedRespondent
): Promise<number> {
	const { configuration } = application;
	const meeting = await findMeeting(transaction, consultation.meetingId);
	if (!meeting) throw new Problem('not_found');
	const people = await listFocalPoints(transaction, asked.respondentId);
	for (const person of people) {
		const letter = invitationLetter({
			to: person.mailbox,
			locale: person.locale,
			personName: person.name,
			respondentName: asked.name[person.locale],
			respondentKind: asked.kind,
			meetingName: meeting.name[person.locale],
			consultationName: consultation.name[person.locale],
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			url: `${configuration.origin}/${person.locale}/responses/${asked.responseId}`,
			demonstration: configuration.kind === 'demonstration'
		});
		await insertLetter(
			transaction,
			{
				personId: person.id,
				kind: 'invitation',
				consultationId: consultation.id,
				letter
			},
			application.clock()
		);
	}
	return people.length;
}

/** The consultations that this person may look into from the desk. */
export async function consultationsOfDesk(
	application: Application,
	actor: Actor
): Promise<Consultation[]> {
	demand(actor, 'desk:enter');
	return listConsultations(application.database);
}

/** @throws Problem forbidden */
export async function consultationsToManage(
	application: Application,
	actor: Actor
): Promise<Consultation[]> {
	demand(actor, 'administration:manage');
	return listConsultations(application.database);
}

export interface ManagedConsultation {
	consultation: Consultation;
	meeting: Meeting;
	asked: AskedRespondent[];
	letters: MailCounts;
}

/** @throws Problem forbidden, not_found */
export async function consultationToManage(
	application: Application,
	actor: Actor,
	id: string
): Promise<ManagedConsultation> {
	demand(actor, 'administration:manage');
	const consultation = await findConsultation(application.database, id);
	if (!consultation) throw new Problem('not_found');
	const meeting = await findMeeting(application.database, consultation.meetingId);
	if (!meeting) throw new Problem('not_found');
	return {
		consultation,
		meeting,
		asked: await listAsked(application.database, id),
		letters: await countLetters(application.database, id)
	};
}

export interface ConsultationCoverage {
	consultation: Consultation;
	/** Whom this person may see: all, or those of their own region. */
	asked: AskedRespondent[];
	coverage: Coverage;
}

/**
 * Who has answered and who has not, against the list of those asked. A regional coordinator sees the
 * own region.
 * @throws Problem forbidden, not_found
 */
export async function consultationCoverage(
	application: Application,
	actor: Actor,
	id: string
): Promise<ConsultationCoverage> {
	if (!mayEver(actor, 'coverage:read')) throw new Problem('forbidden');
	const consultation = await findConsultation(application.database, id);
	if (!consultation) throw new Problem('not_found');
	const everyone = await listAsked(application.database, id);
	const asked = everyone.filter(({ region }) => may(actor, 'coverage:read', { region }));
	return { consultation, asked, coverage: coverage(asked) };
}

/** Every respondent's name in one language, for choosing one. */
export async function respondentNames(
	application: Application,
	actor: Actor,
	locale: Locale
): Promise<{ id: string; kind: AskedRespondent['kind']; name: string }[]> {
	demand(actor, 'administration:manage');
	const respondents = await listRespondents(application.database);
	return respondents
		.map(({ id, kind, name }) => ({ id, kind, name: name[locale] }))
		.sort((one, other) => one.name.localeCompare(other.name, locale));
}

/** How many respondents a filter would ask, before anything is created. */
export async function countRespondents(
	application: Application,
	actor: Actor,
	filter: RespondentFilter
): Promise<number> {
	demand(actor, 'administration:manage');
	const release = await newestRelease(application.database);
	if (!release) return 0;
	return (await chooseRespondents(application.database, release.id, filter)).length;
}
