/** What was submitted: by one respondent, with every receipt, and by all of a consultation. */
import { sql } from 'kysely';
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Json } from '../../questionnaire/contract.ts';
import type { Languages } from '../../questionnaire/written.ts';
import type { Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';

const answersColumn = jsonColumn<Answers>();
const languagesColumn = jsonColumn<Languages>();
const answerColumn = jsonColumn<Json>();
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

export interface SubmittedRow {
	respondentId: string;
	submittedAt: string;
	/** Submitted in the grace after closing. */
	late: boolean;
	receipt: string;
	asked: string[];
	/** What was not shown inside these; where it was not kept, it follows from all answers. */
	skipped?: string[];
	/** The language it was submitted in. */
	locale: Locale;
	/** In which language each answer was last changed, as far as it is known. */
	languages: Languages;
	answers: Answers;
}

function submitted(database: Queryable) {
	return database
		.selectFrom('response')
		.innerJoin('response_revision', (join) =>
			join
				.onRef('response_revision.response_id', '=', 'response.id')
				.onRef('response_revision.number', '=', 'response.revision')
		)
		.select(['respondent_id', 'submitted_at', 'late', 'response.receipt', 'asked', 'skipped'])
		.select(['locale', 'languages', 'answers'])
		.where('status', '=', 'submitted');
}

type Row = Awaited<ReturnType<ReturnType<typeof submitted>['execute']>>[number];

function submittedRow(row: Row): SubmittedRow {
	return {
		respondentId: row.respondent_id,
		submittedAt: row.submitted_at ?? '',
		late: row.late === 1,
		receipt: row.receipt ?? '',
		asked: askedColumn.read(row.asked ?? '[]'),
		...(row.skipped !== null && { skipped: askedColumn.read(row.skipped) }),
		locale: row.locale,
		languages: languagesColumn.read(row.languages),
		answers: answersColumn.read(row.answers)
	};
}

/** Everything submitted in a consultation, each at the revision that was submitted. */
export async function listSubmitted(
	database: Queryable,
	consultationId: string
): Promise<SubmittedRow[]> {
	const rows = await submitted(database)
		.where('consultation_id', '=', consultationId)
		.orderBy('respondent_id')
		.execute();
	return rows.map(submittedRow);
}

/** So many of what is submitted in a consultation, in the order of respondents' ids, after one of them. */
export async function listSubmittedAfter(
	database: Queryable,
	consultationId: string,
	after: string,
	limit: number
): Promise<SubmittedRow[]> {
	const rows = await submitted(database)
		.where('consultation_id', '=', consultationId)
		.where('respondent_id', '>', after)
		.orderBy('respondent_id')
		.limit(limit)
		.execute();
	return rows.map(submittedRow);
}

/** Of each respondent that has submitted, the revision that was. */
export async function listSubmittedRevisions(
	database: Queryable,
	consultationId: string
): Promise<{ respondent_id: string; revision: number }[]> {
	return database
		.selectFrom('response')
		.select(['respondent_id', 'revision'])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.orderBy('respondent_id')
		.execute();
}

/** In which language each respondent of a consultation has submitted. */
export async function listLanguages(
	database: Queryable,
	consultationId: string
): Promise<Map<string, Locale>> {
	const rows = await database
		.selectFrom('response')
		.innerJoin('response_revision', (join) =>
			join
				.onRef('response_revision.response_id', '=', 'response.id')
				.onRef('response_revision.number', '=', 'response.revision')
		)
		.select(['respondent_id', 'locale'])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.execute();
	return new Map(rows.map(({ respondent_id, locale }) => [respondent_id, locale]));
}

/** Is it kept of everything submitted what was not shown inside questions? */
export async function keepsSkipped(database: Queryable, consultationId: string): Promise<boolean> {
	const row = await database
		.selectFrom('response')
		.select('id')
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.where('skipped', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row === undefined;
}

/** Names that both databases take as they stand to reach into JSON. */
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Without receipt and languages; of the answers, those under these names alone, if no others are said. */
export type PickedRow = Omit<SubmittedRow, 'submittedAt' | 'late' | 'receipt' | 'languages'>;

/**
 * A few answers of so many responses, in the order of respondents' ids, after one of them: the database
 * picks them, so that whole responses are neither sent nor parsed.
 */
export async function listPickedAfter(
	database: Queryable,
	consultationId: string,
	names: readonly string[],
	after: string,
	limit: number
): Promise<PickedRow[]> {
	if (!names.every((name) => PLAIN_NAME.test(name)))
		return listSubmittedAfter(database, consultationId, after, limit);
	const rows = await database
		.selectFrom('response')
		.innerJoin('response_revision', (join) =>
			join
				.onRef('response_revision.response_id', '=', 'response.id')
				.onRef('response_revision.number', '=', 'response.revision')
		)
		.select(['respondent_id', 'asked', 'skipped', 'locale'])
		.select(names.map((name, place) => picked(name).as(`picked_${place}`)))
		.where('status', '=', 'submitted')
		.where('consultation_id', '=', consultationId)
		.where('respondent_id', '>', after)
		.orderBy('respondent_id')
		.limit(limit)
		.execute();
	return rows.map((row) => {
		const values = new Map<string, unknown>(Object.entries(row));
		return {
			respondentId: row.respondent_id,
			asked: askedColumn.read(row.asked ?? '[]'),
			...(row.skipped !== null && { skipped: askedColumn.read(row.skipped) }),
			locale: row.locale,
			answers: Object.fromEntries(
				names.flatMap((name, place): [string, Json][] => {
					const text = values.get(`picked_${place}`);
					return typeof text === 'string' ? [[name, answerColumn.read(text)]] : [];
				})
			)
		};
	});
}

/** SQLite and PostgreSQL read this alike. */
function picked(name: string) {
	return sql<string | null>`cast(json(${sql.ref('answers')}) -> cast(${name} as text) as text)`;
}

/** The receipts of everything submitted in a consultation, sorted. */
export async function listReceipts(database: Queryable, consultationId: string): Promise<string[]> {
	const rows = await database
		.selectFrom('response')
		.select('receipt')
		.where('status', '=', 'submitted')
		.where('consultation_id', '=', consultationId)
		.execute();
	return rows.map(({ receipt }) => receipt ?? '').sort();
}

/** What one respondent has submitted and not taken back. */
export async function findSubmitted(
	database: Queryable,
	responseId: string
): Promise<SubmittedRow | undefined> {
	const row = await submitted(database).where('response.id', '=', responseId).executeTakeFirst();
	return row && submittedRow(row);
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
