/** What questions with choices have in common. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { Json, Option, Other } from '../../contract.ts';
import type { Fields } from '../fields.ts';
import type { Field } from '../settled.ts';
import {
	ChoiceItem,
	ItemValue,
	LocalizableString,
	QuestionMatrixDropdownModelBase,
	QuestionSelectBase
} from '../survey-core.ts';
import type { StoredAnswer } from '../stored-answer.ts';
import type { PropertyShape } from './kind.ts';
import { lengthFaults, longestOther } from './words.ts';

export const choiceProperties = {
	choices: 'choices',
	topics: 'topics',
	choicesOrder: ['none', 'asc', 'desc'],
	choicesVisibleIf: 'expression',
	choicesEnableIf: 'expression',
	choicesFromQuestion: 'question',
	choicesFromQuestionMode: ['all', 'selected', 'unselected']
} as const satisfies Record<string, PropertyShape>;

export const specialChoiceProperties = {
	showOtherItem: 'flag',
	otherText: 'text',
	showNoneItem: 'flag',
	noneText: 'text',
	showRefuseItem: 'flag',
	refuseText: 'text',
	showDontKnowItem: 'flag',
	dontKnowText: 'text'
} as const satisfies Record<string, PropertyShape>;

/** Choices must come from somewhere. */
export function choicesRequired(json: Readonly<Record<string, unknown>>): string[] {
	return [json.choices, json.topics, json.choicesFromQuestion].every((from) => from === undefined)
		? ['has neither "choices" nor "topics"']
		: wordsTwice(json);
}

/** The words beside "Other" and those of the comment area are kept in one place. */
function wordsTwice({
	showOtherItem,
	showCommentArea
}: Readonly<Record<string, unknown>>): string[] {
	return showOtherItem === true && showCommentArea === true
		? ['"showCommentArea" can not stand beside "showOtherItem"']
		: [];
}

/** A text in the language of the model; survey-core declares some of them without a type. */
export function textOf(text: unknown): string {
	return text instanceof LocalizableString ? text.renderedHtml : '';
}

/** A value that is not made of others. */
export type Single = string | number | boolean;

/** A choice, a row or a column, out of its model. */
export interface Choice {
	/** As the author wrote it, a number for instance; forms know texts only. */
	value: Single;
	text: string;
	disabled: boolean;
	/** Words are asked for beside it. */
	remark: boolean;
}

export function choicesOf(items: readonly ItemValue[]): Choice[] {
	return items.map((item) => ({
		value: singleShape(item.value) ?? '',
		text: item.text,
		disabled: !item.isEnabled,
		remark: item instanceof ChoiceItem && item.showCommentArea
	}));
}

export function optionsOf(choices: readonly Choice[]): Option[] {
	return choices.map(({ value, text, disabled }) => ({
		value: String(value),
		text,
		...(disabled ? { disabled } : {})
	}));
}

/** An option of a specification, in one language. */
export interface OptionPart {
	value: string;
	text: string;
	/** As answers hold it, where that is no text. */
	stored?: number | boolean;
}

export function specifiedOptions(choices: readonly Choice[]): OptionPart[] {
	return choices.map(({ value, text }) => ({
		value: String(value),
		text,
		...(typeof value === 'string' ? {} : { stored: value })
	}));
}

/** The value of the choice as the author wrote it; nothing for what can not be chosen. */
export function authoredValue(choices: readonly Choice[], posted: string): Single | undefined {
	return choices.find(({ value, disabled }) => !disabled && String(value) === posted)?.value;
}

/** The choices of a question beside the author's own list. */
export interface SpecialChoices {
	other: string | undefined;
	exclusive: string[];
}

export function specialChoices(question: QuestionSelectBase): SpecialChoices {
	const exclusive = [
		question.showNoneItem ? question.noneItem : undefined,
		question.showRefuseItem ? question.refuseItem : undefined,
		question.showDontKnowItem ? question.dontKnowItem : undefined
	];
	return {
		other: question.showOtherItem ? String(question.otherItem.value) : undefined,
		exclusive: exclusive.flatMap((item) => (item ? [String(item.value)] : []))
	};
}

