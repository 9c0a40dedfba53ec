/** The published versions of a brief. */
import type { Correction } from '../../brief/about.ts';
import type { DatabaseTransaction, Queryable } from '../database/connection.ts';
import { jsonColumn } from '../database/json-column.ts';

const correctionColumn = jsonColumn<Correction>();

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
