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
	admit: (_, value) => (typeof value === 'boolean' ? value : undefined),
	settle: options,
	form: (options, { field, locale }) => ({
		fields: ({ value }) => (typeof value === 'boolean' ? [[field, String(value)]] : []),
		view: (base, fields) => ({
			...base,
			kind: 'choice',
			layout: 'list',
			options,
			value: fields.last(field)
		}),
		read: (fields) => {
			if (!fields.has(field)) return undefined;
			const posted = fields.last(field);
			if (posted === '') return { errors: [] };
			return posted === 'true' || posted === 'false'
				? { value: posted === 'true', errors: [] }
				: { errors: [unknownChoice(locale)] };
		}
	}),
	specify: (question) => ({ kind: 'boolean', options: options(question), rows: [] })
});
