/** Several choices in order, best first; a form has one field for each choice, with its place or empty. */
import type { Locale } from '../../../i18n/locales.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { orderOf } from '../../ranking.ts';
import type { Fields } from '../fields.ts';
import { isolated } from '../../isolate.ts';
import { modelLocale } from '../locales.ts';
import { QuestionRankingModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import {
	allChoices,
	authoredValue,
	barredChoices,
	choiceProperties,
	choicesOf,
	choicesRequired,
	fieldValues,
	listShape,
	optionsOf,
	specifiedOptions,
	unknownChoice,
	type Choice
} from './options.ts';

function maximum(question: QuestionRankingModel): number {
	const all = question.visibleChoices.length;
	return question.maxSelectedChoices > 0 ? Math.min(question.maxSelectedChoices, all) : all;
}

/** The choices with the places that a form gives them, in the order of the questionnaire. */
function placesIn(field: string, choices: readonly Choice[], fields: Fields): Map<string, string> {
	return new Map(
		choices.flatMap(({ value }) => {
			const place = fields.last(`${field}.${value}`);
			return place === '' ? [] : [[String(value), place]];
		})
	);
}

function isPlace(text: string, most: number): boolean {
	return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= most;
}

/** Sentences about choices that share a place. */
function sharedPlaces(
	choices: readonly Choice[],
	places: ReadonlyMap<string, string>,
	locale: Locale
): string[] {
	const texts = Map.groupBy(
		choices.filter(({ value }) => places.has(String(value))),
		({ value }) => places.get(String(value)) ?? ''
	);
	return [...texts].flatMap(([place, sharing]) =>
		sharing.length === 1
			? []
			: [
					m.answering_error_same_place(
						{
							place,
							choices: new Intl.ListFormat(modelLocale(locale), { type: 'conjunction' }).format(
								sharing.map(({ text }) => isolated(text, locale))
							)
						},
						{ locale }
					)
				]
	);
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
		barred: barredChoices(question),
		most: maximum(question),
		least: question.minSelectedChoices
	}),
	form: ({ choices, barred, most, least }, { field, locale }) => ({
		barred,
		fields: ({ value }) =>
			fieldValues(value).map((choice, index) => [`${field}.${choice}`, String(index + 1)]),
		view: (base, fields) => {
			const places = placesIn(field, choices, fields);
			return {
				...base,
				kind: 'ranking',
				options: optionsOf(choices),
				value: orderOf(places),
				places: Object.fromEntries(places),
				maximum: most,
				...(least > 0 ? { minimum: least } : {})
			};
		},
		read: (fields) => {
			if (!choices.some(({ value }) => fields.has(`${field}.${value}`))) return undefined;
			const places = placesIn(field, choices, fields);
			if (places.size === 0) return { errors: [] };
			if (places.size > most || [...places.values()].some((place) => Number(place) > most))
				return { errors: [m.answering_error_too_many({ maximum: most }, { locale })] };
			const values = orderOf(places).map((choice) => authoredValue(choices, choice));
			const known = values.filter((value) => value !== undefined);
			const isOffered = [...places.values()].every((place) => isPlace(place, most));
			if (known.length < values.length || !isOffered) return { errors: [unknownChoice(locale)] };
			return { value: known, errors: sharedPlaces(choices, places, locale) };
		}
	}),
	specify: (question) => ({
		kind: 'ranking',
		options: specifiedOptions(allChoices(question)),
		rows: [],
		maximum: maximum(question)
	})
});
