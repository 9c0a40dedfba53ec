/** How wide a text is about to be, where there is no canvas to ask: in parts of the font's size. */

/** What the letters of most typefaces take; what comes first counts. */
const letters: readonly (readonly [RegExp, number])[] = [
	[/\p{M}/u, 0],
	[/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u, 1],
	[/[\s.,:;'’|!()[\]/\-ijlIftr]/u, 0.34],
	[/[%@mwMWЖМФШЩЮжмфшщыю]/u, 0.88],
	[/\p{Lu}/u, 0.68],
	[/\p{Script=Arabic}/u, 0.45]
];
const other = 0.57;
/** In pixels. */
const sample = 100;
/** Some words have more wide letters than others. */
const reserve = 1.05;

/** A little more rather than less. */
export function emsOf(text: string): number {
	return Array.from(text, letterWidth).reduce((sum, width) => sum + width, 0);
}

function letterWidth(letter: string): number {
	return letters.find(([kind]) => kind.test(letter))?.[1] ?? other;
}

/** Where there is a canvas: how much wider the letters of its typeface are than `emsOf` takes them to be. */
export function letterWidthIn(
	words: string,
	fontFamily: string,
	canvas: Pick<HTMLCanvasElement, 'getContext'>
): number {
	const context = canvas.getContext('2d');
	if (context === null || words === '') return 1;
	context.save();
	context.font = `${sample}px ${fontFamily}`;
	const { width } = context.measureText(words);
	context.restore();
	return (width / sample / emsOf(words)) * reserve;
}
