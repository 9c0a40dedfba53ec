import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../i18n/locales.ts';
import { phaseAt, type Phase } from '../../phase.ts';
import type { Change } from '../../questionnaire/change.ts';
import type { Conflict } from '../../questionnaire/conflict.ts';
import type { Answers, Definition, FormReading, PageView } from '../../questionnaire/contract.ts';
import { readForm, viewPage } from '../../questionnaire/engine/index.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import type { Languages } from '../../questionnaire/written.ts';
import { Problem } from '../problems.ts';
import { withConsequences } from './consequences.ts';
import { conflictsInWords, pageAgain, type Disputed } from './conflicts.ts';
import { decideSave, type Decision } from './decide.ts';
import {
	appendRevision,
	findEarlier,
	listPastRevisions,
	type Earlier
} from './revision-repository.ts';
import { lastShown } from './hidden-page.ts';
import { requestDigest } from './request-key.ts';
import { openResponse, type OpenedResponse } from './service.ts';
import type { Choices } from './three-way.ts';

export interface PagePost {
	responseId: string;
	page: string;
	/** The revision that the page was shown with. */
	baseRevision: number;
	/** The form as the browser sent it: the fields of questions alone. */
	form: [string, string][];
	locale: Locale;
	/** A row or panel to add or remove. */
	change?: Change;
	/** A UUID, new with each rendering of the form: a repetition is answered as the first was. */
	requestKey?: string | null;
	/** The languages that answers are said to be written in, by question. */
	languages?: Languages;
	/** What the person has decided about fields that were shown in conflict. */
	choices?: Choices;
}

/** `revision` is the newest one; a `view` is the page as the person sees it from now on. */
export type SaveOutcome =
	/**
	 * Everything is kept. Without a view the page is shown no longer. `merged`: what others answered
	 * since the page was shown may stand on it too.
	 */
	| { kind: 'saved'; revision: number; view?: PageView; merged: boolean }
	/** It came after closing and after the grace: kept as a draft, which does not count. */
	| { kind: 'kept_late'; revision: number }
	/** What could be read is kept; the rest is shown again with the reasons. */
	| { kind: 'faulty'; revision: number; view: PageView }
	/** Others changed the same fields meanwhile; nothing of these is overwritten. */
	| { kind: 'conflict'; revision: number; view: PageView; conflicts: Conflict[] }
	/** The response was submitted meanwhile: nothing of the page is kept, all of it is shown again. */
	| { kind: 'submitted_meanwhile'; revision: number; view: PageView };

/** How often a save tries again when another one comes first. */
const TRIES = 5;

/** How far back it is looked who gave the answer that is kept. */
const PAST = 200;

/**
 * Saves one page. What two people change on different fields is kept from both; what they change on
 * the same field is shown to the later one, who chooses.
 * @throws Problem not_found, forbidden, consultation_not_open, invalid_input, revision_conflict
 */
export async function savePage(
	application: Application,
	actor: Actor,
	post: PagePost
): Promise<SaveOutcome> {
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const opened = await openResponse(application, actor, 'response:edit', post.responseId);
		const outcome = await trySave(application, actor, post, opened);
		if (outcome) return outcome;
	}
	throw new Problem('revision_conflict');
}

/** Nothing when another revision came first. */
async function trySave(
	application: Application,
	actor: Actor,
	post: PagePost,
	opened: OpenedResponse
): Promise<SaveOutcome | undefined> {
	const { head, definition } = opened;
	const now = application.clock();
	const phase = phaseAt(head, now);
	if (phase === 'not_open') throw new Problem('consultation_not_open');
	const { locale, page, form, baseRevision, change } = post;
	const choices = post.choices ?? new Map();
	const languages = post.languages ?? {};
	const content = [page, baseRevision, form, [...choices], languages, change];
	const requestKey = requestDigest(post.requestKey ?? null, content);
	const earlier = await before(application, opened, post, requestKey);
	if (!earlier.base) throw new Problem('invalid_input', ['revision']);
	if (earlier.repeated)
		return kept(opened, opened.answers, head.revision, post, { phase, merged: true });
	const { base, reading } = await read(application, definition, post, earlier.base);
	if (head.status === 'submitted') return submittedMeanwhile(opened, post, reading);
	const merged = decideSave(base, opened, reading, choices, {
		locale,
		said: languages,
		repeatable: requestKey !== null
	});
	const decision = withConsequences(merged, opened, { definition, page, locale });
	// Only what is kept whole may be answered by "saved" when it is repeated.
	const key = decision.settled ? requestKey : null;
	const revision = decision.changed
		? await append(application, actor, post, head.revision, decision, { now, phase, key })
		: head.revision;
	if (revision === undefined) return undefined;
	if (decision.settled) {
		const merged = !isDeepStrictEqual(decision.answers, reading.answers);
		return kept(opened, decision.answers, revision, post, { phase, merged });
	}
	const disputed = { definition, page, locale, reading, said: languages, choices, ...decision };
	return shownAgain(application, post.responseId, revision, disputed);
}

