/** Words over several lines. */
import { QuestionCommentModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { textOf } from './options.ts';
import { lengthFaults, limit, longestComment, noCommentArea } from './words.ts';

export const comment = defineKind(QuestionCommentModel, {
	properties: { rows: 'count', maxLength: 'count', placeholder: 'text', autoGrow: 'flag' },
	requirements: noCommentArea,
	admit: (_, value) => (typeof value === 'string' && value !== '' ? value : undefined),
	settle: (question) => ({
		rows: question.rows,
		maxLength: limit(question.maxLength, longestComment),
		placeholder: textOf(question.locPlaceholder),
		grows: question.autoGrow
	}),
	form: ({ rows, maxLength, placeholder, grows }, { field, locale }) => ({
		fields: ({ value }) => (typeof value === 'string' ? [[field, value]] : []),
		view: (base, fields) => ({
			...base,
			kind: 'comment',
			value: fields.last(field),
			rows,
			...(grows ? { grows } : {}),
			maxLength,
			...(placeholder === '' ? {} : { placeholder })
		}),
		read: (fields) => {
			if (!fields.has(field)) return undefined;
			const value = fields.last(field).trim();
			if (value === '') return { errors: [] };
			return { value, errors: lengthFaults(value, maxLength, locale) };
		}
	}),
	specify: () => ({ kind: 'comment', options: [], rows: [] })
});
