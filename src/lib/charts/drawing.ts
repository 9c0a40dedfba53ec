/** Every kind of chart there is: what draws it says here how, the browser and documents ask here alone. */
import type { ChartConfiguration } from 'chart.js';
import { barChart, barChartHeight } from './bar-chart.ts';
import type { BarChart } from './bar-chart.ts';
import { heatMap, heatMapHeight } from './heat-map.ts';
import type { HeatMap } from './heat-map.ts';
import { intervalChart, intervalChartHeight } from './interval-chart.ts';
import type { IntervalChart } from './interval-chart.ts';
import type { Surroundings } from './surroundings.ts';

/** Serializable; told apart by its kind, and those of documents by their drawing. */
export type DrawnChart = DocumentChart | IntervalChart;
type DocumentChart = BarChart | HeatMap;

export interface Drawing {
	configuration: ChartConfiguration<'bar'>;
	/** In pixels: what the chart needs so that no label is cut. */
	height: number;
}

export function drawingOf(chart: DrawnChart, surroundings: Surroundings): Drawing {
	switch (chart.kind) {
		case 'chart':
			return documentDrawing(chart, surroundings);
		case 'intervals':
			return {
				configuration: intervalChart(chart, surroundings),
				height: intervalChartHeight(chart, surroundings)
			};
	}
}

function documentDrawing(chart: DocumentChart, surroundings: Surroundings): Drawing {
	switch (chart.drawing) {
		case 'heat-map':
			return {
				configuration: heatMap(chart, surroundings),
				height: heatMapHeight(chart, surroundings)
			};
		default:
			return {
				configuration: barChart(chart, surroundings),
				height: barChartHeight(chart, surroundings)
			};
	}
}
