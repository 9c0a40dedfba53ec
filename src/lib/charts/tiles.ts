/**
 * A tile for each part of a whole, as a configuration of Chart.js: its name, its share in figures and as
 * a bar, and what the share is made of.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { TilesBlock } from '../brief/chart-blocks.ts';
import { plain } from '../brief/text.ts';
import { cellsInRows, drawnCells } from './cells-in-rows.ts';
import { heightOf, wrappedTo } from './labels.ts';
import { lyingRows, tooltipOf } from './lying-rows.ts';
import { further, paintedSurface } from './pen.ts';
import { axisOfRows, rowsOf, type Rows } from './rows.ts';
import { inWords, signOf, sizeOf } from './shown.ts';
import { fontOf, fromTheRight, isNarrow, type Surroundings } from './surroundings.ts';

export type Tiles = Omit<TilesBlock, 'table'>;

/** In pixels, between two tiles. */
const GAP = 8;
/** In parts of the font's size. */
const PADDING = 0.8;
const SHARE = 1.7;
const BAR = 0.7;
const SPACE = 0.5;
/** Wider than other letters. */
const BOLD = 1.12;

export function tiles(chart: Tiles, surroundings: Surroundings): ChartConfiguration<'bar'> {
	const size = sizeOfGrid(chart, surroundings);
	const rows = rowsOfGrid(chart, surroundings);
	const unit = plain(chart.unit);
	return {
		type: 'bar',
		data: {
			labels: Array.from({ length: size.rows }, (_, row) => String(row)),
			yLabels: rows.middles,
			datasets: cellsInRows(unit, size)
		},
		options: {
			...lyingRows(surroundings),
			scales: {
				x: {
					display: false,
					stacked: true,
					min: 0,
					max: size.columns,
					reverse: fromTheRight(surroundings)
				},
				y: { ...axisOfRows(rows), display: false, stacked: true }
			},
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex, datasetIndex }) => {
					const tile = chart.tiles[dataIndex * size.columns + datasetIndex];
					if (tile === undefined) return undefined;
					const told = `${unit}: ${inWords(tile.share)} – ${plain(tile.beside)}`;
					return { label: plain(tile.label), told };
				}, surroundings)
			}
		},
		plugins: [paintedSurface(surroundings), drawnTiles(chart, rows, surroundings)]
	};
}

/** In pixels. */
export function tilesHeight(chart: Tiles, surroundings: Surroundings): number {
	return Math.ceil(rowsOfGrid(chart, surroundings).height);
}

/** Each as high as the highest of its tiles needs. */
function rowsOfGrid(chart: Tiles, surroundings: Surroundings): Rows {
	const { tokens } = surroundings;
	const { columns, rows } = sizeOfGrid(chart, surroundings);
	const { names, besides } = linesOf(chart, surroundings);
	const rest = (2 * PADDING + 2 * SPACE + BAR) * tokens.fontSize + GAP;
	return rowsOf(
		Array.from({ length: rows }, (_, row) => {
			const most = (texts: string[][]) =>
				Math.max(1, ...texts.slice(row * columns, (row + 1) * columns).map(({ length }) => length));
			return heightOf(most(names) + most(besides) + SHARE, tokens) + rest;
		})
	);
}

function sizeOfGrid({ tiles: all }: Tiles, surroundings: Surroundings) {
	const columns = Math.max(1, Math.min(all.length, isNarrow(surroundings) ? 2 : 3));
	return { columns, rows: Math.ceil(all.length / columns) };
}

function linesOf(chart: Tiles, surroundings: Surroundings) {
	const { fontSize } = surroundings.tokens;
	const { columns } = sizeOfGrid(chart, surroundings);
	const room = surroundings.width / columns - GAP - 2 * PADDING * fontSize;
	return {
		names: chart.tiles.map(({ label }) => wrappedTo(plain(label), room / BOLD, surroundings)),
		besides: chart.tiles.map(({ beside }) => wrappedTo(plain(beside), room, surroundings))
	};
}

function drawnTiles(chart: Tiles, rows: Rows, surroundings: Surroundings): Plugin<'bar'> {
	const { tokens } = surroundings;
	const { family, size } = fontOf(surroundings);
	const { columns } = sizeOfGrid(chart, surroundings);
	const { names, besides } = linesOf(chart, surroundings);
	return drawnCells(rows, surroundings, (context, { row, column, left, top, width, height }) => {
		const place = row * columns + column;
		const tile = chart.tiles[place];
		if (tile === undefined) return;
		const box = {
			left: left + GAP / 2,
			top: top + GAP / 2,
			width: width - GAP,
			height: height - GAP
		};
		context.lineWidth = 1;
		context.strokeStyle = tokens.rule;
		context.strokeRect(box.left, box.top, box.width, box.height);

		const start = fromTheRight(surroundings) ? box.left + box.width : box.left;
		const begin = start + further(PADDING, surroundings);
		let down = box.top + PADDING * size;
		const write = (line: string, lines: number, font: string) => {
			context.font = font;
			context.fillText(line, begin, down + heightOf(lines / 2, tokens));
			down += heightOf(lines, tokens);
		};
		context.fillStyle = tokens.text;
		for (const line of names[place] ?? []) write(line, 1, `bold ${size}px ${family}`);
		write(signOf(tile.share), SHARE, `${size * SHARE}px ${family}`);
		context.fillStyle = tokens.muted;
		for (const line of besides[place] ?? []) write(line, 1, `${size}px ${family}`);
		shareBar(context, {
			left: box.left + PADDING * size,
			width: box.width - 2 * PADDING * size,
			top: box.top + box.height - (PADDING + BAR) * size,
			share: sizeOf(tile.share) ?? 0
		});
	});

	/** As long as the share of its frame, from where reading begins. */
	function shareBar(
		context: CanvasRenderingContext2D,
		bar: { left: number; width: number; top: number; share: number }
	): void {
		const filled = bar.width * bar.share;
		const from = fromTheRight(surroundings) ? bar.left + bar.width - filled : bar.left;
		context.fillStyle = tokens.bar;
		context.fillRect(from, bar.top, filled, BAR * size);
		context.strokeStyle = tokens.bar;
		context.strokeRect(bar.left, bar.top, bar.width, BAR * size);
	}
}
