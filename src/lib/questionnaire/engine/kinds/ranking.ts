/** Several choices in order, best first; a form has one field for each place: `name.1`, `name.2` ... */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Fields } from '../fields.ts';
import { isolated } from '../../isolate.ts';
import { QuestionRankingModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import {
	allChoices,
	authoredValue,
	choiceProperties,
	choicesOf,
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

function placeFields(field: string, most: number): string[] {
	return Array.from({ length: most }, (_, index) => `${field}.${index + 1}`);
}

function places(field: string, most: number, fields: Fields): string[] {
	const values = placeFields(field, most).map((place) => fields.last(place));
	const filled = values.findLastIndex((value) => value !== '');
	return values.slice(0, filled + 1);
}

export const ranking = defineKind(QuestionRankingModel, {
	properties: {
		...choiceProperties,
		selectToRankEnabled: 'flag',
		minSelectedChoices: 'count',
		maxSelectedChoices: 'count'
	},
	requirements: (json) => [
		...choicesRequired(json),
		...(json.selectToRankEnabled === true
			? []
			: ['needs "selectToRankEnabled": true, so that it may be left blank or answered in part'])
	],
	admit: (_, value) => listShape(value),
	settle: (question) => ({
		choices: choicesOf(question.visibleChoices),
		most: maximum(question),
		least: question.minSelectedChoices
	}),
	form: ({ choices, most, least }, { field, locale }) => ({
		fields: ({ value }) =>
			fieldValues(value).map((choice, index) => [`${field}.${index + 1}`, choice]),
		view: (base, fields) => ({
			...base,
			kind: 'ranking',
			options: optionsOf(choices),
			value: places(field, most, fields),
			maximum: most,
			...(least > 0 ? { minimum: least } : {})
		}),
		read: (fields) => {
			if (!placeFields(field, most).some((place) => fields.has(place))) return undefined;
			const posted = places(field, most, fields).filter((value) => value !== '');
			if (fields.last(`${field}.${most + 1}`) !== '') {
				return { errors: [m.answering_error_too_many({ maximum: most }, { locale })] };
			}
			if (posted.length === 0) return { errors: [] };
			const values = posted.map((value) => authoredValue(choices, value));
			const known = values.filter((value) => value !== undefined);
			if (known.length < values.length) return { errors: [unknownChoice(locale)] };
			const repeated = new Set(posted.filter((value, index) => posted.indexOf(value) < index));
			return {
				value: known,
				errors: choices
					.filter(({ value }) => repeated.has(String(value)))
					.map(({ text }) =>
						m.answering_error_duplicate({ choice: isolated(text, locale) }, { locale })
					)
			};
		}
	}),
	specify: (question) => ({
		kind: 'ranking',
		options: optionsOf(allChoices(question)),
		rows: [],
		maximum: maximum(question)
	})
});
