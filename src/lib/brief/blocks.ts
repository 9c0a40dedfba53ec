/**
 * The document model: what a template makes and a writer shows. Serializable JSON. Every text is in
 * the language of the document unless a block names another; every figure carries the words it is
 * shown in and the cell it stands for, so that no writer computes or formats.
 */
import type { Locale } from '../i18n/locales.ts';
import type { ChartBlock, TilesBlock } from './chart-blocks.ts';
import type { Figure, Text } from './text.ts';

export interface HeadingBlock {
	kind: 'heading';
	/** 1 is the title of the document and stands once. */
	level: 1 | 2 | 3;
	text: Text;
	/** Unique in the document; the same in every language. */
	id: string;
	/** When it is not the document's language. */
	locale?: Locale;
}

export interface ParagraphBlock {
	kind: 'paragraph';
	text: Text;
	/** The sentence or two that must be read if nothing else is. */
	lead?: true;
	/** When it is not the document's language. */
	locale?: Locale;
}

export interface ListBlock {
	kind: 'list';
	/** The order matters: numbered. */
	ordered: boolean;
	items: Text[];
	/** When it is not the document's language. */
	locale?: Locale;
}

export interface KeyFiguresBlock {
	kind: 'key-figures';
	figures: { label: Text; figure: Figure; note?: Text }[];
}

/** The first cell of a row is its header. */
export type Cell = Text;
export interface Column {
	header: Text;
	type: 'text' | 'number';
}
export interface TableBlock {
	kind: 'table';
	caption: Text;
	columns: Column[];
	rows: Cell[][];
	/** What the shares and counts are of. */
	base: Text;
	/** One of many of its kind: may be folded on a screen. */
	compact?: true;
}

/** A respondent's own words, whose use it has allowed. */
export interface QuotationBlock {
	kind: 'quotation';
	text: string;
	locale: Locale;
	/** The language's name, when it is not the document's. */
	language?: Text;
	/** Says that the text is a working translation, and from which language. */
	translation?: Text;
	/** Who is quoted, as far as consent allows. */
	attribution: Text;
	/** The question it answers. */
	question: Text;
}

export interface NoteBlock {
	kind: 'note';
	/** `demonstration` warns that the data are generated. */
	tone: 'demonstration' | 'method';
	title?: Text;
	paragraphs: Text[];
}

/** Who has been asked and who has answered. */
export interface CoverageBlock {
	kind: 'coverage';
	summary: Text;
	/** By region, with its table. Missing where nobody was asked, and in what was frozen before it was drawn. */
	chart?: TilesBlock;
	tables: TableBlock[];
}

/** The head of a letter of the bureau. */
export interface LetterHeadBlock {
	kind: 'letter-head';
	/** Who writes, from the whole to the part. */
	organization: Text[];
	/** Where and when. */
	dated: Text;
	/** Reference and ways to reach the writer; an empty value is to be filled in. */
	details: { label: Text; value: Text }[];
	to: { label: Text; items: Text[] };
	subject: { label: Text; text: Text };
}

/** The cover of a document to a study group or to the advisory group. */
export interface CoverBlock {
	kind: 'cover';
	/** Who receives it, from the whole to the part, and the study period. */
	organization: Text[];
	/** At the other side: number, group, original language; an empty one is to be filled in. */
	marks: Text[];
	/** "CONTRIBUTION": whole width. */
	type: Text;
	/** An empty value is to be filled in. */
	rows: { label: Text; value: Text; beside?: Text }[];
	abstract: { label: Text; text: Text };
}

/** How a question is answered by hand. */
export type BlankAnswer =
	| { kind: 'lines'; lines: number }
	/** Boxes to tick; an option with a line asks for words. */
	| { kind: 'choices'; options: { text: Text; line: boolean }[] }
	/** Boxes that take a place: 1, 2, 3. */
	| { kind: 'places'; options: Text[] }
	/** A box, or room to write, in each cell; the first column heads the rows. */
	| { kind: 'grid'; columns: Text[]; rows: Text[]; cells: 'box' | 'room' };

/** A question of a questionnaire that is filled in by hand. */
export interface BlankQuestionBlock {
	kind: 'blank-question';
	number: Text;
	title: Text;
	required: boolean;
	/** How to answer: the hint, how many may be chosen, when it is put at all. */
	instructions: Text[];
	answer: BlankAnswer;
}

/** What follows begins on a new sheet. */
export interface PageBreakBlock {
	kind: 'page-break';
}

export type Block =
	| HeadingBlock
	| ParagraphBlock
	| ListBlock
	| KeyFiguresBlock
	| TableBlock
	| ChartBlock
	| QuotationBlock
	| NoteBlock
	| CoverageBlock
	| LetterHeadBlock
	| CoverBlock
	| BlankQuestionBlock
	| PageBreakBlock;
