/** Bars with the interval in which each figure may lie, as a configuration of Chart.js. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { IntervalBarsBlock } from '../brief/chart-blocks.ts';
import { plain, valueOf } from '../brief/text.ts';
import { rowsHeight, wrappedLabels } from './labels.ts';
import { labelAxis, lyingRows, measuredAxis, placeFor, tooltipOf } from './lying-rows.ts';
import { cappedLine, further, paintedSurface, withPen } from './pen.ts';
import { isNarrow, type Surroundings } from './surroundings.ts';
import { tintedEdge, tintOf } from './tinted-bars.ts';

export type IntervalBars = Omit<IntervalBarsBlock, 'table'>;

/** Of the width that labels of bars have: the words beside intervals are longer. */
const LABELS = 0.87;
/** In parts of the font's size. */
const LINE = 0.13;
const CAP = 0.35;

export function intervalBars(
	chart: IntervalBars,
	surroundings: Surroundings
): ChartConfiguration<'bar'> {
	const { bars } = chart;
	const { tokens } = surroundings;
	const unit = plain(chart.unit);
	const labels = wrappedLabels(labelsOf(chart), forLabels(surroundings));
	const words = bars.map(({ beside }) => plain(beside));
	const written = writtenBeside(chart, surroundings);
	return {
		type: 'bar',
		data: {
			labels,
			datasets: [
				{
					label: unit,
					data: bars.map(({ figure }) => valueOf(figure)),
					...tintedEdge(surroundings),
					maxBarThickness: tokens.fontSize * 1.6,
					categoryPercentage: 0.8,
					barPercentage: 0.9
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
				y: labelAxis(labels, surroundings)
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
			intervalsOnBars(chart, surroundings)
		]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function intervalBarsHeight(chart: IntervalBars, surroundings: Surroundings): number {
	const size = { least: 1.9, gap: 0.5, unit: plain(chart.unit) };
	return rowsHeight(wrappedLabels(labelsOf(chart), forLabels(surroundings)), surroundings, size);
}

function forLabels(surroundings: Surroundings): Surroundings {
	return isNarrow(surroundings)
		? surroundings
		: { ...surroundings, width: surroundings.width * LABELS };
}

/** Where there is no room for the interval in words its line stands for it. */
function writtenBeside({ bars }: IntervalBars, surroundings: Surroundings): string[] {
	return bars.map(({ figure, beside }) => (isNarrow(surroundings) ? figure.text : plain(beside)));
}

function labelsOf({ bars }: IntervalBars): string[] {
	return bars.map(({ label }) => plain(label));
}

/** A line with ends over each bar, and the words after whatever reaches further. */
function intervalsOnBars(chart: IntervalBars, surroundings: Surroundings): Plugin<'bar'> {
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
					const middle = y.getPixelForValue(index);
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
