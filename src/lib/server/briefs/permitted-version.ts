/** Which published versions somebody may read. */
import { demand } from '../accounts/permission.ts';
import type { Reader } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import type { Queryable } from '../database/connection.ts';
import { Problem } from '../problems.ts';
import { findOpening } from './opening-repository.ts';
import { findPublished, type PublishedRow } from './published-repository.ts';
import { listVersions } from './version-repository.ts';

/** A version by its address. */
export interface VersionAddress {
	briefId: string;
	number: number;
}

/**
 * A published version, for those of its meeting; for anybody where it is open.
 * @throws Problem forbidden, not_found
 */
export async function permittedVersion(
	{ database }: Application,
	reader: Reader,
	{ briefId, number }: VersionAddress
): Promise<PublishedRow> {
	const row = await findPublished(database, briefId, number);
	const opened = reader === 'anybody' && (await isOpen(database, { briefId, number }));
	demand(reader, 'brief:read', row ? { meetingId: row.meetingId, opened } : {});
	if (!row) throw new Problem('not_found');
	return row;
}

/** The latest version of a brief that the desk has opened to everybody; older ones stay with the meeting. */
async function isOpen(database: Queryable, { briefId, number }: VersionAddress): Promise<boolean> {
	const [latest] = await listVersions(database, briefId);
	return latest?.number === number && (await findOpening(database, briefId)) !== undefined;
}
