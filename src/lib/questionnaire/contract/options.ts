/** What can be chosen, and fields for words of one's own beside it. */

/** One of the things that can be chosen. */
export interface Option {
	value: string;
	text: string;
	/** Shown, and not to be chosen. */
	disabled?: true;
	/** The words asked for beside this choice. */
	remark?: Words;
}

/** A field for words of one's own. */
export interface Words {
	field: string;
	text: string;
	maxLength: number;
	/** What is wrong with these words alone. */
	errors?: string[];
}

/** The id of a field for words of one's own; names of fields may hold the value of a choice. */
export function wordsId(field: string): string {
	return `w-${field.replaceAll(/\s/g, '_')}`;
}

/** The choice that asks for words of one's own: its value, the words so far, how many are allowed. */
export interface Other {
	value: string;
	text: string;
	maxLength: number;
	/** What is wrong with these words alone. */
	errors?: string[];
}
