/** A chart block as the configuration of Chart.js: the same for the browser and for documents. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Bar, ChartBlock } from '../brief/blocks.ts';
import { plain, valueOf } from '../brief/text.ts';
import { direction } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { wrap } from './wrap.ts';

/** What is drawn of a chart: its table stands beside it. */
export type Drawn = Omit<ChartBlock, 'table'>;

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
}

export interface BarChartOptions {
	/** The language of the labels: its direction is the chart's. */
	locale: Locale;
	tokens: ChartTokens;
	/** In pixels; long labels take more lines on a narrow chart. */
	width: number;
	reducedMotion: boolean;
	/** With the title inside the picture; a page has it beside the picture already. */
	title: boolean;
}

/** For paper: dark on white, told apart without colour. */
export const printTokens = {
	text: '#000000',
	muted: '#333333',
	rule: '#bbbbbb',
	bar: '#00566b',
	surface: '#ffffff'
} as const satisfies Partial<ChartTokens>;

/** The part of the width that labels may take. */
const labelShare = 0.46;
/** Of a character, as a part of the font's size; wide enough for capitals and digits. */
const characterWidth = 0.58;

/** Horizontal bars, in the block's order; starting from the right where one reads so. */
export function barChart(block: Drawn, options: BarChartOptions): ChartConfiguration<'bar'> {
	const { locale, tokens, reducedMotion } = options;
	const rightToLeft = direction(locale) === 'rtl';
	const font = { family: tokens.fontFamily, size: tokens.fontSize };
	const side = rightToLeft ? 'right' : 'left';
	return {
		type: 'bar',
		data: {
			labels: wrappedLabels(block, options),
			datasets: [
				{
					label: plain(block.unit),
					data: block.bars.map(({ figure }) => valueOf(figure)),
					backgroundColor: tokens.bar,
					maxBarThickness: tokens.fontSize * 1.6,
					categoryPercentage: 0.8,
					barPercentage: 0.9
				}
			]
		},
		options: {
			indexAxis: 'y',
			locale,
			responsive: true,
			maintainAspectRatio: false,
			font,
			color: tokens.text,
			...(reducedMotion ? { animation: false } : { animation: { duration: 400 } }),
			layout: { padding: { [rightToLeft ? 'left' : 'right']: figureRoom(block, tokens) } },
			scales: {
				x: {
					reverse: rightToLeft,
					beginAtZero: true,
					...(block.maximum === undefined ? {} : { max: block.maximum }),
					title: { display: true, text: plain(block.unit), color: tokens.muted, font },
					ticks: { color: tokens.muted, font, precision: 0 },
					grid: { color: tokens.rule },
					border: { color: tokens.rule }
				},
				y: {
					position: side,
					ticks: { color: tokens.text, font, autoSkip: false, crossAlign: 'far' },
					grid: { display: false },
					border: { color: tokens.text }
				}
			},
			plugins: {
				legend: { display: false },
				title: {
					display: options.title,
					text: plain(block.title),
					align: rightToLeft ? 'end' : 'start',
					color: tokens.text,
					font: { ...font, weight: 'bold' }
				},
				tooltip: {
					rtl: rightToLeft,
					textDirection: direction(locale),
					displayColors: false,
					callbacks: {
						title: (items) => plain(block.bars[items[0]?.dataIndex ?? -1]?.label ?? ''),
						label: (item) => `${plain(block.unit)}: ${inWords(block.bars[item.dataIndex])}`
					}
				}
			}
		},
		plugins: [figuresBesideBars(block, options)]
	};
}

/** In pixels: what the chart needs so that no label is cut; every row is as high as the highest. */
export function barChartHeight(block: Drawn, options: BarChartOptions): number {
	const { fontSize } = options.tokens;
	const lines = Math.max(1, ...wrappedLabels(block, options).map((label) => label.length));
	const rows = block.bars.length * Math.max(1.9, lines * 1.2 + 0.5);
	return Math.ceil((rows + (options.title ? 6 : 4)) * fontSize);
}

function wrappedLabels({ bars }: Drawn, options: BarChartOptions): string[][] {
	return wrappedTo(
		bars.map(({ label }) => plain(label)),
		options
	);
}

/** Labels in lines that leave the drawing its part of the width. */
export function wrappedTo(
	labels: readonly string[],
	{ locale, tokens, width }: BarChartOptions
): string[][] {
	const columns = Math.max(
		8,
		Math.floor((width * labelShare) / (tokens.fontSize * characterWidth))
	);
	return labels.map((label) => wrap(label, columns, locale));
}

/** The figure, or that it is withheld: then there is no bar, and its place is not that of a zero. */
function inWords(bar: Bar | undefined): string {
	if (bar === undefined) return '';
	const { figure } = bar;
	return 'withheld' in figure ? figure.label : figure.text;
}

/** Keeps a place at the end of the longest bar for its figure. */
function figureRoom({ bars }: Drawn, { fontSize }: ChartTokens): number {
	const longest = Math.max(0, ...bars.map((bar) => inWords(bar).length));
	return (longest + 1.5) * fontSize * 0.62;
}

/** Each bar's figure in plain text colour at its end: readable without colour and without a pointer. */
function figuresBesideBars(block: Drawn, { locale, tokens }: BarChartOptions): Plugin<'bar'> {
	const rightToLeft = direction(locale) === 'rtl';
	return {
		id: 'figures-beside-bars',
		beforeDraw: ({ ctx, width, height }) => {
			ctx.save();
			ctx.direction = direction(locale);
			if (tokens.surface !== undefined) {
				ctx.fillStyle = tokens.surface;
				ctx.fillRect(0, 0, width, height);
			}
			ctx.restore();
		},
		afterDatasetsDraw: (chart) => {
			const { ctx } = chart;
			ctx.save();
			ctx.font = `${tokens.fontSize}px ${tokens.fontFamily}`;
			ctx.fillStyle = tokens.text;
			ctx.textBaseline = 'middle';
			ctx.textAlign = rightToLeft ? 'right' : 'left';
			const gap = (rightToLeft ? -1 : 1) * tokens.fontSize * 0.4;
			chart.getDatasetMeta(0).data.forEach((bar, index) => {
				ctx.fillText(inWords(block.bars[index]), bar.x + gap, bar.y);
			});
			ctx.restore();
		}
	};
}
