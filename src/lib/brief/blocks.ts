/**
 * The document model: what a template makes and a writer shows. Serializable JSON. Every text is in
 * the language of the document unless a block names another; every figure carries the words it is
 * shown in, so that no writer computes or formats.
 */
import type { Locale } from '../i18n/locales.ts';

/** A number and the words it is shown in, in the reader's language. */
export interface Figure {
	value: number;
	text: string;
}

export interface HeadingBlock {
	kind: 'heading';
	/** 1 is the title of the document and stands once. */
	level: 1 | 2 | 3;
	text: string;
	/** Unique in the document; the same in every language. */
	id: string;
}

export interface ParagraphBlock {
	kind: 'paragraph';
	text: string;
	/** The sentence or two that must be read if nothing else is. */
	lead?: true;
	/** When it is not the document's language. */
	locale?: Locale;
}

export interface KeyFiguresBlock {
	kind: 'key-figures';
	figures: { label: string; figure: Figure; note?: string }[];
}

/** In the place of a number that is not told; what it means stands in the base beside it. */
export interface Withheld {
	withheld: true;
	/** The sign. */
	text: string;
	/** The sign in a word, for those who do not see it. */
	label: string;
}

/** Nothing where the number is withheld. */
export function valueOf(figure: Figure | Withheld): number | null {
	return 'withheld' in figure ? null : figure.value;
}

/** The first cell of a row is its header. */
export type Cell = string | Figure | Withheld;
export interface Column {
	header: string;
	type: 'text' | 'number';
}
export interface TableBlock {
	kind: 'table';
	caption: string;
	columns: Column[];
	rows: Cell[][];
	/** What the shares and counts are of. */
	base: string;
	/** One of many of its kind: may be folded on a screen. */
	compact?: true;
}

export interface Bar {
	label: string;
	/** Withheld: no bar, and the word for it where the bar would begin. */
	figure: Figure | Withheld;
}
/** Horizontal bars; the same figures always stand in its table too. */
export interface ChartBlock {
	kind: 'chart';
	/** Unique in the document. */
	id: string;
	title: string;
	/** What the axis counts. */
	unit: string;
	base: string;
	bars: Bar[];
	/** The end of the axis, where the scale has one. */
	maximum?: number;
	/** The picture in a sentence, for those who do not see it. */
	description: string;
	table: TableBlock;
}

/** A respondent's own words, whose use it has allowed. */
export interface QuotationBlock {
	kind: 'quotation';
	text: string;
	locale: Locale;
	/** The language's name, when it is not the document's. */
	language?: string;
	/** Says that the text is a working translation, and from which language. */
	translation?: string;
	/** Who is quoted, as far as consent allows. */
	attribution: string;
	/** The question it answers. */
	question: string;
}

export interface NoteBlock {
	kind: 'note';
	/** `demonstration` warns that the data are generated. */
	tone: 'demonstration' | 'method';
	title?: string;
	paragraphs: string[];
}

/** Who has been asked and who has answered. */
export interface CoverageBlock {
	kind: 'coverage';
	summary: string;
	tables: TableBlock[];
}

export type Block =
	| HeadingBlock
	| ParagraphBlock
	| KeyFiguresBlock
	| TableBlock
	| ChartBlock
	| QuotationBlock
	| NoteBlock
	| CoverageBlock;
