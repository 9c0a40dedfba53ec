/** Places with the range that each may have: a dot on a line, as a configuration of Chart.js. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { wrappedLabels } from './labels.ts';
import { figureAxis, labelAxis, lyingRows, placeFor, tooltipOf } from './lying-rows.ts';
import { cappedLine, further, paintedSurface, withPen } from './pen.ts';
import { barsInRows, heightWithAxis, rowsFor, type Rows } from './rows.ts';
import { isNarrow, type Surroundings } from './surroundings.ts';

/** Serializable: what is drawn, and what it is of. The same figures always stand in a table too. */
export interface IntervalChart {
	kind: 'intervals';
	id: string;
	title: string;
	/** What the axis counts: places, 1 at its beginning. */
	unit: string;
	base: string;
	/** The picture in a sentence, for those who do not see it. */
	description: string;
	rows: {
		label: string;
		/** A tie stands in the middle of its places. */
		place: number;
		low: number;
		high: number;
		/** Place and range in words. */
		text: string;
	}[];
}

/** Room before the first place and after the last. */
const MARGIN = 0.5;
/** Of the width, where the figures in words beside the lines leave less. */
const NARROW_LABELS = 0.4;
/** In parts of the font's size. */
const LINE = 0.13;
const DOT = 0.42;
const CAP = 0.35;

/** One row for each topic, in the order given; from the right where one reads so. */
export function intervalChart(
	chart: IntervalChart,
	surroundings: Surroundings
): ChartConfiguration<'bar'> {
	const { rows, unit } = chart;
	const axis = figureAxis(unit, surroundings);
	const labels = labelLines(chart, surroundings);
	const lying = rowsFor(labels, surroundings);
	return {
		type: 'bar',
		data: {
			labels,
			yLabels: lying.middles,
			datasets: [
				{
					label: unit,
					data: rows.map(({ low, high }) => [low, high]),
					backgroundColor: 'transparent',
					hoverBackgroundColor: 'transparent',
					borderSkipped: true,
					...barsInRows(surroundings)
				}
			]
		},
		options: {
			...lyingRows(surroundings),
			layout: placeFor(
				rows.map(({ text }) => text),
				surroundings
			),
			scales: {
				x: {
					...axis,
					min: 1 - MARGIN,
					max: Math.max(2, ...rows.map(({ high }) => high)) + MARGIN,
					afterBuildTicks: (built) => {
						built.ticks = wholePlaces(built.max);
					},
					ticks: { ...axis.ticks, autoSkip: true, maxRotation: 0 }
				},
				y: labelAxis(labels, lying, surroundings)
			},
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex }) => {
					const row = rows[dataIndex];
					return row && { label: row.label, told: row.text };
				}, surroundings)
			}
		},
		plugins: [paintedSurface(surroundings), dotsOnLines(rows, lying, surroundings)]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function intervalChartHeight(chart: IntervalChart, surroundings: Surroundings): number {
	const rows = rowsFor(labelLines(chart, surroundings), surroundings);
	return heightWithAxis(rows, chart.unit, surroundings);
}

function labelLines({ rows }: IntervalChart, surroundings: Surroundings): string[][] {
	return wrappedLabels(
		rows.map(({ label }) => label),
		surroundings,
		isNarrow(surroundings) ? NARROW_LABELS : undefined
	);
}

/** The first place, and each that divides by five or, on a short axis, each. */
function wholePlaces(end: number): { value: number }[] {
	const last = Math.floor(end);
	const step = last > 12 ? 5 : 1;
	const ticks = [{ value: 1 }];
	for (let place = step === 1 ? 2 : step; place <= last; place += step)
		ticks.push({ value: place });
	return ticks;
}

/** Told apart by shape alone: a line with ends, a dot for the place, the figures in words beside it. */
function dotsOnLines(
	rows: IntervalChart['rows'],
	{ middles }: Rows,
	surroundings: Surroundings
): Plugin<'bar'> {
	const { tokens } = surroundings;
	const size = tokens.fontSize;
	return {
		id: 'dots-on-lines',
		afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
			if (!x || !y) return;
			withPen(ctx, surroundings, () => {
				ctx.lineWidth = size * LINE;
				ctx.strokeStyle = tokens.muted;
				for (const [index, { place, low, high, text }] of rows.entries()) {
					const middle = y.getPixelForValue(middles[index] ?? 0);
					const [from, to] = [x.getPixelForValue(low), x.getPixelForValue(high)];
					cappedLine(ctx, { from, to, middle, cap: size * CAP });
					ctx.fillStyle = tokens.bar;
					ctx.beginPath();
					ctx.arc(x.getPixelForValue(place), middle, size * DOT, 0, 2 * Math.PI);
					ctx.fill();
					ctx.fillStyle = tokens.text;
					ctx.fillText(text, to + further(0.7, surroundings), middle);
				}
			});
		}
	};
}
