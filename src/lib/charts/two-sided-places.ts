/** Where things stand in a chart of two sides: one axis for both, from −1 to 1. */
import type { TwoSidedBlock } from '../brief/chart-blocks.ts';
import { plain } from '../brief/text.ts';
import { heightOf, roomFor, wrappedTo } from './labels.ts';
import { rowHeight, rowsOf, type Rows } from './rows.ts';
import { signOf, sizeOf } from './shown.ts';
import { isNarrow, type Surroundings } from './surroundings.ts';

export type TwoSided = Omit<TwoSidedBlock, 'table'>;

export const sides = [0, 1] as const;
export type Side = (typeof sides)[number];

/** In parts of the font's size: between bar and words. */
export const GAP = 0.4;
/** Ends of axes, times a power of ten. */
const roundEnds = [1, 2, 4, 6, 8, 10];

/** Labels stand between the bars or, where it is narrow, over them. */
interface Arrangement {
	/** Of the axis: where the labels' place ends and the bars begin. */
	middle: number;
	/** Lines of the chart for each row: its bars stand in the last, its label in the first. */
	slots: 1 | 2;
}

function arrangementIn(surroundings: Surroundings): Arrangement {
	return isNarrow(surroundings) ? { middle: 0.14, slots: 2 } : { middle: 0.55, slots: 1 };
}

/** What stands in each line of the chart, for each row what `bars` makes of it. */
export function inSlots<Item>(
	rows: TwoSided['rows'],
	bars: (row: TwoSided['rows'][number]) => Item,
	surroundings: Surroundings
): (Item | null)[] {
	const { slots } = arrangementIn(surroundings);
	return rows.flatMap((row) => (slots === 1 ? [bars(row)] : [null, bars(row)]));
}

/** The lines of the chart in which a row's label and its bars stand. */
export function slotsOf(row: number, surroundings: Surroundings): { label: number; bars: number } {
	const { slots } = arrangementIn(surroundings);
	return { label: row * slots, bars: row * slots + slots - 1 };
}

/** Which row a line of the chart is of. */
export function rowAt(slot: number, surroundings: Surroundings): number {
	return Math.floor(slot / arrangementIn(surroundings).slots);
}

/** From the labels' place outwards. */
export function spanOf(
	side: Side,
	size: number,
	end: number,
	surroundings: Surroundings
): [number, number] {
	const near = placeOf(side, 0, end, surroundings);
	const far = placeOf(side, size, end, surroundings);
	return side === 0 ? [far, near] : [near, far];
}

export function placeOf(side: Side, size: number, end: number, surroundings: Surroundings): number {
	const { middle } = arrangementIn(surroundings);
	const out = middle + (1 - middle) * (size / end);
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
	const { middle, slots } = arrangementIn(surroundings);
	const between = slots === 1 ? widthBetween(chart, surroundings) * middle : surroundings.width;
	const width = between - 2 * surroundings.tokens.fontSize * GAP;
	return chart.rows.map(({ label }) => wrappedTo(plain(label), width, surroundings));
}

/** The lines of the chart. */
export function linesOf(chart: TwoSided, surroundings: Surroundings): Rows {
	const { slots } = arrangementIn(surroundings);
	const bars = rowHeight(1, surroundings);
	return rowsOf(
		labelLines(chart, surroundings).flatMap(({ length }) => {
			const label = rowHeight(length, surroundings);
			return slots === 1 ? [label] : [label, bars];
		})
	);
}

export function headLines(chart: TwoSided, surroundings: Surroundings): string[][] {
	const { middle } = arrangementIn(surroundings);
	const width = (widthBetween(chart, surroundings) * (1 - middle)) / 2;
	return chart.sides.map((side) => wrappedTo(plain(side), width, surroundings));
}

export function headHeight(chart: TwoSided, surroundings: Surroundings): number {
	const most = Math.max(...headLines(chart, surroundings).map(({ length }) => length));
	return heightOf(most + 2 * GAP, surroundings.tokens);
}
