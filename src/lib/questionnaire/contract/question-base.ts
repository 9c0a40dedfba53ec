import type { Words } from './options.ts';

/** What every question shows, whatever its kind. */
export interface QuestionBase {
	name: string;
	/** The name of its form field, or what the names of its form fields begin with. */
	field: string;
	/** The id of the first control, which an error summary links to. */
	fieldId: string;
	/** Already numbered where the questionnaire numbers: "3" or nothing. */
	number?: string;
	title: string;
	/** The title of its row, for a question in a table: the head of its column has its own. */
	row?: string;
	/** The title is for those who do not see; elsewhere it is plain from what stands around. */
	titleHidden?: true;
	hint?: string;
	required: boolean;
	/** Shown, and not to be changed. */
	readOnly: boolean;
	/** Sentences in the reader's language; empty when the answer stands. */
	errors: string[];
	/** A comment area below the question. */
	comment?: Words & { label: string; placeholder?: string };
}
