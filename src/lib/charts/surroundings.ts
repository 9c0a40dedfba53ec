/** What every kind of chart is drawn with beside its data. */
import { direction } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';

/** Colours that a canvas understands, and the fonts of the surroundings. */
export interface ChartTokens {
	text: string;
	muted: string;
	rule: string;
	bar: string;
	/** Painted behind the chart; without it the canvas stays clear. */
	surface?: string;
	fontFamily: string;
	/** In pixels. */
	fontSize: number;
	/** How much wider than `emsOf` takes them to be the letters are; 1 without it. */
	letterWidth?: number;
}

export interface Surroundings {
	/** The language of the labels: its direction is the chart's. */
	locale: Locale;
	tokens: ChartTokens;
	/** In pixels; long labels take more lines on a narrow chart. */
	width: number;
	reducedMotion: boolean;
}

/** For paper: dark on white, told apart without colour. */
export const printTokens = {
	text: '#000000',
	muted: '#333333',
	rule: '#bbbbbb',
	bar: '#00566b',
	surface: '#ffffff'
} as const satisfies Partial<ChartTokens>;

/** In pixels: on less words stand over each other, and fewer of them. */
const narrow = 480;

export function isNarrow({ width }: Surroundings): boolean {
	return width < narrow;
}

/** As Chart.js takes it. */
export function fontOf({ tokens }: Surroundings): { family: string; size: number } {
	return { family: tokens.fontFamily, size: tokens.fontSize };
}

/** What is drawn begins on the right. */
export function fromTheRight({ locale }: Surroundings): boolean {
	return direction(locale) === 'rtl';
}
