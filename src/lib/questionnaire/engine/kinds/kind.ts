/**
 * What the engine must know of a kind of question. One file for each kind takes what survey-core
 * decided out of its model (`settle`) and says how an answer is written into form fields (`fields`),
 * how these fields look to the renderer (`view`) and how they are read back (`read`); `read` undoes
 * `fields`. `index.ts` lists the kinds.
 */
import type { FieldErrors, Json, QuestionSpecification, QuestionView } from '../../contract.ts';
import { errorsAt } from '../field-errors.ts';
import type { Fields } from '../fields.ts';
import type {
	Field,
	Growing,
	Head,
	InnerFilter,
	Reading,
	SettledElement,
	SettledQuestion
} from '../settled.ts';
import type { StoredAnswer } from '../stored-answer.ts';
import { RecentlyUsed } from '../recently-used.ts';
import type { PanelModel, Question } from '../survey-core.ts';
import type { OptionPart } from './options.ts';
import { withComment } from './comment-area.ts';
import { withFaultsAtWords } from './own-words.ts';

/**
 * What an author may write in a property: `text` a text in six languages, `texts` a list of texts or one
 * in each language, `picture` a data: address, `value` what is stored, `items` rows or columns, `choices` what can be chosen,
 * `elements` questions and panels, `columns` those of a table whose cells are questions, `inputs` the
 * lines of several texts, `count` a whole number above 0, `amount` one that may be 0, `limit` a number,
 * a day or a time, a list the words of which one is meant.
 */
export type PropertyShape =
	| 'text'
	| 'flag'
	| 'count'
	| 'amount'
	| 'number'
	| 'limit'
	| 'expression'
	| 'items'
	| 'choices'
	| 'elements'
	| 'columns'
	| 'inputs'
	| 'texts'
	| 'picture'
	| 'value'
	| 'topics'
	| 'question'
	| readonly string[];

/** What every kind of view has. */
export type ViewBase = Omit<Head, 'locale' | 'purpose' | 'commentLabel' | 'commentPlaceholder'> & {
	errors: string[];
};

export type SpecificationPart = Pick<
	QuestionSpecification,
	| 'kind'
	| 'other'
	| 'wordsInPlace'
	| 'maximum'
	| 'numeric'
	| 'moment'
	| 'computed'
	| 'several'
	| 'points'
> & {
	options: OptionPart[];
	rows: OptionPart[];
	/** The questions inside, in each row or panel. */
	parts?: readonly Question[];
};

/** Where a question stands among form fields and ids. */
export interface Place {
	field: string;
	fieldId: string;
}

/** The place of a question inside the one at `place`. Ids hold no spaces: neither may `key`. */
export function placeWithin({ field, fieldId }: Place, key: string | number): Place {
	return { field: `${field}.${key}`, fieldId: `${fieldId}.${key}` };
}

/** Settles what stands inside a question. */
export interface Inside {
	question: (question: Question, place: Place) => SettledQuestion;
	/** The shown elements of a panel, each placed by its name after `place`. */
	elements: (panel: PanelModel, place: Place) => SettledElement[];
}

/** The fields of one question: what passes between its stored answer and a form. */
export interface Form {
	fields: (stored: StoredAnswer) => Field[];
	view: (base: ViewBase, fields: Fields, errors: FieldErrors) => QuestionView;
	/**
	 * Nothing when the form does not speak of the question. `previous` is the answer so far, for
	 * kinds of which a form may give a part.
	 */
	read: (fields: Fields, previous: Json | undefined) => Reading | undefined;
	/** What the questionnaire worked out by itself: nobody is asked. */
	computed?: NonNullable<SettledQuestion['computed']>;
	filter?: InnerFilter;
	growing?: Growing;
	skipped?: NonNullable<SettledQuestion['skipped']>;
	barred?: readonly string[];
}

/** The part of a value that has the shape of an answer to this question. */
export type Admit = (question: Question, value: Json) => Json | undefined;

export interface KindOf<Model extends Question, Data> {
	/** Properties beyond the common ones that an author may use. */
	properties: Readonly<Record<string, PropertyShape>>;
	/** Faults in what an author wrote that no single property shows. */
	requirements?: (json: Readonly<Record<string, unknown>>) => string[];
	/**
	 * The part of a stored value that has the shape of an answer of this kind, by what the author
	 * wrote alone; nothing else reaches survey-core, which trusts what it is given.
	 */
	admit: (question: Model, value: Json, admitInside: Admit) => Json | undefined;
	/** What survey-core decided, in the language of the model: plain values, never the model. */
	settle: (question: Model, head: Head, inside: Inside) => Data;
	form: (data: Data, head: Head) => Form;
	/** With texts in the language of the model. */
	specify: (question: Model) => SpecificationPart;
	/** The questions inside this one, for kinds that hold some. */
	within?: (question: Model, place: Place) => { question: Question; place: Place }[];
}

/** A kind as the rest of the engine sees it. */
export interface Kind {
	properties: Readonly<Record<string, PropertyShape>>;
	requirements?: ((json: Readonly<Record<string, unknown>>) => string[]) | undefined;
	admit: (question: Question, value: Json, admitInside: Admit) => Json | undefined;
	settle: (question: Question, head: Head, inside: Inside) => SettledQuestion;
	specify: (question: Question) => SpecificationPart;
	within: (question: Question, place: Place) => { question: Question; place: Place }[];
}

function viewBase(head: Head, errors: FieldErrors): ViewBase {
	const { name, field, fieldId, number, title, titleHidden, hint, required, readOnly } = head;
	return {
		name,
		field,
		fieldId,
		...(number === undefined ? {} : { number }),
		title,
		...(titleHidden === undefined ? {} : { titleHidden }),
		...(hint === undefined ? {} : { hint }),
		required,
		readOnly,
		errors: errorsAt(errors, field)
	};
}

function settledQuestion(head: Head, { fields, view, read, ...rest }: Form): SettledQuestion {
	return {
		...rest,
		head,
		fields,
		view: (given, errors) => view(viewBase(head, errors), given, errors),
		read: (given, previous) => (head.readOnly ? undefined : read(given, previous))
	};
}

function viewOf({ head, view }: SettledQuestion): SettledQuestion['view'] {
	return (given, errors) => withFaultsAtWords(view(given, errors), head.locale);
}

/** Most questions are decided alike for everybody: each such decision is held once. */
const alike = new RecentlyUsed<SettledQuestion>(3000);

/** Ties a kind to its class of survey-core. */
export function defineKind<Model extends Question, Data>(
	modelClass: abstract new (...given: never[]) => Model,
	kind: KindOf<Model, Data>
): Kind {
	const own = (question: Question): Model => {
		if (question instanceof modelClass) return question;
		throw new TypeError(`${question.name} is no ${modelClass.name}`);
	};
	return {
		properties: kind.properties,
		requirements: kind.requirements,
		admit: (question, value, admitInside) => kind.admit(own(question), value, admitInside),
		settle: (question, head, inside) => {
			const data = kind.settle(own(question), head, inside);
			const make = () => {
				const whole = withComment(settledQuestion(head, kind.form(data, head)));
				return { ...whole, view: viewOf(whole) };
			};
			// What holds other questions is not told by its own values alone.
			return kind.within
				? make()
				: alike.get(JSON.stringify([question.getType(), head, data]), make);
		},
		specify: (question) => kind.specify(own(question)),
		within: (question, place) => kind.within?.(own(question), place) ?? []
	};
}
