/** The tables of a document as a spreadsheet. The writer lays out; it never computes. */
import writeSheets from 'write-excel-file/node';
import type { CellObject, Row, Sheet } from 'write-excel-file/node';
import { numberedCaption, versionLine } from '../../brief/captions.ts';
import type { Cell, TableBlock } from '../../brief/blocks.ts';
import type { BriefDocument } from '../../brief/document.ts';
import { tablesOf } from '../../brief/tables.ts';
import { plain, runsOf, type Figure, type Text } from '../../brief/text.ts';
import { direction } from '../../i18n/locales.ts';
import { sheetNames } from './sheet-names.ts';
import { xmlText } from './xml-text.ts';

/** Characters of a cell, at most. */
const LONGEST_TEXT = 32_767;
const font = { fontFamily: 'Calibri', fontSize: 11 };
/** In characters. */
const widths = { least: 10, most: 60 };

/**
 * An .xlsx file with a sheet for each table: caption, base and version above it, its head always in
 * sight. Figures are numbers, everything else is text: there is no formula in it.
 */
export async function writeSpreadsheet(document: BriefDocument): Promise<Uint8Array> {
	const tables = tablesOf(document.blocks);
	const captions = tables.map(({ caption }, index) =>
		plain(numberedCaption('table', index + 1, caption, document.locale).text)
	);
	const names = sheetNames(captions);
	const sheets = tables.map((table, index) =>
		sheetOf(table, names[index] ?? '', captions[index] ?? '', document)
	);
	const file = writeSheets(sheets.length > 0 ? sheets : [emptySheet(document)], font);
	return new Uint8Array(await file.toBuffer());
}

function sheetOf(
	{ base, columns, rows }: TableBlock,
	sheet: string,
	caption: string,
	document: BriefDocument
): Sheet<Buffer> {
	const above = [
		[text(caption, { fontWeight: 'bold', fontSize: 13 })],
		[text(plain(base), { textColor: '#4b5965' })],
		...origin(document)
	];
	const head = columns.map(({ header, type }) =>
		text(plain(header), {
			fontWeight: 'bold',
			wrap: true,
			alignVertical: 'top',
			bottomBorderStyle: 'thin',
			...(type === 'number' ? { align: atTheEnd(document) } : {})
		})
	);
	return {
		...turned(document),
		sheet,
		data: [
			...above,
			[],
			head,
			...rows.map((row) => row.map((cell, place) => cellOf(cell, columns[place]?.type, document)))
		],
		stickyRowsCount: above.length + 2,
		columns: columns.map((_, place) => ({ width: widthOf(columnAt({ columns, rows }, place)) }))
	};
}

/** Where there is nothing to count there still is a file that opens. */
function emptySheet(document: BriefDocument): Sheet<Buffer> {
	const [sheet = ''] = sheetNames([document.title]);
	return { ...turned(document), sheet, data: [[text(document.title, {})], ...origin(document)] };
}

/** Which document it is from. */
function origin(document: BriefDocument): Row[] {
	const line = versionLine(document);
	const { version, title } = document;
	return [
		[text(line === undefined ? title : `${title}. ${line}`, {})],
		...(version === undefined ? [] : [[text(`SHA-256 ${version.sha256}`, {})]])
	];
}

function turned({ locale, orientation }: BriefDocument) {
	return {
		rightToLeft: direction(locale) === 'rtl',
		...(orientation === 'landscape' ? { orientation } : {})
	};
}

function atTheEnd({ locale }: BriefDocument): 'left' | 'right' {
	return direction(locale) === 'rtl' ? 'left' : 'right';
}

/** A figure that stands alone is a number; beside words, or withheld, it is what one reads. */
function cellOf(cell: Cell, type: 'text' | 'number' | undefined, document: BriefDocument) {
	const [run, ...others] = runsOf(cell);
	if (run === undefined || plain(cell) === '') return null;
	if (others.length === 0 && typeof run === 'object' && 'value' in run) return number(run);
	return text(plain(cell), {
		alignVertical: 'top',
		wrap: type === 'text',
		...(type === 'number' ? { align: atTheEnd(document) } : {})
	});
}

function number(figure: Figure): CellObject {
	return { value: figure.value, type: Number, format: formatOf(figure), alignVertical: 'top' };
}

/** As it is shown in the document; the cell holds the number itself. */
function formatOf({ value, text: shown, source }: Figure): string {
	if (source?.as === 'share') return '0%';
	return Number.isInteger(value) && !/[.,٫]\d$/u.test(shown) ? '#,##0' : '0.0';
}

/** Of the type of texts, which no spreadsheet takes for a formula. */
function text(value: string, style: Omit<CellObject, 'value' | 'type'>): CellObject {
	const fitting = xmlText(value).slice(0, LONGEST_TEXT).toWellFormed();
	return { ...style, value: fitting in nothing ? `${fitting} ` : fitting, type: String };
}

/** The library looks texts up in an object: those that every object has ("constructor") break the file. */
const nothing = {};

function columnAt({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>, place: number): Text[] {
	return [columns[place]?.header ?? '', ...rows.map((row) => row[place] ?? '')];
}

function widthOf(cells: readonly Text[]): number {
	const longest = Math.max(...cells.map((cell) => plain(cell).length));
	return Math.min(widths.most, Math.max(widths.least, longest + 2));
}
