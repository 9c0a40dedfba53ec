/** Draws a chart in the browser; loaded after the page, so that nothing waits for it. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { plain } from '../../brief/text.ts';
import { drawingOf } from '../../charts/drawing.ts';
import type { DrawnChart } from '../../charts/drawing.ts';
import { letterWidthIn } from '../../charts/measure.ts';
import { printTokens } from '../../charts/surroundings.ts';
import type { ChartTokens } from '../../charts/surroundings.ts';
import type { Locale } from '../../i18n/locales.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Labels are wrapped anew when the width changes by more than this, in pixels. */
const widthStep = 24;

/** Between the margins of an A4 page, in pixels: a drawn picture is squeezed, not drawn again. */
const paperWidth = 620;

/** Below it labels are set smaller. */
const narrow = 480;

/**
 * Keeps the canvas drawn: again when the width, the colours or the medium change. The height of
 * `frame` follows the labels. Gives back what ends it.
 */
export function keepDrawn(
	canvas: HTMLCanvasElement,
	frame: HTMLElement,
	{ chart, locale }: { chart: DrawnChart; locale: Locale }
): () => void {
	let picture: { destroy: () => void } | undefined;
	let drawnWidth = 0;
	const words = plain(chart.description);

	function draw(medium: 'screen' | 'print', moving: boolean): void {
		frame.style.inlineSize = medium === 'print' ? `${paperWidth}px` : '';
		drawnWidth = frame.clientWidth;
		const tokens = tokensOf(frame, medium);
		const { configuration, height } = drawingOf(chart, {
			locale,
			tokens: { ...tokens, letterWidth: letterWidthIn(words, tokens.fontFamily, canvas) },
			width: drawnWidth,
			reducedMotion: !moving || matchMedia('(prefers-reduced-motion: reduce)').matches
		});
		picture?.destroy();
		frame.style.blockSize = `${height}px`;
		picture = new Chart(canvas, configuration);
	}
	const redraw = () => draw('screen', false);
	const drawForPaper = () => draw('print', false);

	const sizes = new ResizeObserver(() => {
		if (Math.abs(frame.clientWidth - drawnWidth) > widthStep) redraw();
	});
	const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
		matchMedia(query)
	);

	draw('screen', true);
	sizes.observe(frame);
	for (const scheme of schemes) scheme.addEventListener('change', redraw);
	window.addEventListener('beforeprint', drawForPaper);
	window.addEventListener('afterprint', redraw);
	return () => {
		sizes.disconnect();
		for (const scheme of schemes) scheme.removeEventListener('change', redraw);
		window.removeEventListener('beforeprint', drawForPaper);
		window.removeEventListener('afterprint', redraw);
		picture?.destroy();
	};
}

function tokensOf(frame: HTMLElement, medium: 'screen' | 'print'): ChartTokens {
	const style = getComputedStyle(frame);
	const font = {
		fontFamily: style.fontFamily,
		fontSize: Math.round(
			Number.parseFloat(style.fontSize) * (frame.clientWidth < narrow ? 0.75 : 0.85)
		)
	};
	if (medium === 'print') return { ...printTokens, ...font };
	return {
		...font,
		text: resolved(frame, '--color-text'),
		muted: resolved(frame, '--color-muted'),
		rule: resolved(frame, '--color-rule'),
		bar: resolved(frame, '--color-accent')
	};
}

/** A token as a colour that a canvas understands, whatever function or system colour it is made of. */
function resolved(frame: HTMLElement, token: string): string {
	const probe = frame.ownerDocument.createElement('span');
	probe.style.color = `var(${token})`;
	frame.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
}
