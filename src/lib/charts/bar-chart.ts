/** A chart block as the configuration of Chart.js: the same for the browser and for documents. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Bar, BarsBlock } from '../brief/chart-blocks.ts';
import { plain, valueOf } from '../brief/text.ts';
import { rowsHeight, wrappedLabels } from './labels.ts';
import { labelAxis, lyingRows, measuredAxis, placeFor, tooltipOf } from './lying-rows.ts';
import { further, paintedSurface, withPen } from './pen.ts';
import type { Surroundings } from './surroundings.ts';

/** What is drawn of a chart: its table stands beside it. */
export type BarChart = Omit<BarsBlock, 'table'>;

/** Horizontal bars, in the block's order; starting from the right where one reads so. */
export function barChart(chart: BarChart, surroundings: Surroundings): ChartConfiguration<'bar'> {
	const { bars } = chart;
	const unit = plain(chart.unit);
	const { tokens } = surroundings;
	const rows = bars.map((bar) => ({ label: plain(bar.label), text: inWords(bar) }));
	const labels = wrappedLabels(labelsOf(chart), surroundings);
	return {
		type: 'bar',
		data: {
			labels,
			datasets: [
				{
					label: unit,
					data: bars.map(({ figure }) => valueOf(figure)),
					backgroundColor: tokens.bar,
					maxBarThickness: tokens.fontSize * 1.6,
					categoryPercentage: 0.8,
					barPercentage: 0.9
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
				x: measuredAxis(chart, surroundings),
				y: labelAxis(labels, surroundings)
			},
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex }) => {
					const row = rows[dataIndex];
					return row && { label: row.label, told: `${unit}: ${row.text}` };
				}, surroundings)
			}
		},
		plugins: [paintedSurface(surroundings), figuresBesideBars(bars, surroundings)]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function barChartHeight(chart: BarChart, surroundings: Surroundings): number {
	return rowsHeight(wrappedLabels(labelsOf(chart), surroundings), surroundings, {
		least: 1.9,
		gap: 0.5,
		unit: plain(chart.unit)
	});
}

function labelsOf({ bars }: BarChart): string[] {
	return bars.map(({ label }) => plain(label));
}

/** The figure, or that it is withheld: then there is no bar, and its place is not that of a zero. */
function inWords({ figure }: Bar): string {
	return 'withheld' in figure ? figure.label : figure.text;
}

/** Each bar's figure in plain text colour at its end: readable without colour and without a pointer. */
function figuresBesideBars(bars: readonly Bar[], surroundings: Surroundings): Plugin<'bar'> {
	return {
		id: 'figures-beside-bars',
		afterDatasetsDraw: (chart) => {
			const drawn = chart.getDatasetMeta(0).data;
			withPen(chart.ctx, surroundings, () => {
				for (const [index, bar] of bars.entries()) {
					const end = drawn[index];
					if (end) chart.ctx.fillText(inWords(bar), end.x + further(0.4, surroundings), end.y);
				}
			});
		}
	};
}
