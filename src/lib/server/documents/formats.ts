/** The files that a document can be had as. */
import type { BriefDocument } from '../../brief/document.ts';
import { sha256 } from '../accounts/secrets.ts';
import type { Application } from '../application.ts';
import { canonicalJson } from '../canonical-json.ts';
import { Problem } from '../problems.ts';
import type { Threads } from '../work/threads.ts';

export interface Format {
	extension: string;
	mediaType: string;
	/** Counts changes of the writer: what it wrote before is not served any more. */
	edition: number;
	/** On a thread: nobody's answers wait for it. */
	write: (document: BriefDocument, threads: Threads) => Promise<Uint8Array>;
}

const office = 'application/vnd.openxmlformats-officedocument';

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
	[
		'word',
		{
			extension: 'docx',
			mediaType: `${office}.wordprocessingml.document`,
			edition: 5,
			write: (document, threads) => threads.run('writeWord', document)
		}
	],
	[
		'pdf',
		{
			extension: 'pdf',
			mediaType: 'application/pdf',
			edition: 3,
			write: (document, threads) => threads.run('writePdf', document)
		}
	],
	[
		'spreadsheet',
		{
			extension: 'xlsx',
			mediaType: `${office}.spreadsheetml.sheet`,
			edition: 1,
			write: (document, threads) => threads.run('writeSpreadsheet', document)
		}
	]
]);

export const formatNames: readonly string[] = [...formats.keys()];

/** The format of this name, as an address holds it. @throws Problem not_found for any other */
export function formatNamed(name: string): Format {
	const format = formats.get(name);
	if (!format) throw new Problem('not_found');
	return format;
}

/** Published documents are kept once they were made; drafts change too often. */
export async function fileOf(
	{ documents, threads }: Pick<Application, 'documents' | 'threads'>,
	document: BriefDocument,
	format: Format
): Promise<Uint8Array> {
	const make = () => format.write(document, threads);
	return document.version === undefined ? make() : documents.hold(keptAs(document, format), make);
}

/** All that the file depends on. */
function keptAs(document: BriefDocument, { edition, extension }: Format): string {
	const key = sha256(canonicalJson({ document, edition, extension }));
	return `${key}-${document.locale}.${extension}`;
}

/** A document as a file to keep. */
export async function documentResponse(
	application: Pick<Application, 'documents' | 'threads'>,
	document: BriefDocument,
	format: Format
): Promise<Response> {
	const bytes = await fileOf(application, document, format);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': format.mediaType,
			'content-disposition': `attachment; filename="${fileName(document, format)}"`
		}
	});
}

/** What it is called where it is saved; a brief is called so, other documents by their template. */
export function fileName(
	{ template, locale, version }: BriefDocument,
	{ extension }: Format,
	part = ''
): string {
	const of = part.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const parts = [
		template === 'meeting-brief' ? 'brief' : template,
		...(of === '' ? [] : [of]),
		...(version === undefined ? [] : [String(version.number)]),
		locale
	];
	return `${parts.join('-')}.${extension}`;
}
