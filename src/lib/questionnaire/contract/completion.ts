import type { Answers } from './answers.ts';
import type { FieldErrors } from './form.ts';

/** What is kept when a response is submitted. */
export interface Completion {
	/** Without unknown keys, answers of invisible questions and answers that do not fit their question. */
	answers: Answers;
	/** Names of the questions that were visible, in order: the base of every percentage. */
	asked: string[];
	/** Names of the required questions without an answer, in order. */
	missing: string[];
	/** Answers that did not fit their question and were left out. */
	errors: FieldErrors;
	/** What the author's rules say against answers that are kept: a reason not to submit. */
	objections: FieldErrors;
}
