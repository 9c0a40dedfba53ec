import { describe, expect, it } from 'vitest';
import type { BarsBlock } from '../../src/lib/brief/chart-blocks.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { barChart, barChartHeight } from '../../src/lib/charts/bar-chart.ts';
import { heatMapHeight, type HeatMap } from '../../src/lib/charts/heat-map.ts';
import { columnHeads } from '../../src/lib/charts/column-heads.ts';
import { drawingOf, type DrawnChart } from '../../src/lib/charts/drawing.ts';
import {
	intervalChart,
	intervalChartHeight,
	type IntervalChart
} from '../../src/lib/charts/interval-chart.ts';
import { chartAsVectors } from '../../src/lib/server/documents/chart-picture.ts';
import type { IntervalBars } from '../../src/lib/charts/interval-bars.ts';
import type { Tiles } from '../../src/lib/charts/tiles.ts';
import type { TwoSided } from '../../src/lib/charts/two-sided-places.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { printTokens, type Surroundings } from '../../src/lib/charts/surroundings.ts';
import { emsOf } from '../../src/lib/charts/measure.ts';
import { wrap } from '../../src/lib/charts/wrap.ts';

const block: BarsBlock = {
	kind: 'chart',
	id: 'chart',
	title: 'Title',
	unit: 'Member States',
	base: 'Base',
	bars: [
		{ label: 'Artificial intelligence', figure: { value: 1234, text: '1,234' } },
		{ label: 'Numbering', figure: { value: 7, text: '7' } }
	],
	description: 'Description',
	table: { kind: 'table', caption: 'Title', columns: [], rows: [], base: 'Base' }
};
const options: Surroundings = {
	locale: 'en',
	tokens: { ...printTokens, fontFamily: 'sans-serif', fontSize: 14 },
	width: 600,
	reducedMotion: true
};
const places: IntervalChart = {
	kind: 'intervals',
	id: 'places',
	title: 'Title',
	unit: 'Place',
	base: 'Base',
	description: 'Description',
	rows: [
		{ label: 'Artificial intelligence', place: 1, low: 1, high: 3, text: '1 (1–3)' },
		{ label: 'Numbering', place: 2.5, low: 2, high: 9, text: '=2 (2–9)' }
	]
};

const withheld = { withheld: true as const, text: '‡', label: 'withheld' };
const map: HeatMap = {
	kind: 'chart',
	drawing: 'heat-map',
	id: 'map',
	title: 'Title',
	unit: 'Share',
	base: 'Base',
	description: 'Description',
	columns: ['Africa', 'Commonwealth of Independent States'],
	rows: [
		{
			label: 'Artificial intelligence',
			cells: [{ value: 0.5, text: '50%' }, withheld]
		},
		{ label: 'Numbering', cells: [{ value: 0.25, text: '25%' }, '–'] }
	]
};

const intervals: IntervalBars = {
	kind: 'chart',
	drawing: 'interval-bars',
	id: 'sure',
	title: 'Title',
	unit: 'Share',
	base: 'Base',
	description: 'Description',
	axis: 'per-cent',
	bars: [
		{
			label: 'Artificial intelligence',
			figure: { value: 0.5, text: '50%' },
			interval: { low: { value: 0.4, text: '40%' }, high: { value: 0.7, text: '70%' } },
			beside: '50% (40% to 70%)'
		},
		{ label: 'Numbering', figure: withheld, beside: withheld }
	]
};
const beside: TwoSided = {
	kind: 'chart',
	drawing: 'two-sided',
	id: 'sides',
	title: 'Title',
	unit: 'Share',
	base: 'Base',
	description: 'Description',
	axis: 'per-cent',
	sides: ['Member States', 'Industry'],
	rows: [
		{
			label: 'Artificial intelligence',
			figures: [
				{ value: 0.35, text: '35%' },
				{ value: 0.7, text: '70%' }
			]
		},
		{ label: 'Numbering', figures: [withheld, '–'] }
	]
};
const regions: Tiles = {
	kind: 'chart',
	drawing: 'tiles',
	id: 'tiles',
	title: 'Title',
	unit: 'Share that answered',
	base: 'Base',
	description: 'Description',
	tiles: ['Africa', 'Americas', 'Arab States', 'Europe'].map((label) => ({
		label,
		share: { value: 0.5, text: '50%' },
		beside: '10 of 20'
	}))
};

