/** Several of several choices. The form says that it speaks of the question by an empty field. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Json } from '../../contract.ts';
import { isolated } from '../../isolate.ts';
import { objectsIn } from '../definition.ts';
import type { Fields } from '../fields.ts';
import type { Head } from '../settled.ts';
import type { QuestionCheckboxModel } from '../survey-core.ts';
import type { KindOf } from './kind.ts';
import {
	allChoices,
	authoredValue,
	barredChoices,
	choiceProperties,
	choicesOf,
	choicesRequired,
	fieldValue,
	fieldValues,
	listShape,
	otherFaults,
	otherFields,
	otherView,
	otherWords,
	specialChoiceProperties,
	specialChoices,
	specifiedOptions,
	specifiedOther,
	specifiedRemarks,
	unknownChoice,
	type Choice,
	type SpecialChoices
} from './options.ts';
import { readRemarks, remarkableOptions, remarkFields } from './remarks.ts';

interface SeveralOf extends SpecialChoices {
	choices: Choice[];
	/** Choices that cannot be made now stay in the draft, unseen, until they can again. */
	barred: string[];
	/** The words of the choice that means all others. */
	all?: string;
	minimum?: number;
	maximum?: number;
}

/** survey-core keeps no words beside the choices of a tagbox. */
function wordless({ choices }: Readonly<Record<string, unknown>>): string[] {
	return objectsIn(choices).some(({ showCommentArea }) => showCommentArea === true)
		? ['"showCommentArea" of a choice needs the type "checkbox"']
		: [];
}

/** The field of the choice that means all others. */
function allField(field: string): string {
	return `${field}.all`;
}

/** What "All" means. */
function ordinary({ choices, other, exclusive }: SeveralOf): string[] {
	return choices
		.filter(({ disabled }) => !disabled)
		.map(({ value }) => String(value))
		.filter((value) => value !== other && !exclusive.includes(value));
}

function chosenIn(data: SeveralOf, field: string, fields: Fields): Set<string> {
	const chosen = new Set(fields.all(field).filter((value) => value !== ''));
	if (data.all !== undefined && fields.last(allField(field)) !== '') {
		for (const value of ordinary(data)) chosen.add(value);
	}
	// Words beside "Other" count even where its box was forgotten.
	if (data.other !== undefined && otherWords(field, data.other, fields) !== '')
		chosen.add(data.other);
	return chosen;
}

/** What forbids these choices together. */
function faults(data: SeveralOf, chosen: readonly string[], { locale }: Head): string[] {
	if (chosen.some((value) => authoredValue(data.choices, value) === undefined)) {
		return [unknownChoice(locale)];
	}
	const alone = data.choices.find(
		({ value }) => data.exclusive.includes(String(value)) && chosen.includes(String(value))
	);
	if (alone && chosen.length > 1) {
		return [m.answering_error_exclusive({ choice: isolated(alone.text, locale) }, { locale })];
	}
	return data.maximum !== undefined && chosen.length > data.maximum
		? [m.answering_error_too_many({ maximum: data.maximum }, { locale })]
		: [];
}

function valuesOf(choices: readonly Choice[], chosen: ReadonlySet<string>): Json[] {
	return choices.map(({ value }) => value).filter((value) => chosen.has(String(value)));
}

/** The part of the answer so far that the form cannot show. */
function unseenIn(previous: Json | undefined, barred: readonly string[]): Json[] {
	return Array.isArray(previous)
		? previous.filter((one) => barred.includes(fieldValue(one) ?? ''))
		: [];
}

/** In the order of the answer so far where the choices are the same. */
function answerOf(values: readonly Json[], previous: Json | undefined): { value?: Json } {
	if (values.length === 0) return {};
	const same =
		Array.isArray(previous) &&
		previous.length === values.length &&
		values.every((value) => previous.includes(value));
	return { value: same ? previous : [...values] };
}

function limits(question: QuestionCheckboxModel): { minimum?: number; maximum?: number } {
	const { minSelectedChoices: minimum, maxSelectedChoices: maximum } = question;
	return {
		...(minimum > 0 ? { minimum } : {}),
		...(maximum > 0 ? { maximum } : {})
	};
}

export function severalOf<Model extends QuestionCheckboxModel>(
	layout: 'list' | 'tags'
): KindOf<Model, SeveralOf> {
	return {
		properties: {
			...choiceProperties,
			...specialChoiceProperties,
			minSelectedChoices: 'count',
			maxSelectedChoices: 'count',
			showSelectAllItem: 'flag',
			selectAllText: 'text'
		},
		requirements: (json) => [
			...choicesRequired(json),
			...(layout === 'tags' ? wordless(json) : [])
		],
		admit: (_, value) => listShape(value),
		settle: (question) => ({
			choices: choicesOf(question.visibleChoices.filter((item) => item !== question.selectAllItem)),
			barred: barredChoices(question),
			...specialChoices(question),
			...(question.showSelectAllItem ? { all: question.selectAllItem.text } : {}),
			...limits(question)
		}),
		form: (data, head) => {
			const { choices, barred, other, exclusive, all, minimum, maximum } = data;
			const { field, locale } = head;
			return {
				barred,
				fields: (stored) => [
					...fieldValues(stored.value)
						.filter((value) => !barred.includes(value))
						.map((value): [string, string] => [field, value]),
					...(other === undefined ? [] : otherFields(field, stored)),
					...remarkFields(field, stored)
				],
				view: (base, fields) => ({
					...base,
					kind: 'selection',
					layout,
					options: remarkableOptions(field, choices, other, fields),
					value: fields.all(field).filter((value) => value !== ''),
					exclusive,
					...otherView(field, other, fields),
					...(all === undefined ? {} : { all: { value: allField(field), text: all } }),
					...(minimum === undefined ? {} : { minimum }),
					...(maximum === undefined ? {} : { maximum })
				}),
				read: (fields, previous) => {
					const chosen = chosenIn(data, field, fields);
					if (!fields.has(field) && chosen.size === 0) return undefined;
					const unseen = unseenIn(previous, barred);
					if (chosen.size === 0) return { ...answerOf(unseen, previous), errors: [] };
					const words = otherWords(field, other, fields);
					const { errors, ...remarks } = readRemarks(field, choices, [...chosen], fields, locale);
					return {
						...answerOf([...valuesOf(choices, chosen), ...unseen], previous),
						...(words === '' ? {} : { other: words }),
						...remarks,
						errors: [...faults(data, [...chosen], head), ...errors, ...otherFaults(words, locale)]
					};
				}
			};
		},
		specify: (question) => {
			const { maximum } = limits(question);
			return {
				kind: 'checkbox',
				options: specifiedOptions(allChoices(question)),
				rows: [],
				...(maximum === undefined ? {} : { maximum }),
				...specifiedOther(question),
				...specifiedRemarks(question)
			};
		}
	};
}
