/** What stands submitted, each response at the revision that was. */
import type { Locale } from '../../i18n/locales.ts';
import type { Answers } from '../../questionnaire/contract.ts';
import type { Languages } from '../../questionnaire/written.ts';
import type { Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';

const answersColumn = jsonColumn<Answers>();
const languagesColumn = jsonColumn<Languages>();
const askedColumn = jsonColumn<string[]>();

/** What was shown of a questionnaire to whoever answered it. */
export interface ShownRow {
	asked: string[];
	/** What was not shown inside these; where it was not kept, it follows from all answers. */
	skipped?: string[];
}

export interface SubmittedRow extends ShownRow {
	respondentId: string;
	submittedAt: string;
	/** Submitted in the grace after closing. */
	late: boolean;
	receipt: string;
	/** The language it was submitted in. */
	locale: Locale;
	/** In which language each answer was last changed, as far as it is known. */
	languages: Languages;
	answers: Answers;
}

/** Every response that is submitted, beside the revision that was. */
export function standing(database: Queryable) {
	return database
		.selectFrom('response')
		.innerJoin('response_revision', (join) =>
			join
				.onRef('response_revision.response_id', '=', 'response.id')
				.onRef('response_revision.number', '=', 'response.revision')
		)
		.where('status', '=', 'submitted');
}

function submitted(database: Queryable) {
	return standing(database)
		.select(['respondent_id', 'submitted_at', 'late', 'response.receipt', 'asked', 'skipped'])
		.select(['locale', 'languages', 'answers']);
}

type Row = Awaited<ReturnType<ReturnType<typeof submitted>['execute']>>[number];

function submittedRow(row: Row): SubmittedRow {
	return {
		respondentId: row.respondent_id,
		submittedAt: row.submitted_at ?? '',
		late: row.late === 1,
		receipt: row.receipt ?? '',
		...shownRow(row),
		locale: row.locale,
		languages: languagesColumn.read(row.languages),
		answers: answersColumn.read(row.answers)
	};
}

export function shownRow(row: { asked: string | null; skipped: string | null }): ShownRow {
	return {
		asked: askedColumn.read(row.asked ?? '[]'),
		...(row.skipped !== null && { skipped: askedColumn.read(row.skipped) })
	};
}

/** What one respondent has submitted and not taken back. */
export async function findSubmitted(
	database: Queryable,
	responseId: string
): Promise<SubmittedRow | undefined> {
	const row = await submitted(database).where('response.id', '=', responseId).executeTakeFirst();
	return row && submittedRow(row);
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
	const rows = await standing(database)
		.select(['respondent_id', 'locale'])
		.where('consultation_id', '=', consultationId)
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
