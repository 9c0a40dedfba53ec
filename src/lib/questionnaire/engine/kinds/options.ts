/** What questions with choices have in common. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { Json, Option, Other } from '../../contract.ts';
import type { Fields } from '../fields.ts';
import { LocalizableString, type ItemValue, type QuestionSelectBase } from '../survey-core.ts';
import type { StoredAnswer } from '../stored-answer.ts';
import type { PropertyShape } from './kind.ts';
import { lengthFaults, longestOther } from './words.ts';

export const choiceProperties = {
	choices: 'items',
	topics: 'topics'
} as const satisfies Record<string, PropertyShape>;

export const specialChoiceProperties = {
	showOtherItem: 'flag',
	otherText: 'text',
	showNoneItem: 'flag',
	noneText: 'text'
} as const satisfies Record<string, PropertyShape>;

/** Choices must come from somewhere. */
export function choicesRequired(json: Readonly<Record<string, unknown>>): string[] {
	return json.choices === undefined && json.topics === undefined
		? ['has neither "choices" nor "topics"']
		: [];
}

/** A text in the language of the model; survey-core declares some of them without a type. */
export function textOf(text: unknown): string {
	return text instanceof LocalizableString ? text.renderedHtml : '';
}

export function optionsOf(items: readonly ItemValue[]): Option[] {
	return items.map((item) => ({ value: String(item.value), text: item.text }));
}

/** The value of the choice as the author wrote it, a number for instance; forms know texts only. */
export function authoredValue(items: readonly ItemValue[], posted: string): Json | undefined {
	const value: unknown = items.find((item) => String(item.value) === posted)?.value;
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;
}

export function otherValue(question: QuestionSelectBase): string | undefined {
	return question.showOtherItem ? String(question.otherItem.value) : undefined;
}

export function noneValue(question: QuestionSelectBase): string | undefined {
	return question.showNoneItem ? String(question.noneItem.value) : undefined;
}

export function otherField(question: QuestionSelectBase): string {
	return `${question.name}.other`;
}

/** The words beside "Other" as a form has them; nothing when the question has no such choice. */
export function otherWords(question: QuestionSelectBase, fields: Fields): string {
	return otherValue(question) === undefined ? '' : fields.last(otherField(question)).trim();
}

export function otherView(question: QuestionSelectBase, fields: Fields): { other?: Other } {
	const value = otherValue(question);
	return value === undefined
		? {}
		: { other: { value, text: fields.last(otherField(question)), maxLength: longestOther } };
}

export function otherFields(
	question: QuestionSelectBase,
	stored: StoredAnswer
): [string, string][] {
	return stored.other === '' ? [] : [[otherField(question), stored.other]];
}

export function otherFaults(words: string, locale: Locale): string[] {
	return lengthFaults(words, longestOther, locale);
}

export function unknownChoice(locale: Locale): string {
	return m.answering_error_choice({}, { locale });
}

/** One value, as a choice, a text or a step of a scale is stored. */
export function singleShape(value: Json): Json | undefined {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;
}

/** A list of values, as several choices and rankings are stored. */
export function listShape(value: Json): Json | undefined {
	if (!Array.isArray(value)) return undefined;
	const values = value.map(singleShape).filter((one) => one !== undefined);
	return values.length > 0 ? values : undefined;
}

/** A stored value as a field has it; nothing for what no field could hold. */
export function fieldValue(value: Json | undefined): string | undefined {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? String(value)
		: undefined;
}

/** An answer of several values as fields have them. */
export function fieldValues(value: Json | undefined): string[] {
	return Array.isArray(value) ? value.map(fieldValue).filter((text) => text !== undefined) : [];
}
