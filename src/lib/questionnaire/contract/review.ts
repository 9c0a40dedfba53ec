/** Answers put into words. */
import type { Locale } from '../../i18n/locales.ts';
import type { AnswerLine } from './answer-line.ts';
import type { Purpose } from './purpose.ts';

/** One answer put into words, for the review page, the receipt and the desk. */
export interface AnswerView {
	question: string;
	fieldId: string;
	title: string;
	required: boolean;
	purpose?: Purpose;
	answered: boolean;
	/** One line for each thing said; a matrix gives "row: column". Empty when unanswered. */
	lines: AnswerLine[];
}

export interface ReviewView {
	locale: Locale;
	title: string;
	pages: { name: string; title: string; answers: AnswerView[] }[];
	/** Required and unanswered, in order. */
	missing: {
		page: string;
		question: string;
		fieldId: string;
		title: string;
		/** How the author asks for it. */
		text?: string;
	}[];
	/** Answered against a rule of the author's, in order. */
	objections: { page: string; question: string; fieldId: string; title: string; text: string }[];
}
