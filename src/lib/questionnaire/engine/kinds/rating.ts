/** A scale of numbers, or of values with words of their own, with words at its ends. */
import { QuestionRatingModel, type ItemValue } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { choicesOf, itemsIn, optionsOf, singleShape, specifiedOptions, textOf } from './options.ts';
import { plainChoice } from './plain-choice.ts';

const mostSteps = 11;

function steps(question: QuestionRatingModel): ItemValue[] {
	return itemsIn(question.visibleRateValues);
}

function areNumbers(options: readonly { value: string }[]): boolean {
	return options.every(({ value }) => value.trim() !== '' && Number.isFinite(Number(value)));
}

/** Who reads a count of a step must know which end is which. */
function withEnds<Option extends { text: string }>(
	question: QuestionRatingModel,
	options: readonly Option[]
): Option[] {
	const low = textOf(question.locMinRateDescription);
	const high = textOf(question.locMaxRateDescription);
	return options.map((option, place) => {
		const end = place === 0 ? low : place === options.length - 1 ? high : '';
		return end ? { ...option, text: `${option.text} – ${end}` } : option;
	});
}

export const rating = defineKind(QuestionRatingModel, {
	properties: {
		rateMin: 'number',
		rateMax: 'number',
		rateStep: 'number',
		rateCount: 'count',
		displayMode: ['auto', 'buttons', 'dropdown'],
		rateValues: 'items',
		minRateDescription: 'text',
		maxRateDescription: 'text'
	},
	requirements: (json) => {
		if (json.rateValues !== undefined) return [];
		const low = json.rateMin ?? 1;
		const step = json.rateStep ?? 1;
		const high = json.rateMax ?? (typeof json.rateCount === 'number' ? json.rateCount : 5);
		if (typeof low !== 'number' || typeof high !== 'number' || typeof step !== 'number') return [];
		const whole = [low, high, step].every(Number.isInteger) && step > 0;
		const right = whole && high > low && (high - low) / step < mostSteps;
		return right ? [] : [`"rateMin" to "rateMax" must be 2 to ${mostSteps} whole numbers`];
	},
	admit: (_, value) => singleShape(value),
	settle: (question) => ({
		layout: question.displayMode === 'dropdown' ? ('menu' as const) : ('scale' as const),
		choices: choicesOf(steps(question)),
		low: textOf(question.locMinRateDescription),
		high: textOf(question.locMaxRateDescription)
	}),
	form: ({ layout, choices, low, high }, head) => ({
		...plainChoice(choices, head),
		view: (base, fields) => ({
			...base,
			kind: 'choice',
			layout,
			options: optionsOf(choices),
			value: fields.last(head.field),
			...(low || high ? { ends: { low, high } } : {})
		})
	}),
	specify: (question) => {
		const options = specifiedOptions(choicesOf(steps(question)));
		return {
			kind: 'rating',
			options: withEnds(question, options),
			rows: [],
			...(areNumbers(options) ? { numeric: true } : {})
		};
	}
});
