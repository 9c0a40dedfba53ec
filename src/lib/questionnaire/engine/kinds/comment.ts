/** Words over several lines. */
import { QuestionCommentModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { lengthFaults, limit, longestComment } from './words.ts';

export const comment = defineKind(QuestionCommentModel, {
	properties: { rows: 'count', maxLength: 'count' },
	shape: (_, value) => (typeof value === 'string' && value !== '' ? value : undefined),
	fields: (question, stored) =>
		typeof stored.value === 'string' ? [[question.name, stored.value]] : [],
	view: (question, base, fields) => ({
		...base,
		kind: 'comment',
		value: fields.last(question.name),
		rows: question.rows,
		maxLength: limit(question.maxLength, longestComment)
	}),
	read: (question, fields, locale) => {
		if (!fields.has(question.name)) return undefined;
		const value = fields.last(question.name).trim();
		if (value === '') return { errors: [] };
		return {
			value,
			errors: lengthFaults(value, limit(question.maxLength, longestComment), locale)
		};
	},
	specify: () => ({ kind: 'comment', options: [], rows: [] })
});
