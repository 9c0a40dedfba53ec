import { randomUUID } from 'node:crypto';
import type { Correction } from '../../brief/about.ts';
import type { Template } from '../../brief/document.ts';
import type { Outline } from '../../brief/outline.ts';
import type { Passage } from '../../brief/passages/passage.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { DatabaseTransaction, Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';
import type { BriefTable } from '../database/schema.ts';

/** A passage of a draft, and who wrote it last. */
export interface DraftPassage extends Passage {
	/** Counts up with every change of its words. */
	revision: number;
	/** A person's id. */
	by: string;
	/** ISO 8601 in UTC. */
	at: string;
}

export type DraftOutline = Outline<DraftPassage>;

export interface BriefDraft {
	id: string;
	consultationId: string;
	outline: DraftOutline;
	revision: number;
	updatedAt: string;
}

const outlineColumn = jsonColumn<DraftOutline>();
const correctionColumn = jsonColumn<Correction>();

function draftOf(row: BriefTable): BriefDraft {
	return {
		id: row.id,
		consultationId: row.consultation_id,
		outline: outlineColumn.read(row.outline),
		revision: row.revision,
		updatedAt: row.updated_at
	};
}

export async function findDraft(
	database: Queryable,
	consultationId: string
): Promise<BriefDraft | undefined> {
	const row = await database
		.selectFrom('brief')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.executeTakeFirst();
	return row && draftOf(row);
}

/**
 * The draft as it is now, kept as it is until the transaction ends. An update that changes nothing
 * takes the row on both engines; SQLite knows no "for update".
 */
export async function holdDraft(
	transaction: DatabaseTransaction,
	consultationId: string
): Promise<BriefDraft | undefined> {
	const row = await transaction
		.updateTable('brief')
		.set((expression) => ({ revision: expression.ref('revision') }))
		.where('consultation_id', '=', consultationId)
		.returningAll()
		.executeTakeFirst();
	return row && draftOf(row);
}

/**
 * Writes the draft that follows a revision (0: there was none). Answers undefined, and writes nothing,
 * when someone else wrote first.
 */
export async function writeDraft(
	database: Queryable,
	draft: {
		consultationId: string;
		outline: DraftOutline;
		after: number;
		by: string;
		at: Date;
	}
): Promise<string | undefined> {
	const values = {
		outline: outlineColumn.write(draft.outline),
		revision: draft.after + 1,
		updated_at: draft.at.toISOString(),
		updated_by: draft.by
	};
	const row =
		draft.after === 0
			? await database
					.insertInto('brief')
					.values({ id: randomUUID(), consultation_id: draft.consultationId, ...values })
					.onConflict((conflict) => conflict.column('consultation_id').doNothing())
					.returning('id')
					.executeTakeFirst()
			: await database
					.updateTable('brief')
					.set(values)
					.where('consultation_id', '=', draft.consultationId)
					.where('revision', '=', draft.after)
					.returning('id')
					.executeTakeFirst();
	return row?.id;
}

export interface VersionListing {
	number: number;
	sha256: string;
	publishedAt: string;
	/** What it corrects in the one before; of the first version nothing. */
	correction: Correction | null;
}

export async function listVersions(
	database: Queryable,
	briefId: string
): Promise<VersionListing[]> {
	const rows = await database
		.selectFrom('brief_version')
		.select(['number', 'sha256', 'published_at as publishedAt', 'correction'])
		.where('brief_id', '=', briefId)
		.orderBy('number', 'desc')
		.execute();
	return rows.map(({ correction, ...row }) => ({ ...row, correction: correctionOf(correction) }));
}

function correctionOf(column: string | null): Correction | null {
	return column === null ? null : correctionColumn.read(column);
}

/** What all versions hold, oldest first. */
export async function listContents(database: Queryable, briefId: string): Promise<string[]> {
	const rows = await database
		.selectFrom('brief_version')
		.select('content')
		.where('brief_id', '=', briefId)
		.orderBy('number')
		.execute();
	return rows.map(({ content }) => content);
}

/** What all versions published for a meeting hold, in the order in which they were published. */
export async function listContentsOfMeeting(
	database: Queryable,
	meetingId: string
): Promise<string[]> {
	const rows = await published(database)
		.select('content')
		.where('meeting_id', '=', meetingId)
		.orderBy('published_at')
		.orderBy('brief_id')
		.orderBy('number')
		.execute();
	return rows.map(({ content }) => content);
}

/** Nobody else publishes for the meeting until the transaction ends: see `holdDraft`. */
export async function holdMeeting(
	transaction: DatabaseTransaction,
	meetingId: string
): Promise<void> {
	await transaction
		.updateTable('meeting')
		.set((expression) => ({ starts_on: expression.ref('starts_on') }))
		.where('id', '=', meetingId)
		.execute();
}

