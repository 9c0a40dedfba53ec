/** The tables of a Word document: header rows repeat, rows stay whole, columns mirror in Arabic. */
import { AlignmentType, BorderStyle, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Paragraph, Table } from 'docx';
import type { Cell, KeyFiguresBlock, TableBlock } from '../../brief/blocks.ts';
import { plain } from '../../brief/text.ts';
import { direction } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { columnShares } from './column-shares.ts';
import { DescribedTable } from './word-described-table.ts';
import type { Surroundings } from './word-surroundings.ts';
import { tableStyleId } from './word-base-styles.ts';
import { styleNames } from './word-styles.ts';
import { paragraph } from './word-text.ts';

const manyColumns = 6;
/** Of a table, in parts of the font's size: whatever typeface stands in for ours may be wider. */
const tableWidth = 40;
/** Rows of a table that stays on one page. */
const fewRows = 14;
/** Of a longer one, on either side of a page's end. */
const leastRows = 3;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: '15202B' };
export const noBorders = {
	top: none,
	bottom: none,
	left: none,
	right: none,
	insideHorizontal: none,
	insideVertical: none
};

export function keyFigures(
	{ figures }: KeyFiguresBlock,
	{ locale, textWidth }: Surroundings
): (Paragraph | Table)[] {
	if (figures.length === 0) return [];
	const width = Math.floor(textWidth / figures.length);
	const cells = figures.map(
		({ label, figure, note }) =>
			new TableCell({
				width: { size: width, type: WidthType.DXA },
				children: [
					paragraph(label, locale, { style: styleNames.cell }),
					paragraph(figure, locale, { style: styleNames.figure }),
					...(note === undefined ? [] : [paragraph(note, locale, { style: styleNames.base })])
				]
			})
	);
	const described = figures.map(({ label, figure }) => `${plain(label)}: ${plain(figure)}`);
	return [
		new DescribedTable(
			{
				...tableFrame(locale, textWidth),
				columnWidths: figures.map(() => width),
				borders: { ...noBorders, top: strong },
				rows: [new TableRow({ cantSplit: true, children: cells })]
			},
			{ title: plain(figures[0]?.label ?? ''), description: described.join('; ') }
		),
		paragraph('', locale, { style: styleNames.cell })
	];
}

export function tableFrame(locale: Locale, textWidth: number) {
	return {
		width: { size: textWidth, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		visuallyRightToLeft: direction(locale) === 'rtl'
	};
}

/** With its caption above it, and what it is of below it. */
export function table(block: TableBlock, surroundings: Surroundings): (Paragraph | Table)[] {
	const { locale, textWidth, captions } = surroundings;
	const widths = columnShares(block, tableWidth).map((share) => Math.floor(share * textWidth));
	const many = block.columns.length > manyColumns;
	const headers = block.columns.map(({ header }) => header);
	return [
		captions('table', block.caption),
		new DescribedTable(
			{
				...tableFrame(locale, textWidth),
				style: tableStyleId,
				tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
				columnWidths: widths,
				rows: [
					row(headers, many ? styleNames.narrowHeader : styleNames.columnHeader, true, true),
					...block.rows.map((cells, index) =>
						row(cells, styleNames.cell, false, isKept(index, block.rows.length))
					)
				]
			},
			{ title: plain(block.caption), description: plain(block.base) }
		),
		paragraph(block.base, locale, { style: styleNames.base })
	];

	function row(cells: readonly Cell[], style: string, header: boolean, keepNext: boolean) {
		return new TableRow({
			keepNext,
			tableHeader: header,
			cantSplit: true,
			children: cells.map(
				(cell, index) =>
					new TableCell({
						width: { size: widths[index] ?? 0, type: WidthType.DXA },
						children: [
							paragraph(cell, locale, {
								style,
								...(block.columns[index]?.type === 'number' ? { alignment: AlignmentType.END } : {})
							})
						]
					})
			)
		});
	}
}

/** With what follows it on the same page: all rows of a short table, and the last with its base. */
function isKept(index: number, rows: number): boolean {
	return rows <= fewRows || index < leastRows - 1 || index >= rows - leastRows;
}
