/** One of several choices, as radio buttons or as a menu. */
import type { KindOf } from './kind.ts';
import type { QuestionSelectBase } from '../survey-core.ts';
import {
	allChoices,
	authoredValue,
	barredChoices,
	choiceProperties,
	choicesOf,
	choicesRequired,
	fieldValue,
	otherFaults,
	otherFields,
	otherView,
	otherWords,
	singleShape,
	specialChoiceProperties,
	specialChoices,
	specifiedOptions,
	specifiedOther,
	specifiedRemarks,
	unknownChoice,
	type Choice,
	type SpecialChoices
} from './options.ts';
import { readRemarks, remarkableOptions, remarkFields } from './remarks.ts';

export interface OneOf extends SpecialChoices {
	choices: Choice[];
	/** An answer that cannot be given now stays in the draft, unseen, until it can again. */
	barred: string[];
}

export function oneOf<Model extends QuestionSelectBase>(
	kind: 'radiogroup' | 'dropdown',
	layout: 'list' | 'menu'
): KindOf<Model, OneOf> {
	return {
		properties: { ...choiceProperties, ...specialChoiceProperties },
		requirements: choicesRequired,
		admit: (_, value) => singleShape(value),
		settle: (question) => ({
			choices: choicesOf(question.visibleChoices),
			barred: barredChoices(question),
			...specialChoices(question)
		}),
		form: ({ choices, barred, other }, { field, locale }) => ({
			barred,
			fields: (stored) => {
				const value = fieldValue(stored.value);
				if (value === undefined || barred.includes(value)) return [];
				const words = other === undefined ? [] : otherFields(field, stored);
				return [[field, value], ...words, ...remarkFields(field, stored)];
			},
			view: (base, fields) => ({
				...base,
				kind: 'choice',
				layout,
				options: remarkableOptions(field, choices, other, fields),
				value: fields.last(field),
				...otherView(field, other, fields)
			}),
			read: (fields, previous) => {
				const words = otherWords(field, other, fields);
				if (!fields.has(field) && words === '') return undefined;
				// Who wrote words and chose nothing means them.
				const posted = fields.last(field) || (words === '' ? '' : (other ?? ''));
				if (posted === '') {
					// A menu always posts something; a button "No answer" was meant.
					const unseen = layout === 'menu' && barred.includes(fieldValue(previous) ?? '');
					return unseen ? { value: previous, errors: [] } : { errors: [] };
				}
				const value = authoredValue(choices, posted);
				if (value === undefined) return { errors: [unknownChoice(locale)] };
				const { errors, ...remarks } = readRemarks(field, choices, [posted], fields, locale);
				if (posted !== other || words === '') return { value, ...remarks, errors };
				return {
					value,
					other: words,
					...remarks,
					errors: [...errors, ...otherFaults(words, locale)]
				};
			}
		}),
		specify: (question) => {
			return {
				kind,
				options: specifiedOptions(allChoices(question)),
				rows: [],
				...specifiedOther(question),
				...specifiedRemarks(question)
			};
		}
	};
}
