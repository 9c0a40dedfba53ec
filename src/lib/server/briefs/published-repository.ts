/** What is published, with the consultations and meetings it is published for. */
import type { Queryable } from '../database/connection.ts';
import type { VersionListing } from './version-repository.ts';

function published(database: Queryable) {
	return database
		.selectFrom('brief_version')
		.innerJoin('brief', 'brief.id', 'brief_version.brief_id')
		.innerJoin('consultation', 'consultation.id', 'brief.consultation_id')
		.innerJoin('meeting', 'meeting.id', 'consultation.meeting_id');
}

export interface PublishedRow extends Omit<VersionListing, 'correction'> {
	briefId: string;
	consultationId: string;
	meetingId: string;
	/** As the consultation is called now. */
	consultationName: string;
	meetingName: string;
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
