/** The form field of one choice among some, where no words stand beside any. */
import type { Head } from '../settled.ts';
import type { Form } from './kind.ts';
import { authoredValue, fieldValue, unknownChoice, type Choice } from './options.ts';

export function plainChoice(
	choices: readonly Choice[],
	{ field, locale }: Head
): Pick<Form, 'fields' | 'read'> {
	return {
		fields: ({ value }) => {
			const text = fieldValue(value);
			return text === undefined ? [] : [[field, text]];
		},
		read: (fields) => {
			if (!fields.has(field)) return undefined;
			const posted = fields.last(field);
			if (posted === '') return { errors: [] };
			const value = authoredValue(choices, posted);
			return value === undefined ? { errors: [unknownChoice(locale)] } : { value, errors: [] };
		}
	};
}
