import type { TableBlock } from '../../brief/blocks.ts';
import { plain, type Text } from '../../brief/text.ts';

/** What words may be given of the width at least. */
const leastForTexts = 0.3;
/** A figure with its share stays in one line; more than that may break. */
const longestCell = 14;
/** Chinese breaks anywhere, but a heading of one character to a line cannot be read. */
const leastInChinese = 8;
/** How much wider the letters of headers are. */
const bold = 1.15;
/** In characters: beside the words of a column, and in a line that is as wide as the table. */
const padding = 2.5;
const characters = 84;

/**
 * The part of a table's width that each column is given, all together 1: numbers as much as their longest
 * word needs, texts what is left.
 */
export function columnShares({ columns, rows }: TableBlock): number[] {
	const needs = columns.map(({ header, type }, place) => {
		if (type !== 'number') return 0;
		const cells = rows.map((row) => widthOf(plain(row[place] ?? '')));
		return (
			Math.max(longestWord(header) * bold, Math.min(longestCell, Math.max(0, ...cells))) + padding
		);
	});
	const texts = columns.filter(({ type }) => type === 'text').length;
	const needed = needs.reduce((sum, need) => sum + need, 0) / characters;
	const most = texts === 0 ? 1 : 1 - leastForTexts;
	const forNumbers = texts === 0 ? 1 : Math.min(needed, most);
	const scale = needed === 0 ? 0 : forNumbers / needed;
	return columns.map(({ type }, place) =>
		type === 'number' ? ((needs[place] ?? 0) / characters) * scale : (1 - forNumbers) / texts
	);
}

function longestWord(text: Text): number {
	return Math.max(
		...plain(text)
			.split(/[\s/]+/u)
			.map((word) =>
				Math.min(widthOf(word), /\p{Script=Han}/u.test(word) ? leastInChinese : Infinity)
			)
	);
}

/** In Latin letters. */
function widthOf(text: string): number {
	return text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/gu) ?? []).length;
}
