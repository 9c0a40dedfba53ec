/** One line: words, a number, a mailbox, a web address or a date. */
import type { TextQuestion } from '../../contract.ts';
import { QuestionTextModel } from '../survey-core.ts';
import { fieldValue } from './options.ts';
import { defineKind } from './kind.ts';
import { readers, type Limits } from './text-input.ts';
import { limit, longestText } from './words.ts';

const inputTypes = ['text', 'number', 'email', 'url', 'date'] as const;

function inputType(question: QuestionTextModel): TextQuestion['inputType'] {
	return inputTypes.find((known) => known === question.inputType) ?? 'text';
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
		maxLength: 'count'
	},
	requirements: (json) => {
		const bounded = json.inputType === 'number' || json.inputType === 'date';
		return ['min', 'max', 'step']
			.filter((property) => json[property] !== undefined && !bounded)
			.map((property) => `"${property}" needs the "inputType" "number" or "date"`);
	},
	shape: (question, value) => {
		const type = inputType(question) === 'number' ? 'number' : 'string';
		return typeof value === type && value !== '' ? value : undefined;
	},
	fields: (question, stored) => {
		const value = fieldValue(stored.value);
		return value === undefined ? [] : [[question.name, value]];
	},
	view: (question, base, fields) => {
		const { minimum, maximum, step, length } = limits(question);
		return {
			...base,
			kind: 'text',
			inputType: inputType(question),
			value: fields.last(question.name),
			...(minimum === undefined ? {} : { min: minimum }),
			...(maximum === undefined ? {} : { max: maximum }),
			...(step === undefined ? {} : { step }),
			maxLength: length
		};
	},
	read: (question, fields, locale) => {
		if (!fields.has(question.name)) return undefined;
		const typed = fields.last(question.name).replaceAll('\n', ' ').trim();
		if (typed === '') return { errors: [] };
		return readers[inputType(question)](typed, limits(question), locale);
	},
	specify: (question) => ({
		kind: 'text',
		options: [],
		rows: [],
		...(inputType(question) === 'number' ? { numeric: true } : {})
	})
});
