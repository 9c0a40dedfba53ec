import type { Locale } from '../../i18n/locales.ts';
import { phaseAt, type Phase } from '../../phase.ts';
import type {
	Answers,
	Definition,
	PageOutline,
	PageView,
	ReviewView
} from '../../questionnaire/contract.ts';
import {
	inOneLanguage,
	outline,
	review,
	specify,
	viewPage
} from '../../questionnaire/engine/index.ts';
import { usesOf, type Use } from '../../questionnaire/quotable.ts';
import { demand } from '../accounts/permission.ts';
import { may, type Action, type Actor, type Subject } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import { canonicalResponse } from './receipt.ts';
import type { Kept } from './decide.ts';
import type { Languages } from '../../questionnaire/written.ts';
import { findResponse, listResponsesOf, type ResponseHead } from './response-repository.ts';
import { findKept, findLastSave, type LastSave } from './revision-repository.ts';
import { listSubmissions, type Submission } from './submission-repository.ts';

export type { ResponseHead } from './response-repository.ts';
export type { PickedRow } from './picked-repository.ts';
export { listFormerSubmissions, type Submission } from './submission-repository.ts';
export {
	keepsSkipped,
	listLanguages,
	listReceipts,
	listSubmitted
} from './submitted-repository.ts';

/** What the policy needs to know of a response. */
function subjectOf({ respondentId, status }: ResponseHead): Subject {
	return { respondentId, submitted: status === 'submitted' };
}

/** A response opened by someone who may. */
export interface OpenedResponse extends Kept {
	head: ResponseHead;
	definition: Definition;
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
	const kept = await findKept(application.database, id, head.revision);
	return { head, definition, answers: {}, languages: {}, ...kept };
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

export interface AnswerPage {
	head: ResponseHead;
	phase: Phase;
	/** Nothing when no such page is visible. */
	view?: PageView;
	pages: PageOutline[];
}

/**
 * One page to answer. Whether answers are taken is for the caller to see: phase and status say it.
 * @throws Problem not_found, forbidden, consultation_not_open
 */
export async function pageToAnswer(
	application: Application,
	actor: Actor,
	id: string,
	page: string,
	locale: Locale
): Promise<AnswerPage> {
	const opened = await openResponse(application, actor, 'response:edit', id);
	const { head, definition, answers, languages } = opened;
	const phase = phaseAt(head, application.clock());
	if (phase === 'not_open') throw new Problem('consultation_not_open');
	const view = viewPage(definition, answers, locale, page, { languages });
	return { head, phase, ...(view && { view }), pages: outline(definition, answers, locale) };
}

/**
 * What it takes to draw a page anew while it is answered: the questionnaire in one language, and the
 * answers. @throws Problem not_found when no such page is visible
 */
export async function pageLogic(
	application: Application,
	actor: Actor,
	id: string,
	page: string,
	locale: Locale
): Promise<{ definition: Definition; answers: Answers }> {
	const { definition, answers } = await openResponse(application, actor, 'response:edit', id);
	if (!viewPage(definition, answers, locale, page)) throw new Problem('not_found');
	return { definition: inOneLanguage(definition, locale), answers };
}

export interface ResponseReading {
	head: ResponseHead;
	phase: Phase;
	review: ReviewView;
	/** In which language each answer was last changed, as far as it is known. */
	languages: Languages;
	/** What may become of each answer that is given, by question. */
	uses: { [question: string]: Use };
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
	const opened = await openResponse(application, actor, 'response:read', id);
	const { head, definition, answers, languages } = opened;
	const subject = subjectOf(head);
	const reviewed = review(definition, answers, locale);
	const shown = new Set(
		reviewed.pages.flatMap((page) =>
			page.answers.filter(({ answered }) => answered).map(({ question }) => question)
		)
	);
	return {
		head,
		phase: phaseAt(head, application.clock()),
		review: reviewed,
		languages,
		uses: usesOf(specify(definition), (question) =>
			shown.has(question) ? answers[question] : undefined
		),
		mayEdit: may(actor, 'response:edit', subject),
		maySubmit: may(actor, 'response:submit', subject)
	};
}

export interface ResponseReceipt {
	head: ResponseHead;
	phase: Phase;
	/** Newest first; the first one counts while the response is submitted. */
	submissions: Submission[];
	mayEdit: boolean;
	maySubmit: boolean;
}

/** The receipt of a response and those of its earlier submissions. */
export async function responseReceipt(
	application: Application,
	actor: Actor,
	id: string
): Promise<ResponseReceipt> {
	const head = await findResponse(application.database, id);
	const subject = head ? subjectOf(head) : {};
	demand(actor, 'response:read', subject);
	if (!head) throw new Problem('not_found');
	return {
		head,
		phase: phaseAt(head, application.clock()),
		submissions: await listSubmissions(application.database, id),
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
