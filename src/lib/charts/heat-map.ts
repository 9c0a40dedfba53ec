/**
 * Rows and columns of cells, as a configuration of Chart.js. The figure is written in each cell: the
 * shade only leads the eye, in colour as in grey.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { HeatMapBlock } from '../brief/chart-blocks.ts';
import { plain } from '../brief/text.ts';
import { cellsInRows, drawnCells } from './cells-in-rows.ts';
import { columnHeads, drawnHeads, type ColumnHeads } from './column-heads.ts';
import { wrappedLabels } from './labels.ts';
import { figureAxis, labelAxis, lyingRows, tooltipOf } from './lying-rows.ts';
import { paintedSurface, shaded } from './pen.ts';
import { heightWithTitle, rowsFor, type Rows } from './rows.ts';
import { inWords, signOf, sizeOf } from './shown.ts';
import { isNarrow, type Surroundings } from './surroundings.ts';

export type HeatMap = Omit<HeatMapBlock, 'table'>;

/** Of the bar's colour, where zero stands and where the largest figure does: text is read on both. */
const FAINTEST = 0.04;
const STRONGEST = 0.45;
/** In pixels, between two cells. */
const GAP = 2;
/** Of the width, for the labels of the rows; where it is narrow cells need their room. */
const LABELS = 0.45;
const NARROW_LABELS = 0.42;

export function heatMap(chart: HeatMap, surroundings: Surroundings): ChartConfiguration<'bar'> {
	const { columns, rows } = chart;
	const unit = plain(chart.unit);
	const labels = rowLabels(chart, surroundings);
	const lying = rowsFor(labels, surroundings);
	return {
		type: 'bar',
		data: {
			labels,
			yLabels: lying.middles,
			datasets: cellsInRows(unit, { rows: rows.length, columns: columns.length })
		},
		options: {
			...lyingRows(surroundings),
			scales: {
				x: columnAxis(chart, surroundings),
				y: { ...labelAxis(labels, lying, surroundings), stacked: true, border: { display: false } }
			},
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex, datasetIndex }) => {
					const row = rows[dataIndex];
					const shown = row?.cells[datasetIndex];
					if (row === undefined || shown === undefined) return undefined;
					const column = plain(columns[datasetIndex] ?? '');
					return { label: plain(row.label), told: `${column}: ${inWords(shown)}` };
				}, surroundings)
			}
		},
		plugins: [
			paintedSurface(surroundings),
			shadedCells(chart, lying, surroundings),
			drawnHeads(headsOf(chart, surroundings), surroundings)
		]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function heatMapHeight(chart: HeatMap, surroundings: Surroundings): number {
	const rows = rowsFor(rowLabels(chart, surroundings), surroundings);
	const height = heightWithTitle(rows, plain(chart.unit), surroundings);
	return height + Math.ceil(headsOf(chart, surroundings).height);
}

function rowLabels({ rows }: HeatMap, surroundings: Surroundings): string[][] {
	return wrappedLabels(
		rows.map(({ label }) => plain(label)),
		surroundings,
		labelsIn(surroundings)
	);
}

function labelsIn(surroundings: Surroundings): number {
	return isNarrow(surroundings) ? NARROW_LABELS : LABELS;
}

function headsOf({ columns }: HeatMap, surroundings: Surroundings): ColumnHeads {
	const room = (surroundings.width * (1 - labelsIn(surroundings))) / Math.max(1, columns.length);
	return columnHeads(
		columns.map((column) => plain(column)),
		room,
		surroundings
	);
}

function columnAxis(chart: HeatMap, surroundings: Surroundings) {
	const { height } = headsOf(chart, surroundings);
	return {
		...figureAxis(plain(chart.unit), surroundings),
		position: 'top' as const,
		stacked: true,
		min: 0,
		max: chart.columns.length,
		afterFit: (axis: { height: number }) => {
			axis.height += height;
		},
		ticks: { display: false },
		grid: { display: false },
		border: { display: false }
	};
}

/** A cell without a figure has an edge alone. */
function shadedCells({ rows }: HeatMap, lying: Rows, surroundings: Surroundings): Plugin<'bar'> {
	const { tokens } = surroundings;
	const most = Math.max(...rows.flatMap(({ cells }) => cells.map((shown) => sizeOf(shown) ?? 0)));
	return drawnCells(lying, surroundings, (context, { row, column, left, top, width, height }) => {
		const shown = rows[row]?.cells[column] ?? '';
		const size = sizeOf(shown);
		const box = [left + GAP / 2, top + GAP / 2, width - GAP, height - GAP] as const;
		if (size === null) {
			context.strokeStyle = tokens.rule;
			context.strokeRect(...box);
		} else {
			const part = most > 0 ? size / most : 0;
			shaded(context, FAINTEST + part * (STRONGEST - FAINTEST), () => {
				context.fillStyle = tokens.bar;
				context.fillRect(...box);
			});
		}
		context.fillStyle = tokens.text;
		context.textAlign = 'center';
		context.fillText(signOf(shown), left + width / 2, top + height / 2);
	});
}
