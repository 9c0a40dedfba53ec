import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import type { Answers } from '../../questionnaire/contract.ts';
import type { Queryable } from '../database/connection.ts';
import type { ResponseRevisionTable, ResponseTable } from '../database/schema.ts';
import { jsonColumn, localizedTextColumn } from '../database/json-column.ts';
import type { Kept } from './decide.ts';
import type { Languages } from '../../questionnaire/written.ts';

const answersColumn = jsonColumn<Answers>();
const languagesColumn = jsonColumn<Languages>();
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
	/** How long after closing answers are still taken, marked late. */
	graceMinutes: number;
	submittedAt: string | null;
	receipt: string | null;
	/** Submitted in the grace after closing. */
	late: boolean;
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
			'grace_minutes as graceMinutes',
			'submitted_at as submittedAt',
			'receipt',
			'late'
		]);
}

type HeadRow = Omit<ResponseHead, 'consultationName' | 'respondentName' | 'late'> & {
	consultationName: string;
	respondentName: string;
	late: number;
};

function headOf(row: HeadRow): ResponseHead {
	return {
		...row,
		consultationName: localizedTextColumn.read(row.consultationName),
		respondentName: localizedTextColumn.read(row.respondentName),
		late: row.late === 1
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

const nothingKept: Kept = { answers: {}, languages: {} };

/** What is kept as of one revision; nothing before the first save. */
export async function findKept(
	database: Queryable,
	responseId: string,
	revision: number
): Promise<Kept | undefined> {
	if (revision === 0) return nothingKept;
	const row = await database
		.selectFrom('response_revision')
		.select(['answers', 'languages'])
		.where('response_id', '=', responseId)
		.where('number', '=', revision)
		.executeTakeFirst();
	return (
		row && {
			answers: answersColumn.read(row.answers),
			languages: languagesColumn.read(row.languages)
		}
	);
}

export interface Earlier {
	/** The answers as of the revision asked for, if there was one. */
	base?: Answers;
	/** The request with this key has already made a revision. */
	repeated: boolean;
}

/** What came before a save that is based on an older revision than the newest. */
export async function findEarlier(
	database: Queryable,
	responseId: string,
	revision: number,
	requestKey: string | null
): Promise<Earlier> {
	const rows = await database
		.selectFrom('response_revision')
		.select(['number', 'request_key', 'answers'])
		.where('response_id', '=', responseId)
		.where((or) =>
			or.or([
				or('number', '=', revision),
				...(requestKey === null ? [] : [or('request_key', '=', requestKey)])
			])
		)
		.execute();
	const row = rows.find(({ number }) => number === revision);
	const base = revision === 0 ? {} : row && answersColumn.read(row.answers);
	return {
		...(base && { base }),
		repeated: requestKey !== null && rows.some(({ request_key }) => request_key === requestKey)
	};
}

export interface PastRevision {
	number: number;
	answers: Answers;
	savedAt: string;
	savedBy: string;
}

/** The newest revisions with who saved them, newest first. */
export async function listPastRevisions(
	database: Queryable,
	responseId: string,
	limit: number
): Promise<PastRevision[]> {
	const rows = await database
		.selectFrom('response_revision')
		.innerJoin('person', 'person.id', 'response_revision.saved_by')
		.select(['number', 'answers', 'saved_at as savedAt', 'person.name as savedBy'])
		.where('response_id', '=', responseId)
		.orderBy('number', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...row, answers: answersColumn.read(row.answers) }));
}

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

export interface NewRevision {
	responseId: string;
	/** The revision it follows. */
	after: number;
	answers: Answers;
	languages: Languages;
	savedAt: Date;
	savedBy: string;
	locale: Locale;
	kind: ResponseRevisionTable['kind'];
	page: string | null;
	/** Of the request that makes it; null for one that is not repeated. */
	requestKey: string | null;
	/** Of a submission. */
	receipt: string | null;
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
			page: revision.page,
			request_key: revision.requestKey,
			languages: languagesColumn.write(revision.languages),
			receipt: revision.receipt
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
		late: boolean;
		asked: string[] | null;
	}
): Promise<void> {
	await database
		.updateTable('response')
		.set({
			submitted_at: submission.submittedAt,
			submitted_by: submission.submittedBy,
			receipt: submission.receipt,
			late: submission.late ? 1 : 0,
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
	/** The language it was submitted in. */
	locale: Locale;
	/** In which language each answer was last changed, as far as it is known. */
	languages: Languages;
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
		.select(['respondent_id', 'response.receipt', 'asked', 'locale', 'languages', 'answers'])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.orderBy('respondent_id')
		.execute();
	return rows.map((row) => ({
		respondentId: row.respondent_id,
		receipt: row.receipt ?? '',
		asked: askedColumn.read(row.asked ?? '[]'),
		locale: row.locale,
		languages: languagesColumn.read(row.languages),
		answers: answersColumn.read(row.answers)
	}));
}
