import type { Definition } from '../../questionnaire/contract.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { publishBrief, writeIntroduction } from '../briefs/service.ts';
import {
	createConsultation,
	inviteRespondents,
	listAsked,
	type Consultation
} from '../consultations/service.ts';
import { sendDueLetters } from '../mail/service.ts';
import { createMeeting } from '../meetings/service.ts';
import { listQuestionnaires, questionnaireVersion } from '../questionnaires/service.ts';
import { savePage } from '../responses/save.ts';
import { reopenResponse, submitResponse } from '../responses/submit.ts';
import { generateAnswers } from './answers.ts';
import { calendarFrom, timeForPage, type Calendar } from './calendar.ts';
import { workOnStatements } from './desk-work.ts';
import { formOf } from './form.ts';
import { visitedRespondent } from './mailboxes.ts';
import { participationOf, wantedFrom } from './participation.ts';
import {
	registerAdministrator,
	registerContributor,
	registerFocalPoint,
	registerReaders
} from './people.ts';
import { languagesOfRespondents } from './repository.ts';
import type { State } from './state.ts';
import { consultationName, introduction, meetingName } from './texts.ts';

const QUESTIONNAIRE = 'cto-priorities';

/** The application, living at a moment of the demonstration's own time. */
function at(application: Application, moment: Date): Application {
	return { ...application, clock: () => moment };
}

interface Respondent {
	state: State;
	responseId: string;
	focalPoint: Actor;
}

/** The consultation with everyone who is asked, before the invitations go out. */
async function prepare(
	application: Application,
	calendar: Calendar
): Promise<{ consultation: Consultation; administrator: Actor; meetingId: string }> {
	const administrator = await registerAdministrator(application);
	const meeting = await createMeeting(application, administrator, {
		name: meetingName,
		place: 'Geneva',
		startsOn: calendar.meetingStartsOn
	});
	const versions = (await listQuestionnaires(application))
		.filter(({ id }) => id === QUESTIONNAIRE)
		.map(({ version }) => version);
	const consultation = await createConsultation(application, administrator, {
		meetingId: meeting.id,
		name: consultationName,
		questionnaireId: QUESTIONNAIRE,
		questionnaireVersion: Math.max(...versions),
		filter: { developingOnly: true, regions: [], groups: [] },
		opensAt: calendar.opensAt.toISOString(),
		closesAt: calendar.closesAt.toISOString(),
		graceMinutes: 1440
	});
	return { consultation, administrator, meetingId: meeting.id };
}

/** Everyone who is asked, in the order in which they begin to answer. */
async function registerRespondents(
	application: Application,
	consultation: Consultation,
	calendar: Calendar
): Promise<Respondent[]> {
	const languages = await languagesOfRespondents(application.database);
	const respondents: Respondent[] = [];
	for (const { responseId, ...asked } of await listAsked(application.database, consultation.id)) {
		const state: State = { ...asked, locale: languages.get(asked.id) ?? 'en' };
		const focalPoint = await registerFocalPoint(application, state);
		if (state.id === visitedRespondent) await registerContributor(application, state);
		respondents.push({ state, responseId, focalPoint });
	}
	const begins = ({ state }: Respondent) => calendar.beginsAt(state.id).getTime();
	return respondents.sort((one, other) => begins(one) - begins(other));
}

/** One respondent's way through the questionnaire, as far as it has come. */
async function answer(
	application: Application,
	{ state, responseId, focalPoint }: Respondent,
	definition: Definition,
	calendar: Calendar
): Promise<void> {
	const participation = participationOf(state);
	if (participation.kind === 'not started') return;
	const specifications = specify(definition);
	const answers = generateAnswers(state, definition, wantedFrom(state));
	const all = [...new Set(specifications.map(({ page }) => page))];
	const pages = participation.kind === 'draft' ? all.slice(0, participation.pages) : all;
	const { locale, id } = state;
	let moment = calendar.beginsAt(id);
	let revision = 0;
	for (const page of pages) {
		moment = new Date(moment.getTime() + timeForPage(id, page));
		const form = formOf(specifications, answers, page);
		if (form.length === 0) continue;
		const post = { responseId, page, baseRevision: revision, form, locale };
		const saved = await savePage(at(application, moment), focalPoint, post);
		if (saved.kind !== 'saved') throw new Error(`The answers of ${id} on ${page} do not fit`);
		({ revision } = saved);
	}
	if (participation.kind === 'draft') return;
	const reviewed = at(application, new Date(moment.getTime() + timeForPage(id, 'review')));
	const signature = { responseId, revision, locale };
	await submitResponse(reviewed, focalPoint, signature);
	await sendDueLetters(reviewed);
	if (participation.kind === 'returned')
		await reopenResponse(reviewed, focalPoint, { ...signature, revision: revision + 1 });
}

/**
 * Fills an empty demonstration: a meeting, a consultation of the developing Member States that is
 * open, answers of most of them, what the desk makes of their statements, and the first version of
 * the brief. All through the services, each at its own moment before `now`, so that all of it is
 * valid and audited.
 * @throws Error when the installation is not a demonstration
 */
export async function generateDemonstration(application: Application, now: Date): Promise<void> {
	if (application.configuration.kind !== 'demonstration')
		throw new Error('Generated data belong in a demonstration only');
	const calendar = calendarFrom(now);
	const prepared = at(application, calendar.preparedAt);
	const { consultation, administrator, meetingId } = await prepare(prepared, calendar);
	const { desk, deskManager } = await registerReaders(prepared, meetingId);
	const respondents = await registerRespondents(prepared, consultation, calendar);
	const opened = at(application, calendar.opensAt);
	await inviteRespondents(opened, administrator, consultation.id);
	await sendDueLetters(opened);
	const { definition } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	for (const respondent of respondents) await answer(application, respondent, definition, calendar);
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
