import type { Locale } from '../../i18n/locales.ts';
import { phaseAt, takesAnswers } from '../../phase.ts';
import { finish, skippedInside } from '../../questionnaire/engine/index.ts';
import type { Actor } from '../accounts/policy.ts';
import { findPerson } from '../accounts/people.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { receiptLetter } from '../mail/letters.ts';
import { insertLetter } from '../mail/service.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import { countResponse } from '../rollups/tallies.ts';
import { gatherStatements } from '../statements/gathering.ts';
import { languagesOf } from './languages.ts';
import { receiptOf } from './receipt.ts';
import { requestDigest } from './request-key.ts';
import { appendRevision } from './revision-repository.ts';
import { openResponse, type OpenedResponse, type ResponseHead } from './service.ts';
import { findReceiptOf, setSubmission } from './submission-repository.ts';
import { findSubmitted } from './submitted-repository.ts';

export interface Signature {
	responseId: string;
	/** What was read: nothing else is signed. */
	revision: number;
	locale: Locale;
	/** A UUID, new with each rendering of the form. */
	requestKey?: string | null;
}

/** How often it is looked again when another revision came first. */
const TRIES = 3;

/**
 * Makes the draft the respondent's official answer: answers to questions that are not shown are
 * dropped, the receipt is taken, a letter says so. A repetition gives the receipt of the first.
 * @throws Problem response_incomplete with the names of the required questions unanswered,
 *   response_inconsistent with those that break a rule of the author's; not_found, forbidden, consultation_not_open, consultation_closed, response_already_submitted,
 *   revision_conflict
 */
export async function submitResponse(
	application: Application,
	actor: Actor,
	signature: Signature
): Promise<{ receipt: string }> {
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const opened = await openResponse(application, actor, 'response:submit', signature.responseId);
		const receipt =
			(await earlierReceipt(application, opened.head, signature)) ??
			(await trySubmit(application, actor, opened, signature));
		if (receipt !== undefined) return { receipt };
	}
	throw new Problem('revision_conflict');
}

function digestOf({ requestKey, revision }: Signature): string | null {
	return requestDigest(requestKey ?? null, ['submit', revision]);
}

/** The receipt, where this very revision was signed before. */
async function earlierReceipt(
	{ database }: Application,
	head: ResponseHead,
	signature: Signature
): Promise<string | undefined> {
	if (head.revision === signature.revision) return undefined;
	const signed = head.status === 'submitted' && head.revision === signature.revision + 1;
	if (signed && head.receipt !== null) return head.receipt;
	const requestKey = digestOf(signature);
	return requestKey === null ? undefined : findReceiptOf(database, head.id, requestKey);
}

