/** Draws charts without a browser, with the typefaces of documents. */
import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
import type { Canvas, SvgCanvas } from '@napi-rs/canvas';
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { drawingOf, type Drawing, type DrawnChart } from '../../charts/drawing.ts';
import { printTokens } from '../../charts/surroundings.ts';
import { direction } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { arabic, chinese, latin, type Typeface } from './typefaces.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** In the pixels of a page, 96 to the inch. */
interface Size {
	width: number;
	height: number;
}

export interface Picture extends Size {
	/** Twice as many pixels each way. */
	png: Uint8Array;
}

export interface VectorPicture extends Size {
	/** Lines and areas: letters are drawn too, so that it needs no font. */
	svg: string;
}

const width = 600;

/** Hundredths of a pixel are as fine as paper shows, and half as much to keep. */
const tooExact = /(\d\.\d\d)\d+/g;

export function chartPicture(chart: DrawnChart, locale: Locale): Picture {
	const { configuration, height } = onPaper(chart, locale);
	const canvas = createCanvas(width, height);
	const shown = { configuration, locale, devicePixelRatio: 2 };
	const png = whileDrawn(canvas, shown, () => canvas.toBuffer('image/png'));
	return { png: new Uint8Array(png), width, height };
}

export function chartAsVectors(chart: DrawnChart, locale: Locale): VectorPicture {
	const { configuration, height } = onPaper(chart, locale);
	const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths);
	const shown = { configuration, locale, devicePixelRatio: 1 };
	const svg = whileDrawn(canvas, shown, () => canvas.getContent()).toString();
	return { svg: svg.replace(tooExact, '$1'), width, height };
}

function onPaper(chart: DrawnChart, locale: Locale): Drawing {
	return drawingOf(chart, {
		locale,
		tokens: { ...printTokens, fontFamily: fontsFor(locale), fontSize: 12 },
		width,
		reducedMotion: true
	});
}

interface Shown {
	configuration: ChartConfiguration<'bar'>;
	locale: Locale;
	devicePixelRatio: number;
}

/** What `read` takes of the canvas while the chart stands on it. */
function whileDrawn(
	canvas: Canvas | SvgCanvas,
	{ configuration, locale, devicePixelRatio }: Shown,
	read: () => Buffer
): Buffer {
	const { type, data, options, plugins } = configuration;
	const context: unknown = canvas.getContext('2d');
	if (!isDrawingContext(context)) throw new TypeError('the canvas has no 2d context');
	const chart = new Chart(context, {
		type,
		data,
		options: { ...options, responsive: false, devicePixelRatio },
		plugins: [inDirectionOf(locale), ...(plugins ?? [])]
	});
	const content = read();
	chart.destroy();
	// Its pixels are freed at once: the collector knows nothing of their size.
	canvas.width = 1;
	canvas.height = 1;
	return content;
}

/** A browser's canvas takes it from the page around it: else "5G" in an Arabic label is torn apart. */
function inDirectionOf(locale: Locale): Plugin<'bar'> {
	return {
		id: 'direction-of-reading',
		afterInit: ({ ctx }) => {
			ctx.direction = direction(locale);
		}
	};
}

/** The server's context does what the browser's does, but its type does not say so. */
function isDrawingContext(context: unknown): context is CanvasRenderingContext2D {
	return typeof context === 'object' && context !== null && 'fillText' in context;
}

function fontsFor(locale: Locale): string {
	const names = [latin, locale === 'zh' ? chinese : arabic].map(register);
	return [...names.map((name) => `"${name}"`), 'sans-serif'].join(', ');
}

/** Their names on the canvas. */
const registered = new Map<Typeface, string>();

/** Under a name of its own: what the machine has installed under the family's is never taken. */
function register(typeface: Typeface): string {
	const known = registered.get(typeface);
	if (known !== undefined) return known;
	const name = `Prelude ${typeface.family}`;
	GlobalFonts.registerFromPath(typeface.regular, name);
	GlobalFonts.registerFromPath(typeface.bold, name);
	registered.set(typeface, name);
	return name;
}
