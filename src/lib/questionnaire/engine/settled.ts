/**
 * A questionnaire as survey-core decided it for some answers: what is shown, with which texts, choices
 * and limits. Plain values and functions over them; no model of survey-core is held, so it may be kept
 * and used again for everybody whose answers lead to the same decisions.
 */
import type { Locale } from '../../i18n/locales.ts';
import type {
	FieldErrors,
	HtmlView,
	ImageView,
	Json,
	PanelView,
	Purpose,
	QuestionView
} from '../contract.ts';
import type { Fields } from './fields.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** What every kind of question has. */
export interface Head {
	locale: Locale;
	name: string;
	/** The name of its form field, or what the names of its form fields begin with. */
	field: string;
	fieldId: string;
	number?: string;
	title: string;
	/** The title is for those who do not see. */
	titleHidden?: true;
	hint?: string;
	required: boolean;
	readOnly: boolean;
	purpose?: Purpose;
	/** The label of its comment area, where it has one. */
	commentLabel?: string;
	commentPlaceholder?: string;
}

/** An answer as a form gave it; without a value the question was left blank. */
export interface Reading {
	value?: Json | undefined;
	/** The words beside "Other", or in the comment area. */
	other?: string;
	/** The words beside choices that ask for some, by choice. */
	remarks?: { [choice: string]: string };
	/** Sentences in the reader's language; when there are any, the value does not count. */
	errors: string[];
	/** The same for fields inside the question; the rest of the value counts. */
	inner?: FieldErrors;
}

/** The part of an answer that belongs to shown questions inside, and among these to the chosen ones. */
export type InnerFilter = (
	value: Json,
	keep: (question: SettledQuestion) => boolean
) => Json | undefined;

/** How many rows or panels there are and may be. */
export interface Growing {
	count: number;
	/** How many there are before anything is answered. */
	initial: number;
	minimum: number;
	maximum: number;
	adding: boolean;
	removing: boolean;
}

export type Field = [name: string, value: string];

export interface SettledQuestion {
	head: Head;
	/** The form fields that hold an answer. */
	fields: (stored: StoredAnswer) => Field[];
	view: (fields: Fields, errors: FieldErrors) => QuestionView;
	/** Undoes `fields`; nothing when the form does not speak of the question. */
	read: (fields: Fields, previous: Json | undefined) => Reading | undefined;
	/** What the questionnaire worked out by itself: nobody is asked. */
	computed?: { value?: Json };
	/** For questions that hold others. */
	filter?: InnerFilter;
	/** For questions whose number of rows or panels is the respondent's. */
	growing?: Growing;
	/** What stands inside and is not shown, by its form fields: whole rows, or questions in them. */
	skipped?: () => string[];
	/** Choices that cannot be made now: an answer that holds them counts as if it did not. */
	barred?: readonly string[];
}

export type SettledElement =
	| { kind: 'question'; question: SettledQuestion }
	| { kind: 'panel'; panel: Omit<PanelView, 'elements'>; elements: SettledElement[] }
	| { kind: 'fixed'; view: HtmlView | ImageView };

export interface SettledPage {
	name: string;
	title: string;
	description?: string;
	conditional: boolean;
	elements: SettledElement[];
	/** The questions among the elements, in order; those inside another question are not among them. */
	questions: SettledQuestion[];
}

/** Everything that is shown; what is hidden is not in it. */
export interface SettledQuestionnaire {
	title: string;
	pages: SettledPage[];
}

export function questionsOf(elements: readonly SettledElement[]): SettledQuestion[] {
	return elements.flatMap((element) => {
		if (element.kind === 'question') return [element.question];
		return element.kind === 'panel' ? questionsOf(element.elements) : [];
	});
}
