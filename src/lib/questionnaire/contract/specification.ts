import type { LocalizedText } from '../../i18n/locales.ts';
import type { Purpose } from './purpose.ts';

/** What the roll-up must know of a question; texts in all six languages. */
export interface QuestionSpecification {
	name: string;
	page: string;
	kind:
		| 'text'
		| 'comment'
		| 'radiogroup'
		| 'checkbox'
		| 'dropdown'
		| 'ranking'
		| 'rating'
		| 'boolean'
		| 'matrix'
		/** Several answers in one (multipletext, matrixdropdown, matrixdynamic, paneldynamic): counted as answered or not. */
		| 'composite';
	purpose?: Purpose;
	title: LocalizedText;
	/** Choices of a closed question ("Other" and "None" included), or columns of a matrix; values as strings. */
	options: { value: string; text: LocalizedText }[];
	rows: { value: string; text: LocalizedText }[];
	/** The choices (or rows) are topics: their values are topic ids. */
	topics: boolean;
	/** The value of the choice "Other"; its words stand under `otherKey(name)`. */
	other?: string;
	/** How many may be chosen or ranked. */
	maximum?: number;
	/** The answers are numbers: a numeric text or a rating. */
	numeric?: boolean;
}
