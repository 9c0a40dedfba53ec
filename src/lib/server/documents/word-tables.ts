/** The tables of a Word document: header rows repeat, rows stay whole, columns mirror in Arabic. */
import {
	AlignmentType,
	BorderStyle,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType
} from 'docx';
import type { Paragraph } from 'docx';
import type { Cell, KeyFiguresBlock, TableBlock } from '../../brief/blocks.ts';
import { direction } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { styleNames } from './word-styles.ts';
import { paragraph } from './word-text.ts';

const manyColumns = 6;

/** Between the margins, in twentieths of a point. */
export const textWidth = 9070;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'C6D0D5' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: '15202B' };

export function keyFigures({ figures }: KeyFiguresBlock, locale: Locale): (Paragraph | Table)[] {
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

export const noBorders = {
	top: none,
	bottom: none,
	left: none,
	right: none,
	insideHorizontal: none,
	insideVertical: none
};

export function tableFrame(locale: Locale) {
	return {
		width: { size: textWidth, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		visuallyRightToLeft: direction(locale) === 'rtl',
		margins: { top: 40, bottom: 40, left: 50, right: 50 }
	};
}

export function table(block: TableBlock, locale: Locale): (Paragraph | Table)[] {
	return [
		paragraph(block.caption, locale, { style: styleNames.caption }),
		...tableWithBase(block, locale)
	];
}

/** Without the caption, where something else bears it. */
export function tableWithBase(block: TableBlock, locale: Locale): (Paragraph | Table)[] {
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
							paragraph(cell, locale, {
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
