/** The files that a document can be had as. */
import type { BriefDocument } from '../../brief/document.ts';
import { Problem } from '../problems.ts';
import type { Threads } from '../work/threads.ts';
import { writeWord } from './word.ts';

export interface Format {
	extension: string;
	mediaType: string;
	write: (document: BriefDocument, threads: Threads) => Promise<Uint8Array>;
}

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
	[
		'word',
		{
			extension: 'docx',
			mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			write: writeWord
		}
	],
	[
		'pdf',
		{
			extension: 'pdf',
			mediaType: 'application/pdf',
			write: (document, threads) => threads.run('writePdf', document)
		}
	]
]);

/** The format of this name, as an address holds it. @throws Problem not_found for any other */
export function formatNamed(name: string): Format {
	const format = formats.get(name);
	if (!format) throw new Problem('not_found');
	return format;
}

/** A document as a file to keep. */
export async function documentResponse(
	document: BriefDocument,
	{ extension, mediaType, write }: Format,
	threads: Threads
): Promise<Response> {
	const name = `${document.template}-${document.locale}.${extension}`;
	return new Response(new Uint8Array(await write(document, threads)), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="${name}"`
		}
	});
}
