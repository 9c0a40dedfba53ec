/**
 * Rows as CSV (RFC 4180: commas, quotation marks, CRLF), in which no text is a formula to a spreadsheet.
 * After OWASP, "CSV Injection": a text that begins like a formula gets an apostrophe before it. Numbers
 * are numbers, also negative ones.
 */
import type { Cell } from './columns.ts';

/** Before the first row: spreadsheets take the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Most cells: nothing in them means anything to anybody. */
const PLAIN = /^[0-9A-Za-z_][ !#-+\--:<-~]*$/;

/** Also behind spaces, control characters and characters that are not seen, and in their wide forms. */
const BEGINS_LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;

/**
 * Where a spreadsheet parts columns at semicolons or tabs, as it does in many countries, a text is cut
 * there, and at the ends of its lines, quotation marks or not.
 */
const BEGINS_AFTER_A_CUT =
	/([;\t\r\n][\s\p{Cc}\p{Cf}]*)(?=[=+@\uFF1D\uFF0B\uFF20]|[-\uFF0D][^\s])/gu;

const NEEDS_QUOTATION_MARKS = /[",\r\n]|^\s|\s$/;

/** Each row with its end. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(value: Cell): string {
	if (value === null) return '';
	if (typeof value !== 'string') return String(value);
	if (PLAIN.test(value)) return value.endsWith(' ') ? `"${value}"` : value;
	const text = harmless(value);
	return NEEDS_QUOTATION_MARKS.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Readers of CSV end at the character 0, and halves of characters are none. */
function harmless(value: string): string {
	const text = value.replaceAll('\0', '').toWellFormed().replace(BEGINS_AFTER_A_CUT, "$1'");
	return BEGINS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}
