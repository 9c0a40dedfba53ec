import type { LocalizedText } from '../../i18n/locales.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { addPassage } from '../briefs/drafting.ts';
import { openBrief } from '../briefs/openings.ts';
import { publishBrief } from '../briefs/publishing.ts';
import { inviteRespondents, listAsked, type Consultation } from '../consultations/service.ts';
import { sendDueLetters } from '../mail/service.ts';
import { createMeeting } from '../meetings/service.ts';
import { answerAll, at, type Asked } from './answering.ts';
import { calendarsFrom, type Calendar } from './calendar.ts';
import { openConsultation } from './consultation.ts';
import { workOnStatements } from './desk-work.ts';
import { registerOrganizations } from './industry.ts';
import { visitedRespondent } from './mailboxes.ts';
import {
	registerAdministrator,
	registerDesk,
	registerContributor,
	registerFocalPoint,
	registerReaders
} from './people.ts';
import { languagesOfRespondents } from './repository.ts';
import type { Respondent } from './respondent.ts';
import {
	consultationName,
	industryConsultationName,
	introduction,
	lastIntroduction,
	lastMeetingName,
	meetingName
} from './texts.ts';

/** A consultation of the demonstration, and what is to be known to hold it. */
interface Holding {
	administrator: Actor;
	meetingId: string;
	calendar: Calendar;
	lastTime: boolean;
}

/** Everyone who is asked, each with a focal point. */
async function registerFocalPoints(
	application: Application,
	consultation: Consultation,
	lastTime: boolean,
	codeOf: (respondentId: string) => string
): Promise<Asked[]> {
	const languages = await languagesOfRespondents(application.database);
	const everyone: Asked[] = [];
	for (const { responseId, ...asked } of await listAsked(application.database, consultation.id)) {
		const locale = languages.get(asked.id) ?? 'en';
		const code = codeOf(asked.id);
		const seed = lastTime ? `${code} last time` : code;
		const respondent: Respondent = { ...asked, code, seed, lastTime, locale };
		const focalPoint = await registerFocalPoint(application, respondent);
		if (respondent.id === visitedRespondent) await registerContributor(application, respondent);
		everyone.push({ respondent, responseId, focalPoint });
	}
	return everyone;
}

/** Writes to everyone asked when it opens, and lets them answer. */
async function hold(
	application: Application,
	{ administrator, calendar }: Holding,
	consultation: Consultation,
	everyone: readonly Asked[]
): Promise<void> {
	const opened = at(application, calendar.opensAt);
	await inviteRespondents(opened, administrator, consultation.id);
	await sendDueLetters(opened);
	await answerAll(application, consultation, everyone, calendar);
}

/** The developing Member States are asked. */
async function consultMemberStates(
	application: Application,
	holding: Holding
): Promise<Consultation> {
	const { administrator, meetingId, calendar, lastTime } = holding;
	const prepared = at(application, calendar.preparedAt);
	const consultation = await openConsultation(prepared, administrator, calendar, {
		meetingId,
		name: consultationName,
		questionnaireId: 'cto-priorities',
		filter: { developingOnly: true, regions: [], groups: [] }
	});
	const everyone = await registerFocalPoints(prepared, consultation, lastTime, (id) => id);
	await hold(application, holding, consultation, everyone);
	return consultation;
}

/** The same topics are asked of industry. */
async function consultIndustry(application: Application, holding: Holding): Promise<void> {
	const { administrator, meetingId, calendar, lastTime } = holding;
	const prepared = at(application, calendar.preparedAt);
	const codes = await registerOrganizations(prepared, administrator);
	const consultation = await openConsultation(prepared, administrator, calendar, {
		meetingId,
		name: industryConsultationName,
		questionnaireId: 'industry-priorities',
		filter: { organizations: [...codes.keys()] }
	});
	const codeOf = (id: string) => codes.get(id) ?? id;
	const everyone = await registerFocalPoints(prepared, consultation, lastTime, codeOf);
	await hold(application, holding, consultation, everyone);
}

async function callMeeting(
	application: Application,
	administrator: Actor,
	name: LocalizedText,
	calendar: Calendar
): Promise<string> {
	const { id } = await createMeeting(at(application, calendar.preparedAt), administrator, {
		name,
		place: 'Geneva',
		startsOn: calendar.meetingStartsOn
	});
	return id;
}

/** A passage under the heading of an introduction. */
function introducedBy(text: string) {
	return { heading: 'Introduction', text, locale: 'en', translations: {} } as const;
}

/** What the desk made of the last consultation. */
async function lastBrief(
	application: Application,
	{ desk, deskManager }: { desk: Actor; deskManager: Actor },
	consultation: Consultation
): Promise<void> {
	const consultationId = consultation.id;
	await addPassage(application, desk, consultationId, introducedBy(lastIntroduction), 'opening');
	await publishBrief(application, deskManager, { consultationId, revision: 1 });
}

/** What the desk makes of a consultation. */
async function brief(
	application: Application,
	{ desk, deskManager }: { desk: Actor; deskManager: Actor },
	consultation: Consultation,
	{ briefWrittenAt, briefPublishedAt }: { briefWrittenAt: Date; briefPublishedAt: Date }
): Promise<void> {
	const consultationId = consultation.id;
	const written = at(application, briefWrittenAt);
	await workOnStatements(written, desk, consultationId);
	await addPassage(written, desk, consultationId, introducedBy(introduction), 'opening');
	const published = at(application, briefPublishedAt);
	const { number } = await publishBrief(published, deskManager, { consultationId, revision: 1 });
	await openBrief(published, deskManager, { consultationId, number });
}

/**
 * Fills an empty demonstration: the consultation before the last meeting and its brief; a meeting to come,
 * open consultations of the developing Member States and of industry, answers of most of them, what the desk makes of the statements, and the first version of
 * the brief. All through the services, each at its own moment before `now`, so that all of it is
 * valid and audited.
 * @throws Error when the installation is not a demonstration
 */
export async function generateDemonstration(application: Application, now: Date): Promise<void> {
	if (application.configuration.kind !== 'demonstration')
		throw new Error('Generated data belong in a demonstration only');
	const { current, industry, last, lastBriefAt, ...moments } = calendarsFrom(now);
	const administrator = await registerAdministrator(at(application, last.preparedAt));
	const staff = await registerDesk(at(application, last.preparedAt));
	const before = await consultMemberStates(application, {
		administrator,
		meetingId: await callMeeting(application, administrator, lastMeetingName, last),
		calendar: last,
		lastTime: true
	});
	await lastBrief(at(application, lastBriefAt), staff, before);
	const meetingId = await callMeeting(application, administrator, meetingName, current);
	await registerReaders(at(application, current.preparedAt), meetingId);
	const holding = { administrator, meetingId, calendar: current, lastTime: false };
	const consultation = await consultMemberStates(application, holding);
	await consultIndustry(application, { ...holding, calendar: industry });
	await brief(application, staff, consultation, moments);
}
