/** The comment area that any question may have below it; its field is `field.comment`. */
import type { SettledQuestion } from '../settled.ts';
import { lengthFaults, longestOther } from './words.ts';

export function withComment(question: SettledQuestion): SettledQuestion {
	const { head } = question;
	const { commentLabel: label, commentPlaceholder: placeholder } = head;
	if (label === undefined) return question;
	const field = `${head.field}.comment`;
	return {
		...question,
		fields: (stored) => [
			...question.fields(stored),
			...(stored.other === '' ? [] : [[field, stored.other] satisfies [string, string]])
		],
		view: (fields, errors) => ({
			...question.view(fields, errors),
			comment: {
				field,
				label,
				...(placeholder === undefined ? {} : { placeholder }),
				text: fields.last(field),
				maxLength: longestOther
			}
		}),
		read: (fields, previous) => {
			const reading = question.read(fields, previous);
			if (head.readOnly || !fields.has(field)) return reading;
			const words = fields.last(field).trim();
			const { errors, ...rest } = reading ?? { value: previous, errors: [] };
			return {
				...rest,
				...(words === '' ? {} : { other: words }),
				errors: [...errors, ...lengthFaults(words, longestOther, head.locale)]
			};
		}
	};
}
