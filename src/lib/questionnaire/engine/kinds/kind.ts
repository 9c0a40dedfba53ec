/**
 * What the engine must know of a kind of question. One file for each kind describes how an answer
 * is written into form fields (`fields`), how these fields look to the renderer (`view`) and how
 * they are read back (`read`); `read` undoes `fields`. `index.ts` lists the kinds.
 */
import type { Locale } from '../../../i18n/locales.ts';
import type { Json, Option, QuestionSpecification, QuestionView } from '../../contract.ts';
import type { Fields } from '../fields.ts';
import type { StoredAnswer } from '../stored-answer.ts';
import type { Question } from '../survey-core.ts';

/**
 * What an author may write in a property: `text` a text in six languages, `items` choices, rows or
 * columns, `limit` a number or a date, a list the words of which one is meant.
 */
export type PropertyShape =
	| 'text'
	| 'flag'
	| 'count'
	| 'number'
	| 'limit'
	| 'expression'
	| 'items'
	| 'topics'
	| readonly string[];

/** What every kind of view has. */
export interface ViewBase {
	name: string;
	fieldId: string;
	number?: string;
	title: string;
	hint?: string;
	required: boolean;
	errors: string[];
}

/** An answer as a form gave it; without a value the question was left blank. */
export interface Reading {
	value?: Json;
	/** The words beside "Other". */
	other?: string;
	/** Sentences in the reader's language; when there are any, the value does not count. */
	errors: string[];
}

export type SpecificationPart = Pick<
	QuestionSpecification,
	'kind' | 'other' | 'maximum' | 'numeric'
> & { options: Option[]; rows: Option[] };

export interface KindOf<Model extends Question> {
	/** Properties beyond the common ones that an author may use. */
	properties: Readonly<Record<string, PropertyShape>>;
	/** Faults in what an author wrote that no single property shows. */
	requirements?: (json: Readonly<Record<string, unknown>>) => string[];
	/**
	 * The part of a stored value that has the shape of an answer of this kind; nothing else reaches
	 * survey-core, which trusts what it is given.
	 */
	shape: (question: Model, value: Json) => Json | undefined;
	/** The fields that hold an answer of that shape. */
	fields: (question: Model, stored: StoredAnswer) => [string, string][];
	view: (question: Model, base: ViewBase, fields: Fields) => QuestionView;
	/**
	 * Nothing when the form does not speak of the question. `previous` is the answer so far, for
	 * kinds of which a form may give a part.
	 */
	read: (
		question: Model,
		fields: Fields,
		locale: Locale,
		previous: Json | undefined
	) => Reading | undefined;
	/** With texts in the language of the model. */
	specify: (question: Model) => SpecificationPart;
}

export type Kind = KindOf<Question>;

/** Ties a kind to its class of survey-core. */
export function defineKind<Model extends Question>(
	modelClass: abstract new (...given: never[]) => Model,
	kind: KindOf<Model>
): Kind {
	const own = (question: Question): Model => {
		if (question instanceof modelClass) return question;
		throw new TypeError(`${question.name} is no ${modelClass.name}`);
	};
	return {
		...kind,
		shape: (question, value) => kind.shape(own(question), value),
		fields: (question, stored) => kind.fields(own(question), stored),
		view: (question, base, fields) => kind.view(own(question), base, fields),
		read: (question, fields, locale, previous) =>
			kind.read(own(question), fields, locale, previous),
		specify: (question) => kind.specify(own(question))
	};
}