/** What a pointer is told of a cell or bar. */
function toldOf(
	chart: DrawnChart,
	place: { dataIndex: number; datasetIndex: number },
	width = options.width
): unknown[] {
	const callbacks = drawingOf(chart, { ...options, width }).configuration.options?.plugins?.tooltip
		?.callbacks;
	const asked = [
		[callbacks?.title, [place]],
		[callbacks?.label, place]
	] as const;
	return asked.map(([callback, given]): unknown => {
		if (typeof callback !== 'function') throw new Error('Nothing is told.');
		return Reflect.apply(callback, undefined, [given]);
	});
}

describe('a bar chart', () => {
	it('draws the block’s bars in their order, lying', () => {
		const chart = barChart(block, options);
		expect(chart.options?.indexAxis).toBe('y');
		expect(chart.data.datasets[0]?.data).toEqual([1234, 7]);
		expect(chart.data.labels).toEqual([['Artificial intelligence'], ['Numbering']]);
	});
	it('leaves a gap with a word where a figure is withheld, which is no zero', () => {
		const gap = { ...block, bars: [...block.bars, { label: 'Spam', figure: withheld }] };
		expect(barChart(gap, options).data.datasets[0]?.data).toEqual([1234, 7, null]);
		const room = (chart: BarsBlock) => barChart(chart, options).options?.layout?.padding;
		expect(room(gap)).not.toEqual(room(block));
	});
	it('stands still for those who ask for less motion', () => {
		expect(barChart(block, options).options?.animation).toBe(false);
		expect(barChart(block, { ...options, reducedMotion: false }).options?.animation).not.toBe(
			false
		);
	});
	it('takes every colour from the tokens', () => {
		const marked = { text: '#010101', muted: '#020202', rule: '#030303', bar: '#040404' };
		const tokens = { ...options.tokens, ...marked };
		const colours = JSON.stringify(barChart(block, { ...options, tokens })).match(
			/#[0-9a-f]{3,6}/g
		);
		expect(new Set(colours)).toEqual(new Set(Object.values(marked)));
	});
	it('begins at zero and ends where the scale ends', () => {
		expect(barChart({ ...block, maximum: 5 }, options).options?.scales?.x).toMatchObject({
			beginAtZero: true,
			max: 5
		});
	});
	it('grows higher when labels take more lines', () => {
		const long = {
			...block,
			bars: block.bars.map((bar) => ({
				...bar,
				label: `${plain(bar.label)} and more and more words`
			}))
		};
		expect(barChartHeight(long, { ...options, width: 320 })).toBeGreaterThan(
			barChartHeight(block, { ...options, width: 320 })
		);
	});
	it('gives more room to a row whose label takes more lines, and no more to its neighbours', () => {
		const [first, second] = block.bars;
		if (!first || !second) throw new Error('Two bars are asked for.');
		const long = { ...first, label: 'Broadband access for rural and remote areas, and satellites' };
		const heights = (bars: BarsBlock['bars']) => {
			const { data } = drawingOf({ ...block, bars }, { ...options, width: 320 }).configuration;
			const [one = 0, two = 0, three = 0] = (data.yLabels ?? []).map(Number);
			return { before: two - one, after: three - two };
		};
		const among = heights([first, second, second, long]);
		expect(among.before).toBe(among.after);
		const beside = heights([second, second, long]);
		expect(beside.before).toBe(among.before);
		expect(beside.after).toBeGreaterThan(beside.before);
	});
	it('has rows of one line close under each other, and bars that fill most of them', () => {
		const { fontSize } = options.tokens;
		const many = { ...block, bars: Array.from({ length: 20 }, () => block.bars).flat() };
		const grown = barChartHeight(many, options) - barChartHeight(block, options);
		const row = grown / (many.bars.length - block.bars.length);
		expect(row).toBeLessThan(2.3 * fontSize);
		const { barThickness } = barChart(block, options).data.datasets[0] ?? {};
		expect(Number(barThickness) / row).toBeGreaterThan(0.6);
	});
	it('gives labels almost half of the width before they take a second line', () => {
		const label = 'Broadband access for rural and remote areas';
		const wide = { ...block, bars: block.bars.map((bar) => ({ ...bar, label })) };
		const tokens = { ...options.tokens, fontSize: 12 };
		expect(barChart(wide, { ...options, tokens }).data.labels).toEqual([[label], [label]]);
	});
});

