/** The labels of rows in lines, and the room that words take. */
import { emsOf } from './measure.ts';
import type { Surroundings } from './surroundings.ts';
import { wrap } from './wrap.ts';

/** The part of the width that labels may take. */
const labelShare = 0.46;
/** The part that is sure to be left for the drawing, beside labels and figures in words. */
const drawnShare = 0.42;
/** In parts of the font's size: a line of a label. */
const lineHeight = 1.2;
/** The same: no line is asked to be shorter. */
const shortest = 4.5;
/** The same: between what is drawn and words beside it, and after them. */
const beside = 0.9;

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
	return wrap(text, Math.max(shortest, width / letterSize(tokens)), locale);
}

/** A text in as short lines as make so few of them. */
export function inLines(text: string, most: number, { locale }: Surroundings): string[] {
	for (let room = shortest; room < emsOf(text); room += 0.5) {
		const lines = wrap(text, room, locale);
		if (lines.length <= most) return lines;
	}
	return [text];
}

/** What an axis counts, in lines that are no wider than the drawing. */
export function axisTitle(unit: string, surroundings: Surroundings): string[] {
	return wrappedTo(unit, surroundings.width * drawnShare, surroundings);
}

/** In pixels: a place beside what is drawn for the longest of the texts. */
export function roomFor(texts: readonly string[], tokens: Surroundings['tokens']): number {
	return widthOf(texts, tokens) + beside * tokens.fontSize;
}

/** In pixels: the longest of the lines. */
export function widthOf(lines: readonly string[], tokens: Surroundings['tokens']): number {
	return Math.max(0, ...lines.map(emsOf)) * letterSize(tokens);
}

/** In pixels: the font's size as its letters fill it. */
function letterSize({ fontSize, letterWidth = 1 }: Surroundings['tokens']): number {
	return fontSize * letterWidth;
}

/** In pixels: so many lines. */
export function heightOf(lines: number, { fontSize }: Surroundings['tokens']): number {
	return lines * lineHeight * fontSize;
}
