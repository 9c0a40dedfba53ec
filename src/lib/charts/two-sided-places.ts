/** Where things stand in a chart of two sides: one axis for both, from −1 to 1. */
import type { TwoSidedBlock } from '../brief/chart-blocks.ts';
import { plain } from '../brief/text.ts';
import { heightOf, roomFor, wrappedTo } from './labels.ts';
import { signOf, sizeOf } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

export type TwoSided = Omit<TwoSidedBlock, 'table'>;

export const sides = [0, 1] as const;
export type Side = (typeof sides)[number];

/** Of the axis: where the labels end and the bars begin. */
const MIDDLE = 0.4;
/** In parts of the font's size: between bar and words. */
export const GAP = 0.4;
/** Ends of axes, times a power of ten. */
const roundEnds = [1, 2, 4, 5, 10];

/** From the labels' edge outwards. */
export function spanOf(side: Side, size: number, end: number): [number, number] {
	const far = placeOf(side, size, end);
	return side === 0 ? [far, -MIDDLE] : [MIDDLE, far];
}

export function placeOf(side: Side, size: number, end: number): number {
	const out = MIDDLE + (1 - MIDDLE) * (size / end);
	return side === 0 ? -out : out;
}

/** The same on both sides, so that bars can be compared across. */
export function endOf({ maximum, rows }: TwoSided): number {
	if (maximum !== undefined) return maximum;
	const most = Math.max(...rows.flatMap(({ figures }) => figures.map((one) => sizeOf(one) ?? 0)));
	if (!(most > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(most));
	return power * (roundEnds.find((end) => end * power >= most) ?? 10);
}

export function roomBeside({ rows }: TwoSided, { tokens }: Surroundings): number {
	return roomFor(
		rows.flatMap(({ figures }) => figures.map(signOf)),
		tokens
	);
}

/** In pixels, without the room beside. */
function widthBetween(chart: TwoSided, surroundings: Surroundings): number {
	return surroundings.width - 2 * roomBeside(chart, surroundings);
}

export function labelLines(chart: TwoSided, surroundings: Surroundings): string[][] {
	const width = widthBetween(chart, surroundings) * MIDDLE - 2 * surroundings.tokens.fontSize * GAP;
	return chart.rows.map(({ label }) => wrappedTo(plain(label), width, surroundings));
}

export function headLines(chart: TwoSided, surroundings: Surroundings): string[][] {
	const width = (widthBetween(chart, surroundings) * (1 - MIDDLE)) / 2;
	return chart.sides.map((side) => wrappedTo(plain(side), width, surroundings));
}

export function headHeight(chart: TwoSided, surroundings: Surroundings): number {
	const most = Math.max(...headLines(chart, surroundings).map(({ length }) => length));
	return heightOf(most + 2 * GAP, surroundings.tokens);
}
