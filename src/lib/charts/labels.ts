/** The labels of rows, and the room that words take. */
import type { Surroundings } from './surroundings.ts';
import { columnsOf, wrap } from './wrap.ts';

/** The part of the width that labels may take. */
const labelShare = 0.46;
/** Of a character, as a part of the font's size; wide enough for capitals and digits. */
const characterWidth = 0.58;
/** In parts of the font's size: a line of a label. */
const lineHeight = 1.2;
/** The same: the axis and its title. */
const axisHeight = 4;
/** In columns: no line is asked to be shorter. */
const shortest = 8;

/** Labels in lines that leave the drawing its part of the width. */
export function wrappedLabels(
	labels: readonly string[],
	surroundings: Surroundings,
	share = labelShare
): string[][] {
	return labels.map((label) => wrappedTo(label, surroundings.width * share, surroundings));
}

/** A text in lines that are no wider than so many pixels, long words apart. */
export function wrappedTo(text: string, width: number, { locale, tokens }: Surroundings): string[] {
	const columns = Math.max(shortest, Math.floor(width / (tokens.fontSize * characterWidth)));
	return wrap(text, columns, locale);
}

/** A text in as short lines as make so few of them. */
export function inLines(text: string, most: number, { locale }: Surroundings): string[] {
	for (let columns = shortest; columns < columnsOf(text); columns += 1) {
		const lines = wrap(text, columns, locale);
		if (lines.length <= most) return lines;
	}
	return [text];
}

/** What an axis counts, in lines that are no wider than the drawing. */
export function axisTitle(unit: string, surroundings: Surroundings): string[] {
	return wrappedTo(unit, surroundings.width * (1 - labelShare), surroundings);
}

/** In pixels: a place beside what is drawn for the longest of the texts. */
export function roomFor(texts: readonly string[], { fontSize }: Surroundings['tokens']): number {
	const longest = Math.max(0, ...texts.map(columnsOf));
	return (longest + 1.5) * fontSize * 0.6;
}

/** In pixels: the longest of the lines. */
export function widthOf(lines: readonly string[], { fontSize }: Surroundings['tokens']): number {
	return Math.max(0, ...lines.map(columnsOf)) * fontSize * characterWidth;
}

/** In pixels: so many lines. */
export function heightOf(lines: number, { fontSize }: Surroundings['tokens']): number {
	return lines * lineHeight * fontSize;
}

/**
 * In pixels: what a chart of rows needs so that no label is cut. Every row is as high as the highest, and
 * at least `least` parts of the font's size, with `gap` between two labels; at an end stands `unit`.
 */
export function rowsHeight(
	labels: readonly string[][],
	surroundings: Surroundings,
	{ least, gap, unit }: { least: number; gap: number; unit: string }
): number {
	const lines = Math.max(1, ...labels.map(({ length }) => length));
	const row = Math.max(least, lines * lineHeight + gap);
	const axis = axisHeight + (axisTitle(unit, surroundings).length - 1) * lineHeight;
	return Math.ceil((labels.length * row + axis) * surroundings.tokens.fontSize);
}
