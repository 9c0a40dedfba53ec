/** Matrices: each row a closed question of its own, on its own base. */
import { textOf } from '../../../brief/wording.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { MatrixFigures, RowFigures } from '../../../rollup/types.ts';
import { countCell, decimalCell, derivedCell, shareCell, type Context } from './context.ts';
import type { Leaf, LeafFigures } from './leaves.ts';
import type { Cell, ResultTable, Row } from './table.ts';

type MatrixLeaf = Leaf<MatrixFigures>;

function rowIn(figures: LeafFigures | null, row: string): RowFigures | undefined {
	return figures?.kind === 'matrix' ? figures.rows.find(({ value }) => value === row) : undefined;
}

function optionIn(row: RowFigures | undefined, option: string): number {
	return row?.options.find(({ value }) => value === option)?.count ?? 0;
}

/** Where an answer to a row stands. */
function placeOf(leaf: MatrixLeaf, row: string) {
	return { question: leaf.question, path: [...leaf.path, row] };
}

function headOf({ counted }: MatrixLeaf, locale: Locale): string {
	return counted.topics ? m.brief_column_topic({}, { locale }) : m.explorer_row({}, { locale });
}

export function isNumeric({ counted }: MatrixLeaf): boolean {
	return counted.rows.some(({ statistics }) => statistics !== null);
}

/** Rows by columns: responses and shares; mean and median where the columns are numbers. */
export function matrixTable(context: Context, leaf: MatrixLeaf, caption: string): ResultTable {
	const { wording, weighted } = context;
	const { locale } = wording;
	const numeric = isNumeric(leaf);
	const mean = m.brief_column_mean({}, { locale });
	return {
		caption,
		head: [
			headOf(leaf, locale),
			...(leaf.counted.rows[0]?.options ?? []).map(({ text }) => text[locale]),
			...(numeric ? [weighted ? m.explorer_mean_weighted({}, { locale }) : mean] : []),
			...(numeric ? [m.brief_column_median({}, { locale })] : []),
			m.explorer_answered({}, { locale })
		],
		body: leaf.counted.rows.map((row): Row => {
			const shown = rowIn(leaf.weighed ?? leaf.counted, row.value);
			const place = placeOf(leaf, row.value);
			const all = (cell: Cell) =>
				derivedCell(context, cell, { place, given: { that: 'answered' } });
			return {
				header: row.text[locale],
				cells: [
					...row.options.map(({ value, count }): Cell => ({
						...countCell(context, place, { that: 'chose', answer: value }, count),
						beside: shareCell(context, optionIn(shown, value), shown?.answered ?? 0)
					})),
					...(numeric ? [all(decimalCell(context, shown?.statistics?.mean))] : []),
					...(numeric ? [all(decimalCell(context, row.statistics?.median))] : []),
					countCell(context, place, { that: 'answered' }, row.answered)
				]
			};
		}),
		foot: []
	};
}

/** Rows set against what the view asks for: means where there are any, else options one by one. */
export function matrixColumns(context: Context, leaf: MatrixLeaf, caption: string): ResultTable {
	const { locale } = context.wording;
	return {
		caption,
		head: [
			headOf(leaf, locale),
			m.explorer_all({}, { locale }),
			...context.columns.map(({ name }) => name)
		],
		body: isNumeric(leaf) ? meanRows(context, leaf) : optionRows(context, leaf),
		foot: []
	};
}

/** All responses first, then each column. */
function across(leaf: MatrixLeaf): { figures: LeafFigures; shown: LeafFigures; column?: string }[] {
	const { counted, weighed, columns } = leaf;
	return [
		{ figures: counted, shown: weighed ?? counted },
		...columns.map((column) => ({
			figures: column.counted,
			shown: column.weighed ?? column.counted,
			column: column.value
		}))
	];
}

function meanRows(context: Context, leaf: MatrixLeaf): Row[] {
	const { wording } = context;
	return leaf.counted.rows.map(({ value, text }) => ({
		header: text[wording.locale],
		cells: across(leaf).map(({ figures, shown, column }): Cell => {
			const mean = rowIn(shown, value)?.statistics?.mean ?? null;
			const answered = rowIn(figures, value)?.answered ?? 0;
			const place = placeOf(leaf, value);
			const given = { that: 'answered' } as const;
			return {
				...derivedCell(context, { text: textOf(wording.decimal(mean)) }, { place, given, column }),
				beside: countCell(context, place, given, answered, column)
			};
		})
	}));
}

function optionRows(context: Context, leaf: MatrixLeaf): Row[] {
	const { locale } = context.wording;
	return leaf.counted.rows.flatMap((row) => {
		const place = placeOf(leaf, row.value);
		const answered: Row = {
			header: `${row.text[locale]} – ${m.explorer_answered({}, { locale })}`,
			cells: across(leaf).map(({ figures, column }) =>
				countCell(
					context,
					place,
					{ that: 'answered' },
					rowIn(figures, row.value)?.answered ?? 0,
					column
				)
			)
		};
		const options = row.options.map(({ value, text }): Row => ({
			header: `${row.text[locale]} – ${text[locale]}`,
			cells: across(leaf).map(({ figures, shown, column }): Cell => {
				const count = optionIn(rowIn(figures, row.value), value);
				const base = rowIn(shown, row.value);
				return {
					...countCell(context, place, { that: 'chose', answer: value }, count, column),
					beside: shareCell(context, optionIn(base, value), base?.answered ?? 0)
				};
			})
		}));
		return [...options, answered];
	});
}
