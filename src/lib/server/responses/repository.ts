import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import type { Answers } from '../../questionnaire/contract.ts';
import type { Queryable } from '../database/connection.ts';
import type { ResponseRevisionTable, ResponseTable } from '../database/schema.ts';
import { jsonColumn, localizedTextColumn } from '../database/json-column.ts';

const answersColumn = jsonColumn<Answers>();
const askedColumn = jsonColumn<string[]>();

/** A response with what is needed to decide who may do what to it, and when. */
export interface ResponseHead {
	id: string;
	consultationId: string;
	consultationName: LocalizedText;
	meetingId: string;
	respondentId: string;
	respondentName: LocalizedText;
	questionnaireId: string;
	questionnaireVersion: number;
	status: ResponseTable['status'];
	revision: number;
	opensAt: string;
	closesAt: string;
	submittedAt: string | null;
	receipt: string | null;
}

function heads(database: Queryable) {
	return database
		.selectFrom('response')
		.innerJoin('consultation', 'consultation.id', 'response.consultation_id')
		.innerJoin('respondent', 'respondent.id', 'response.respondent_id')
		.select([
			'response.id',
			'consultation_id as consultationId',
			'consultation.name as consultationName',
			'meeting_id as meetingId',
			'respondent_id as respondentId',
			'respondent.name as respondentName',
			'questionnaire_id as questionnaireId',
			'questionnaire_version as questionnaireVersion',
			'status',
			'revision',
			'opens_at as opensAt',
			'closes_at as closesAt',
			'submitted_at as submittedAt',
			'receipt'
		]);
}

type HeadRow = Omit<ResponseHead, 'consultationName' | 'respondentName'> & {
	consultationName: string;
	respondentName: string;
};

function headOf(row: HeadRow): ResponseHead {
	return {
		...row,
		consultationName: localizedTextColumn.read(row.consultationName),
		respondentName: localizedTextColumn.read(row.respondentName)
	};
}

export async function findResponse(
	database: Queryable,
	id: string
): Promise<ResponseHead | undefined> {
	const row = await heads(database).where('response.id', '=', id).executeTakeFirst();
	return row && headOf(row);
}

export async function listResponsesOf(
	database: Queryable,
	respondentIds: readonly string[]
): Promise<ResponseHead[]> {
	if (respondentIds.length === 0) return [];
	const rows = await heads(database)
		.where('respondent_id', 'in', respondentIds)
		.orderBy('closes_at', 'desc')
		.execute();
	return rows.map(headOf);
}

/** The answers as of one revision; none before the first save. */
export async function findAnswers(
	database: Queryable,
	responseId: string,
	revision: number
): Promise<Answers | undefined> {
	if (revision === 0) return {};
	const row = await database
		.selectFrom('response_revision')
		.select('answers')
		.where('response_id', '=', responseId)
		.where('number', '=', revision)
		.executeTakeFirst();
	return row && answersColumn.read(row.answers);
}

export interface NewRevision {
	responseId: string;
	/** The revision it follows. */
	after: number;
	answers: Answers;
	savedAt: Date;
	savedBy: string;
	locale: Locale;
	kind: ResponseRevisionTable['kind'];
	page: string | null;
	/** How the response stands from now on. */
	status: ResponseTable['status'];
}

/**
 * Adds a revision and moves the response on to it. Answers false, and writes nothing, when another
 * revision came first.
 */
export async function appendRevision(database: Queryable, revision: NewRevision): Promise<boolean> {
	const number = revision.after + 1;
	const moved = await database
		.updateTable('response')
		.set({ revision: number, status: revision.status })
		.where('id', '=', revision.responseId)
		.where('revision', '=', revision.after)
		.returning('id')
		.executeTakeFirst();
	if (!moved) return false;
	await database
		.insertInto('response_revision')
		.values({
			response_id: revision.responseId,
			number,
			answers: answersColumn.write(revision.answers),
			saved_at: revision.savedAt.toISOString(),
			saved_by: revision.savedBy,
			locale: revision.locale,
			kind: revision.kind,
			page: revision.page
		})
		.execute();
	return true;
}

export async function setSubmission(
	database: Queryable,
	responseId: string,
	submission: {
		submittedAt: string | null;
		submittedBy: string | null;
		receipt: string | null;
		asked: string[] | null;
	}
): Promise<void> {
	await database
		.updateTable('response')
		.set({
			submitted_at: submission.submittedAt,
			submitted_by: submission.submittedBy,
			receipt: submission.receipt,
			asked: submission.asked && askedColumn.write(submission.asked)
		})
		.where('id', '=', responseId)
		.execute();
}

export interface LastSave {
	savedAt: string;
	savedBy: string;
	page: string | null;
}

/** When, where and by whom the response was last saved. */
export async function findLastSave(
	database: Queryable,
	responseId: string
): Promise<LastSave | undefined> {
	return database
		.selectFrom('response_revision')
		.innerJoin('person', 'person.id', 'response_revision.saved_by')
		.select(['saved_at as savedAt', 'person.name as savedBy', 'page'])
		.where('response_id', '=', responseId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
}

export interface SubmittedRow {
	respondentId: string;
	receipt: string;
	asked: string[];
	locale: Locale;
	answers: Answers;
}

/** Everything submitted in a consultation, each at the revision that was submitted. */
export async function listSubmitted(
	database: Queryable,
	consultationId: string
): Promise<SubmittedRow[]> {
	const rows = await database
		.selectFrom('response')
		.innerJoin('response_revision', (join) =>
			join
				.onRef('response_revision.response_id', '=', 'response.id')
				.onRef('response_revision.number', '=', 'response.revision')
		)
		.select(['respondent_id', 'receipt', 'asked', 'locale', 'answers'])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.orderBy('respondent_id')
		.execute();
	return rows.map((row) => ({
		respondentId: row.respondent_id,
		receipt: row.receipt ?? '',
		asked: askedColumn.read(row.asked ?? '[]'),
		locale: row.locale,
		answers: answersColumn.read(row.answers)
	}));
}
