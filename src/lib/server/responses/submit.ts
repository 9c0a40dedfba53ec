import type { Locale } from '../../i18n/locales.ts';
import { finish } from '../../questionnaire/engine/index.ts';
import type { Actor } from '../accounts/policy.ts';
import { findPerson } from '../accounts/people.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { receiptLetter } from '../mail/letters.ts';
import { insertLetter } from '../mail/service.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion } from '../questionnaires/service.ts';
import { receiptOf } from './receipt.ts';
import { appendRevision, setSubmission } from './repository.ts';
import { demandWritable, openResponse, phaseAt, type ResponseHead } from './service.ts';

/**
 * Makes the draft the respondent's official answer: answers to questions that are not shown are
 * dropped, the receipt is taken, a letter says so.
 * @throws Problem response_incomplete with the names of the required questions unanswered; and as savePage
 */
export async function submitResponse(
	application: Application,
	actor: Actor,
	submission: { responseId: string; revision: number; locale: Locale }
): Promise<{ receipt: string }> {
	const { responseId, locale } = submission;
	const opened = await openResponse(application, actor, 'response:submit', responseId);
	const { head, definition } = opened;
	const now = application.clock();
	demandWritable(head, now);
	// What is signed is what was read on the review page.
	if (head.revision !== submission.revision) throw new Problem('revision_conflict');
	const { answers, asked, missing } = finish(definition, opened.answers);
	if (missing.length > 0) throw new Problem('response_incomplete', missing);
	const { sha256 } = await questionnaireVersion(
		application,
		head.questionnaireId,
		head.questionnaireVersion
	);
	const submittedAt = now.toISOString();
	const receipt = receiptOf({
		consultation: head.consultationId,
		respondent: head.respondentId,
		questionnaire: { id: head.questionnaireId, version: head.questionnaireVersion, sha256 },
		revision: head.revision + 1,
		submittedAt,
		answers
	});
	await application.database.transaction().execute(async (transaction) => {
		const appended = await appendRevision(transaction, {
			responseId,
			after: head.revision,
			answers,
			savedAt: now,
			savedBy: actor.personId,
			locale,
			kind: 'submission',
			page: null,
			status: 'submitted'
		});
		if (!appended) throw new Problem('revision_conflict');
		const submittedBy = actor.personId;
		await setSubmission(transaction, responseId, { submittedAt, submittedBy, receipt, asked });
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'response.submitted',
			subject: { kind: 'response', id: responseId },
			details: { revision: head.revision + 1, receipt }
		});
		await queueReceipt(application, transaction, actor, head, { receipt, submittedAt, locale });
	});
	return { receipt };
}

async function queueReceipt(
	application: Application,
	transaction: DatabaseTransaction,
	actor: Actor,
	head: ResponseHead,
	{ receipt, submittedAt, locale }: { receipt: string; submittedAt: string; locale: Locale }
): Promise<void> {
	const person = await findPerson(transaction, actor.personId);
	if (!person) return;
	const letter = receiptLetter({
		to: person.mailbox,
		locale,
		respondentName: head.respondentName[locale],
		consultationName: head.consultationName[locale],
		receipt,
		submittedAt,
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
 * changed and submitted again. Every revision is kept.
 * @throws Problem not_found, forbidden, consultation_closed
 */
export async function reopenResponse(
	application: Application,
	actor: Actor,
	submission: { responseId: string; locale: Locale }
): Promise<void> {
	const { responseId, locale } = submission;
	const { head, answers } = await openResponse(application, actor, 'response:submit', responseId);
	const now = application.clock();
	if (phaseAt(head, now) !== 'open') throw new Problem('consultation_closed');
	if (head.status !== 'submitted') return;
	await application.database.transaction().execute(async (transaction) => {
		const appended = await appendRevision(transaction, {
			responseId,
			after: head.revision,
			answers,
			savedAt: now,
			savedBy: actor.personId,
			locale,
			kind: 'return',
			page: null,
			status: 'returned'
		});
		if (!appended) throw new Problem('revision_conflict');
		await setSubmission(transaction, responseId, {
			submittedAt: null,
			submittedBy: null,
			receipt: null,
			asked: null
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
