/** What is written in a chart of two sides. */
import type { Plugin } from 'chart.js';
import { heightOf } from './labels.ts';
import { further, withPen } from './pen.ts';
import { signOf, sizeOf } from './shown.ts';
import { fontOf, fromTheRight, type Surroundings } from './surroundings.ts';
import {
	endOf,
	GAP,
	headLines,
	labelLines,
	linesOf,
	placeOf,
	sides,
	slotsOf,
	type Side,
	type TwoSided
} from './two-sided-places.ts';

/** Over the lines of the axis. */
export function wordsOfSides(chart: TwoSided, surroundings: Surroundings): Plugin<'bar'>[] {
	return [
		labelsBetween(chart, surroundings),
		figuresBeside(chart, surroundings),
		headsOfSides(chart, surroundings)
	];
}

function labelsBetween(chart: TwoSided, surroundings: Surroundings): Plugin<'bar'> {
	const lines = labelLines(chart, surroundings);
	const { middles } = linesOf(chart, surroundings);
	return {
		id: 'labels-between',
		afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
			if (!x || !y) return;
			withPen(ctx, surroundings, () => {
				ctx.textAlign = 'center';
				for (const [row, own] of lines.entries()) {
					const middle = y.getPixelForValue(middles[slotsOf(row, surroundings).label] ?? 0);
					for (const [place, line] of own.entries()) {
						const down = heightOf(place - (own.length - 1) / 2, surroundings.tokens);
						ctx.fillText(line, x.getPixelForValue(0), middle + down);
					}
				}
			});
		}
	};
}

/** Each figure at the far end of its bar; a sign where the bar would begin. */
function figuresBeside(chart: TwoSided, surroundings: Surroundings): Plugin<'bar'> {
	const end = endOf(chart);
	const { middles } = linesOf(chart, surroundings);
	return {
		id: 'figures-beside',
		afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
			if (!x || !y) return;
			withPen(ctx, surroundings, () => {
				for (const side of sides) {
					outwards(ctx, side, surroundings);
					for (const [row, { figures }] of chart.rows.entries()) {
						const at = x.getPixelForValue(
							placeOf(side, sizeOf(figures[side]) ?? 0, end, surroundings)
						);
						const gap = further(side === 0 ? -GAP : GAP, surroundings);
						const middle = y.getPixelForValue(middles[slotsOf(row, surroundings).bars] ?? 0);
						ctx.fillText(signOf(figures[side]), at + gap, middle);
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
						const begin = x.getPixelForValue(placeOf(side, 0, 1, surroundings));
						ctx.fillText(line, begin, chartArea.top - above);
					}
				}
			});
		}
	};
}

/** Text goes away from the labels. */
function outwards(context: CanvasRenderingContext2D, side: Side, surroundings: Surroundings): void {
	context.textAlign = fromTheRight(surroundings) === (side === 0) ? 'left' : 'right';
}
