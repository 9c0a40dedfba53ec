/** A scale of numbers with words at its ends. */
import { ItemValue, QuestionRatingModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { authoredValue, fieldValue, optionsOf, textOf, unknownChoice } from './options.ts';

const mostSteps = 11;

function steps(question: QuestionRatingModel): ItemValue[] {
	const items: unknown = question.visibleRateValues;
	return Array.isArray(items) ? items.filter((item) => item instanceof ItemValue) : [];
}

export const rating = defineKind(QuestionRatingModel, {
	properties: {
		rateMin: 'number',
		rateMax: 'number',
		minRateDescription: 'text',
		maxRateDescription: 'text'
	},
	requirements: (json) => {
		const low = json.rateMin ?? 1;
		const high = json.rateMax ?? 5;
		if (typeof low !== 'number' || typeof high !== 'number') return [];
		const right =
			Number.isInteger(low) && Number.isInteger(high) && high > low && high - low < mostSteps;
		return right ? [] : [`"rateMin" to "rateMax" must be 2 to ${mostSteps} whole numbers`];
	},
	shape: (_, value) => (typeof value === 'number' ? value : undefined),
	fields: (question, stored) => {
		const value = fieldValue(stored.value);
		return value === undefined ? [] : [[question.name, value]];
	},
	view: (question, base, fields) => {
		const low = textOf(question.locMinRateDescription);
		const high = textOf(question.locMaxRateDescription);
		return {
			...base,
			kind: 'choice',
			layout: 'scale',
			options: optionsOf(steps(question)),
			value: fields.last(question.name),
			...(low || high ? { ends: { low, high } } : {})
		};
	},
	read: (question, fields, locale) => {
		if (!fields.has(question.name)) return undefined;
		const posted = fields.last(question.name);
		if (posted === '') return { errors: [] };
		const value = authoredValue(steps(question), posted);
		return value === undefined ? { errors: [unknownChoice(locale)] } : { value, errors: [] };
	},
	specify: (question) => ({
		kind: 'rating',
		options: optionsOf(steps(question)),
		rows: [],
		numeric: true
	})
});
