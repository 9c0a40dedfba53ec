/** Bars that leave what is behind or on them to be seen: known from full ones in grey too, by their edge. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { shaded } from './pen.ts';
import type { Surroundings } from './surroundings.ts';

/** Of the bar's colour. */
const TINT = 0.35;

type Dataset = ChartConfiguration<'bar'>['data']['datasets'][number];

/** The edge of such bars; `tintOf` fills them. */
export function tintedEdge({ tokens }: Surroundings): Partial<Dataset> {
	return {
		backgroundColor: 'transparent',
		hoverBackgroundColor: 'transparent',
		borderColor: tokens.bar,
		borderWidth: 1.5,
		borderSkipped: false
	};
}

/** @param dataset its place in the chart */
export function tintOf(dataset: number, { tokens }: Surroundings): Plugin<'bar'> {
	return {
		id: 'tint-of-bars',
		beforeDatasetsDraw: (chart) => {
			const { ctx } = chart;
			for (const bar of chart.getDatasetMeta(dataset).data) {
				const { x, base, y, height } = bar.getProps(['x', 'base', 'y', 'height']);
				if (![x, base, y, height].every(Number.isFinite)) continue;
				shaded(ctx, TINT, () => {
					ctx.fillStyle = tokens.bar;
					ctx.fillRect(Math.min(x, base), y - height / 2, Math.abs(x - base), height);
				});
			}
		}
	};
}
