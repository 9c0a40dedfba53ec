/** One closed question set against another. */
import { m } from '../../../i18n/paraglide/messages.js';
import { ANY_ANSWER } from '../../../rollup/behind.ts';
import type { CrossFindings } from '../../../rollup/cross-findings.ts';
import type { QuestionSpecification } from '../../../questionnaire/contract.ts';
import { countCell, shareCell, type Context } from './context.ts';
import type { Cell, ResultTable } from './table.ts';

/** Each cell with its share of the column: those who gave both, of those who gave the column's answer. */
export function crossedTable(
	context: Context,
	{ rows, columns, counted, weighed }: CrossFindings,
	caption: string
): ResultTable {
	const { locale } = context.wording;
	const shown = weighed && 'table' in weighed ? weighed.table : counted;
	const place = { question: rows.name, path: [] };
	return {
		caption,
		head: [
			m.brief_column_answer({}, { locale }),
			m.explorer_all({}, { locale }),
			...counted.columns.map(({ value }) => textOf(columns, value, context))
		],
		body: counted.rows.map(({ value, base, counts }, index) => {
			const row = shown.rows[index];
			const given = { that: 'chose', answer: value } as const;
			return {
				header: textOf(rows, value, context),
				cells: [
					{
						...countCell(context, place, given, base, ANY_ANSWER),
						beside: shareCell(context, row?.base ?? 0, shown.base)
					},
					...counted.columns.map((column, at): Cell => ({
						...countCell(context, place, given, counts[at] ?? 0, column.value),
						beside: shareCell(context, row?.counts[at] ?? 0, shown.columns[at]?.base ?? 0)
					}))
				]
			};
		}),
		foot: [
			{
				header: m.explorer_answered_base({}, { locale }),
				cells: [{ base: counted.base, value: ANY_ANSWER }, ...counted.columns].map(
					({ base, value }) => countCell(context, place, { that: 'answered' }, base, value)
				)
			}
		]
	};
}

function textOf(question: QuestionSpecification, value: string, { wording }: Context): string {
	return question.options.find((option) => option.value === value)?.text[wording.locale] ?? value;
}
