import type { Cell, TableBlock } from '../../../brief/blocks.ts';
import type { Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { MatrixFigures } from '../../../rollup/types.ts';
import { numberColumn, textColumn } from './columns.ts';
import { rowsBase } from './notes.ts';

/** Each row with its own base; mean and median where the columns are numbers. */
export function matrixTable(question: MatrixFigures, wording: Wording): TableBlock {
	const { locale } = wording;
	const numeric = question.rows.some((row) => row.statistics !== null);
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			textColumn(m.brief_column_answer({}, { locale })),
			...(question.rows[0]?.options ?? []).map((column) => numberColumn(column.text[locale])),
			...(numeric ? [numberColumn(m.brief_column_mean({}, { locale }))] : []),
			...(numeric ? [numberColumn(m.brief_column_median({}, { locale }))] : []),
			numberColumn(m.brief_column_base({}, { locale }))
		],
		rows: question.rows.map((row): Cell[] => [
			row.text[locale],
			...row.options.map(({ count }) => wording.count(count)),
			...(numeric ? [wording.decimal(row.statistics?.mean ?? null)] : []),
			...(numeric ? [wording.decimal(row.statistics?.median ?? null)] : []),
			wording.count(row.answered)
		]),
		base: rowsBase(question, wording)
	};
}