describe('an axis of shares', () => {
	it('is marked in per cent, and no finer', () => {
		const chart = barChart({ ...block, maximum: 1, axis: 'per-cent' }, options);
		expect(chart.options?.scales?.x).toMatchObject({
			max: 1,
			ticks: { precision: 2 }
		});
		const mark: unknown = chart.options?.scales?.x?.ticks?.callback;
		if (typeof mark !== 'function') throw new Error('The marks are left to chance.');
		expect([0, 0.25, 1].map((value): unknown => Reflect.apply(mark, undefined, [value]))).toEqual([
			'0%',
			'25%',
			'100%'
		]);
	});
});

describe('a heat map', () => {
	it('has a cell for each row and column, of one size', () => {
		const { data } = drawingOf(map, options).configuration;
		expect(data.datasets.map((column) => column.data)).toEqual([
			[1, 1],
			[1, 1]
		]);
	});
	it('says under a pointer which row and column, with the figure or the word that it is withheld', () => {
		expect(toldOf(map, { dataIndex: 0, datasetIndex: 0 })).toEqual([
			'Artificial intelligence',
			'Africa: 50%'
		]);
		expect(toldOf(map, { dataIndex: 0, datasetIndex: 1 })).toEqual([
			'Artificial intelligence',
			'Commonwealth of Independent States: withheld'
		]);
	});
	it('turns the heads of narrow columns, and makes room for them', () => {
		const heads = ['Africa', 'Commonwealth of Independent States'];
		expect(columnHeads(heads, 200, options)).toMatchObject({ turned: false });
		expect(columnHeads(heads, 40, options)).toMatchObject({ turned: true });
		const narrow = { ...options, width: 240 };
		const short = { ...map, columns: ['Africa', 'Europe'] };
		expect(heatMapHeight(map, narrow)).toBeGreaterThan(heatMapHeight(short, narrow));
	});
});

describe('a chart of bars with intervals', () => {
	it('has room for the highest end of them, and none for what is withheld', () => {
		const { options: settings, data } = drawingOf(intervals, options).configuration;
		expect(settings?.scales?.x).toMatchObject({ beginAtZero: true, suggestedMax: 0.7 });
		expect(data.datasets[0]?.data).toEqual([0.5, null]);
	});
	it('writes the figure alone where it is narrow', () => {
		const room = (width: number) =>
			drawingOf(intervals, { ...options, width }).configuration.options?.layout?.padding;
		const told = {
			...intervals,
			bars: intervals.bars.map((bar) => ({ ...bar, beside: 'long words' }))
		};
		expect(room(320)).toEqual(
			drawingOf(told, { ...options, width: 320 }).configuration.options?.layout?.padding
		);
		expect(room(600)).not.toEqual(room(320));
	});
	it('says figure and interval under a pointer', () => {
		expect(toldOf(intervals, { dataIndex: 0, datasetIndex: 0 })).toEqual([
			'Artificial intelligence',
			'Share: 50% (40% to 70%)'
		]);
	});
});

