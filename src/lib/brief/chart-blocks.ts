/** The charts of a document. What is drawn always stands in the table too. */
import type { TableBlock } from './blocks.ts';
import type { Figure, Text, Withheld } from './text.ts';

/** Each is told by its drawing. */
export type ChartBlock = BarsBlock | IntervalBarsBlock | HeatMapBlock | TwoSidedBlock | TilesBlock;

/** Withheld: nothing is drawn, and its sign or the word for it stands there. A string: there is no figure. */
export type Shown = Figure | Withheld | string;

interface Charted {
	kind: 'chart';
	/** Unique in the document. */
	id: string;
	title: Text;
	/** What is drawn: how many of whom, or the share of what. */
	unit: Text;
	base: Text;
	/** The picture in a sentence, for those who do not see it. */
	description: Text;
	table: TableBlock;
	/** It sums up a chart further on, whose table says all this: on paper its own is not printed. */
	summary?: true;
}

/** The axis of the figures, from zero. */
interface Measured {
	/** Its end, where the scale has one. */
	maximum?: number;
	/** The figures are shares, 0 to 1: the axis is marked in per cent. */
	axis?: 'per-cent';
}

export interface Bar {
	label: Text;
	figure: Figure | Withheld;
}
/** Horizontal bars. Documents frozen before there were others name no drawing. */
export interface BarsBlock extends Charted, Measured {
	drawing?: 'bars';
	bars: Bar[];
}

/** A bar, and the ends between which the figure may lie. */
export interface IntervalBar extends Bar {
	/** Missing where nothing is known of it. */
	interval?: { low: Figure; high: Figure };
	/** Figure and interval in words. */
	beside: Text;
}
export interface IntervalBarsBlock extends Charted, Measured {
	drawing: 'interval-bars';
	bars: IntervalBar[];
}

/** Rows and columns of cells: the more, the stronger the shade; the figure is written in each. */
export interface HeatMapBlock extends Charted {
	drawing: 'heat-map';
	columns: Text[];
	/** As many cells as there are columns. */
	rows: { label: Text; cells: Shown[] }[];
}

/** Bars to both sides of their labels. */
export interface TwoSidedBlock extends Charted, Measured {
	drawing: 'two-sided';
	/** Whose figures they are, the first where reading begins. */
	sides: [Text, Text];
	rows: { label: Text; figures: [Shown, Shown] }[];
}

/** A tile for each part of a whole, filled as far as its share. */
export interface TilesBlock extends Charted {
	drawing: 'tiles';
	tiles: {
		label: Text;
		/** 0 to 1. */
		share: Shown;
		/** What the share is made of, in words. */
		beside: Text;
	}[];
}
