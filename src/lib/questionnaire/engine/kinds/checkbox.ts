/** Several of several choices. The form says that it speaks of the question by an empty field. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import { isolated } from '../isolate.ts';
import { QuestionCheckboxModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import {
	authoredValue,
	choiceProperties,
	choicesRequired,
	fieldValues,
	listShape,
	noneValue,
	optionsOf,
	otherFaults,
	otherFields,
	otherValue,
	otherView,
	otherWords,
	specialChoiceProperties,
	unknownChoice
} from './options.ts';

function maximum(question: QuestionCheckboxModel): { maximum?: number } {
	return question.maxSelectedChoices > 0 ? { maximum: question.maxSelectedChoices } : {};
}

function faults(
	question: QuestionCheckboxModel,
	chosen: readonly string[],
	locale: Locale
): string[] {
	const items = question.visibleChoices;
	if (chosen.some((value) => authoredValue(items, value) === undefined)) {
		return [unknownChoice(locale)];
	}
	const none = noneValue(question);
	if (none !== undefined && chosen.includes(none) && chosen.length > 1) {
		return [
			m.answering_error_exclusive({ choice: isolated(question.noneItem.text, locale) }, { locale })
		];
	}
	const most = question.maxSelectedChoices;
	return most > 0 && chosen.length > most
		? [m.answering_error_too_many({ maximum: most }, { locale })]
		: [];
}

export const checkbox = defineKind(QuestionCheckboxModel, {
	properties: { ...choiceProperties, ...specialChoiceProperties, maxSelectedChoices: 'count' },
	requirements: choicesRequired,
	shape: (_, value) => listShape(value),
	fields: (question, stored) => [
		...fieldValues(stored.value).map((value): [string, string] => [question.name, value]),
		...otherFields(question, stored)
	],
	view: (question, base, fields) => {
		const none = noneValue(question);
		return {
			...base,
			kind: 'selection',
			options: optionsOf(question.visibleChoices),
			value: fields.all(question.name).filter((value) => value !== ''),
			...otherView(question, fields),
			...(none === undefined ? {} : { none }),
			...maximum(question)
		};
	},
	read: (question, fields, locale) => {
		const words = otherWords(question, fields);
		if (!fields.has(question.name) && words === '') return undefined;
		const chosen = new Set(fields.all(question.name).filter((value) => value !== ''));
		const other = otherValue(question);
		// Words beside "Other" count even where its box was forgotten.
		if (other !== undefined && words !== '') chosen.add(other);
		if (chosen.size === 0) return { errors: [] };
		const keepsWords = other !== undefined && chosen.has(other) && words !== '';
		return {
			value: question.visibleChoices
				.filter((item) => chosen.has(String(item.value)))
				.map((item) => authoredValue([item], String(item.value)) ?? null),
			...(keepsWords ? { other: words } : {}),
			errors: [
				...faults(question, [...chosen], locale),
				...(keepsWords ? otherFaults(words, locale) : [])
			]
		};
	},
	specify: (question) => {
		const other = otherValue(question);
		return {
			kind: 'checkbox',
			options: optionsOf(question.visibleChoices),
			rows: [],
			...maximum(question),
			...(other === undefined ? {} : { other })
		};
	}
});
