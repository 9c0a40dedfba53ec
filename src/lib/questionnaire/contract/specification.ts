import type { LocalizedText } from '../../i18n/locales.ts';
import type { Purpose } from './purpose.ts';

export interface SpecifiedOption {
	value: string;
	text: LocalizedText;
	/** As answers hold it, where that is no text. */
	stored?: number | boolean;
}

/** How HTML writes days and times: later ones sort higher as texts. */
export type Moment = 'date' | 'datetime-local' | 'time' | 'month' | 'week';

/** What the roll-up must know of a question; texts in all six languages. */
export interface QuestionSpecification {
	name: string;
	page: string;
	/** How its answers are counted. */
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
		/** Several answers under one title, `{ part: answer }`; with rows, `{ row: { part: answer } }`. */
		| 'parts'
		/** As many such objects as wanted, in a list. */
		| 'growing'
		/** Counted as answered or not. */
		| 'opaque';
	/** As SurveyJS calls it. */
	type: string;
	purpose?: Purpose;
	title: LocalizedText;
	/**
	 * Choices of a closed question ("Other" and "None" included), or columns of a matrix. Without any, a
	 * closed question takes what it is answered with.
	 */
	options: SpecifiedOption[];
	rows: SpecifiedOption[];
	/** The questions inside, of the kinds that hold some. */
	parts?: QuestionSpecification[];
	/** The choices (rows, or parts that are given points) are topics: their values are topic ids. */
	topics: boolean;
	/** The value of the choice "Other"; its words stand under `otherKey(name)`. */
	other?: string;
	/** They stand in place of the choice "Other" instead, as questionnaires from elsewhere may have it. */
	wordsInPlace?: boolean;
	/** Values of the choices that ask for words beside them, under `remarkKey(name, choice)`. */
	remarks?: string[];
	/** There is a comment area below it; its words stand under `otherKey(name)`. */
	commentArea?: boolean;
	/** How many may be chosen or ranked. */
	maximum?: number;
	/** The answers are numbers: a numeric text or a rating. */
	numeric?: boolean;
	/** The answers are days or times. */
	moment?: Moment;
	/** Worked out by the questionnaire: what comes out may be a number. */
	computed?: boolean;
	/** Of a matrix: several columns may be chosen in a row. */
	several?: boolean;
	/** Each part is a topic, and its number the points that this is given. */
	points?: boolean;
}
