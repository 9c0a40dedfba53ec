/** The documents of published versions as files. */
import { cellDictionary, cellDictionaryHeads, cellHeads, cellRows } from '../../brief/cell-rows.ts';
import { BYTE_ORDER_MARK, csvRows } from '../../downloads/csv.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Actor, Reader } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { fileName, fileOf, formatNamed } from '../documents/formats.ts';
import { publishedDocument, type DocumentAddress } from './documents.ts';
import type { VersionAddress } from './permitted-version.ts';
import { publishedContent } from './versions.ts';

export interface BriefFile {
	bytes: Uint8Array;
	name: string;
	mediaType: string;
}

/**
 * A document of a published version in a format, such as `word`.
 * @throws Problem forbidden, not_found, busy
 */
export async function briefFile(
	application: Application,
	reader: Reader,
	address: DocumentAddress,
	formatName: string
): Promise<BriefFile> {
	const format = formatNamed(formatName);
	const document = await publishedDocument(application, reader, address);
	return {
		bytes: await fileOf(application, document, format),
		name: fileName(document, format, address.part),
		mediaType: format.mediaType
	};
}

/**
 * Every figure of a version as CSV, or what the columns of that file hold.
 * @throws Problem forbidden, not_found
 */
export async function briefTable(
	application: Application,
	actor: Actor,
	{ briefId, number, locale }: VersionAddress & { locale: Locale },
	table: 'figures' | 'dictionary'
): Promise<BriefFile> {
	const { figures } = await publishedContent(application, actor, briefId, number);
	const rows =
		table === 'figures'
			? [cellHeads, ...cellRows(figures, locale)]
			: [cellDictionaryHeads, ...cellDictionary(locale)];
	return {
		bytes: new TextEncoder().encode(BYTE_ORDER_MARK + csvRows(rows)),
		name: `brief-${number}-${table}-${locale}.csv`,
		mediaType: 'text/csv; charset=utf-8; header=present'
	};
}

export function fileResponse({ bytes, name, mediaType }: BriefFile): Response {
	return new Response(new Uint8Array(bytes), {
		headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` }
	});
}
