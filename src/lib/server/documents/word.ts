/** From blocks to a Word document. The writer lays out; it never computes. */
import { Document, Packer } from 'docx';
import type { BriefDocument } from '../../brief/document.ts';
import { baseStyles } from './word-base-styles.ts';
import { writeBlock } from './word-blocks.ts';
import { captionsOf } from './word-captions.ts';
import { frame, textWidth } from './word-frame.ts';
import { numbering } from './word-numbering.ts';
import { stylesFor } from './word-styles.ts';
import { surroundingsOf } from './word-surroundings.ts';
import { xmlText } from './xml-text.ts';

/**
 * A .docx file that can be edited further: named styles, numbered headings and captions, repeating
 * header rows, language and direction of each text, charts as pictures beside their tables. It holds no
 * macro and no link to anything outside itself, and its fields say already what they come to.
 */
export async function writeWord(document: BriefDocument): Promise<Uint8Array> {
	const { blocks, locale, template, title } = document;
	const surroundings = surroundingsOf(locale, textWidth(document), captionsOf(locale));
	const children = blocks.flatMap((block) => writeBlock(block, surroundings));
	const file = new Document({
		title: xmlText(title),
		creator: 'Prelude',
		lastModifiedBy: 'Prelude',
		externalStyles: baseStyles(locale),
		styles: stylesFor(locale, template !== 'invitation'),
		numbering,
		sections: [{ ...frame(document), children }]
	});
	return new Uint8Array(await Packer.toBuffer(file));
}
