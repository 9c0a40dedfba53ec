/**
 * Bars to both sides of their labels, as a configuration of Chart.js: the first side where reading
 * begins, full; the second tinted. One axis for both, with the labels' place cut out of its middle.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { languageTags } from '../i18n/language-tags.ts';
import type { TwoSidedBlock } from '../brief/chart-blocks.ts';
import { plain } from '../brief/text.ts';
import { heightOf, roomFor, rowsHeight, wrappedTo } from './labels.ts';
import { figureAxis, lyingRows, tooltipOf } from './lying-rows.ts';
import { further, paintedSurface, withPen } from './pen.ts';
import { inWords, signOf, sizeOf } from './shown.ts';
import { fontOf, fromTheRight, type Surroundings } from './surroundings.ts';
import { tintedEdge, tintOf } from './tinted-bars.ts';

export type TwoSided = Omit<TwoSidedBlock, 'table'>;

const sides = [0, 1] as const;
type Side = (typeof sides)[number];

/** Of the axis, which goes from −1 to 1: where the labels end and the bars begin. */
const MIDDLE = 0.4;
/** In parts of the font's size: between bar and words. */
const GAP = 0.4;
/** Ends of axes, times a power of ten. */
const roundEnds = [1, 2, 4, 5, 10];

export function twoSided(chart: TwoSided, surroundings: Surroundings): ChartConfiguration<'bar'> {
	const { rows } = chart;
	const { tokens } = surroundings;
	const room = roomBeside(chart, surroundings);
	return {
		type: 'bar',
		data: {
			labels: rows.map(({ label }) => plain(label)),
			datasets: sides.map((side) => ({
				label: plain(chart.unit),
				data: rows.map(({ figures }) => {
					const size = sizeOf(figures[side]);
					return size === null ? null : spanOf(side, size, endOf(chart));
				}),
				...(side === 0 ? { backgroundColor: tokens.bar } : tintedEdge(surroundings)),
				grouped: false,
				maxBarThickness: tokens.fontSize * 1.6,
				categoryPercentage: 0.8,
				barPercentage: 0.9
			}))
		},
		options: {
			...lyingRows(surroundings),
			layout: { padding: { left: room, right: room, top: headHeight(chart, surroundings) } },
			scales: { x: sharedAxis(chart, surroundings), y: { display: false } },
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex, datasetIndex }) => {
					const row = rows[dataIndex];
					const side = sides[datasetIndex];
					if (row === undefined || side === undefined) return undefined;
					const told = `${plain(chart.sides[side])}: ${inWords(row.figures[side])}`;
					return { label: plain(row.label), told };
				}, surroundings)
			}
		},
		plugins: [
			paintedSurface(surroundings),
			tintOf(1, surroundings),
			labelsBetween(chart, surroundings),
			figuresBeside(chart, surroundings),
			headsOfSides(chart, surroundings)
		]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function twoSidedHeight(chart: TwoSided, surroundings: Surroundings): number {
	const size = { least: 1.9, gap: 0.6, unit: plain(chart.unit) };
	return (
		rowsHeight(labelLines(chart, surroundings), surroundings, size) +
		Math.ceil(headHeight(chart, surroundings))
	);
}

/** From the labels' edge outwards. */
function spanOf(side: Side, size: number, end: number): [number, number] {
	const far = placeOf(side, size, end);
	return side === 0 ? [far, -MIDDLE] : [MIDDLE, far];
}

function placeOf(side: Side, size: number, end: number): number {
	const out = MIDDLE + (1 - MIDDLE) * (size / end);
	return side === 0 ? -out : out;
}

