/** Every kind of chart there is: what draws it says here how, the browser and documents ask here alone. */
import type { ChartConfiguration } from 'chart.js';
import { barChart, barChartHeight } from './bar-chart.ts';
import type { BarChart } from './bar-chart.ts';
import { heatMap, heatMapHeight } from './heat-map.ts';
import type { HeatMap } from './heat-map.ts';
import { intervalBars, intervalBarsHeight } from './interval-bars.ts';
import type { IntervalBars } from './interval-bars.ts';
import { intervalChart, intervalChartHeight } from './interval-chart.ts';
import type { IntervalChart } from './interval-chart.ts';
import type { Surroundings } from './surroundings.ts';
import { tiles, tilesHeight } from './tiles.ts';
import type { Tiles } from './tiles.ts';
import { twoSided, twoSidedHeight } from './two-sided.ts';
import type { TwoSided } from './two-sided-places.ts';

/** Serializable; told apart by its kind, and those of documents by their drawing. */
export type DrawnChart = DocumentChart | IntervalChart;
type DocumentChart = BarChart | IntervalBars | HeatMap | TwoSided | Tiles;

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
		case 'interval-bars':
			return {
				configuration: intervalBars(chart, surroundings),
				height: intervalBarsHeight(chart, surroundings)
			};
		case 'two-sided':
			return {
				configuration: twoSided(chart, surroundings),
				height: twoSidedHeight(chart, surroundings)
			};
		case 'tiles':
			return {
				configuration: tiles(chart, surroundings),
				height: tilesHeight(chart, surroundings)
			};
		default:
			return {
				configuration: barChart(chart, surroundings),
				height: barChartHeight(chart, surroundings)
			};
	}
}