/** "Other" and where its words stand, for a specification. */
export function specifiedOther(question: QuestionSelectBase): {
	other?: string;
	wordsInPlace?: boolean;
} {
	const { other } = specialChoices(question);
	if (other === undefined) return {};
	return { other, ...(question.getStoreOthersAsComment() ? {} : { wordsInPlace: true }) };
}

/** The choices that words are asked for beside, without "Other", for a specification. */
export function specifiedRemarks(question: QuestionSelectBase): { remarks?: string[] } {
	const { other } = specialChoices(question);
	const remarks = allChoices(question)
		.filter(({ value, remark }) => remark && String(value) !== other)
		.map(({ value }) => String(value));
	return remarks.length > 0 ? { remarks } : {};
}

export function itemsIn(items: unknown): ItemValue[] {
	return Array.isArray(items) ? items.filter((item) => item instanceof ItemValue) : [];
}

/** The author's own list: of the question, of the one it takes them from, or of the table around it. */
function authoredChoices(question: QuestionSelectBase): unknown {
	const source: unknown = question.survey.getQuestionByName(question.choicesFromQuestion);
	if (source instanceof QuestionSelectBase) return source.choices;
	const { choices, parentQuestion: table }: { choices: unknown[]; parentQuestion: unknown } =
		question;
	return choices.length === 0 && table instanceof QuestionMatrixDropdownModelBase
		? table.choices
		: choices;
}

/** Every choice that an author wrote, whether it is shown or not, and the special ones. */
export function allChoices(question: QuestionSelectBase): Choice[] {
	const special = new Set(
		[question.otherItem, question.noneItem, question.refuseItem, question.dontKnowItem].map(
			(item): unknown => item.value
		)
	);
	const items = itemsIn(authoredChoices(question));
	// An author may call a choice "none" too: it stands once.
	const authored = new Set(items.map((item): unknown => item.value));
	const shown = question.visibleChoices.filter(
		({ value }) => special.has(value) && !authored.has(value)
	);
	return choicesOf([...items, ...shown]);
}

/** What an author wrote and nobody can choose for these answers: hidden and disabled choices. */
export function barredChoices(question: QuestionSelectBase): string[] {
	const open = new Set(
		choicesOf(question.visibleChoices).flatMap(({ value, disabled }) => (disabled ? [] : [value]))
	);
	return allChoices(question).flatMap(({ value }) => (open.has(value) ? [] : [String(value)]));
}

export function otherField(field: string): string {
	return `${field}.other`;
}

/** The words beside "Other" as a form has them; nothing when the question has no such choice. */
export function otherWords(field: string, other: string | undefined, fields: Fields): string {
	return other === undefined ? '' : fields.last(otherField(field)).trim();
}

export function otherView(
	field: string,
	other: string | undefined,
	fields: Fields
): { other?: Other } {
	return other === undefined
		? {}
		: { other: { value: other, text: fields.last(otherField(field)), maxLength: longestOther } };
}

export function otherFields(field: string, stored: StoredAnswer): Field[] {
	return stored.other === '' ? [] : [[otherField(field), stored.other]];
}

export function otherFaults(words: string, locale: Locale): string[] {
	return lengthFaults(words, longestOther, locale);
}

export function unknownChoice(locale: Locale): string {
	return m.answering_error_choice({}, { locale });
}

/** One value, as a choice, a text or a step of a scale is stored. */
export function singleShape(value: unknown): Single | undefined {
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
	const single = singleShape(value);
	return single === undefined ? undefined : String(single);
}

/** An answer of several values as fields have them. */
export function fieldValues(value: Json | undefined): string[] {
	return Array.isArray(value) ? value.map(fieldValue).filter((text) => text !== undefined) : [];
}
