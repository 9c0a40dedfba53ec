/**
 * What charts of lying rows have in common, for Chart.js: a label for each row at the side where reading
 * begins, figures from there along the row.
 */
import type { ChartConfiguration } from 'chart.js';
import { direction } from '../i18n/locales.ts';
import { roomFor } from './labels.ts';
import { fontOf, fromTheRight } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

type RowOptions = NonNullable<ChartConfiguration<'bar'>['options']>;
type Axis = NonNullable<NonNullable<RowOptions['scales']>[string]>;
type Layout = NonNullable<RowOptions['layout']>;
type Tooltip = NonNullable<NonNullable<RowOptions['plugins']>['tooltip']>;

/** Rows lie, the frame gives the size, and nothing moves for those who ask for less motion. */
export function lyingRows(surroundings: Surroundings): RowOptions {
	const { locale, tokens, reducedMotion } = surroundings;
	return {
		indexAxis: 'y',
		locale,
		responsive: true,
		maintainAspectRatio: false,
		font: fontOf(surroundings),
		color: tokens.text,
		animation: reducedMotion ? false : { duration: 400 }
	};
}

/** The axis of the labels: all of them, however many. */
export function labelAxis(surroundings: Surroundings): Axis {
	const { tokens } = surroundings;
	return {
		position: fromTheRight(surroundings) ? 'right' : 'left',
		ticks: {
			color: tokens.text,
			font: fontOf(surroundings),
			autoSkip: false,
			crossAlign: 'far'
		},
		grid: { display: false },
		border: { color: tokens.text }
	};
}

/** The axis of the figures, with what it counts below it. Its ends and ticks are each chart's own. */
export function figureAxis(unit: string, surroundings: Surroundings) {
	const { tokens } = surroundings;
	const font = fontOf(surroundings);
	return {
		reverse: fromTheRight(surroundings),
		title: { display: true, text: unit, color: tokens.muted, font },
		ticks: { color: tokens.muted, font },
		grid: { color: tokens.rule },
		border: { color: tokens.rule }
	} satisfies Axis;
}

/** A place at the end of the rows for the longest of the texts that are written there. */
export function placeFor(texts: readonly string[], surroundings: Surroundings): Layout {
	const room = roomFor(texts, surroundings.tokens);
	return { padding: { [fromTheRight(surroundings) ? 'left' : 'right']: room } };
}

/** What a pointer is told of the row under it. */
export function tooltipOf(
	rows: readonly { label: string; told: string }[],
	surroundings: Surroundings
): Tooltip {
	return {
		rtl: fromTheRight(surroundings),
		textDirection: direction(surroundings.locale),
		displayColors: false,
		callbacks: {
			title: (items) => rows[items[0]?.dataIndex ?? -1]?.label ?? '',
			label: (item) => rows[item.dataIndex]?.told ?? ''
		}
	};
}