/** What the page was shown with. A repetition is always based on an older revision than the newest. */
async function before(
	application: Application,
	{ head, answers }: OpenedResponse,
	{ baseRevision }: PagePost,
	requestKey: string | null
): Promise<Earlier> {
	if (baseRevision === head.revision) return { base: answers, repeated: false };
	return findEarlier(application.database, head.id, baseRevision, requestKey);
}

/**
 * Reads the form over what the page was shown with. A page that others have hidden, and that stays
 * open all the same, is read as when it was shown: what is typed into it is kept for when it is again.
 * @throws Problem not_found for a page that was never shown
 */
async function read(
	application: Application,
	definition: Definition,
	{ responseId, page, locale, baseRevision: revision, form, change }: PagePost,
	given: Answers
): Promise<{ base: Answers; reading: FormReading }> {
	const over = (base: Answers) => ({
		base,
		reading: readForm(definition, base, locale, page, form, change)
	});
	const read = over(given);
	if (read.reading.questions.length > 0 || viewPage(definition, given, locale, page)) return read;
	const hidden = { definition, responseId, page, locale, revision };
	const shown = await lastShown(application.database, hidden, given);
	if (!shown) throw new Problem('not_found');
	return over(shown);
}

function kept(
	{ definition, head }: OpenedResponse,
	answers: OpenedResponse['answers'],
	revision: number,
	{ locale, page }: PagePost,
	{ phase, merged }: { phase: Phase; merged: boolean }
): SaveOutcome {
	if (phase === 'closed' && head.status !== 'submitted') return { kind: 'kept_late', revision };
	const view = viewPage(definition, answers, locale, page);
	return { kind: 'saved', revision, ...(view && { view }), merged };
}

function submittedMeanwhile(
	{ definition, languages }: OpenedResponse,
	{ locale, page, baseRevision }: PagePost,
	{ answers, form, errors }: FormReading
): SaveOutcome {
	const view = viewPage(definition, answers, locale, page, { posted: form, errors, languages });
	if (!view) throw new Problem('response_already_submitted');
	// Based on what it was based on: once the response is taken back it can be saved as it stands.
	return { kind: 'submitted_meanwhile', revision: baseRevision, view };
}

async function shownAgain(
	application: Application,
	responseId: string,
	revision: number,
	disputed: Disputed
): Promise<SaveOutcome> {
	const view = pageAgain(disputed);
	if (!view) throw new Problem('not_found');
	if (disputed.conflicts.length === 0) return { kind: 'faulty', revision, view };
	const past = await listPastRevisions(application.database, responseId, PAST);
	return { kind: 'conflict', revision, view, conflicts: conflictsInWords(disputed, view, past) };
}

/** Writes the revision with its audit entry; undefined when another revision came first. */
async function append(
	application: Application,
	actor: Actor,
	{ responseId, page, locale }: PagePost,
	after: number,
	{ answers, languages }: Decision,
	{ now, phase, key }: { now: Date; phase: Phase; key: string | null }
): Promise<number | undefined> {
	return application.database.transaction().execute(async (transaction) => {
		const appended = await appendRevision(transaction, {
			responseId,
			after,
			answers,
			languages,
			savedAt: now,
			savedBy: actor.personId,
			locale,
			kind: 'save',
			page,
			requestKey: key,
			receipt: null,
			status: 'draft'
		});
		if (!appended) return undefined;
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'response.saved',
			subject: { kind: 'response', id: responseId },
			details: { revision: after + 1, page, ...(phase === 'open' ? {} : { phase }) }
		});
		return after + 1;
	});
}
