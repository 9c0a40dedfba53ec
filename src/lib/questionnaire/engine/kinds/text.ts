/** One line: words, a number, a mailbox, a web address or a date. */
import { inputTypes, type InputType } from '../../contract.ts';
import { QuestionTextModel } from '../survey-core.ts';
import { fieldValue, textOf } from './options.ts';
import { defineKind } from './kind.ts';
import { readers, type Limits } from './text-input.ts';
import { limit, longestText } from './words.ts';

function inputType(question: QuestionTextModel): InputType {
	return inputTypes.find((known) => known === question.inputType) ?? 'text';
}

function numeric(question: QuestionTextModel): boolean {
	return ['number', 'range'].includes(inputType(question));
}

function limits(question: QuestionTextModel): Limits {
	const { min, max, step }: { min: unknown; max: unknown; step: unknown } = question;
	const stated = (value: unknown) =>
		typeof value === 'number' || (typeof value === 'string' && value !== '')
			? String(value)
			: undefined;
	return {
		minimum: stated(min),
		maximum: stated(max),
		step: stated(step),
		length: limit(question.maxLength, longestText)
	};
}

export const text = defineKind(QuestionTextModel, {
	properties: {
		inputType: inputTypes,
		min: 'limit',
		max: 'limit',
		step: 'number',
		maxLength: 'count',
		placeholder: 'text'
	},
	requirements: (json) => {
		const bounded = json.inputType === 'number' || json.inputType === 'date';
		return ['min', 'max', 'step']
			.filter((property) => json[property] !== undefined && !bounded)
			.map((property) => `"${property}" needs the "inputType" "number" or "date"`);
	},
	admit: (question, value) => {
		const type = numeric(question) ? 'number' : 'string';
		return typeof value === type && value !== '' ? value : undefined;
	},
	settle: (question) => ({
		inputType: inputType(question),
		limits: limits(question),
		placeholder: textOf(question.locPlaceholder)
	}),
	form: ({ inputType, limits, placeholder }, { field, locale }) => ({
		fields: ({ value }) => {
			const text = fieldValue(value);
			return text === undefined ? [] : [[field, text]];
		},
		view: (base, fields) => {
			const { minimum, maximum, step, length } = limits;
			return {
				...base,
				kind: 'text',
				inputType,
				value: fields.last(field),
				...(minimum === undefined ? {} : { min: minimum }),
				...(maximum === undefined ? {} : { max: maximum }),
				...(step === undefined ? {} : { step }),
				maxLength: length,
				...(placeholder === '' ? {} : { placeholder })
			};
		},
		read: (fields) => {
			if (!fields.has(field)) return undefined;
			const typed = fields.last(field).replaceAll('\n', ' ').trim();
			if (typed === '') return { errors: [] };
			return readers[inputType](typed, limits, locale);
		}
	}),
	specify: (question) => ({
		kind: 'text',
		options: [],
		rows: [],
		...(numeric(question) ? { numeric: true } : {})
	})
});
