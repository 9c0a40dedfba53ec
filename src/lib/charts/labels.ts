/** The labels of rows, and the room that words take. */
import type { Surroundings } from './surroundings.ts';
import { wrap } from './wrap.ts';

/** The part of the width that labels may take. */
const labelShare = 0.46;
/** Of a character, as a part of the font's size; wide enough for capitals and digits. */
const characterWidth = 0.58;
/** In parts of the font's size: a line of a label. */
const lineHeight = 1.2;
/** The same: the axis and its title. */
const axisHeight = 4;

/** Labels in lines that leave the drawing its part of the width. */
export function wrappedLabels(
	labels: readonly string[],
	{ locale, tokens, width }: Surroundings
): string[][] {
	const columns = Math.max(
		8,
		Math.floor((width * labelShare) / (tokens.fontSize * characterWidth))
	);
	return labels.map((label) => wrap(label, columns, locale));
}

/** In pixels: a place beside what is drawn for the longest of the texts. */
export function roomFor(texts: readonly string[], { fontSize }: Surroundings['tokens']): number {
	const longest = Math.max(0, ...texts.map((text) => text.length));
	return (longest + 1.5) * fontSize * 0.6;
}

/**
 * In pixels: what a chart of rows needs so that no label is cut. Every row is as high as the highest, and
 * at least `least` parts of the font's size, with `gap` between two labels.
 */
export function rowsHeight(
	labels: readonly string[],
	surroundings: Surroundings,
	{ least, gap }: { least: number; gap: number }
): number {
	const lines = Math.max(1, ...wrappedLabels(labels, surroundings).map(({ length }) => length));
	const row = Math.max(least, lines * lineHeight + gap);
	return Math.ceil((labels.length * row + axisHeight) * surroundings.tokens.fontSize);
}
