/** Rows that say something of all answers to a question together: bases, means, quartiles. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Given } from '../../../rollup/behind.ts';
import type { Statistics } from '../../../rollup/types.ts';
import {
	countCell,
	decimalCell,
	derivedCell,
	nothingIsKnown,
	numberInWords,
	type Context
} from './context.ts';
import type { Leaf, LeafFigures } from './leaves.ts';
import { nothing, type Cell, type Row } from './table.ts';

/** One cell for all responses, as many empty ones as stand before the columns, one for each column. */
export function countRow(
	context: Context,
	leaf: Leaf,
	header: string,
	given: Given,
	countOf: (figures: LeafFigures) => number,
	empty: number
): Row {
	return {
		header,
		cells: [
			countCell(context, leaf, given, countOf(leaf.counted)),
			...new Array<Cell>(empty).fill(nothing),
			...leaf.columns.map(({ value, counted }) =>
				countCell(context, leaf, given, countOf(counted), value)
			)
		]
	};
}

/** How many answered, left it blank, or gave something else; bases come first. */
export function baseRows(context: Context, leaf: Leaf, answered: string, empty: number): Row[] {
	const { locale } = context.wording;
	const { counted } = leaf;
	const row = (header: string, that: Given, countOf: (figures: LeafFigures) => number) =>
		countRow(context, leaf, header, that, countOf, empty);
	const worded = 'otherTexts' in counted ? counted.otherTexts : 0;
	return [
		row(answered, { that: 'answered' }, (figures) => figures.answered),
		row(
			m.explorer_blank({}, { locale }),
			{ that: 'blank' },
			(figures) => figures.asked - figures.answered
		),
		...(counted.unread > 0
			? [row(m.explorer_unread({}, { locale }), { that: 'unread' }, (figures) => figures.unread)]
			: []),
		...(worded > 0
			? [
					row(m.explorer_words({}, { locale }), { that: 'worded' }, (figures) =>
						'otherTexts' in figures ? figures.otherTexts : 0
					)
				]
			: []),
		...(counted.comments > 0
			? [
					row(
						m.explorer_comments({}, { locale }),
						{ that: 'commented' },
						(figures) => figures.comments
					)
				]
			: [])
	];
}

export function statisticsIn(figures: LeafFigures | null): Statistics | null {
	if (figures?.kind === 'growing') return figures.perResponse;
	return figures && 'statistics' in figures ? figures.statistics : null;
}

/**
 * The mean follows the weighting, beside the plain one; what comes by order does not.
 * @param before empty cells between the first and that of the weighted mean
 */
export function statisticsRows(context: Context, leaf: Leaf, before: number): Row[] {
	const { wording, weighted } = context;
	const { locale } = wording;
	if (statisticsIn(leaf.counted) === null) return [];
	const plain = new Array<Cell>(before + (weighted ? 1 : 0)).fill(nothing);
	const all = (cell: Cell, column?: string) =>
		derivedCell(context, cell, { place: leaf, given: { that: 'answered' }, column });
	const row = (header: string, textIn: (statistics: Statistics) => string): Row => ({
		header,
		cells: [
			all(said(statisticsIn(leaf.counted), textIn)),
			...plain,
			...leaf.columns.map(({ value, counted }) => all(said(statisticsIn(counted), textIn), value))
		]
	});
	const decimal = (value: number) => numberInWords(context, value);
	return [
		{
			header: m.brief_column_mean({}, { locale }),
			cells: [
				all(decimalCell(context, statisticsIn(leaf.counted)?.mean)),
				...new Array<Cell>(before).fill(nothing),
				...(weighted ? [all(decimalCell(context, statisticsIn(leaf.weighed)?.mean))] : []),
				...leaf.columns.map(({ value, counted, weighed }) =>
					all(decimalCell(context, statisticsIn(weighed ?? counted)?.mean), value)
				)
			]
		},
		row(m.brief_column_median({}, { locale }), ({ median }) => decimal(median)),
		row(m.explorer_quartiles({}, { locale }), ({ quartiles: { lower, upper } }) =>
			m.explorer_quartiles_of({ lower: decimal(lower), upper: decimal(upper) }, { locale })
		)
	];
}

/** The two ends, where they are not known beforehand: each leads to those who gave it. */
export function extremeRows(context: Context, leaf: Leaf): Row[] {
	const { wording, weighted } = context;
	const { locale } = wording;
	if (statisticsIn(leaf.counted) === null) return [];
	const row = (header: string, end: (statistics: Statistics) => number): Row => {
		const cell = (figures: LeafFigures, column?: string) => {
			const statistics = statisticsIn(figures);
			if (!statistics) return { text: nothingIsKnown };
			const value = end(statistics);
			const given = { that: 'chose', answer: String(value) } as const;
			const text = numberInWords(context, value);
			return derivedCell(context, { text }, { place: leaf, given, column });
		};
		return {
			header,
			cells: [
				cell(leaf.counted),
				...(weighted ? [nothing] : []),
				...leaf.columns.map(({ value, counted }) => cell(counted, value))
			]
		};
	};
	return [
		row(m.explorer_lowest({}, { locale }), ({ minimum }) => minimum),
		row(m.explorer_highest({}, { locale }), ({ maximum }) => maximum)
	];
}

function said(statistics: Statistics | null, textIn: (statistics: Statistics) => string): Cell {
	return { text: statistics ? textIn(statistics) : nothingIsKnown };
}
