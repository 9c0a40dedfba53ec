/** What is shown of a question, part by part: a table, perhaps a chart, and what they are of. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale, LocalizedText } from '../../../i18n/locales.ts';
import type { MatrixFigures, TextCount } from '../../../rollup/types.ts';
import { optionsChart, optionsTable, type Chart } from './closed.ts';
import type { Context } from './context.ts';
import type { Leaf, LeafFigures } from './leaves.ts';
import { isNumeric, matrixColumns, matrixTable } from './matrix.ts';
import { pointsTable } from './points.ts';
import { rankingChart, rankingTable } from './ranking.ts';
import type { ResultTable } from './table.ts';
import { growingTable, momentTable, numberTable, openTable } from './typed.ts';

/** A table of the question, or of what stands inside it. */
export interface PartResult {
	/** Nothing for the question itself. */
	title?: string;
	table?: ResultTable;
	chart?: Chart;
	/** What the figures are of. */
	notes: string[];
	/** Words written beside choices, by heading. */
	words: { title: string; texts: TextCount[] }[];
}

/** "The table – its row" */
export function titleOf(titles: readonly LocalizedText[], locale: Locale): string {
	return titles.map((title) => title[locale]).join(' – ');
}

/** What stands inside is shown one by one; open questions among it in one table. */
export function partsOf(context: Context, leaves: readonly Leaf[], title: string): PartResult[] {
	const { locale } = context.wording;
	const inside = leaves.map((leaf) => ({ leaf, title: titleOf(leaf.titles, locale) }));
	const open = inside.filter(({ leaf }) => leaf.counted.kind === 'text');
	return [
		...inside
			.filter(({ leaf }) => leaf.counted.kind !== 'text')
			.map(({ leaf, title: own }) => ({
				...(own !== '' && { title: own }),
				...partResult(context, leaf, own === '' ? title : `${title} – ${own}`)
			})),
		...(open.length > 0
			? [
					{
						title: m.desk_results_open({}, { locale }),
						table: openTable(context, open, `${title} – ${m.desk_results_open({}, { locale })}`),
						notes: [m.desk_results_base_open({}, { locale })],
						words: []
					}
				]
			: [])
	];
}

function partResult(context: Context, leaf: Leaf, caption: string): Omit<PartResult, 'title'> {
	const { wording, columns } = context;
	const { locale } = wording;
	const { counted } = leaf;
	if (counted.answered === 0 && counted.unread === 0 && counted.comments === 0) {
		const asked = wording.count(counted.asked).text;
		return { notes: [m.desk_results_unanswered({ asked }, { locale })], words: [] };
	}
	const part = figuresOf(context, leaf, caption);
	const inRows = leaf.inRows ? [m.explorer_shares_of_rows({}, { locale })] : [];
	return {
		...(part.table && { table: part.table }),
		...(part.chart && columns.length === 0 && { chart: part.chart }),
		notes: [...(part.notes ?? []), ...inRows],
		words: wordsOf(context, counted)
	};
}

interface PartFigures {
	table?: ResultTable;
	chart?: Chart | undefined;
	notes?: string[];
}

function figuresOf(context: Context, leaf: Leaf, caption: string): PartFigures {
	const { counted } = leaf;
	switch (counted.kind) {
		case 'choice':
		case 'selection':
		case 'rating': {
			const closed = { ...leaf, counted };
			return {
				table: optionsTable(context, closed, caption),
				chart: optionsChart(context, closed, caption),
				notes: severalChoices(context, counted)
			};
		}
		case 'ranking': {
			const ranking = { ...leaf, counted };
			return {
				table: rankingTable(context, ranking, caption),
				chart: rankingChart(context, ranking)
			};
		}
		case 'points': {
			const table = pointsTable(context, { ...leaf, counted }, caption);
			if (context.columns.length === 0) return { table };
			return { table, notes: [m.explorer_points_columns({}, { locale: context.wording.locale })] };
		}
		case 'matrix':
			return matrixFigures(context, { ...leaf, counted }, caption);
		case 'number':
			return { table: numberTable(context, { ...leaf, counted }, caption) };
		case 'moment':
			// Nothing of days and times is weighted: they come by order.
			return { table: momentTable({ ...context, weighted: false }, { ...leaf, counted }, caption) };
		case 'growing':
			return { table: growingTable(context, { ...leaf, counted }, caption) };
		case 'text':
			return {};
	}
}

function matrixFigures(context: Context, leaf: Leaf<MatrixFigures>, caption: string): PartFigures {
	const { wording, columns } = context;
	const { locale } = wording;
	if (columns.length === 0)
		return {
			table: matrixTable(context, leaf, caption),
			notes: [m.explorer_cells({}, { locale })]
		};
	const means = isNumeric(leaf);
	return {
		table: matrixColumns(context, leaf, caption),
		...(means && { notes: [m.explorer_column_means({}, { locale })] })
	};
}

function severalChoices({ wording }: Context, counted: LeafFigures): string[] {
	if (counted.kind !== 'selection') return [];
	const selections = wording.count(counted.selections).text;
	return [m.desk_results_selections({ selections }, { locale: wording.locale })];
}

function wordsOf({ wording }: Context, counted: LeafFigures): PartResult['words'] {
	if (!('others' in counted)) return [];
	const { locale } = wording;
	const others = { title: m.explorer_words({}, { locale }), texts: counted.others };
	const remarks = counted.remarks.map(({ text, texts }) => ({
		title: m.explorer_remarks({ choice: text[locale] }, { locale }),
		texts
	}));
	return [others, ...remarks].filter(({ texts }) => texts.length > 0);
}
