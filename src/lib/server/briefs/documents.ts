/** The documents of published versions, as pages and writers take them. */
import { changedFigures, type ChangedFigure } from '../../brief/changes.ts';
import { templates, type BriefDocument } from '../../brief/document.ts';
import { isForMeeting } from '../../brief/templates/index.ts';
import { wordingFor } from '../../brief/wording.ts';
import { locales, type Locale, type LocalizedText } from '../../i18n/locales.ts';
import { demand } from '../accounts/permission.ts';
import { may, type Actor, type Reader } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import type { Queryable } from '../database/connection.ts';
import { jsonColumn, localizedTextColumn } from '../database/json-column.ts';
import { Problem } from '../problems.ts';
import {
	documentWithin,
	isEarlier,
	meetingBriefAlone,
	type BriefContent,
	type DocumentName,
	type EarlierContent,
	type FrozenDocument
} from './content.ts';
import { findOpening } from './opening-repository.ts';
import {
	findContent,
	findDocument,
	findDraft,
	findLatest,
	findPublished,
	listDocuments,
	listLatest,
	listVersions,
	type PublishedRow,
	type VersionListing
} from './repository.ts';

const contentColumn = jsonColumn<BriefContent | EarlierContent>();
const documentColumn = jsonColumn<FrozenDocument>();

export { meetingBriefAlone, type DocumentName } from './content.ts';

/** A version by its address. */
export interface VersionAddress {
	briefId: string;
	number: number;
}

/** One document of a version in one language. */
export interface DocumentAddress extends VersionAddress, DocumentName {
	locale: Locale;
}

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

export interface ListedDocument extends DocumentName {
	title: string;
}

/**
 * Every document of a published version that this person may read, once, with its title in one
 * language; each is there in all.
 * @throws Problem forbidden, not_found
 */
export async function documentsOf(
	application: Application,
	reader: Reader,
	version: VersionAddress & { locale: Locale }
): Promise<ListedDocument[]> {
	await permittedVersion(application, reader, version);
	const listed = await listDocuments(application.database, version);
	if (listed.length > 0) return inOrder(listed.filter((document) => mayRead(reader, document)));
	const { title } = await publishedDocument(application, reader, {
		...version,
		...meetingBriefAlone
	});
	return [{ ...meetingBriefAlone, title }];
}

/** What the desk is still to edit is for the desk alone. */
function mayRead(reader: Reader, { template }: DocumentName): boolean {
	return isForMeeting(template) || (reader !== 'anybody' && may(reader, 'brief:edit', {}));
}

/**
 * The documents of the newest version of a consultation's brief, for the desk; nothing before one is
 * published.
 * @throws Problem forbidden
 */
export async function documentsOfConsultation(
	application: Application,
	actor: Actor,
	consultationId: string,
	locale: Locale
): Promise<(VersionAddress & { documents: ListedDocument[] }) | undefined> {
	demand(actor, 'brief:edit');
	const draft = await findDraft(application.database, consultationId);
	const [latest] = draft ? await listVersions(application.database, draft.id) : [];
	if (!draft || !latest) return undefined;
	const version = { briefId: draft.id, number: latest.number };
	return { ...version, documents: await documentsOf(application, actor, { ...version, locale }) };
}

function inOrder(listed: readonly ListedDocument[]): ListedDocument[] {
	const place = ({ template }: DocumentName) => templates.indexOf(template);
	return [...listed].sort((a, b) => place(a) - place(b) || (a.title < b.title ? -1 : 1));
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
	return contentOf(application, { briefId, number });
}

async function contentOf(
	{ database }: Application,
	{ briefId, number }: VersionAddress
): Promise<string> {
	const content = await findContent(database, briefId, number);
	if (content === undefined) throw new Problem('not_found');
	return content;
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
	return contentColumn.read(await frozenContent(application, reader, briefId, number));
}

/**
 * A document of a published version, for those of its meeting.
 * @throws Problem forbidden, not_found
 */
export async function publishedDocument(
	application: Application,
	reader: Reader,
	address: DocumentAddress
): Promise<BriefDocument> {
	const row = await permittedVersion(application, reader, address);
	const document = await documentAt(application, row, address);
	if (!mayRead(reader, address)) throw new Problem('forbidden');
	return document;
}

/** What of a version is published, in one language after the other. */
export interface PublishedDocument {
	document: BriefDocument;
	/** Of a template that makes several documents: which of them; else empty. */
	part: string;
}

/**
 * Every document of a version in every language, for commands of the terminal: whoever may call these has
 * the database itself.
 * @param number the newest version where it is missing
 * @throws Problem not_found
 */
export async function everyDocument(
	application: Application,
	briefId: string,
	number?: number
): Promise<PublishedDocument[]> {
	const { database } = application;
	const [latest] = await listVersions(database, briefId);
	const wanted = number ?? latest?.number;
	const row = wanted === undefined ? undefined : await findPublished(database, briefId, wanted);
	if (row === undefined) throw new Problem('not_found');
	const listed = await listDocuments(database, { briefId, number: row.number, locale: 'en' });
	const names: DocumentName[] = listed.length > 0 ? inOrder(listed) : [meetingBriefAlone];
	const published: PublishedDocument[] = [];
	for (const { template, part } of names) {
		for (const locale of locales) {
			const address = { briefId, number: row.number, template, part, locale };
			published.push({ document: await documentAt(application, row, address), part });
		}
	}
	return published;
}

async function documentAt(
	application: Application,
	{ number, publishedAt, sha256 }: PublishedRow,
	address: DocumentAddress
): Promise<BriefDocument> {
	const frozen = await frozenDocument(application, address);
	if (frozen === undefined) throw new Problem('not_found');
	const { template, locale, title, orientation, blocks } = frozen;
	return { template, locale, title, orientation, blocks, version: { number, publishedAt, sha256 } };
}

async function frozenDocument(
	application: Application,
	address: DocumentAddress
): Promise<FrozenDocument | undefined> {
	const kept = await findDocument(application.database, address);
	if (kept !== undefined) return documentColumn.read(kept);
	const content = contentColumn.read(await contentOf(application, address));
	return isEarlier(content) ? documentWithin(content, address, address.locale) : undefined;
}

async function permittedVersion(
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
	const before = contentColumn.read(await contentOf(application, { briefId, number: number - 1 }));
	return changedFigures(before.figures, after.figures, wordingFor(locale));
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

/** The latest version of a brief that the desk has opened to everybody; older ones stay with the meeting. */
async function isOpen(database: Queryable, { briefId, number }: VersionAddress): Promise<boolean> {
	const [latest] = await listVersions(database, briefId);
	return latest?.number === number && (await findOpening(database, briefId)) !== undefined;
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