/** Nothing when another revision came first. */
async function trySubmit(
	application: Application,
	actor: Actor,
	{ head, definition, ...opened }: OpenedResponse,
	signature: Signature
): Promise<string | undefined> {
	const { responseId, locale } = signature;
	const now = application.clock();
	const phase = phaseAt(head, now);
	if (phase === 'not_open') throw new Problem('consultation_not_open');
	if (head.status === 'submitted') throw new Problem('response_already_submitted');
	if (!takesAnswers(phase)) throw new Problem('consultation_closed');
	// What is signed is what was read on the review page.
	if (head.revision !== signature.revision) throw new Problem('revision_conflict');
	const { answers, asked, missing, objections } = finish(definition, opened.answers);
	if (missing.length > 0) throw new Problem('response_incomplete', missing);
	const objected = Object.keys(objections);
	if (objected.length > 0) throw new Problem('response_inconsistent', objected);
	const { sha256 } = await questionnaireVersion(
		application,
		head.questionnaireId,
		head.questionnaireVersion
	);
	const submittedAt = now.toISOString();
	const late = phase === 'grace';
	const receipt = receiptOf({
		consultation: head.consultationId,
		respondent: head.respondentId,
		questionnaire: { id: head.questionnaireId, version: head.questionnaireVersion, sha256 },
		revision: head.revision + 1,
		submittedAt,
		answers
	});
	const languages = languagesOf(answers, opened.languages);
	const skipped = skippedInside(definition, answers);
	return application.database.transaction().execute(async (transaction) => {
		const appended = await appendRevision(transaction, {
			responseId,
			after: head.revision,
			answers,
			languages,
			savedAt: now,
			savedBy: actor.personId,
			locale,
			kind: 'submission',
			page: null,
			requestKey: digestOf(signature),
			receipt,
			status: 'submitted'
		});
		if (!appended) return undefined;
		const { consultationId, respondentId } = head;
		const response = { respondentId, receipt, locale, languages, answers, asked, skipped };
		await countResponse(transaction, { consultationId, definition, response }, 'in');
		const submittedBy = actor.personId;
		await setSubmission(transaction, responseId, {
			submittedAt,
			submittedBy,
			receipt,
			late,
			asked,
			skipped
		});
		await gatherStatements(
			transaction,
			definition,
			{ ...head, responseId, revision: head.revision + 1 },
			{ locale, languages, answers, asked },
			now
		);
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'response.submitted',
			subject: { kind: 'response', id: responseId },
			details: { revision: head.revision + 1, receipt, late }
		});
		const letter = { receipt, submittedAt, late, locale };
		await queueReceipt(application, transaction, actor, head, letter);
		return receipt;
	});
}

async function queueReceipt(
	application: Application,
	transaction: DatabaseTransaction,
	actor: Actor,
	head: ResponseHead,
	submitted: { receipt: string; submittedAt: string; late: boolean; locale: Locale }
): Promise<void> {
	const person = await findPerson(transaction, actor.personId);
	if (!person) return;
	const { locale } = submitted;
	const letter = receiptLetter({
		...submitted,
		to: person.mailbox,
		respondentName: head.respondentName[locale],
		consultationName: head.consultationName[locale],
		url: `${application.configuration.origin}/${locale}/responses/${head.id}/receipt`,
		demonstration: application.configuration.kind === 'demonstration'
	});
	await insertLetter(
		transaction,
		{ personId: person.id, kind: 'receipt', consultationId: head.consultationId, letter },
		application.clock()
	);
}

/**
 * Takes a submitted response back until the consultation closes: it no longer counts, and can be
 * changed and submitted again. Every revision is kept. In the grace nothing is taken back: what is
 * submitted in time should not become late, or lost, by a second thought. A repetition does nothing.
 * @throws Problem not_found, forbidden, reopening_over; revision_conflict when another submission
 *   than the one that was seen stands now
 */
export async function reopenResponse(
	application: Application,
	actor: Actor,
	{ responseId, revision, locale }: Signature
): Promise<void> {
	const opened = await openResponse(application, actor, 'response:submit', responseId);
	const { head, definition, answers, languages } = opened;
	if (head.status !== 'submitted') return;
	const now = application.clock();
	if (phaseAt(head, now) !== 'open') throw new Problem('reopening_over');
	if (head.revision !== revision) throw new Problem('revision_conflict');
	await application.database.transaction().execute(async (transaction) => {
		const response = await findSubmitted(transaction, responseId);
		const appended = await appendRevision(transaction, {
			responseId,
			after: head.revision,
			answers,
			languages,
			savedAt: now,
			savedBy: actor.personId,
			locale,
			kind: 'return',
			page: null,
			requestKey: null,
			receipt: null,
			status: 'returned'
		});
		// Nothing but a reopening follows a submission: it was reopened by someone else just before.
		if (!appended || !response) return;
		const { consultationId } = head;
		await countResponse(transaction, { consultationId, definition, response }, 'out');
		await setSubmission(transaction, responseId, {
			submittedAt: null,
			submittedBy: null,
			receipt: null,
			late: false,
			asked: null,
			skipped: null
		});
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'response.reopened',
			subject: { kind: 'response', id: responseId },
			details: { revision: head.revision + 1 }
		});
	});
}
