import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { publishBrief, writeIntroduction } from '../briefs/service.ts';
import { inviteRespondents, listAsked, type Consultation } from '../consultations/service.ts';
import { sendDueLetters } from '../mail/service.ts';
import { createMeeting } from '../meetings/service.ts';
import { answerAll, at, type Asked } from './answering.ts';
import { calendarFrom, type Calendar } from './calendar.ts';
import { openConsultation } from './consultation.ts';
import { workOnStatements } from './desk-work.ts';
import { registerOrganizations } from './industry.ts';
import { visitedRespondent } from './mailboxes.ts';
import {
	registerAdministrator,
	registerContributor,
	registerFocalPoint,
	registerReaders
} from './people.ts';
import { languagesOfRespondents } from './repository.ts';
import type { Respondent } from './respondent.ts';
import { consultationName, industryConsultationName, introduction, meetingName } from './texts.ts';

/** Everyone who is asked, each with a focal point. */
async function registerFocalPoints(
	application: Application,
	consultation: Consultation,
	seedOf: (respondentId: string) => string
): Promise<Asked[]> {
	const languages = await languagesOfRespondents(application.database);
	const everyone: Asked[] = [];
	for (const { responseId, ...asked } of await listAsked(application.database, consultation.id)) {
		const locale = languages.get(asked.id) ?? 'en';
		const respondent: Respondent = { ...asked, seed: seedOf(asked.id), locale };
		const focalPoint = await registerFocalPoint(application, respondent);
		if (respondent.id === visitedRespondent) await registerContributor(application, respondent);
		everyone.push({ respondent, responseId, focalPoint });
	}
	return everyone;
}

/** Writes to everyone asked when it opens, and lets them answer. */
async function hold(
	application: Application,
	administrator: Actor,
	consultation: Consultation,
	everyone: readonly Asked[],
	calendar: Calendar
): Promise<void> {
	const opened = at(application, calendar.opensAt);
	await inviteRespondents(opened, administrator, consultation.id);
	await sendDueLetters(opened);
	await answerAll(application, consultation, everyone, calendar);
}

/** The developing Member States are asked. */
async function consultMemberStates(
	application: Application,
	administrator: Actor,
	meetingId: string,
	calendar: Calendar
): Promise<Consultation> {
	const prepared = at(application, calendar.preparedAt);
	const consultation = await openConsultation(prepared, administrator, calendar, {
		meetingId,
		name: consultationName,
		questionnaireId: 'cto-priorities',
		filter: { developingOnly: true, regions: [], groups: [] }
	});
	const everyone = await registerFocalPoints(prepared, consultation, (id) => id);
	await hold(application, administrator, consultation, everyone, calendar);
	return consultation;
}

/** The same topics are asked of industry. */
async function consultIndustry(
	application: Application,
	administrator: Actor,
	meetingId: string,
	calendar: Calendar
): Promise<void> {
	const prepared = at(application, calendar.industryPreparedAt);
	const seeds = await registerOrganizations(prepared, administrator);
	const consultation = await openConsultation(prepared, administrator, calendar, {
		meetingId,
		name: industryConsultationName,
		questionnaireId: 'industry-priorities',
		filter: { organizations: [...seeds.keys()] }
	});
	const everyone = await registerFocalPoints(prepared, consultation, (id) => seeds.get(id) ?? id);
	await hold(application, administrator, consultation, everyone, calendar);
}

/**
 * Fills an empty demonstration: a meeting, open consultations of the developing Member States and of
 * industry, answers of most of them, what the desk makes of the statements, and the first version of
 * the brief. All through the services, each at its own moment before `now`, so that all of it is
 * valid and audited.
 * @throws Error when the installation is not a demonstration
 */
export async function generateDemonstration(application: Application, now: Date): Promise<void> {
	if (application.configuration.kind !== 'demonstration')
		throw new Error('Generated data belong in a demonstration only');
	const calendar = calendarFrom(now);
	const prepared = at(application, calendar.preparedAt);
	const administrator = await registerAdministrator(prepared);
	const { id: meetingId } = await createMeeting(prepared, administrator, {
		name: meetingName,
		place: 'Geneva',
		startsOn: calendar.meetingStartsOn
	});
	const { desk, deskManager } = await registerReaders(prepared, meetingId);
	const consultation = await consultMemberStates(application, administrator, meetingId, calendar);
	await consultIndustry(application, administrator, meetingId, calendar);
	await workOnStatements(at(application, calendar.briefWrittenAt), desk, consultation.id);
	await writeIntroduction(at(application, calendar.briefWrittenAt), desk, {
		consultationId: consultation.id,
		introduction: { text: introduction, locale: 'en' },
		after: 0
	});
	await publishBrief(at(application, calendar.briefPublishedAt), deskManager, {
		consultationId: consultation.id,
		revision: 1
	});
}
