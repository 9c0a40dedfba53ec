/** The reading room of a meeting: what its briefs say, before anybody opens them. */
import type { Block } from '../../brief/blocks.ts';
import { compileRoom, complete, type RoomParts } from '../../brief/room/room.ts';
import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import type { Reader } from '../accounts/policy.ts';
import { demand } from '../accounts/permission.ts';
import type { Application } from '../application.ts';
import { localizedTextColumn } from '../database/json-column.ts';
import { findMeeting, type Meeting } from '../meetings/service.ts';
import { Problem } from '../problems.ts';
import { meetingBriefAlone } from './document-name.ts';
import { publishedDocument } from './documents.ts';
import { findOpening } from './opening-repository.ts';
import { listLatest, type LatestBrief } from './published-repository.ts';
import { listVersions, type VersionListing } from './version-repository.ts';
import { publishedContent } from './versions.ts';

export interface RoomBrief extends RoomParts {
	briefId: string;
	consultationName: LocalizedText;
	/** Of the latest version. */
	number: number;
	publishedAt: string;
	/** What must be read if nothing else is: the sentences it leads with, and its key figures. */
	leading: Block[];
	/** Newest first; the latest among them. */
	versions: VersionListing[];
}

export interface ReadingRoom {
	meeting: Meeting;
	/** Published last, first. */
	briefs: RoomBrief[];
}

/**
 * For those of the meeting all of its briefs; for anybody those that are open, if there is one.
 * @throws Problem forbidden, not_found
 */
export async function readingRoom(
	application: Application,
	reader: Reader,
	meetingId: string,
	locale: Locale
): Promise<ReadingRoom> {
	const { database } = application;
	const latest = await listLatest(database, meetingId);
	const open = reader === 'anybody' ? await openAmong(application, latest) : latest;
	demand(reader, 'brief:read', { meetingId, opened: open.length > 0 });
	const meeting = await findMeeting(database, meetingId);
	if (!meeting) throw new Problem('not_found');
	const inOrder = [...open].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
	const briefs: RoomBrief[] = [];
	for (const brief of inOrder) briefs.push(await roomBrief(application, reader, brief, locale));
	return { meeting, briefs };
}

async function openAmong(
	{ database }: Application,
	latest: readonly LatestBrief[]
): Promise<LatestBrief[]> {
	const openings = await Promise.all(latest.map(({ briefId }) => findOpening(database, briefId)));
	return latest.filter((_, place) => openings[place] !== undefined);
}

async function roomBrief(
	application: Application,
	reader: Reader,
	{ briefId, number, publishedAt, consultationName }: LatestBrief,
	locale: Locale
): Promise<RoomBrief> {
	const address = { briefId, number, locale, ...meetingBriefAlone };
	const { blocks } = await publishedDocument(application, reader, address);
	const { figures, subject } = await publishedContent(application, reader, briefId, number);
	return {
		briefId,
		consultationName: localizedTextColumn.read(consultationName),
		number,
		publishedAt,
		leading: blocks.filter(leads),
		versions: await listVersions(application.database, briefId),
		...compileRoom({ figures: complete(figures), subject }, locale)
	};
}

function leads(block: Block): boolean {
	return block.kind === 'key-figures' || (block.kind === 'paragraph' && block.lead === true);
}

/**
 * The number of the latest version of a brief of a meeting that is open to everybody.
 * @throws Problem not_found
 */
export async function openVersion(
	application: Application,
	{ meetingId, briefId }: { meetingId: string; briefId: string }
): Promise<number> {
	const latest = await listLatest(application.database, meetingId);
	const [found] = await openAmong(
		application,
		latest.filter((brief) => brief.briefId === briefId)
	);
	if (found === undefined) throw new Problem('not_found');
	return found.number;
}