/** The same on both sides, so that bars can be compared across. */
function endOf({ maximum, rows }: TwoSided): number {
	if (maximum !== undefined) return maximum;
	const most = Math.max(...rows.flatMap(({ figures }) => figures.map((one) => sizeOf(one) ?? 0)));
	if (!(most > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(most));
	return power * (roundEnds.find((end) => end * power >= most) ?? 10);
}

function sharedAxis(chart: TwoSided, surroundings: Surroundings) {
	const { ticks, ...axis } = figureAxis(plain(chart.unit), surroundings);
	const end = endOf(chart);
	const marks = sides.flatMap((side) =>
		[0, end / 2, end].map((size) => ({ value: placeOf(side, size, end), size }))
	);
	const format = new Intl.NumberFormat(
		languageTags[surroundings.locale],
		chart.axis === 'per-cent' ? { style: 'percent', maximumFractionDigits: 1 } : {}
	);
	return {
		...axis,
		min: -1,
		max: 1,
		afterBuildTicks: (built: { ticks: { value: number }[] }) => {
			built.ticks = marks.map(({ value }) => ({ value }));
		},
		ticks: {
			...ticks,
			autoSkip: false,
			maxRotation: 0,
			callback: (_: unknown, place: number) => format.format(marks[place]?.size ?? 0)
		}
	};
}

function roomBeside({ rows }: TwoSided, { tokens }: Surroundings): number {
	return roomFor(
		rows.flatMap(({ figures }) => figures.map(signOf)),
		tokens
	);
}

/** In pixels, without the room beside. */
function widthBetween(chart: TwoSided, surroundings: Surroundings): number {
	return surroundings.width - 2 * roomBeside(chart, surroundings);
}

function labelLines(chart: TwoSided, surroundings: Surroundings): string[][] {
	const width = widthBetween(chart, surroundings) * MIDDLE - 2 * surroundings.tokens.fontSize * GAP;
	return chart.rows.map(({ label }) => wrappedTo(plain(label), width, surroundings));
}

function headLines(chart: TwoSided, surroundings: Surroundings): string[][] {
	const width = (widthBetween(chart, surroundings) * (1 - MIDDLE)) / 2;
	return chart.sides.map((side) => wrappedTo(plain(side), width, surroundings));
}

function headHeight(chart: TwoSided, surroundings: Surroundings): number {
	const most = Math.max(...headLines(chart, surroundings).map(({ length }) => length));
	return heightOf(most + 2 * GAP, surroundings.tokens);
}

function labelsBetween(chart: TwoSided, surroundings: Surroundings): Plugin<'bar'> {
	const lines = labelLines(chart, surroundings);
	return {
		id: 'labels-between',
		afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
			if (!x || !y) return;
			withPen(ctx, surroundings, () => {
				ctx.textAlign = 'center';
				for (const [row, own] of lines.entries()) {
					for (const [place, line] of own.entries()) {
						const down = heightOf(place - (own.length - 1) / 2, surroundings.tokens);
						ctx.fillText(line, x.getPixelForValue(0), y.getPixelForValue(row) + down);
					}
				}
			});
		}
	};
}

/** Each figure at the far end of its bar; a sign where the bar would begin. */
function figuresBeside(chart: TwoSided, surroundings: Surroundings): Plugin<'bar'> {
	const end = endOf(chart);
	return {
		id: 'figures-beside',
		afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
			if (!x || !y) return;
			withPen(ctx, surroundings, () => {
				for (const side of sides) {
					outwards(ctx, side, surroundings);
					for (const [row, { figures }] of chart.rows.entries()) {
						const at = x.getPixelForValue(placeOf(side, sizeOf(figures[side]) ?? 0, end));
						const gap = further(side === 0 ? -GAP : GAP, surroundings);
						ctx.fillText(signOf(figures[side]), at + gap, y.getPixelForValue(row));
					}
				}
			});
		}
	};
}

/** Whose side it is, above the bars and from where they begin. */
function headsOfSides(chart: TwoSided, surroundings: Surroundings): Plugin<'bar'> {
	const { tokens } = surroundings;
	const { family, size } = fontOf(surroundings);
	const heads = headLines(chart, surroundings);
	return {
		id: 'heads-of-sides',
		afterDraw: ({ ctx, scales: { x }, chartArea }) => {
			if (!x) return;
			withPen(ctx, surroundings, () => {
				ctx.font = `bold ${size}px ${family}`;
				for (const side of sides) {
					outwards(ctx, side, surroundings);
					const lines = heads[side] ?? [];
					for (const [place, line] of lines.entries()) {
						const above = heightOf(lines.length - place - 0.5 + GAP, tokens);
						ctx.fillText(line, x.getPixelForValue(placeOf(side, 0, 1)), chartArea.top - above);
					}
				}
			});
		}
	};
}

/** Text goes away from the labels. */
function outwards(
	context: CanvasRenderingContext2D,
	side: Side,
	surroundings: Surroundings
): void {
	context.textAlign = fromTheRight(surroundings) === (side === 0) ? 'left' : 'right';
}
