import type { Locale } from '../../i18n/locales.ts';
import { otherKey, type Answers, type FieldErrors } from '../contract.ts';
import { kindOf } from './kinds/index.ts';
import type { Reading } from './kinds/kind.ts';
import { settle } from './models.ts';
import { answerFields } from './question-view.ts';
import { storedAnswer } from './stored-answer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Question, SurveyModel } from './survey-core.ts';

/** The stored answer judged as if it had just been posted. */
function judged(question: Question, answers: Answers, locale: Locale): Reading {
	const fields = answerFields(question, storedAnswer(answers, question.name));
	// What is not read although it is there are hidden rows.
	return kindOf(question).read(question, fields, locale, undefined) ?? { errors: [] };
}

/**
 * Leaves out answers of invisible questions and rows, unknown keys, and what does not fit its
 * question. The model holds the result when this returns.
 */
export function cleanAnswers(
	model: SurveyModel,
	answers: Answers,
	locale: Locale
): { answers: Answers; errors: FieldErrors } {
	const errors = new Map<string, string[]>();
	for (const question of model.getAllQuestions()) {
		const { value } = storedAnswer(answers, question.name);
		if (value === undefined || kindOf(question).shape(question, value) !== undefined) continue;
		errors.set(question.name, [m.answering_error_unreadable({}, { locale })]);
	}
	let current = settle(model, answers);
	// Leaving an answer out may hide others, which leaves them out too: each round leaves out more.
	for (;;) {
		const kept: Answers = {};
		for (const question of model.getAllQuestions()) {
			if (!question.isVisible || !Object.hasOwn(current, question.name)) continue;
			const reading = judged(question, current, locale);
			if (reading.errors.length > 0) errors.set(question.name, reading.errors);
			else if (reading.value !== undefined) {
				kept[question.name] = reading.value;
				if (reading.other !== undefined) kept[otherKey(question.name)] = reading.other;
			}
		}
		const settled = settle(model, kept);
		if (JSON.stringify(settled) === JSON.stringify(current)) break;
		current = settled;
	}
	return { answers: current, errors: Object.fromEntries(errors) };
}
