/** What may stand on a page: questions of every kind, those that hold others, and what is only read. */
import type {
	ChoiceQuestion,
	MatrixQuestion,
	RankingQuestion,
	SelectionQuestion
} from './choice-questions.ts';
import type { QuestionBase } from './question-base.ts';
import type {
	CommentQuestion,
	ComputedQuestion,
	TextQuestion,
	TextsQuestion
} from './text-questions.ts';

export type QuestionView =
	| TextQuestion
	| CommentQuestion
	| ChoiceQuestion
	| SelectionQuestion
	| RankingQuestion
	| MatrixQuestion
	| TextsQuestion
	| TableQuestion
	| PanelsQuestion
	| ComputedQuestion;

export type ElementView = QuestionView | PanelView | HtmlView | ImageView;

/** How rows or panels are added and removed; absent where their number is fixed. */
export interface Growth {
	/** The words of the button, present while there is room for one more. */
	add?: string;
	/** What one says when there is none. */
	empty?: string;
}

/** Questions in rows and columns, of fixed rows (matrixdropdown) or of as many as wanted (matrixdynamic). */
export interface TableQuestion extends QuestionBase {
	kind: 'table';
	columns: { title: string; required: boolean }[];
	/** Cells in the order of the columns; a cell that is not shown is null. `remove` words the button. */
	rows: { key: string; title: string; remove?: string; cells: (QuestionView | null)[] }[];
	/** Sums and the like, in the order of the columns; '' where there is none. */
	totals?: { title: string; values: string[] };
	growth?: Growth;
}

/** The same questions again and again (paneldynamic). */
export interface PanelsQuestion extends QuestionBase {
	kind: 'panels';
	panels: {
		key: string;
		title: string;
		hint?: string;
		remove?: string;
		elements: ElementView[];
	}[];
	growth: Growth;
}

/** Questions that belong together. */
export interface PanelView {
	kind: 'panel';
	name: string;
	/** An id that no other part of the page has. */
	id: string;
	number?: string;
	title?: string;
	hint?: string;
	/** At least one of its questions is to be answered. */
	required: boolean;
	elements: ElementView[];
}

/** Markup of the author's: sanitised, and safe to show as it is. */
export interface HtmlView {
	kind: 'html';
	name: string;
	html: string;
}

export interface ImageView {
	kind: 'image';
	name: string;
	/** A data: address. */
	source: string;
	/** '' for an image that only decorates. */
	alternative: string;
	width?: number;
	height?: number;
}
