/** Questions answered in words, numbers or dates. */
import type { Locale } from '../../i18n/locales.ts';
import type { QuestionBase } from './question-base.ts';
import type { AutocompleteWord, InputType } from './text-inputs.ts';

/** Answered in words, where those were not written in the reader's language. */
interface Written {
	/** The language they were written in. */
	written?: Locale;
}

export interface TextQuestion extends QuestionBase, Written {
	kind: 'text';
	inputType: InputType;
	value: string;
	min?: string;
	max?: string;
	step?: string;
	/** What may be entered, in words. */
	limit?: string;
	maxLength?: number;
	placeholder?: string;
	/** What a browser may offer to complete; anything else may be typed as well. */
	suggestions?: string[];
	/** What the browser may fill in of its own. */
	autocomplete?: AutocompleteWord;
}

export interface CommentQuestion extends QuestionBase, Written {
	kind: 'comment';
	value: string;
	rows: number;
	/** The field grows with what is written in it. */
	grows?: true;
	maxLength?: number;
	placeholder?: string;
}

/** Several short texts under one title. */
export interface TextsQuestion extends QuestionBase {
	kind: 'texts';
	items: TextQuestion[];
}

/** What the questionnaire works out by itself. */
export interface ComputedQuestion extends QuestionBase {
	kind: 'computed';
	value: string;
}
