/** The documents of published versions, as pages and writers take them. */
import { templates, type BriefDocument } from '../../brief/document.ts';
import { isForMeeting } from '../../brief/templates/index.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import { demand } from '../accounts/permission.ts';
import { may, type Actor, type Reader } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { jsonColumn } from '../database/json-column.ts';
import { Problem } from '../problems.ts';
import { documentWithin, isEarlier, type FrozenDocument } from './content.ts';
import { meetingBriefAlone, type DocumentName } from './document-name.ts';
import { findDocument, listDocuments } from './document-repository.ts';
import { findDraft } from './draft-repository.ts';
import { permittedVersion, type VersionAddress } from './permitted-version.ts';
import { findPublished, type PublishedRow } from './published-repository.ts';
import { contentAt, readContent } from './told-contents.ts';
import { listVersions } from './version-repository.ts';

const documentColumn = jsonColumn<FrozenDocument>();

/** One document of a version in one language. */
export interface DocumentAddress extends VersionAddress, DocumentName {
	locale: Locale;
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
	{ database }: Application,
	address: DocumentAddress
): Promise<FrozenDocument | undefined> {
	const kept = await findDocument(database, address);
	if (kept !== undefined) return documentColumn.read(kept);
	const content = readContent(await contentAt(database, address));
	return isEarlier(content) ? documentWithin(content, address, address.locale) : undefined;
}
