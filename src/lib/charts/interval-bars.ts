/** Bars with the interval in which each figure may lie, as a configuration of Chart.js. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { IntervalBarsBlock } from '../brief/chart-blocks.ts';
import { plain, valueOf } from '../brief/text.ts';
import { wrappedLabels } from './labels.ts';
import { labelAxis, lyingRows, measuredAxis, placeFor, tooltipOf } from './lying-rows.ts';
import { cappedLine, further, paintedSurface, withPen } from './pen.ts';
import { barsInRows, heightWithAxis, rowsFor, type Rows } from './rows.ts';
import { isNarrow, type Surroundings } from './surroundings.ts';
import { tintedEdge, tintOf } from './tinted-bars.ts';

export type IntervalBars = Omit<IntervalBarsBlock, 'table'>;

/** In parts of the font's size. */
const LINE = 0.13;
const CAP = 0.35;

export function intervalBars(
	chart: IntervalBars,
	surroundings: Surroundings
): ChartConfiguration<'bar'> {
	const { bars } = chart;
	const unit = plain(chart.unit);
	const labels = wrappedLabels(labelsOf(chart), surroundings);
	const rows = rowsFor(labels, surroundings);
	const words = bars.map(({ beside }) => plain(beside));
	const written = writtenBeside(chart, surroundings);
	return {
		type: 'bar',
		data: {
			labels,
			yLabels: rows.middles,
			datasets: [
				{
					label: unit,
					data: bars.map(({ figure }) => valueOf(figure)),
					...tintedEdge(surroundings),
					...barsInRows(surroundings)
				}
			]
		},
		options: {
			...lyingRows(surroundings),
			layout: placeFor(written, surroundings),
			scales: {
				x: {
					...measuredAxis(chart, surroundings),
					suggestedMax: Math.max(0, ...bars.map(({ interval }) => interval?.high.value ?? 0))
				},
				y: labelAxis(labels, rows, surroundings)
			},
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex }) => {
					const label = labelsOf(chart)[dataIndex];
					const told = `${unit}: ${words[dataIndex] ?? ''}`;
					return label === undefined ? undefined : { label, told };
				}, surroundings)
			}
		},
		plugins: [
			paintedSurface(surroundings),
			tintOf(0, surroundings),
			intervalsOnBars(chart, rows, surroundings)
		]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function intervalBarsHeight(chart: IntervalBars, surroundings: Surroundings): number {
	const rows = rowsFor(wrappedLabels(labelsOf(chart), surroundings), surroundings);
	return heightWithAxis(rows, plain(chart.unit), surroundings);
}

/** Where there is no room for the interval in words its line stands for it. */
function writtenBeside({ bars }: IntervalBars, surroundings: Surroundings): string[] {
	return bars.map(({ figure, beside }) => (isNarrow(surroundings) ? figure.text : plain(beside)));
}

function labelsOf({ bars }: IntervalBars): string[] {
	return bars.map(({ label }) => plain(label));
}

/** A line with ends over each bar, and the words after whatever reaches further. */
function intervalsOnBars(
	chart: IntervalBars,
	rows: Rows,
	surroundings: Surroundings
): Plugin<'bar'> {
	const { tokens } = surroundings;
	const written = writtenBeside(chart, surroundings);
	return {
		id: 'intervals-on-bars',
		afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
			if (!x || !y) return;
			withPen(ctx, surroundings, () => {
				ctx.lineWidth = tokens.fontSize * LINE;
				ctx.strokeStyle = tokens.text;
				for (const [index, { figure, interval }] of chart.bars.entries()) {
					const middle = y.getPixelForValue(rows.middles[index] ?? 0);
					if (interval) {
						cappedLine(ctx, {
							from: x.getPixelForValue(interval.low.value),
							to: x.getPixelForValue(interval.high.value),
							middle,
							cap: tokens.fontSize * CAP
						});
					}
					const end = Math.max(valueOf(figure) ?? 0, interval?.high.value ?? 0);
					const begin = x.getPixelForValue(end) + further(0.5, surroundings);
					ctx.fillText(written[index] ?? '', begin, middle);
				}
			});
		}
	};
}
