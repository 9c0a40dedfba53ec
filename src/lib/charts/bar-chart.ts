/** A chart block as the configuration of Chart.js: the same for the browser and for documents. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Bar, BarsBlock } from '../brief/chart-blocks.ts';
import { plain, valueOf } from '../brief/text.ts';
import { wrappedLabels } from './labels.ts';
import { labelAxis, lyingRows, measuredAxis, placeFor, tooltipOf } from './lying-rows.ts';
import { further, paintedSurface, withPen } from './pen.ts';
import { barsInRows, heightWithAxis, rowsFor } from './rows.ts';
import type { Surroundings } from './surroundings.ts';

/** What is drawn of a chart: its table stands beside it. */
export type BarChart = Omit<BarsBlock, 'table'>;

/** Horizontal bars, in the block's order; starting from the right where one reads so. */
export function barChart(chart: BarChart, surroundings: Surroundings): ChartConfiguration<'bar'> {
	const { bars } = chart;
	const unit = plain(chart.unit);
	const { tokens } = surroundings;
	const told = bars.map((bar) => ({ label: plain(bar.label), text: inWords(bar) }));
	const labels = wrappedLabels(labelsOf(chart), surroundings);
	const rows = rowsFor(labels, surroundings);
	return {
		type: 'bar',
		data: {
			labels,
			yLabels: rows.middles,
			datasets: [
				{
					label: unit,
					data: bars.map(({ figure }) => valueOf(figure)),
					backgroundColor: tokens.bar,
					...barsInRows(surroundings)
				}
			]
		},
		options: {
			...lyingRows(surroundings),
			layout: placeFor(
				told.map(({ text }) => text),
				surroundings
			),
			scales: {
				x: measuredAxis(chart, surroundings),
				y: labelAxis(labels, rows, surroundings)
			},
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex }) => {
					const row = told[dataIndex];
					return row && { label: row.label, told: `${unit}: ${row.text}` };
				}, surroundings)
			}
		},
		plugins: [paintedSurface(surroundings), figuresBesideBars(bars, surroundings)]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function barChartHeight(chart: BarChart, surroundings: Surroundings): number {
	const rows = rowsFor(wrappedLabels(labelsOf(chart), surroundings), surroundings);
	return heightWithAxis(rows, plain(chart.unit), surroundings);
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
