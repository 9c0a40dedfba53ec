import type { TableBlock } from '../../brief/blocks.ts';
import { plain, type Text } from '../../brief/text.ts';
import { emsOf } from '../../charts/measure.ts';

/** What words may be given of the width at least. */
const leastForTexts = 0.3;
/** In parts of the font's size, as all here: a figure with its share stays in one line; more may break. */
const longestFigure = 9.5;
/** Longer texts take more lines. */
const longestText = 40;
/** Chinese breaks anywhere, but a heading of two characters to a line cannot be read. */
const leastInChinese = 4;
/** How much wider the letters of headers are. */
const bold = 1.1;
/** Beside the words of a column. */
const padding = 1;
/** Of a table between the margins of an upright page. */
const upright = 50;

type Columns = Pick<TableBlock, 'columns' | 'rows'>;

/**
 * The part of a table's width that each column is given, all together 1: numbers as much as they need,
 * texts what is left, by how long they are.
 * @param width in parts of the font's size
 */
export function columnShares({ columns, rows }: Columns, width = upright): number[] {
	const needs = columns.map(({ header, type }, place) => {
		const cells = rows.map((row) => emsOf(plain(row[place] ?? '')));
		const longest = Math.min(
			type === 'number' ? longestFigure : longestText,
			Math.max(0, ...cells)
		);
		return Math.max(longestWord(header) * bold, longest) + padding;
	});
	const of = (type: 'number' | 'text') => needs.filter((_, place) => columns[place]?.type === type);
	const most = of('text').length === 0 ? 1 : 1 - leastForTexts;
	const needed = of('number').reduce((sum, need) => sum + need, 0);
	const forNumbers = of('text').length === 0 ? width : Math.min(needed, most * width);
	const numbers = shared(of('number'), forNumbers);
	const texts = shared(of('text'), width - forNumbers);
	return columns.map(({ type }) => ((type === 'number' ? numbers : texts).shift() ?? 0) / width);
}

/** What each is given of the room: what is needed and more or, where there is less, the longest share the lack. */
function shared(needs: readonly number[], room: number): number[] {
	const needed = needs.reduce((sum, need) => sum + need, 0);
	if (needed <= room) return needs.map((need) => (need * room) / needed);
	const part = largestPart(
		needs.toSorted((one, other) => one - other),
		room
	);
	return needs.map((need) => Math.min(need, part));
}

/** With it for each that needs as much, all fill the room. */
function largestPart([least = 0, ...longer]: readonly number[], room: number): number {
	const part = room / (longer.length + 1);
	return longer.length === 0 || least >= part ? part : largestPart(longer, room - least);
}

function longestWord(text: Text): number {
	return Math.max(
		...plain(text)
			.split(/[\s/-]+/u)
			.map((word) =>
				Math.min(emsOf(word), /\p{Script=Han}/u.test(word) ? leastInChinese : Infinity)
			)
	);
}
