/** Every kind of chart there is: what draws it says here how, the browser and documents ask here alone. */
import type { ChartConfiguration } from 'chart.js';
import { barChart, barChartHeight } from './bar-chart.ts';
import type { BarChart } from './bar-chart.ts';
import { intervalChart, intervalChartHeight } from './interval-chart.ts';
import type { IntervalChart } from './interval-chart.ts';
import type { Surroundings } from './surroundings.ts';

/** Serializable; told apart by its kind. */
export type DrawnChart = BarChart | IntervalChart;

export interface Drawing {
	configuration: ChartConfiguration<'bar'>;
	/** In pixels: what the chart needs so that no label is cut. */
	height: number;
}

export function drawingOf(chart: DrawnChart, surroundings: Surroundings): Drawing {
	switch (chart.kind) {
		case 'chart':
			return {
				configuration: barChart(chart, surroundings),
				height: barChartHeight(chart, surroundings)
			};
		case 'intervals':
			return {
				configuration: intervalChart(chart, surroundings),
				height: intervalChartHeight(chart, surroundings)
			};
	}
}