describe('a chart of two sides', () => {
	it('draws the same size as long on both sides, away from the labels', () => {
		const equal = { value: 0.35, text: '35%' };
		const { data } = drawingOf(
			{ ...beside, rows: [{ label: 'Numbering', figures: [equal, equal] }] },
			options
		).configuration;
		const spans = data.datasets.flatMap((side) => side.data);
		const [first, second] = spans.map((span) => (Array.isArray(span) ? span : []));
		expect(first?.map((end) => -end).reverse()).toEqual(second);
		expect(Number(first?.[1])).toBeLessThan(0);
	});
	it('has no bar where a figure is withheld or there is none', () => {
		const { data } = drawingOf(beside, options).configuration;
		expect(data.datasets.map((side) => side.data[1])).toEqual([null, null]);
		expect(toldOf(beside, { dataIndex: 1, datasetIndex: 0 })).toEqual([
			'Numbering',
			'Member States: withheld'
		]);
	});
	it('has its labels over the bars where it is narrow, and knows each bar’s row', () => {
		const narrow = drawingOf(beside, { ...options, width: 320 }).configuration;
		expect(narrow.data.labels).toEqual([null, 'Artificial intelligence', null, 'Numbering']);
		expect(narrow.data.datasets[0]?.data[0]).toBeNull();
		expect(toldOf(beside, { dataIndex: 1, datasetIndex: 1 }, 320)).toEqual([
			'Artificial intelligence',
			'Industry: 70%'
		]);
	});
	it('tells its sides apart by an edge too, not by colour alone', () => {
		const [full, tinted] = drawingOf(beside, options).configuration.data.datasets;
		expect(full?.backgroundColor).toBe(options.tokens.bar);
		expect(tinted).toMatchObject({
			backgroundColor: 'transparent',
			borderColor: options.tokens.bar
		});
	});
	it('marks both sides from zero to the same end', () => {
		const axis = { ticks: [] as { value: number }[] };
		const { x } = drawingOf(beside, options).configuration.options?.scales ?? {};
		const [build, mark]: unknown[] = [x?.afterBuildTicks, x?.ticks?.callback];
		if (typeof build !== 'function' || typeof mark !== 'function') throw new Error('No marks.');
		Reflect.apply(build, undefined, [axis]);
		const marks = axis.ticks.map((_, place): unknown => Reflect.apply(mark, undefined, [0, place]));
		expect(marks).toEqual(['0%', '40%', '80%', '0%', '40%', '80%']);
	});
});

describe('tiles', () => {
	it('stand three in a row, two where it is narrow', () => {
		const grid = (width: number) => {
			const { datasets, labels } = drawingOf(regions, { ...options, width }).configuration.data;
			return [labels?.length, datasets.length];
		};
		expect(grid(600)).toEqual([2, 3]);
		expect(grid(320)).toEqual([2, 2]);
	});
	it('say under a pointer what the share is made of, and nothing where no tile is', () => {
		expect(toldOf(regions, { dataIndex: 1, datasetIndex: 0 })).toEqual([
			'Europe',
			'Share that answered: 50% – 10 of 20'
		]);
		expect(toldOf(regions, { dataIndex: 1, datasetIndex: 1 })).toEqual(['', '']);
	});
});

