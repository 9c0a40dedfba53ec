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
				const props = bar.getProps(['x', 'base', 'y', 'height']);
				const [end, begin] = [Number(props.x), Number(props.base)];
				const [middle, height] = [Number(props.y), Number(props.height)];
				if (![end, begin, middle, height].every(Number.isFinite)) continue;
				shaded(ctx, TINT, () => {
					ctx.fillStyle = tokens.bar;
					const left = Math.min(end, begin);
					ctx.fillRect(left, middle - height / 2, Math.abs(end - begin), height);
				});
			}
		}
	};
}
