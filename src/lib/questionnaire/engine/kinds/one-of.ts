/** One of several choices, as radio buttons or as a menu. */
import type { KindOf } from './kind.ts';
import type { QuestionSelectBase } from '../survey-core.ts';
import {
	authoredValue,
	choiceProperties,
	choicesRequired,
	fieldValue,
	optionsOf,
	singleShape,
	otherFaults,
	otherFields,
	otherValue,
	otherView,
	otherWords,
	specialChoiceProperties,
	unknownChoice
} from './options.ts';

export function oneOf<Model extends QuestionSelectBase>(
	kind: 'radiogroup' | 'dropdown',
	layout: 'list' | 'menu'
): KindOf<Model> {
	return {
		properties: { ...choiceProperties, ...specialChoiceProperties },
		requirements: choicesRequired,
		shape: (_, value) => singleShape(value),
		fields: (question, stored) => {
			const value = fieldValue(stored.value);
			return value === undefined ? [] : [[question.name, value], ...otherFields(question, stored)];
		},
		view: (question, base, fields) => ({
			...base,
			kind: 'choice',
			layout,
			options: optionsOf(question.visibleChoices),
			value: fields.last(question.name),
			...otherView(question, fields)
		}),
		read: (question, fields, locale) => {
			const words = otherWords(question, fields);
			if (!fields.has(question.name) && words === '') return undefined;
			const other = otherValue(question);
			// Who wrote words and chose nothing means them.
			const posted = fields.last(question.name) || (words === '' ? '' : (other ?? ''));
			if (posted === '') return { errors: [] };
			const value = authoredValue(question.visibleChoices, posted);
			if (value === undefined) return { errors: [unknownChoice(locale)] };
			if (posted !== other || words === '') return { value, errors: [] };
			return { value, other: words, errors: otherFaults(words, locale) };
		},
		specify: (question) => {
			const other = otherValue(question);
			return {
				kind,
				options: optionsOf(question.visibleChoices),
				rows: [],
				...(other === undefined ? {} : { other })
			};
		}
	};
}
