/** Rows that lie under each other, each as high as its own label needs: a long one moves no other apart. */
import type { ChartConfiguration } from 'chart.js';
import { axisTitle, heightOf } from './labels.ts';
import { isNarrow, type Surroundings } from './surroundings.ts';

type Options = NonNullable<ChartConfiguration<'bar'>['options']>;
type Axis = NonNullable<NonNullable<Options['scales']>[string]>;

/** In pixels, from the top of the first row. */
export interface Rows {
	spans: { begin: number; end: number }[];
	middles: number[];
	height: number;
}

/** In parts of the font's size. */
const leastHeight = 2.1;
const betweenLabels = 0.5;
/** On a phone most labels have more lines. */
const betweenNarrowLabels = 0.9;
const barHeight = 1.5;
/** The same: a line of what the figures are, and the marks of their axis. */
const titleHeight = 2.2;
const marksHeight = 1.9;

/** For labels in lines. */
export function rowsFor(labels: readonly string[][], surroundings: Surroundings): Rows {
	return rowsOf(labels.map((lines) => rowHeight(lines.length, surroundings)));
}

/** In pixels: a row with so many lines of label. */
export function rowHeight(lines: number, surroundings: Surroundings): number {
	const { tokens } = surroundings;
	const between = isNarrow(surroundings) ? betweenNarrowLabels : betweenLabels;
	return Math.max(
		leastHeight * tokens.fontSize,
		heightOf(lines, tokens) + between * tokens.fontSize
	);
}

/** @param heights of each row, in pixels */
export function rowsOf(heights: readonly number[]): Rows {
	let height = 0;
	const spans = heights.map((own) => {
		const begin = height;
		height += own;
		return { begin, end: height };
	});
	return { spans, middles: spans.map(({ begin, end }) => (begin + end) / 2), height };
}

/** In pixels: the rows with the axis of their figures, and under it what it counts. */
export function heightWithAxis(rows: Rows, unit: string, surroundings: Surroundings): number {
	const { fontSize } = surroundings.tokens;
	return Math.ceil(heightWithTitle(rows, unit, surroundings) + marksHeight * fontSize);
}

/** In pixels: the same where nothing is marked on the axis. */
export function heightWithTitle(rows: Rows, unit: string, surroundings: Surroundings): number {
	const { tokens } = surroundings;
	const further = axisTitle(unit, surroundings).length - 1;
	return Math.ceil(rows.height + titleHeight * tokens.fontSize + heightOf(further, tokens));
}

/** Bars as thick as a row of one line lets them be, in whatever row they stand. */
export function barsInRows({ tokens }: Surroundings): { barThickness: number } {
	return { barThickness: barHeight * tokens.fontSize };
}

/**
 * The axis along which the rows lie. Chart.js gives its categories one height: the rows' middles are
 * places on an axis of numbers instead, and `data.yLabels` says which bar has which.
 */
export function axisOfRows({ height }: Rows) {
	return { type: 'linear', offset: false, reverse: true, min: 0, max: height } satisfies Axis;
}
