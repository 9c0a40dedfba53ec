/** Published versions, as a whole: when they were published, and all that they hold. */
import { changedFigures, type ChangedFigure } from '../../brief/changes.ts';
import { wordingFor } from '../../brief/wording.ts';
import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor, Reader } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { localizedTextColumn } from '../database/json-column.ts';
import { Problem } from '../problems.ts';
import type { BriefContent, EarlierContent } from './content.ts';
import { permittedVersion, type VersionAddress } from './permitted-version.ts';
import { findLatest, listLatest } from './published-repository.ts';
import { contentAt, readContent } from './told-contents.ts';
import { listVersions, type VersionListing } from './version-repository.ts';

export interface PublishedBrief extends VersionAddress {
	sha256: string;
	publishedAt: string;
	meetingId: string;
	/** As they are called now. */
	meetingName: LocalizedText;
	consultationName: LocalizedText;
	/** All of the brief, newest first. */
	versions: VersionListing[];
}

/**
 * What a published version is, for those of its meeting.
 * @throws Problem forbidden, not_found
 */
export async function publishedBrief(
	application: Application,
	reader: Reader,
	briefId: string,
	number: number
): Promise<PublishedBrief> {
	const { database } = application;
	const row = await permittedVersion(application, reader, { briefId, number });
	return {
		...row,
		meetingName: localizedTextColumn.read(row.meetingName),
		consultationName: localizedTextColumn.read(row.consultationName),
		versions: await listVersions(database, briefId)
	};
}

/**
 * The number of the newest version.
 * @throws Problem forbidden, not_found
 */
export async function latestVersion(
	{ database }: Application,
	actor: Actor,
	briefId: string
): Promise<number> {
	const latest = await findLatest(database, briefId);
	demand(actor, 'brief:read', latest ? { meetingId: latest.meetingId } : {});
	if (latest === undefined) throw new Problem('not_found');
	return latest.number;
}

/** The newest version of each brief of a meeting. */
export async function briefsOfMeeting(
	application: Application,
	actor: Actor,
	meetingId: string
): Promise<
	{ briefId: string; consultationName: LocalizedText; number: number; publishedAt: string }[]
> {
	demand(actor, 'brief:read', { meetingId });
	const rows = await listLatest(application.database, meetingId);
	return rows.map((row) => ({
		...row,
		consultationName: localizedTextColumn.read(row.consultationName)
	}));
}

/**
 * The frozen bytes of a version: their SHA-256 is the one printed on the brief.
 * @throws Problem forbidden, not_found
 */
export async function frozenContent(
	application: Application,
	reader: Reader,
	briefId: string,
	number: number
): Promise<string> {
	await permittedVersion(application, reader, { briefId, number });
	return contentAt(application.database, { briefId, number });
}

/**
 * All that a published version says of itself, its figures among it.
 * @throws Problem forbidden, not_found
 */
export async function publishedContent(
	application: Application,
	reader: Reader,
	briefId: string,
	number: number
): Promise<BriefContent | EarlierContent> {
	return readContent(await frozenContent(application, reader, briefId, number));
}

/**
 * Which figures differ from the version before; nothing of the first version.
 * @throws Problem forbidden, not_found
 */
export async function figuresChanged(
	application: Application,
	actor: Actor,
	{ briefId, number }: VersionAddress,
	locale: Locale
): Promise<ChangedFigure[]> {
	const after = await publishedContent(application, actor, briefId, number);
	if (number === 1) return [];
	const earlier = { briefId, number: number - 1 };
	const before = readContent(await contentAt(application.database, earlier));
	return changedFigures(before.figures, after.figures, wordingFor(locale));
}