describe('a chart of places with their intervals', () => {
	it('has room for the best and for the worst place, and marks whole places alone', () => {
		const { scales } = intervalChart(places, options).options ?? {};
		expect(scales?.x).toMatchObject({ min: 0.5, max: 9.5, reverse: false });
		const axis = { max: 9.5, ticks: [] as { value: number }[] };
		const after: unknown = scales?.x?.afterBuildTicks;
		if (typeof after !== 'function') throw new Error('The ticks are left to chance.');
		Reflect.apply(after, undefined, [axis]);
		expect(axis.ticks.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});
	it('grows higher with each row', () => {
		const more = { ...places, rows: [...places.rows, ...places.rows] };
		expect(intervalChartHeight(more, options)).toBeGreaterThan(
			intervalChartHeight(places, options)
		);
	});
});

describe('any chart', () => {
	const kinds: [string, DrawnChart][] = [
		['of bars', block],
		['of cells', map],
		['of bars with intervals', intervals],
		['of two sides', beside],
		['of tiles', regions],
		['of intervals', places]
	];

	const inRows = kinds.filter(([, chart]) => chart !== beside && chart !== regions);

	it.each(kinds)('%s is drawn by its kind, with a height for its rows', (_name, chart) => {
		const { configuration, height } = drawingOf(chart, options);
		expect(configuration.data.datasets[0]?.label).toBe(plain(chart.unit));
		expect(height).toBeGreaterThan(options.tokens.fontSize * 4);
	});
	it.each(kinds)('%s takes its colours from the tokens', (_name, chart) => {
		const marked = { text: '#010101', muted: '#020202', rule: '#030303', bar: '#040404' };
		const tokens = { ...options.tokens, ...marked };
		const { options: settings, data } = drawingOf(chart, { ...options, tokens }).configuration;
		const colours = JSON.stringify([settings, data]).match(/#[0-9a-f]{3,6}/g) ?? [];
		expect(colours.filter((colour) => !Object.values(marked).includes(colour))).toEqual([]);
	});
	it.each(kinds)('%s begins on the right where one reads from the right', (_name, chart) => {
		const from = (locale: Surroundings['locale']) =>
			drawingOf(chart, { ...options, locale }).configuration.options;
		expect(from('ar')?.scales?.x).toMatchObject({ reverse: true });
	});
	it.each(inRows)('%s has its labels there', (_name, chart) => {
		const { scales } = drawingOf(chart, { ...options, locale: 'ar' }).configuration.options ?? {};
		expect(scales?.y).toMatchObject({ position: 'right' });
	});
	it.each(kinds)('%s is drawn without a browser, in every language alike', (_name, chart) => {
		for (const locale of locales) {
			const { svg, width, height } = chartAsVectors(chart, locale);
			expect(svg).toContain('<svg');
			expect([width, height].every((size) => size > 0)).toBe(true);
		}
	});
	it.each(inRows.filter(([, chart]) => chart !== map))(
		'%s has its figures in words at the end of its rows',
		(_name, chart) => {
			const room = (locale: Surroundings['locale']) =>
				drawingOf(chart, { ...options, locale }).configuration.options?.layout?.padding;
			expect(room('ar')).toHaveProperty('left');
			expect(room('fr')).toHaveProperty('right');
		}
	);
});

describe('a label', () => {
	it('is broken between words and after a slash', () => {
		expect(wrap('in and for telecommunication/ICT', 10, 'en')).toEqual([
			'in and for',
			'telecommunication/',
			'ICT'
		]);
	});
	it('takes more room in capitals than in narrow letters, and most in Chinese', () => {
		expect(wrap('ill till', 3, 'en')).toEqual(['ill till']);
		expect(wrap('OTT ICTs', 3, 'en')).toEqual(['OTT', 'ICTs']);
		expect(emsOf('网络')).toBe(2);
	});
	it('is broken earlier where the typeface is wide', () => {
		const label = 'Broadband access for rural areas';
		const chart = { ...block, bars: block.bars.map((bar) => ({ ...bar, label })) };
		const lines = (letterWidth: number) => {
			const tokens = { ...options.tokens, letterWidth };
			return barChart(chart, { ...options, tokens }).data.labels?.[0];
		};
		expect(lines(1)).toHaveLength(1);
		expect(lines(1.5)).toHaveLength(2);
	});
	it('keeps a word that is too long', () => {
		expect(wrap('standardization', 2, 'en')).toEqual(['standardization']);
	});
	it('in Chinese is broken between words without spaces, punctuation never first', () => {
		const lines = wrap('网络安全、信任与信心', 5, 'zh');
		expect(lines.join('')).toBe('网络安全、信任与信心');
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.every((line) => !/^[、，。）]/u.test(line))).toBe(true);
	});
	it('of nothing is one empty line', () => {
		expect(wrap('', 10, 'fr')).toEqual(['']);
	});
});
