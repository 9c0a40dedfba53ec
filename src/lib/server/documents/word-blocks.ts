/** Each kind of block as paragraphs and tables. */
import { HeadingLevel, ImageRun, LineRuleType, PageBreak, Paragraph } from 'docx';
import type { Table } from 'docx';
import type {
	Block,
	HeadingBlock,
	ListBlock,
	NoteBlock,
	QuotationBlock
} from '../../brief/blocks.ts';
import type { ChartBlock } from '../../brief/chart-blocks.ts';
import { joined, name, plain, type Text } from '../../brief/text.ts';
import { chartPicture } from './chart-picture.ts';
import { blankQuestion, cover, letterHead } from './word-forms.ts';
import { numberings } from './word-numbering.ts';
import { styleNames } from './word-styles.ts';
import type { Surroundings } from './word-surroundings.ts';
import { keyFigures, table } from './word-tables.ts';
import { paragraph, script } from './word-text.ts';
import { xmlText } from './xml-text.ts';

/** The document's title is no heading among others: it has no number. */
const headingLevels = {
	1: HeadingLevel.TITLE,
	2: HeadingLevel.HEADING_1,
	3: HeadingLevel.HEADING_2
} as const satisfies Record<HeadingBlock['level'], string>;

export function writeBlock(block: Block, surroundings: Surroundings): (Paragraph | Table)[] {
	const { locale } = surroundings;
	switch (block.kind) {
		case 'heading':
			return [
				paragraph(block.text, block.locale ?? locale, { heading: headingLevels[block.level] })
			];
		case 'paragraph':
			return [
				paragraph(block.text, block.locale ?? locale, block.lead ? { style: styleNames.lead } : {})
			];
		case 'list':
			return list(block, { ...surroundings, locale: block.locale ?? locale });
		case 'key-figures':
			return keyFigures(block, surroundings);
		case 'table':
			return table(block, surroundings);
		case 'chart':
			return chart(block, surroundings);
		case 'quotation':
			return quotation(block, surroundings);
		case 'note':
			return note(block, surroundings);
		case 'coverage':
			return [
				paragraph(block.summary, locale),
				...(block.chart ? chart(block.chart, surroundings) : []),
				...block.tables.flatMap((part) => table(part, surroundings))
			];
		case 'letter-head':
			return letterHead(block, surroundings);
		case 'cover':
			return cover(block, surroundings);
		case 'blank-question':
			return blankQuestion(block, surroundings);
		case 'page-break':
			return [pageBreak()];
	}
}

/** A line so low that a full page has room for it: it must not come to stand on a page of its own. */
function pageBreak(): Paragraph {
	return new Paragraph({
		spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
		children: [new PageBreak()]
	});
}

function chart(block: ChartBlock, surroundings: Surroundings): (Paragraph | Table)[] {
	const { locale, captions } = surroundings;
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
		captions('figure', block.title),
		new Paragraph({ style: styleNames.picture, ...script(locale), children: [picture] }),
		...(block.summary
			? [paragraph(block.base, locale, { style: styleNames.base, spacing: { after: 0 } })]
			: table(block.table, surroundings))
	];
}

function quotation(block: QuotationBlock, { locale }: Surroundings): Paragraph[] {
	const remark = block.language ?? block.translation;
	const attribution =
		remark === undefined ? block.attribution : joined([block.attribution, ' (', remark, ')']);
	return [
		paragraph(block.question, locale, { style: styleNames.asked }),
		paragraph(name(block.text), block.locale, { style: styleNames.quotation }),
		paragraph(attribution, locale, { style: styleNames.attribution })
	];
}

function list({ ordered, items }: ListBlock, surroundings: Surroundings): Paragraph[] {
	return ordered ? numbered(items, surroundings) : bullets(items, surroundings);
}

function bullets(items: readonly Text[], { locale }: Surroundings): Paragraph[] {
	return items.map((text) => paragraph(text, locale, { style: styleNames.bullet }));
}

function numbered(items: readonly Text[], { locale, nextList }: Surroundings): Paragraph[] {
	const instance = nextList();
	return items.map((text) =>
		paragraph(text, locale, {
			style: styleNames.number,
			numbering: { reference: numberings.numbers, level: 0, instance }
		})
	);
}

function note(block: NoteBlock, surroundings: Surroundings): Paragraph[] {
	const { locale } = surroundings;
	const title = block.title === undefined ? [] : [block.title];
	if (block.tone === 'method') {
		return [
			...title.map((text) => paragraph(text, locale, { style: styleNames.noteTitle })),
			...bullets(block.paragraphs, surroundings)
		];
	}
	return [
		...title.map((text) => paragraph(text, locale, { style: styleNames.warningTitle })),
		...block.paragraphs.map((text) => paragraph(text, locale, { style: styleNames.warning }))
	];
}
