import type { FieldErrors, QuestionView } from '../contract.ts';
import { Fields } from './fields.ts';
import { kindOf } from './kinds/index.ts';
import type { StoredAnswer } from './stored-answer.ts';
import type { Question } from './survey-core.ts';

/** The id of a question's first control, which summaries of errors and of missing answers link to. */
export function fieldId(question: string): string {
	return `q-${question}`;
}

/** The fields that the renderer would fill in for this answer. */
export function answerFields(question: Question, stored: StoredAnswer): Fields {
	return new Fields(kindOf(question).fields(question, stored));
}

export function questionView(
	question: Question,
	fields: Fields,
	errors: FieldErrors = {}
): QuestionView {
	const { name } = question;
	const number = question.no.replace(/[.\s]+$/, '');
	const hint = question.locDescription.renderedHtml;
	const base = {
		name,
		fieldId: fieldId(name),
		...(number === '' ? {} : { number }),
		title: question.processedTitle,
		...(hint ? { hint } : {}),
		required: question.isRequired,
		errors: (Object.hasOwn(errors, name) ? errors[name] : undefined) ?? []
	};
	return kindOf(question).view(question, base, fields);
}
