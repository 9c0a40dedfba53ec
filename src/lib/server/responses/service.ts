import type { Locale } from '../../i18n/locales.ts';
import type {
	Answers,
	Definition,
	PageOutline,
	PageView,
	ReviewView
} from '../../questionnaire/contract.ts';
import { outline, review, viewPage } from '../../questionnaire/engine/index.ts';
import { demand } from '../accounts/permission.ts';
import { may, type Action, type Actor, type Subject } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import { canonicalResponse } from './receipt.ts';
import { findAnswers, findLastSave, findResponse, listResponsesOf } from './repository.ts';
import type { LastSave, ResponseHead } from './repository.ts';

export { listSubmitted, type ResponseHead } from './repository.ts';

/** Where a consultation stands at a moment. */
export type Phase = 'not_open' | 'open' | 'closed';

export function phaseAt(times: { opensAt: string; closesAt: string }, now: Date): Phase {
	const moment = now.toISOString();
	if (moment < times.opensAt) return 'not_open';
	return moment < times.closesAt ? 'open' : 'closed';
}

/** What the policy needs to know of a response. */
function subjectOf({ respondentId, status }: ResponseHead): Subject {
	return { respondentId, submitted: status === 'submitted' };
}

/** A response opened by someone who may. */
export interface OpenedResponse {
	head: ResponseHead;
	definition: Definition;
	answers: Answers;
}

/**
 * Opens a response for an action of this person.
 * @throws Problem not_found, forbidden
 */
export async function openResponse(
	application: Application,
	actor: Actor,
	action: Action,
	id: string
): Promise<OpenedResponse> {
	const head = await findResponse(application.database, id);
	demand(actor, action, head ? subjectOf(head) : {});
	if (!head) throw new Problem('not_found');
	const { definition } = await questionnaireVersion(
		application,
		head.questionnaireId,
		head.questionnaireVersion
	);
	const answers = await findAnswers(application.database, id, head.revision);
	return { head, definition, answers: answers ?? {} };
}

/** May this response be written to now? @throws Problem saying why not */
export function demandWritable(head: ResponseHead, now: Date): void {
	const phase = phaseAt(head, now);
	if (phase === 'not_open') throw new Problem('consultation_not_open');
	if (phase === 'closed') throw new Problem('consultation_closed');
	if (head.status === 'submitted') throw new Problem('response_already_submitted');
}

/** The responses of the respondents that this person answers for. */
export async function ownResponses(
	application: Application,
	actor: Actor
): Promise<ResponseHead[]> {
	const respondentIds = actor.assignments.flatMap((assignment) =>
		'respondentId' in assignment ? [assignment.respondentId] : []
	);
	return listResponsesOf(application.database, respondentIds);
}

export interface ResponseOverview {
	head: ResponseHead;
	phase: Phase;
	pages: PageOutline[];
	/** The page to go on with. */
	continueAt?: string;
	lastSave?: LastSave;
	maySubmit: boolean;
	mayEdit: boolean;
}

/** How a response stands: pages, last save, what this person may do. */
export async function responseOverview(
	application: Application,
	actor: Actor,
	id: string,
	locale: Locale
): Promise<ResponseOverview> {
	const { head, definition, answers } = await openResponse(application, actor, 'response:read', id);
	const lastSave = await findLastSave(application.database, id);
	const pages = outline(definition, answers, locale);
	const stoppedAt = pages.find((page) => page.name === lastSave?.page) ?? pages[0];
	const subject = subjectOf(head);
	return {
		head,
		phase: phaseAt(head, application.clock()),
		pages,
		...(stoppedAt && { continueAt: stoppedAt.name }),
		...(lastSave && { lastSave }),
		maySubmit: may(actor, 'response:submit', subject),
		mayEdit: may(actor, 'response:edit', subject)
	};
}

/** One page to answer. @throws Problem not_found when no such page is visible */
export async function pageToAnswer(
	application: Application,
	actor: Actor,
	id: string,
	page: string,
	locale: Locale
): Promise<{ head: ResponseHead; view: PageView; pages: PageOutline[] }> {
	const opened = await openResponse(application, actor, 'response:edit', id);
	demandWritable(opened.head, application.clock());
	const view = viewPage(opened.definition, opened.answers, locale, page);
	if (!view) throw new Problem('not_found');
	return { head: opened.head, view, pages: outline(opened.definition, opened.answers, locale) };
}

export interface ResponseReading {
	head: ResponseHead;
	phase: Phase;
	review: ReviewView;
	mayEdit: boolean;
	maySubmit: boolean;
}

/** Every answer in words. */
export async function responseReview(
	application: Application,
	actor: Actor,
	id: string,
	locale: Locale
): Promise<ResponseReading> {
	const { head, definition, answers } = await openResponse(application, actor, 'response:read', id);
	const subject = subjectOf(head);
	return {
		head,
		phase: phaseAt(head, application.clock()),
		review: review(definition, answers, locale),
		mayEdit: may(actor, 'response:edit', subject),
		maySubmit: may(actor, 'response:submit', subject)
	};
}

/**
 * The canonical text of a submitted response: the file whose SHA-256 is the receipt.
 * @throws Problem nothing_submitted
 */
export async function submittedDocument(
	application: Application,
	actor: Actor,
	id: string
): Promise<{ text: string; receipt: string }> {
	const { head, answers } = await openResponse(application, actor, 'response:read', id);
	if (head.receipt === null || head.submittedAt === null) throw new Problem('nothing_submitted');
	const { sha256 } = await questionnaireVersion(
		application,
		head.questionnaireId,
		head.questionnaireVersion
	);
	const text = canonicalResponse({
		consultation: head.consultationId,
		respondent: head.respondentId,
		questionnaire: { id: head.questionnaireId, version: head.questionnaireVersion, sha256 },
		revision: head.revision,
		submittedAt: head.submittedAt,
		answers
	});
	return { text, receipt: head.receipt };
}
