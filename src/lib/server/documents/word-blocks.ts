/** Each kind of block as paragraphs and tables. */
import {
	AlignmentType,
	BorderStyle,
	HeadingLevel,
	ImageRun,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType
} from 'docx';
import type {
	Block,
	Cell,
	ChartBlock,
	HeadingBlock,
	KeyFiguresBlock,
	NoteBlock,
	QuotationBlock,
	TableBlock
} from '../../brief/blocks.ts';
import { direction } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { chartPicture } from './chart-picture.ts';
import { styleNames } from './word-styles.ts';
import { paragraph, script } from './word-text.ts';
import { xmlText } from './xml-text.ts';

export interface Surroundings {
	/** The language of the document. */
	locale: Locale;
	/** The reference of the document's bullets. */
	bullets: string;
}

const headingLevels = {
	1: HeadingLevel.HEADING_1,
	2: HeadingLevel.HEADING_2,
	3: HeadingLevel.HEADING_3
} as const satisfies Record<HeadingBlock['level'], string>;

const manyColumns = 6;

/** Between the margins, in twentieths of a point. */
const textWidth = 9070;

export function writeBlock(block: Block, surroundings: Surroundings): (Paragraph | Table)[] {
	const { locale } = surroundings;
	switch (block.kind) {
		case 'heading':
			return [paragraph(block.text, locale, { heading: headingLevels[block.level] })];
		case 'paragraph':
			return [
				paragraph(block.text, block.locale ?? locale, block.lead ? { style: styleNames.lead } : {})
			];
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
	}
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'C6D0D5' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: '15202B' };

function keyFigures({ figures }: KeyFiguresBlock, locale: Locale): (Paragraph | Table)[] {
	if (figures.length === 0) return [];
	const width = Math.floor(textWidth / figures.length);
	const cells = figures.map(
		({ label, figure, note }) =>
			new TableCell({
				width: { size: width, type: WidthType.DXA },
				children: [
					paragraph(label, locale, { style: styleNames.cell }),
					paragraph(figure.text, locale, { style: styleNames.figure }),
					...(note === undefined ? [] : [paragraph(note, locale, { style: styleNames.base })])
				]
			})
	);
	return [
		new Table({
			...tableFrame(locale),
			columnWidths: figures.map(() => width),
			borders: { ...noBorders, top: strong },
			rows: [new TableRow({ cantSplit: true, children: cells })]
		}),
		paragraph('', locale, { style: styleNames.cell })
	];
}

const noBorders = {
	top: none,
	bottom: none,
	left: none,
	right: none,
	insideHorizontal: none,
	insideVertical: none
};

function tableFrame(locale: Locale) {
	return {
		width: { size: textWidth, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		visuallyRightToLeft: direction(locale) === 'rtl',
		margins: { top: 40, bottom: 40, left: 50, right: 50 }
	};
}

function table(block: TableBlock, locale: Locale): (Paragraph | Table)[] {
	return [
		paragraph(block.caption, locale, { style: styleNames.caption }),
		...tableWithBase(block, locale)
	];
}

function tableWithBase(block: TableBlock, locale: Locale): (Paragraph | Table)[] {
	const widths = columnWidths(block);
	const headerStyle =
		block.columns.length > manyColumns ? styleNames.narrowHeader : styleNames.header;
	return [
		new Table({
			...tableFrame(locale),
			columnWidths: widths,
			borders: { ...noBorders, bottom: strong, insideHorizontal: rule },
			rows: [
				row(
					block.columns.map(({ header }) => header),
					true
				),
				...block.rows.map((cells) => row(cells, false))
			]
		}),
		paragraph(block.base, locale, { style: styleNames.base })
	];

	function row(cells: readonly Cell[], header: boolean): TableRow {
		return new TableRow({
			tableHeader: header,
			cantSplit: true,
			children: cells.map(
				(cell, index) =>
					new TableCell({
						width: { size: widths[index] ?? 0, type: WidthType.DXA },
						...(header ? { borders: { top: strong, bottom: strong } } : {}),
						children: [
							paragraph(typeof cell === 'string' ? cell : cell.text, locale, {
								style: header ? headerStyle : styleNames.cell,
								...(block.columns[index]?.type === 'number' ? { alignment: AlignmentType.END } : {})
							})
						]
					})
			)
		});
	}
}

/** Numbers need little; texts share what is left. */
function columnWidths({ columns }: TableBlock): number[] {
	const numbers = columns.filter(({ type }) => type === 'number').length;
	const texts = columns.length - numbers;
	const number = numbers === 0 ? 0 : Math.floor(Math.min(1400, (textWidth * 0.68) / numbers));
	const text = texts === 0 ? 0 : Math.floor((textWidth - number * numbers) / texts);
	return columns.map(({ type }) => (type === 'number' ? number : text));
}

function chart(block: ChartBlock, locale: Locale): (Paragraph | Table)[] {
	const { png, width, height } = chartPicture(block, locale);
	const picture = new ImageRun({
		type: 'png',
		data: png,
		transformation: { width, height },
		altText: {
			name: xmlText(block.id),
			title: xmlText(block.title),
			description: xmlText(block.description)
		}
	});
	return [
		paragraph(block.title, locale, { style: styleNames.caption }),
		new Paragraph({ ...script(locale), children: [picture] }),
		...tableWithBase(block.table, locale)
	];
}

function quotation(block: QuotationBlock, locale: Locale): Paragraph[] {
	const attribution =
		block.language === undefined ? block.attribution : `${block.attribution} (${block.language})`;
	return [
		paragraph(block.question, locale, { style: styleNames.base, keepNext: true }),
		paragraph(block.text, block.locale, {
			style: styleNames.quotation,
			indent: { start: 360, end: 360 }
		}),
		paragraph(attribution, locale, { style: styleNames.attribution })
	];
}

function note(block: NoteBlock, { locale, bullets }: Surroundings): Paragraph[] {
	if (block.tone === 'method') {
		const title =
			block.title === undefined
				? []
				: [paragraph(block.title, locale, { heading: HeadingLevel.HEADING_3 })];
		return [
			...title,
			...block.paragraphs.map((text) =>
				paragraph(text, locale, {
					style: styleNames.list,
					numbering: { reference: bullets, level: 0 }
				})
			)
		];
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
