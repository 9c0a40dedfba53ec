/** How respondents of the demonstration go through a questionnaire, each in its own time. */
import type { Definition } from '../../questionnaire/contract.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import type { Consultation } from '../consultations/service.ts';
import { sendDueLetters } from '../mail/service.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import { savePage } from '../responses/save.ts';
import { reopenResponse, submitResponse } from '../responses/submit.ts';
import { generateAnswers } from './answers.ts';
import { timeForPage, type Calendar } from './calendar.ts';
import { formOf } from './form.ts';
import { participationOf, wantedFrom } from './participation.ts';
import type { Respondent } from './respondent.ts';

/** The application, living at a moment of the demonstration's own time. */
export function at(application: Application, moment: Date): Application {
	return { ...application, clock: () => moment };
}

/** One of those asked, and who answers for it. */
export interface Asked {
	respondent: Respondent;
	responseId: string;
	focalPoint: Actor;
}

/** One respondent's way through the questionnaire, as far as it has come. */
async function answer(
	application: Application,
	{ respondent, responseId, focalPoint }: Asked,
	definition: Definition,
	calendar: Calendar
): Promise<void> {
	const participation = participationOf(respondent);
	if (participation.kind === 'not started') return;
	const specifications = specify(definition);
	const answers = generateAnswers(respondent, definition, wantedFrom(respondent));
	const all = [...new Set(specifications.map(({ page }) => page))];
	const pages = participation.kind === 'draft' ? all.slice(0, participation.pages) : all;
	const { locale, id, seed } = respondent;
	let moment = calendar.beginsAt(seed);
	let revision = 0;
	for (const page of pages) {
		moment = new Date(moment.getTime() + timeForPage(seed, page));
		const form = formOf(specifications, answers, page);
		if (form.length === 0) continue;
		const post = { responseId, page, baseRevision: revision, form, locale };
		const saved = await savePage(at(application, moment), focalPoint, post);
		if (saved.kind !== 'saved') throw new Error(`The answers of ${id} on ${page} do not fit`);
		({ revision } = saved);
	}
	if (participation.kind === 'draft') return;
	const reviewed = at(application, new Date(moment.getTime() + timeForPage(seed, 'review')));
	const signature = { responseId, revision, locale };
	await submitResponse(reviewed, focalPoint, signature);
	await sendDueLetters(reviewed);
	if (participation.kind === 'returned')
		await reopenResponse(reviewed, focalPoint, { ...signature, revision: revision + 1 });
}

/** Lets everyone answer who does, in the order in which they begin. */
export async function answerAll(
	application: Application,
	consultation: Consultation,
	asked: readonly Asked[],
	calendar: Calendar
): Promise<void> {
	const { definition } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	const begins = ({ respondent }: Asked) => calendar.beginsAt(respondent.seed).getTime();
	for (const one of [...asked].sort((a, b) => begins(a) - begins(b)))
		await answer(application, one, definition, calendar);
}
