/** Submissions of a response, with every receipt, and those that do not stand any more. */
import type { Locale } from '../../i18n/locales.ts';
import type { Answers } from '../../questionnaire/contract.ts';
import type { Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';

const answersColumn = jsonColumn<Answers>();
const askedColumn = jsonColumn<string[]>();

export interface Submission {
	/** The revision it made. */
	revision: number;
	submittedAt: string;
	receipt: string;
}

/** Every submission, also those that were taken back, newest first. */
export async function listSubmissions(
	database: Queryable,
	responseId: string
): Promise<Submission[]> {
	const rows = await database
		.selectFrom('response_revision')
		.select(['number', 'saved_at', 'receipt'])
		.where('response_id', '=', responseId)
		.where('kind', '=', 'submission')
		.orderBy('number', 'desc')
		.execute();
	return rows.flatMap(({ number, saved_at, receipt }) =>
		receipt === null ? [] : [{ revision: number, submittedAt: saved_at, receipt }]
	);
}

/** The receipt of the submission that the request with this key made. */
export async function findReceiptOf(
	database: Queryable,
	responseId: string,
	requestKey: string
): Promise<string | undefined> {
	const row = await database
		.selectFrom('response_revision')
		.select('receipt')
		.where('response_id', '=', responseId)
		.where('request_key', '=', requestKey)
		.executeTakeFirst();
	return row?.receipt ?? undefined;
}

export async function setSubmission(
	database: Queryable,
	responseId: string,
	submission: {
		submittedAt: string | null;
		submittedBy: string | null;
		receipt: string | null;
		late: boolean;
		asked: string[] | null;
		skipped: string[] | null;
	}
): Promise<void> {
	await database
		.updateTable('response')
		.set({
			submitted_at: submission.submittedAt,
			submitted_by: submission.submittedBy,
			receipt: submission.receipt,
			late: submission.late ? 1 : 0,
			asked: submission.asked && askedColumn.write(submission.asked),
			skipped: submission.skipped && askedColumn.write(submission.skipped)
		})
		.where('id', '=', responseId)
		.execute();
}

export interface FormerSubmission {
	respondentId: string;
	receipt: string;
	locale: Locale;
	answers: Answers;
}

/** Submissions that do not stand any more: taken back, or made anew since. */
export async function listFormerSubmissions(
	database: Queryable,
	consultationId: string
): Promise<FormerSubmission[]> {
	const rows = await database
		.selectFrom('response_revision')
		.innerJoin('response', 'response.id', 'response_revision.response_id')
		.select(['respondent_id', 'response_revision.receipt', 'locale', 'answers'])
		.where('consultation_id', '=', consultationId)
		.where('response_revision.kind', '=', 'submission')
		.where((expression) =>
			expression.or([
				expression('response.receipt', 'is', null),
				expression('response_revision.receipt', '!=', expression.ref('response.receipt'))
			])
		)
		.orderBy('respondent_id')
		.orderBy('response_revision.number')
		.execute();
	return rows.flatMap(({ respondent_id, receipt, locale, answers }) =>
		receipt === null
			? []
			: [{ respondentId: respondent_id, receipt, locale, answers: answersColumn.read(answers) }]
	);
}
