/** Each kind of block as paragraphs and tables. */
import { BorderStyle, HeadingLevel, ImageRun, PageBreak, Paragraph, ShadingType } from 'docx';
import type { Table } from 'docx';
import type {
	Block,
	ChartBlock,
	HeadingBlock,
	ListBlock,
	NoteBlock,
	QuotationBlock
} from '../../brief/blocks.ts';
import { joined, name, plain, type Text } from '../../brief/text.ts';
import type { Locale } from '../../i18n/locales.ts';
import { chartPicture } from './chart-picture.ts';
import { blankQuestion, cover, letterHead } from './word-forms.ts';
import { styleNames } from './word-styles.ts';
import { keyFigures, table, tableWithBase } from './word-tables.ts';
import { paragraph, script } from './word-text.ts';
import { xmlText } from './xml-text.ts';

export interface Surroundings {
	/** The language of the document. */
	locale: Locale;
	/** The references of the document's bullets and numbers. */
	bullets: string;
	numbers: string;
}

const headingLevels = {
	1: HeadingLevel.HEADING_1,
	2: HeadingLevel.HEADING_2,
	3: HeadingLevel.HEADING_3
} as const satisfies Record<HeadingBlock['level'], string>;

export function writeBlock(block: Block, surroundings: Surroundings): (Paragraph | Table)[] {
	const { locale } = surroundings;
	switch (block.kind) {
		case 'heading':
			return [paragraph(block.text, locale, { heading: headingLevels[block.level] })];
		case 'paragraph':
			return [
				paragraph(block.text, block.locale ?? locale, block.lead ? { style: styleNames.lead } : {})
			];
		case 'list':
			return list(block, surroundings);
		case 'key-figures':
			return keyFigures(block, locale);
		case 'table':
			return table(block, locale);
		case 'chart':
			return chart(block, locale);
		case 'quotation':
			return quotation(block, locale);
		case 'note':
			return note(block, surroundings);
		case 'coverage':
			return [
				paragraph(block.summary, locale),
				...block.tables.flatMap((part) => table(part, locale))
			];
		case 'letter-head':
			return letterHead(block, locale);
		case 'cover':
			return cover(block, locale);
		case 'blank-question':
			return blankQuestion(block, locale);
		case 'page-break':
			return [new Paragraph({ children: [new PageBreak()] })];
	}
}

function chart(block: ChartBlock, locale: Locale): (Paragraph | Table)[] {
	const { png, width, height } = chartPicture(block, locale);
	const picture = new ImageRun({
		type: 'png',
		data: png,
		transformation: { width, height },
		altText: {
			name: xmlText(block.id),
			title: xmlText(plain(block.title)),
			description: xmlText(plain(block.description))
		}
	});
	return [
		paragraph(block.title, locale, { style: styleNames.caption }),
		new Paragraph({ ...script(locale), children: [picture] }),
		...tableWithBase(block.table, locale)
	];
}

function quotation(block: QuotationBlock, locale: Locale): Paragraph[] {
	const remark = block.language ?? block.translation;
	const attribution =
		remark === undefined ? block.attribution : joined([block.attribution, ' (', remark, ')']);
	return [
		paragraph(block.question, locale, { style: styleNames.base, keepNext: true }),
		paragraph(name(block.text), block.locale, {
			style: styleNames.quotation,
			indent: { start: 360, end: 360 }
		}),
		paragraph(attribution, locale, { style: styleNames.attribution })
	];
}

function list(
	{ ordered, items: texts }: ListBlock,
	{ locale, bullets, numbers }: Surroundings
): Paragraph[] {
	return items(texts, locale, ordered ? numbers : bullets);
}

function items(texts: readonly Text[], locale: Locale, reference: string): Paragraph[] {
	return texts.map((text) =>
		paragraph(text, locale, { style: styleNames.list, numbering: { reference, level: 0 } })
	);
}

function note(block: NoteBlock, { locale, bullets }: Surroundings): Paragraph[] {
	if (block.tone === 'method') {
		const title =
			block.title === undefined
				? []
				: [paragraph(block.title, locale, { heading: HeadingLevel.HEADING_3 })];
		return [...title, ...items(block.paragraphs, locale, bullets)];
	}
	const text = [...(block.title === undefined ? [] : [block.title]), ...block.paragraphs];
	return text.map((line) =>
		paragraph(line, locale, {
			style: styleNames.note,
			border: { left: warning, right: warning },
			shading: { type: ShadingType.CLEAR, fill: 'F6EDDD' }
		})
	);
}

const warning = { style: BorderStyle.SINGLE, size: 24, color: '7A4900', space: 6 };
