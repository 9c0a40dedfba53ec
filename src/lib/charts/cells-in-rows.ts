/**
 * Rows of cells of one width, for Chart.js: bars of one length in a row, unseen, so that a pointer finds
 * the cell under it. What a cell shows is drawn over it.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { withPen } from './pen.ts';
import type { Rows } from './rows.ts';
import type { Surroundings } from './surroundings.ts';

export interface CellBox {
	row: number;
	/** From where reading begins. */
	column: number;
	/** In pixels: the corner at the top left, and how far it goes. */
	left: number;
	top: number;
	width: number;
	height: number;
}

type Datasets = ChartConfiguration<'bar'>['data']['datasets'];

export function cellsInRows(unit: string, size: { rows: number; columns: number }): Datasets {
	return Array.from({ length: size.columns }, () => ({
		label: unit,
		data: Array.from({ length: size.rows }, () => 1),
		backgroundColor: 'transparent',
		hoverBackgroundColor: 'transparent',
		barThickness: 'flex',
		categoryPercentage: 1,
		barPercentage: 1
	}));
}

/** Draws each cell in its box, in the direction of reading. */
export function drawnCells(
	rows: Rows,
	surroundings: Surroundings,
	draw: (context: CanvasRenderingContext2D, box: CellBox) => void
): Plugin<'bar'> {
	return {
		id: 'drawn-cells',
		afterDatasetsDraw: (chart) => {
			const { x, y } = chart.scales;
			if (!x || !y) return;
			withPen(chart.ctx, surroundings, () => {
				for (const column of chart.data.datasets.keys()) {
					const [from, to] = [x.getPixelForValue(column), x.getPixelForValue(column + 1)];
					const across = { left: Math.min(from, to), width: Math.abs(to - from) };
					for (const [row, { begin, end }] of rows.spans.entries()) {
						const top = y.getPixelForValue(begin);
						const height = y.getPixelForValue(end) - top;
						draw(chart.ctx, { row, column, ...across, top, height });
					}
				}
			});
		}
	};
}
