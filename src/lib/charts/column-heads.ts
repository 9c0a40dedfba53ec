/** The heads of columns: upright where the longest word has room over its column, else turned. */
import type { Plugin } from 'chart.js';
import { heightOf, inLines, widthOf, wrappedTo } from './labels.ts';
import { withPen } from './pen.ts';
import type { Surroundings } from './surroundings.ts';

export interface ColumnHeads {
	lines: string[][];
	turned: boolean;
	/** In pixels. */
	height: number;
}

/** Of one turned head. */
const mostLines = 3;
/** Between head and column, in parts of the font's size. */
const GAP = 0.5;

/** @param room over one column, in pixels */
export function columnHeads(
	texts: readonly string[],
	room: number,
	surroundings: Surroundings
): ColumnHeads {
	const { tokens } = surroundings;
	const gap = 2 * GAP * tokens.fontSize;
	const upright = texts.map((text) => wrappedTo(text, room, surroundings));
	if (upright.every((lines) => widthOf(lines, tokens) <= room)) {
		const most = Math.max(1, ...upright.map(({ length }) => length));
		return { lines: upright, turned: false, height: heightOf(most, tokens) + gap };
	}
	const most = Math.max(1, Math.min(mostLines, Math.floor(room / heightOf(1, tokens))));
	const lines = texts.map((text) => inLines(text, most, surroundings));
	return { lines, turned: true, height: widthOf(lines.flat(), tokens) + gap };
}

/** Each begins at its column, or ends there where it is upright. */
export function drawnHeads(heads: ColumnHeads, surroundings: Surroundings): Plugin<'bar'> {
	const { tokens } = surroundings;
	return {
		id: 'drawn-heads',
		afterDraw: ({ ctx, scales: { x }, chartArea }) => {
			if (!x) return;
			withPen(ctx, surroundings, () => {
				for (const [column, lines] of heads.lines.entries()) {
					ctx.save();
					ctx.translate(x.getPixelForValue(column + 0.5), chartArea.top - GAP * tokens.fontSize);
					ctx.textAlign = heads.turned ? 'left' : 'center';
					if (heads.turned) ctx.rotate(-Math.PI / 2);
					const first = heads.turned ? -(lines.length - 1) / 2 : 0.5 - lines.length;
					for (const [place, line] of lines.entries()) {
						ctx.fillText(line, 0, heightOf(first + place, tokens));
					}
					ctx.restore();
				}
			});
		}
	};
}