export async function insertBriefVersion(
	database: Queryable,
	version: {
		briefId: string;
		number: number;
		content: string;
		sha256: string;
		correction: Correction | null;
		publishedAt: string;
		publishedBy: string;
	}
): Promise<void> {
	await database
		.insertInto('brief_version')
		.values({
			brief_id: version.briefId,
			number: version.number,
			content: version.content,
			sha256: version.sha256,
			correction: version.correction && correctionColumn.write(version.correction),
			published_at: version.publishedAt,
			published_by: version.publishedBy
		})
		.execute();
}

/** Of one version. */
export async function insertDocuments(
	database: Queryable,
	{ briefId, number }: { briefId: string; number: number },
	documents: readonly {
		template: Template;
		part: string;
		locale: Locale;
		title: string;
		content: string;
		sha256: string;
	}[]
): Promise<void> {
	await database
		.insertInto('brief_document')
		.values(documents.map((document) => ({ brief_id: briefId, number, ...document })))
		.execute();
}

/** What is kept of one document in one language. */
export async function findDocument(
	database: Queryable,
	address: { briefId: string; number: number; template: Template; part: string; locale: Locale }
): Promise<string | undefined> {
	const row = await database
		.selectFrom('brief_document')
		.select('content')
		.where('brief_id', '=', address.briefId)
		.where('number', '=', address.number)
		.where('template', '=', address.template)
		.where('part', '=', address.part)
		.where('locale', '=', address.locale)
		.executeTakeFirst();
	return row?.content;
}

export interface PublishedRow extends Omit<VersionListing, 'correction'> {
	briefId: string;
	consultationId: string;
	meetingId: string;
	/** As the consultation is called now. */
	consultationName: string;
	meetingName: string;
}

function published(database: Queryable) {
	return database
		.selectFrom('brief_version')
		.innerJoin('brief', 'brief.id', 'brief_version.brief_id')
		.innerJoin('consultation', 'consultation.id', 'brief.consultation_id')
		.innerJoin('meeting', 'meeting.id', 'consultation.meeting_id');
}

export async function findPublished(
	database: Queryable,
	briefId: string,
	number: number
): Promise<PublishedRow | undefined> {
	return published(database)
		.select([
			'brief_id as briefId',
			'consultation_id as consultationId',
			'meeting_id as meetingId',
			'consultation.name as consultationName',
			'meeting.name as meetingName',
			'number',
			'sha256',
			'published_at as publishedAt'
		])
		.where('brief_id', '=', briefId)
		.where('number', '=', number)
		.executeTakeFirst();
}

/** The frozen bytes of a version. */
export async function findContent(
	database: Queryable,
	briefId: string,
	number: number
): Promise<string | undefined> {
	const row = await database
		.selectFrom('brief_version')
		.select('content')
		.where('brief_id', '=', briefId)
		.where('number', '=', number)
		.executeTakeFirst();
	return row?.content;
}

/** What documents a version has, in one language; none where it was published before they were kept apart. */
export async function listDocuments(
	database: Queryable,
	{ briefId, number, locale }: { briefId: string; number: number; locale: Locale }
): Promise<{ template: Template; part: string; title: string }[]> {
	return database
		.selectFrom('brief_document')
		.select(['template', 'part', 'title'])
		.where('brief_id', '=', briefId)
		.where('number', '=', number)
		.where('locale', '=', locale)
		.execute();
}

/** The number of the newest version, and whose meeting it is for. */
export async function findLatest(
	database: Queryable,
	briefId: string
): Promise<{ number: number; meetingId: string } | undefined> {
	return published(database)
		.select(['number', 'meeting_id as meetingId'])
		.where('brief_id', '=', briefId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** Who wrote something. */
export async function findName(database: Queryable, personId: string): Promise<string | undefined> {
	const row = await database
		.selectFrom('person')
		.select('name')
		.where('id', '=', personId)
		.executeTakeFirst();
	return row?.name;
}

export interface LatestBrief {
	briefId: string;
	consultationName: string;
	number: number;
	publishedAt: string;
}

/** The newest version of each brief published for a meeting. */
export async function listLatest(database: Queryable, meetingId: string): Promise<LatestBrief[]> {
	const rows = await published(database)
		.select([
			'brief_id as briefId',
			'consultation.name as consultationName',
			'number',
			'published_at as publishedAt'
		])
		.where('meeting_id', '=', meetingId)
		.orderBy('number', 'desc')
		.execute();
	const latest = new Map<string, LatestBrief>();
	for (const row of rows) if (!latest.has(row.briefId)) latest.set(row.briefId, row);
	return [...latest.values()];
}

/** By consultation, the newest version of its brief. */
export async function latestOfConsultations(
	database: Queryable
): Promise<Map<string, { number: number; publishedAt: string }>> {
	const rows = await published(database)
		.select(['consultation_id as consultationId', 'number', 'published_at as publishedAt'])
		.orderBy('number')
		.execute();
	return new Map(
		rows.map(({ consultationId, number, publishedAt }) => [consultationId, { number, publishedAt }])
	);
}
