/**
 * Rows as CSV (RFC 4180: commas, quotation marks, CRLF), in which no text is a formula to a spreadsheet.
 * After OWASP, "CSV Injection": a text that begins like a formula gets an apostrophe before it. Numbers
 * are numbers, also negative ones.
 */
import Papa from 'papaparse';
import type { Cell } from './columns.ts';

/** Before the first row: spreadsheets take the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Also behind spaces, control characters and characters that are not seen, and in their wide forms. */
const BEGINS_LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;

/**
 * Where a spreadsheet parts columns at semicolons or tabs, as it does in many countries, a text is cut
 * there, and at the ends of its lines, quotation marks or not.
 */
const BEGINS_AFTER_A_CUT =
	/([;\t\r\n][\s\p{Cc}\p{Cf}]*)(?=[=+@\uFF1D\uFF0B\uFF20]|[-\uFF0D][^\s])/gu;
const MAY_BE_CUT = /[;\t\r\n]/;

/** Each row with its end. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
	if (rows.length === 0) return '';
	const written = Papa.unparse(
		rows.map((row) => row.map(harmless)),
		{ escapeFormulae: BEGINS_LIKE_A_FORMULA }
	);
	return `${written}\r\n`;
}

/** What stays of a text: readers of CSV end at the character 0, and halves of characters are none. */
function harmless(value: Cell): Cell {
	if (typeof value !== 'string') return value;
	const text = value.replaceAll('\0', '').toWellFormed();
	return MAY_BE_CUT.test(text) ? text.replace(BEGINS_AFTER_A_CUT, "$1'") : text;
}
