import type { TableBlock } from '../../brief/blocks.ts';
import { plain, type Text } from '../../brief/text.ts';

/** What words may be given of the width at least. */
const leastForTexts = 0.3;
/** In characters: what a column needs beside its longest word. */
const padding = 2.5;
/** In a line that is as wide as the table. */
const characters = 84;

/**
 * The part of a table's width that each column is given, all together 1: numbers as much as their longest
 * word needs, texts what is left.
 */
export function columnShares({ columns, rows }: TableBlock): number[] {
	const needs = columns.map(({ header, type }, place) =>
		type === 'number'
			? longestWord([header, ...rows.flatMap((row) => row[place] ?? [])]) + padding
			: 0
	);
	const texts = columns.filter(({ type }) => type === 'text').length;
	const needed = needs.reduce((sum, need) => sum + need, 0) / characters;
	const most = texts === 0 ? 1 : 1 - leastForTexts;
	const forNumbers = texts === 0 ? 1 : Math.min(needed, most);
	const scale = needed === 0 ? 0 : forNumbers / needed;
	return columns.map(({ type }, place) =>
		type === 'number' ? ((needs[place] ?? 0) / characters) * scale : (1 - forNumbers) / texts
	);
}

function longestWord(texts: readonly Text[]): number {
	return Math.max(
		...texts.flatMap((text) => plain(text).split(/[\s/]+/u)).map((word) => widthOf(word))
	);
}

/** Chinese breaks anywhere, but not below two characters, each twice as wide. */
function widthOf(word: string): number {
	return /\p{Script=Han}/u.test(word) ? Math.min(4, word.length) * 2 : word.length;
}
