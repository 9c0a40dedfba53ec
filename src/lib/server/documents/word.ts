/** From blocks to a Word document. The writer lays out; it never computes. */
import { Document, Packer } from 'docx';
import type { Block } from '../../brief/blocks.ts';
import type { Locale } from '../../i18n/locales.ts';

export interface WordOptions {
	/** The language of the document. */
	locale: Locale;
	/** The document's title in its properties. */
	title: string;
}

export async function writeWord(
	blocks: readonly Block[],
	{ title }: WordOptions
): Promise<Uint8Array> {
	const document = new Document({ title, sections: [{ children: [] }] });
	return new Uint8Array(await Packer.toBuffer(document));
}
