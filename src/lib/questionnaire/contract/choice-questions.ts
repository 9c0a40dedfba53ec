/** Questions answered by choosing. */
import type { Option, Other } from './options.ts';
import type { QuestionBase } from './question-base.ts';

/** One of several: radiogroup, dropdown, boolean and rating all come as this with a layout. */
export interface ChoiceQuestion extends QuestionBase {
	kind: 'choice';
	layout: 'list' | 'menu' | 'scale';
	options: Option[];
	value: string;
	/** The value whose choice asks for a text of one's own. */
	other?: Other;
	/** Words at the ends of a scale. */
	ends?: { low: string; high: string };
}

/** Several of several: checkbox, and tagbox as a compact list. */
export interface SelectionQuestion extends QuestionBase {
	kind: 'selection';
	layout: 'list' | 'tags';
	options: Option[];
	value: string[];
	other?: Other;
	/** The values that exclude all others, such as "None". */
	exclusive: string[];
	/** A choice of its own that means all the others, without the exclusive ones and "Other". */
	all?: Option;
	minimum?: number;
	maximum?: number;
}

export interface RankingQuestion extends QuestionBase {
	kind: 'ranking';
	options: Option[];
	/** Best first; options without a place do not occur. */
	value: string[];
	/** By option, the place as it was given: a form that is shown again may hold one twice. */
	places: { [option: string]: string };
	/** How many may be ranked. */
	maximum: number;
	minimum?: number;
}

/** One choice in each row. */
export interface MatrixQuestion extends QuestionBase {
	kind: 'matrix';
	rows: Option[];
	columns: Option[];
	/** Column by row. */
	value: { [row: string]: string };
}
