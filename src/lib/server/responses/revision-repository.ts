/** The revisions of a response: each save with all its answers, never changed afterwards. */
import type { Locale } from '../../i18n/locales.ts';
import type { Answers } from '../../questionnaire/contract.ts';
import type { Languages } from '../../questionnaire/written.ts';
import type { Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';
import type { ResponseRevisionTable, ResponseTable } from '../database/schema.ts';
import type { Kept } from './decide.ts';

const answersColumn = jsonColumn<Answers>();
const languagesColumn = jsonColumn<Languages>();

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

/** The answers at a revision and before, newest first: as many as are asked for, to the blank ones. */
export async function listAnswersUpTo(
	database: Queryable,
	responseId: string,
	revision: number,
	limit: number
): Promise<Answers[]> {
	const rows = await database
		.selectFrom('response_revision')
		.select('answers')
		.where('response_id', '=', responseId)
		.where('number', '<=', revision)
		.orderBy('number', 'desc')
		.limit(limit)
		.execute();
	const past = rows.map(({ answers }) => answersColumn.read(answers));
	return past.length < limit ? [...past, nothingKept.answers] : past;
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
