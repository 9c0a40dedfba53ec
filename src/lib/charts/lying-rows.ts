/**
 * What charts of lying rows have in common, for Chart.js: a label for each row at the side where reading
 * begins, figures from there along the row.
 */
import type { ChartConfiguration } from 'chart.js';
import { plain, type Text } from '../brief/text.ts';
import { languageTags } from '../i18n/language-tags.ts';
import { direction } from '../i18n/locales.ts';
import { axisTitle, roomFor } from './labels.ts';
import { axisOfRows, type Rows } from './rows.ts';
import { fontOf, fromTheRight } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

type RowOptions = NonNullable<ChartConfiguration<'bar'>['options']>;
type Axis = NonNullable<NonNullable<RowOptions['scales']>[string]>;
type Layout = NonNullable<RowOptions['layout']>;
type Tooltip = NonNullable<NonNullable<RowOptions['plugins']>['tooltip']>;

/** Between a label and the axis, in parts of the font's size. */
const LABEL_GAP = 0.6;

/** Rows lie, the frame gives the size, and nothing moves for those who ask for less motion. */
export function lyingRows(surroundings: Surroundings): RowOptions {
	const { locale, tokens, reducedMotion } = surroundings;
	return {
		indexAxis: 'y',
		locale: languageTags[locale],
		responsive: true,
		maintainAspectRatio: false,
		font: fontOf(surroundings),
		color: tokens.text,
		animation: reducedMotion ? false : { duration: 400 }
	};
}

/** The axis of the labels: all of them, however many, and as wide as they are. */
export function labelAxis(
	labels: readonly string[][],
	rows: Rows,
	surroundings: Surroundings
): Axis {
	const { tokens } = surroundings;
	const gap = tokens.fontSize * LABEL_GAP;
	return {
		...axisOfRows(rows),
		position: fromTheRight(surroundings) ? 'right' : 'left',
		// Chart.js gives an axis half the drawing at most: longer labels would run into it.
		afterFit: (axis) => {
			axis.width = Math.max(axis.width, longestIn(axis.ctx, labels, surroundings) + 2 * gap);
		},
		afterBuildTicks: (axis) => {
			axis.ticks = rows.middles.map((value) => ({ value }));
		},
		ticks: {
			color: tokens.text,
			font: fontOf(surroundings),
			callback: (_, row) => labels[row],
			autoSkip: false,
			crossAlign: 'far',
			padding: gap
		},
		grid: { display: false },
		border: { color: tokens.text }
	};
}

/** In pixels. */
function longestIn(
	context: Pick<CanvasRenderingContext2D, 'font' | 'measureText' | 'save' | 'restore'>,
	labels: readonly string[][],
	surroundings: Surroundings
): number {
	const { family, size } = fontOf(surroundings);
	context.save();
	context.font = `${size}px ${family}`;
	const widths = labels.flat().map((line) => context.measureText(line).width);
	context.restore();
	return Math.max(0, ...widths);
}

/** The axis of the figures, with what it counts below it. Its ends and ticks are each chart's own. */
export function figureAxis(unit: string, surroundings: Surroundings) {
	const { tokens } = surroundings;
	const font = fontOf(surroundings);
	return {
		reverse: fromTheRight(surroundings),
		title: { display: true, text: axisTitle(unit, surroundings), color: tokens.muted, font },
		ticks: { color: tokens.muted, font },
		grid: { color: tokens.rule },
		border: { color: tokens.rule }
	} satisfies Axis;
}

/** The same from zero, marked in whole numbers or, where the figures are shares, in per cent. */
export function measuredAxis(
	{ unit, maximum, axis }: { unit: Text; maximum?: number; axis?: 'per-cent' },
	surroundings: Surroundings
) {
	const { ticks, ...rest } = figureAxis(plain(unit), surroundings);
	return {
		...rest,
		beginAtZero: true,
		...(maximum === undefined ? {} : { max: maximum }),
		ticks: { ...ticks, ...(axis === 'per-cent' ? wholePerCent(surroundings) : { precision: 0 }) }
	} satisfies Axis;
}

function wholePerCent({ locale }: Surroundings) {
	const shares = new Intl.NumberFormat(languageTags[locale], {
		style: 'percent',
		maximumFractionDigits: 0
	});
	return { precision: 2, callback: (value: string | number) => shares.format(Number(value)) };
}

/** A place at the end of the rows for the longest of the texts that are written there. */
export function placeFor(texts: readonly string[], surroundings: Surroundings): Layout {
	const room = roomFor(texts, surroundings.tokens);
	return { padding: { [fromTheRight(surroundings) ? 'left' : 'right']: room } };
}

/** What is under a pointer. */
export interface Pointed {
	/** The row. */
	dataIndex: number;
	/** Of cells in rows, the column. */
	datasetIndex: number;
}

/** What a pointer is told of what is under it. */
export function tooltipOf(
	tell: (pointed: Pointed) => { label: string; told: string } | undefined,
	surroundings: Surroundings
): Tooltip {
	return {
		rtl: fromTheRight(surroundings),
		textDirection: direction(surroundings.locale),
		displayColors: false,
		callbacks: {
			title: ([item]) => (item && tell(item)?.label) ?? '',
			label: (item) => tell(item)?.told ?? ''
		}
	};
}
