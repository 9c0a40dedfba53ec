import type { Locale } from '../../i18n/locales.ts';
import type { Answers, AnswerView, Definition, PageView } from '../../questionnaire/contract.ts';
import { readForm, review, viewPage } from '../../questionnaire/engine/index.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { Problem } from '../problems.ts';
import { appendRevision, findAnswers } from './repository.ts';
import { demandWritable, openResponse, type OpenedResponse } from './service.ts';
import { mergePage } from './three-way.ts';

export interface PagePost {
	responseId: string;
	page: string;
	/** The revision that the page was shown with. */
	baseRevision: number;
	/** The form as the browser sent it. */
	form: [string, string][];
	locale: Locale;
}

export type SaveOutcome =
	| { kind: 'saved'; revision: number }
	/** What could be read is kept; the rest is shown again with the reasons. */
	| { kind: 'faulty'; revision: number; view: PageView }
	/** Others changed the same questions meanwhile; nothing of these is overwritten. */
	| { kind: 'conflict'; revision: number; view: PageView; kept: AnswerView[] };

/** How often a save tries again when another one comes first. */
const TRIES = 5;

/**
 * Saves one page. What two people change on different questions is kept from both; what they change
 * on the same question is shown to the later one, who decides by saving again.
 * @throws Problem not_found, forbidden, consultation_not_open, consultation_closed,
 *   response_already_submitted, revision_conflict
 */
export async function savePage(
	application: Application,
	actor: Actor,
	post: PagePost
): Promise<SaveOutcome> {
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const opened = await openResponse(application, actor, 'response:edit', post.responseId);
		demandWritable(opened.head, application.clock());
		const outcome = await trySave(application, actor, post, opened);
		if (outcome) return outcome;
	}
	throw new Problem('revision_conflict');
}

async function trySave(
	application: Application,
	actor: Actor,
	post: PagePost,
	{ head, definition, answers: current }: OpenedResponse
): Promise<SaveOutcome | undefined> {
	const read = readForm(definition, current, post.locale, post.page, post.form);
	if (read.questions.length === 0 && !viewPage(definition, current, post.locale, post.page))
		throw new Problem('not_found');
	const base = await findAnswers(application.database, head.id, post.baseRevision);
	if (!base) throw new Problem('invalid_input', ['revision']);
	const faulty = Object.keys(read.errors);
	const readable = read.questions.filter((name) => !faulty.includes(name));
	const { answers, conflicts } = mergePage(base, current, read.answers, readable);
	const revision = isDeepStrictEqual(answers, current)
		? head.revision
		: await append(application, actor, post, head.revision, answers);
	if (revision === undefined) return undefined;
	if (faulty.length === 0 && conflicts.length === 0) return { kind: 'saved', revision };
	const view = viewPage(definition, answers, post.locale, post.page, {
		errors: read.errors,
		posted: post.form
	});
	if (!view) throw new Problem('not_found');
	return conflicts.length > 0
		? { kind: 'conflict', revision, view, kept: inWords(definition, answers, post, conflicts) }
		: { kind: 'faulty', revision, view };
}

/** The answers of these questions as they are kept, for a person to compare. */
function inWords(
	definition: Definition,
	answers: Answers,
	{ locale }: PagePost,
	questions: readonly string[]
): AnswerView[] {
	return review(definition, answers, locale)
		.pages.flatMap((page) => page.answers)
		.filter((answer) => questions.includes(answer.question));
}

/** Writes the revision with its audit entry; undefined when another revision came first. */
async function append(
	application: Application,
	actor: Actor,
	post: PagePost,
	after: number,
	answers: Answers
): Promise<number | undefined> {
	const now = application.clock();
	return application.database.transaction().execute(async (transaction) => {
		const appended = await appendRevision(transaction, {
			responseId: post.responseId,
			after,
			answers,
			savedAt: now,
			savedBy: actor.personId,
			locale: post.locale,
			kind: 'save',
			page: post.page,
			status: 'draft'
		});
		if (!appended) return undefined;
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'response.saved',
			subject: { kind: 'response', id: post.responseId },
			details: { revision: after + 1, page: post.page }
		});
		return after + 1;
	});
}
