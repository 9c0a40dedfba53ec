/**
 * Bars to both sides of their labels, as a configuration of Chart.js: the first side where reading
 * begins, full; the second tinted. One axis for both, with the labels' place cut out of its middle.
 */
import type { ChartConfiguration } from 'chart.js';
import { plain } from '../brief/text.ts';
import { languageTags } from '../i18n/language-tags.ts';
import { figureAxis, lyingRows, tooltipOf } from './lying-rows.ts';
import { paintedSurface } from './pen.ts';
import { axisOfRows, barsInRows, heightWithAxis } from './rows.ts';
import { inWords, sizeOf } from './shown.ts';
import { isNarrow, type Surroundings } from './surroundings.ts';
import { tintedEdge, tintOf } from './tinted-bars.ts';
import {
	endOf,
	headHeight,
	inSlots,
	linesOf,
	placeOf,
	roomBeside,
	rowAt,
	sides,
	spanOf,
	type TwoSided
} from './two-sided-places.ts';
import { wordsOfSides } from './two-sided-words.ts';

export function twoSided(chart: TwoSided, surroundings: Surroundings): ChartConfiguration<'bar'> {
	const { rows } = chart;
	const { tokens } = surroundings;
	const room = roomBeside(chart, surroundings);
	const lines = linesOf(chart, surroundings);
	return {
		type: 'bar',
		data: {
			labels: inSlots(rows, ({ label }) => plain(label), surroundings),
			yLabels: lines.middles,
			datasets: sides.map((side) => ({
				label: plain(chart.unit),
				data: inSlots(
					rows,
					({ figures }) => {
						const size = sizeOf(figures[side]);
						return size === null ? null : spanOf(side, size, endOf(chart), surroundings);
					},
					surroundings
				),
				...(side === 0 ? { backgroundColor: tokens.bar } : tintedEdge(surroundings)),
				grouped: false,
				...barsInRows(surroundings)
			}))
		},
		options: {
			...lyingRows(surroundings),
			layout: { padding: { left: room, right: room, top: headHeight(chart, surroundings) } },
			scales: { x: sharedAxis(chart, surroundings), y: { ...axisOfRows(lines), display: false } },
			plugins: {
				legend: { display: false },
				tooltip: tooltipOf(({ dataIndex, datasetIndex }) => {
					const row = rows[rowAt(dataIndex, surroundings)];
					const side = sides[datasetIndex];
					if (row === undefined || side === undefined) return undefined;
					const told = `${plain(chart.sides[side])}: ${inWords(row.figures[side])}`;
					return { label: plain(row.label), told };
				}, surroundings)
			}
		},
		plugins: [
			paintedSurface(surroundings),
			tintOf(1, surroundings),
			...wordsOfSides(chart, surroundings)
		]
	};
}

/** In pixels: what the chart needs so that no label is cut. */
export function twoSidedHeight(chart: TwoSided, surroundings: Surroundings): number {
	const lines = linesOf(chart, surroundings);
	const height = heightWithAxis(lines, plain(chart.unit), surroundings);
	return height + Math.ceil(headHeight(chart, surroundings));
}

function sharedAxis(chart: TwoSided, surroundings: Surroundings) {
	const { ticks, ...axis } = figureAxis(plain(chart.unit), surroundings);
	const end = endOf(chart);
	const marks = sides.flatMap((side) =>
		[0, end / 2, end].map((size) => ({ value: placeOf(side, size, end, surroundings), size }))
	);
	const format = new Intl.NumberFormat(
		languageTags[surroundings.locale],
		chart.axis === 'per-cent' ? { style: 'percent', maximumFractionDigits: 1 } : {}
	);
	return {
		...axis,
		// Lines would cross labels that stand over the bars.
		grid: { ...axis.grid, display: !isNarrow(surroundings) },
		min: -1,
		max: 1,
		afterBuildTicks: (built: { ticks: { value: number }[] }) => {
			built.ticks = marks.map(({ value }) => ({ value }));
		},
		ticks: {
			...ticks,
			autoSkip: false,
			maxRotation: 0,
			callback: (_: unknown, place: number) => format.format(marks[place]?.size ?? 0)
		}
	};
}
