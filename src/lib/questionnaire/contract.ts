/**
 * Everything that leaves the engine. The renderer, the services and the roll-up know a questionnaire
 * through these types only: plain JSON, no class of survey-core, no function.
 */
import type { Locale, LocalizedText } from '../i18n/locales.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A SurveyJS JSON definition, parsed. */
export type Definition = { [key: string]: Json };

/**
 * Answers by question name, in the shape SurveyJS stores them: text and comment a string (a number
 * where the input is a number), one choice its value, several choices and rankings a list of values
 * (rankings best first), a matrix `{ row: column }`, yes/no a boolean. The words written beside
 * "Other" stand under `otherKey(question)`. A blank question has no key.
 */
export type Answers = { [question: string]: Json };

/** Where the words written beside the choice "Other", or in the comment area, of a question are stored. */
export function otherKey(question: string): string {
	return `${question}-Comment`;
}

/** Where the words written beside a choice that asks for some are stored. */
export function remarkKey(question: string, choice: string): string {
	return `${otherKey(question)}-${choice}`;
}

/** The question whose answer stands under this key; names of questions hold no hyphen. */
export function questionOf(key: string): string {
	const hyphen = key.indexOf('-');
	return hyphen === -1 ? key : key.slice(0, hyphen);
}

/** The keys under which the answer to a question is kept. */
export function answerKeys(question: string, answers: Answers): string[] {
	return Object.keys(answers).filter((key) => {
		if (!key.startsWith(question)) return false;
		const words = otherKey(question);
		return key === question || key === words || key.startsWith(`${words}-`);
	});
}

/**
 * Sentences in the reader's language, by the name of the form field (that of the question, where it
 * holds no others); what has no fault has no key.
 */
export type FieldErrors = { [field: string]: string[] };

/** A posted form. The names of its fields are documented in the README of this folder. */
export type FormEntries = Iterable<readonly [string, string]>;

/** What a question is for; a property of ours in the definition. */
export const purposes = [
	'priority-ranking',
	'importance',
	'urgency',
	'gap',
	'barrier',
	'support',
	'statement',
	'consent'
] as const;
export type Purpose = (typeof purposes)[number];

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
}

/** The choice that asks for words of one's own: its value, the words so far, how many are allowed. */
export interface Other {
	value: string;
	text: string;
	maxLength: number;
}

interface QuestionBase {
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
	/** The language its words were written in, where that is not the reader's. */
	written?: Locale;
	/** Sentences in the reader's language; empty when the answer stands. */
	errors: string[];
	/** A comment area below the question. */
	comment?: Words & { label: string; placeholder?: string };
}

export const inputTypes = [
	'text',
	'number',
	'email',
	'url',
	'tel',
	'password',
	'date',
	'datetime-local',
	'time',
	'month',
	'week',
	'range',
	'color'
] as const;
export type InputType = (typeof inputTypes)[number];

/** What a browser may fill in of its own: the words of HTML, without those of payments and passwords. */
export const autocompleteWords = [
	'off',
	'on',
	'name',
	'honorific-prefix',
	'given-name',
	'additional-name',
	'family-name',
	'honorific-suffix',
	'nickname',
	'organization-title',
	'organization',
	'street-address',
	'address-line1',
	'address-line2',
	'address-line3',
	'address-level1',
	'address-level2',
	'country',
	'country-name',
	'postal-code',
	'language',
	'bday',
	'sex',
	'url',
	'photo',
	'tel',
	'tel-country-code',
	'tel-national',
	'email'
] as const;
export type AutocompleteWord = (typeof autocompleteWords)[number];

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
/** Several short texts under one title. */
export interface TextsQuestion extends QuestionBase {
	kind: 'texts';
	items: TextQuestion[];
}
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
/** What the questionnaire works out by itself. */
export interface ComputedQuestion extends QuestionBase {
	kind: 'computed';
	value: string;
}
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
export type ElementView = QuestionView | PanelView | HtmlView | ImageView;

/** One page of a questionnaire as one person sees it now. */
export interface PageView {
	locale: Locale;
	name: string;
	title: string;
	description?: string;
	/** 1-based place among the visible pages. */
	number: number;
	total: number;
	previous?: string;
	next?: string;
	elements: ElementView[];
	/** What is answered here may change what this page shows. */
	conditional: boolean;
}

/** Where each visible page stands. */
export interface PageOutline {
	name: string;
	title: string;
	number: number;
	questions: number;
	answered: number;
	requiredUnanswered: number;
}

/**
 * A piece of a line with a direction of its own: words of the questionnaire run as the reader's
 * language does, words of the respondent as the language they were written in, and a code (an address,
 * a number, a telephone) always from the left.
 */
export interface Segment {
	text: string;
	source: 'questionnaire' | 'respondent' | 'code';
}
export type AnswerLine = Segment[];

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

/** What a posted page came to. */
export interface FormReading {
	/** The given answers with those of the page merged over them; a faulty field leaves its answer as it was. */
	answers: Answers;
	/** The form that was read, with the row added or removed that it asked for: to be shown again. */
	form: [name: string, value: string][];
	/** Faults of form only (no number, unknown choice, too long ...); never that an answer is missing. */
	errors: FieldErrors;
	/** Names of the questions of this page that the form spoke of, in page order. */
	questions: string[];
}

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

/** One fault of a questionnaire file, for its author. */
export interface Finding {
	/** Question or page name, or "" for the questionnaire itself. */
	where: string;
	/** The language whose text is missing, if that is the fault. */
	language?: Locale;
	message: string;
}
