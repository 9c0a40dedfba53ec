/** Several choices in order, best first; a form has one field for each place: `name.1`, `name.2` ... */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Fields } from '../fields.ts';
import { isolated } from '../isolate.ts';
import { QuestionRankingModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import {
	authoredValue,
	choiceProperties,
	choicesRequired,
	fieldValues,
	listShape,
	optionsOf,
	unknownChoice
} from './options.ts';

function maximum(question: QuestionRankingModel): number {
	const all = question.visibleChoices.length;
	return question.maxSelectedChoices > 0 ? Math.min(question.maxSelectedChoices, all) : all;
}

function placeFields(question: QuestionRankingModel): string[] {
	return Array.from({ length: maximum(question) }, (_, index) => `${question.name}.${index + 1}`);
}

function places(question: QuestionRankingModel, fields: Fields): string[] {
	const values = placeFields(question).map((field) => fields.last(field));
	const filled = values.findLastIndex((value) => value !== '');
	return values.slice(0, filled + 1);
}

export const ranking = defineKind(QuestionRankingModel, {
	properties: { ...choiceProperties, selectToRankEnabled: 'flag', maxSelectedChoices: 'count' },
	requirements: (json) => [
		...choicesRequired(json),
		...(json.selectToRankEnabled === true
			? []
			: ['needs "selectToRankEnabled": true, so that it may be left blank or answered in part'])
	],
	shape: (_, value) => listShape(value),
	fields: (question, stored) =>
		fieldValues(stored.value).map((value, index) => [`${question.name}.${index + 1}`, value]),
	view: (question, base, fields) => ({
		...base,
		kind: 'ranking',
		options: optionsOf(question.visibleChoices),
		value: places(question, fields),
		maximum: maximum(question)
	}),
	read: (question, fields, locale) => {
		if (!placeFields(question).some((field) => fields.has(field))) return undefined;
		const posted = places(question, fields).filter((value) => value !== '');
		const most = maximum(question);
		if (fields.last(`${question.name}.${most + 1}`) !== '') {
			return { errors: [m.answering_error_too_many({ maximum: most }, { locale })] };
		}
		if (posted.length === 0) return { errors: [] };
		const items = question.visibleChoices;
		const values = posted.map((value) => authoredValue(items, value));
		const known = values.filter((value) => value !== undefined);
		if (known.length < values.length) return { errors: [unknownChoice(locale)] };
		const repeated = new Set(posted.filter((value, index) => posted.indexOf(value) < index));
		return {
			value: known,
			errors: items
				.filter((item) => repeated.has(String(item.value)))
				.map((item) =>
					m.answering_error_duplicate({ choice: isolated(item.text, locale) }, { locale })
				)
		};
	},
	specify: (question) => ({
		kind: 'ranking',
		options: optionsOf(question.visibleChoices),
		rows: [],
		maximum: maximum(question)
	})
});
