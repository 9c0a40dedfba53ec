/** Questions answered in words, numbers or dates. */
import type { QuestionBase } from './question-base.ts';
import type { AutocompleteWord, InputType } from './text-inputs.ts';

export interface TextQuestion extends QuestionBase {
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

export interface CommentQuestion extends QuestionBase {
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
