/** Drawing on the canvas itself, where Chart.js has no shape for what is to be shown. */
import type { Plugin } from 'chart.js';
import { direction } from '../i18n/locales.ts';
import { fromTheRight } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Text is written from the middle of its line, in the direction of reading; afterwards all is as before. */
export function withPen(
	context: CanvasRenderingContext2D,
	surroundings: Surroundings,
	draw: () => void
): void {
	const { locale, tokens } = surroundings;
	context.save();
	context.direction = direction(locale);
	context.font = `${tokens.fontSize}px ${tokens.fontFamily}`;
	context.fillStyle = tokens.text;
	context.textBaseline = 'middle';
	context.textAlign = fromTheRight(surroundings) ? 'right' : 'left';
	draw();
	context.restore();
}

/** In pixels along the axis: so many parts of the font's size further on, as one reads. */
export function further(parts: number, surroundings: Surroundings): number {
	return (fromTheRight(surroundings) ? -1 : 1) * parts * surroundings.tokens.fontSize;
}

/** Paints what is behind the chart, where there is a colour for it. */
export function paintedSurface({ tokens: { surface } }: Surroundings): Plugin<'bar'> {
	return {
		id: 'painted-surface',
		beforeDraw: ({ ctx, width, height }) => {
			if (surface === undefined) return;
			ctx.save();
			ctx.fillStyle = surface;
			ctx.fillRect(0, 0, width, height);
			ctx.restore();
		}
	};
}

/** Draws so that what is behind shines through: 0 is not seen, 1 hides it. */
export function shaded(context: CanvasRenderingContext2D, part: number, draw: () => void): void {
	const { globalAlpha } = context;
	context.globalAlpha = globalAlpha * part;
	draw();
	context.globalAlpha = globalAlpha;
}

/** A lying line with upright ends. */
export function cappedLine(
	context: CanvasRenderingContext2D,
	{ from, to, middle, cap }: { from: number; to: number; middle: number; cap: number }
): void {
	context.beginPath();
	context.moveTo(from, middle);
	context.lineTo(to, middle);
	for (const end of [from, to]) {
		context.moveTo(end, middle - cap);
		context.lineTo(end, middle + cap);
	}
	context.stroke();
}
