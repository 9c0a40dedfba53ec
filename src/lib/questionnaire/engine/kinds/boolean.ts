/** Yes or no, in the author's words. */
import type { Option } from '../../contract.ts';
import { QuestionBooleanModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { textOf, unknownChoice } from './options.ts';

function options(question: QuestionBooleanModel): Option[] {
	return [
		{ value: 'true', text: textOf(question.locLabelTrue) },
		{ value: 'false', text: textOf(question.locLabelFalse) }
	];
}

export const boolean = defineKind(QuestionBooleanModel, {
	properties: { labelTrue: 'text', labelFalse: 'text' },
	shape: (_, value) => (typeof value === 'boolean' ? value : undefined),
	fields: (question, stored) =>
		typeof stored.value === 'boolean' ? [[question.name, String(stored.value)]] : [],
	view: (question, base, fields) => ({
		...base,
		kind: 'choice',
		layout: 'list',
		options: options(question),
		value: fields.last(question.name)
	}),
	read: (question, fields, locale) => {
		if (!fields.has(question.name)) return undefined;
		const posted = fields.last(question.name);
		if (posted === '') return { errors: [] };
		return posted === 'true' || posted === 'false'
			? { value: posted === 'true', errors: [] }
			: { errors: [unknownChoice(locale)] };
	},
	specify: (question) => ({ kind: 'boolean', options: options(question), rows: [] })
});
