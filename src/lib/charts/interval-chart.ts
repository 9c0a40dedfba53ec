/** Places with the range that each may have: a dot on a line, as a configuration of Chart.js. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { direction } from '../i18n/locales.ts';
import { wrappedTo, type BarChartOptions } from './bar-chart.ts';

/** Serializable: what is drawn, and what it is of. The same figures always stand in a table too. */
export interface IntervalChart {
	kind: 'intervals';
	id: string;
	title: string;
	/** What the axis counts: places, 1 at its beginning. */
	unit: string;
	base: string;
	/** The picture in a sentence, for those who do not see it. */
	description: string;
	rows: {
		label: string;
		/** A tie stands in the middle of its places. */
		place: number;
		low: number;
		high: number;
		/** Place and range in words. */
		text: string;
	}[];
}

/** Room before the first place and after the last. */
const MARGIN = 0.5;
/** In parts of the font's size. */
const LINE = 0.22;
const DOT = 0.42;
const CAP = 0.35;

/** One row for each topic, in the order given; from the right where one reads so. */
export function intervalChart(
	{ rows, unit }: IntervalChart,
	options: BarChartOptions
): ChartConfiguration<'bar', [number, number][]> {
	const { locale, tokens, reducedMotion } = options;
	const rightToLeft = direction(locale) === 'rtl';
	const font = { family: tokens.fontFamily, size: tokens.fontSize };
	const longest = Math.max(0, ...rows.map(({ text }) => text.length));
	return {
		type: 'bar',
		data: {
			labels: wrappedTo(
				rows.map(({ label }) => label),
				options
			),
			datasets: [
				{
					label: unit,
					data: rows.map(({ low, high }) => [low, high]),
					backgroundColor: 'transparent',
					hoverBackgroundColor: 'transparent',
					borderSkipped: true
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
			layout: {
				padding: { [rightToLeft ? 'left' : 'right']: (longest + 1.5) * tokens.fontSize * 0.58 }
			},
			scales: {
				x: {
					reverse: rightToLeft,
					min: 1 - MARGIN,
					max: Math.max(2, ...rows.map(({ high }) => high)) + MARGIN,
					afterBuildTicks: (axis) => {
						axis.ticks = wholePlaces(axis.max);
					},
					title: { display: true, text: unit, color: tokens.muted, font },
					ticks: { color: tokens.muted, font, autoSkip: true, maxRotation: 0 },
					grid: { color: tokens.rule },
					border: { color: tokens.rule }
				},
				y: {
					position: rightToLeft ? 'right' : 'left',
					ticks: { color: tokens.text, font, autoSkip: false, crossAlign: 'far' },
					grid: { display: false },
					border: { color: tokens.text }
				}
			},
			plugins: {
				legend: { display: false },
				tooltip: {
					rtl: rightToLeft,
					textDirection: direction(locale),
					displayColors: false,
					callbacks: {
						title: (items) => rows[items[0]?.dataIndex ?? -1]?.label ?? '',
						label: (item) => rows[item.dataIndex]?.text ?? ''
					}
				}
			}
		},
		plugins: [dotsOnLines(rows, options)]
	};
}

/** The first place, and each that divides by five or, on a short axis, each. */
function wholePlaces(end: number): { value: number }[] {
	const last = Math.floor(end);
	const step = last > 12 ? 5 : 1;
	const ticks = [{ value: 1 }];
	for (let place = step === 1 ? 2 : step; place <= last; place += step)
		ticks.push({ value: place });
	return ticks;
}

/** In pixels: what the chart needs so that no label is cut. */
export function intervalChartHeight({ rows }: IntervalChart, options: BarChartOptions): number {
	const { fontSize } = options.tokens;
	const labels = wrappedTo(
		rows.map(({ label }) => label),
		options
	);
	const lines = Math.max(1, ...labels.map((label) => label.length));
	return Math.ceil((rows.length * Math.max(1.7, lines * 1.2 + 0.4) + 4) * fontSize);
}

/** Told apart by shape alone: a line with ends, a dot for the place, the figures in words beside it. */
function dotsOnLines(
	rows: IntervalChart['rows'],
	{ locale, tokens }: BarChartOptions
): Plugin<'bar'> {
	const rightToLeft = direction(locale) === 'rtl';
	return {
		id: 'dots-on-lines',
		afterDatasetsDraw: (chart) => {
			const { ctx, scales } = chart;
			const { x, y } = scales;
			if (!x || !y) return;
			const size = tokens.fontSize;
			ctx.save();
			ctx.direction = direction(locale);
			ctx.font = `${size}px ${tokens.fontFamily}`;
			ctx.textBaseline = 'middle';
			ctx.textAlign = rightToLeft ? 'right' : 'left';
			ctx.lineWidth = size * LINE * 0.6;
			ctx.strokeStyle = tokens.muted;
			for (const [index, { place, low, high, text }] of rows.entries()) {
				const middle = y.getPixelForValue(index);
				const [from, to] = [x.getPixelForValue(low), x.getPixelForValue(high)];
				ctx.beginPath();
				ctx.moveTo(from, middle);
				ctx.lineTo(to, middle);
				for (const end of [from, to]) {
					ctx.moveTo(end, middle - size * CAP);
					ctx.lineTo(end, middle + size * CAP);
				}
				ctx.stroke();
				ctx.fillStyle = tokens.bar;
				ctx.beginPath();
				ctx.arc(x.getPixelForValue(place), middle, size * DOT, 0, 2 * Math.PI);
				ctx.fill();
				ctx.fillStyle = tokens.text;
				ctx.fillText(text, to + (rightToLeft ? -1 : 1) * size * 0.7, middle);
			}
			ctx.restore();
		}
	};
}
