/** Draws charts without a browser, with fonts that come along: the machine may have none. */
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartBlock } from '../../brief/blocks.ts';
import { drawingOf } from '../../charts/drawing.ts';
import { printTokens } from '../../charts/surroundings.ts';
import type { Locale } from '../../i18n/locales.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface Picture {
	png: Uint8Array;
	/** In the pixels of a page, 96 to the inch; the picture itself has twice as many. */
	width: number;
	height: number;
}

const width = 600;

/** Each script's font: what its files are called here, its package, and which of its files. */
const latin = {
	name: 'Prelude Latin',
	package: 'noto-sans',
	files: /(latin|cyrillic).*-wght-normal/
};
const arabic = {
	name: 'Prelude Arabic',
	package: 'noto-sans-arabic',
	files: /-arabic-wght-normal/
};
const chinese = { name: 'Prelude Chinese', package: 'noto-sans-sc', files: /-wght-normal/ };
type Font = typeof latin;

/** By font: the names of its files. */
const loaded = new Map<string, readonly string[]>();

export function chartPicture(block: ChartBlock, locale: Locale): Picture {
	const { configuration, height } = drawingOf(block, {
		locale,
		tokens: { ...printTokens, fontFamily: fontsFor(locale), fontSize: 12 },
		width,
		reducedMotion: true
	});
	const canvas = createCanvas(width, height);
	const { type, data, options: settings, plugins } = configuration;
	const context: unknown = canvas.getContext('2d');
	if (!isDrawingContext(context)) throw new TypeError('the canvas has no 2d context');
	const chart = new Chart(context, {
		type,
		data,
		options: { ...settings, responsive: false, devicePixelRatio: 2 },
		plugins: plugins ?? []
	});
	const png = new Uint8Array(canvas.toBuffer('image/png'));
	chart.destroy();
	return { png, width, height };
}

/** The server's context does what the browser's does, but its type does not say so. */
function isDrawingContext(context: unknown): context is CanvasRenderingContext2D {
	return typeof context === 'object' && context !== null && 'fillText' in context;
}

function fontsFor(locale: Locale): string {
	const fonts = locale === 'zh' ? [latin, chinese] : [latin, arabic];
	return [...fonts.flatMap(load).map((name) => `"${name}"`), 'sans-serif'].join(', ');
}

/**
 * The packages hold one file for each part of a script; a part that is missing would show as boxes. Of
 * files with the same name only one is looked into, so each bears its own.
 */
function load(font: Font): readonly string[] {
	const known = loaded.get(font.name);
	if (known) return known;
	const require = createRequire(import.meta.url);
	const style = require.resolve(`@fontsource-variable/${font.package}/index.css`);
	const folder = join(dirname(style), 'files');
	const names = readdirSync(folder)
		.filter((file) => font.files.test(file))
		.map((file, place) => {
			const name = `${font.name} ${place}`;
			GlobalFonts.registerFromPath(join(folder, file), name);
			return name;
		});
	loaded.set(font.name, names);
	return names;
}
