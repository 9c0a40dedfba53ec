/** From blocks to a Word document. The writer lays out; it never computes. */
import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph } from 'docx';
import type { BriefDocument } from '../../brief/document.ts';
import type { Locale } from '../../i18n/locales.ts';
import { writeBlock } from './word-blocks.ts';
import { run, script } from './word-text.ts';
import { stylesFor } from './word-styles.ts';
import { xmlText } from './xml-text.ts';

/** The references of what lists begin their items with. */
const bullets = 'bullets';
const numbers = 'numbers';

/**
 * A .docx file: named styles, repeating header rows, language and direction of each text, charts as
 * pictures beside their tables. It holds no macro and no link to anything outside itself.
 */
export async function writeWord({ blocks, locale, title }: BriefDocument): Promise<Uint8Array> {
	const children = blocks.flatMap((block) => writeBlock(block, { locale, bullets, numbers }));
	const document = new Document({
		title: xmlText(title),
		creator: 'Prelude',
		lastModifiedBy: 'Prelude',
		styles: stylesFor(locale),
		numbering: {
			config: [
				{ reference: bullets, levels: [bulletLevel] },
				{ reference: numbers, levels: [numberLevel] }
			]
		},
		sections: [
			{
				properties: { page: { size: a4, margin: margins } },
				footers: { default: pageNumbers(locale) },
				children
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

/** In twentieths of a point. */
const a4 = { width: 11906, height: 16838 };
const margins = { top: 1418, bottom: 1418, left: 1418, right: 1418 };

const bulletLevel = {
	level: 0,
	format: LevelFormat.BULLET,
	text: '•',
	alignment: AlignmentType.START,
	style: { paragraph: { indent: { start: 360, hanging: 260 } } }
};

const numberLevel = { ...bulletLevel, format: LevelFormat.DECIMAL, text: '%1.' };

function pageNumbers(locale: Locale): Footer {
	const number = run({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }, locale);
	return new Footer({
		children: [
			new Paragraph({ ...script(locale), alignment: AlignmentType.CENTER, children: [number] })
		]
	});
}
