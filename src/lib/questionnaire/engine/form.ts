import type { Locale } from '../../i18n/locales.ts';
import {
	otherKey,
	type Answers,
	type Definition,
	type FieldErrors,
	type FormEntries,
	type FormReading
} from '../contract.ts';
import { Fields } from './fields.ts';
import { kindOf } from './kinds/index.ts';
import type { Reading } from './kinds/kind.ts';
import { settle, visibleQuestions, withModel } from './models.ts';
import { storedAnswer } from './stored-answer.ts';
import type { Question, SurveyModel } from './survey-core.ts';

/** The answers with one question's answer replaced. */
function merged(answers: Answers, question: string, { value, other }: Reading): Answers {
	const keys = [question, otherKey(question)];
	const rest = Object.entries(answers).filter(([key]) => !keys.includes(key));
	return Object.fromEntries([
		...rest,
		...(value === undefined ? [] : [[question, value] as const]),
		...(other === undefined ? [] : [[otherKey(question), other] as const])
	]);
}

function sameAnswer(answers: Answers, question: string, { value, other }: Reading): boolean {
	const stored = storedAnswer(answers, question);
	return JSON.stringify(stored.value) === JSON.stringify(value) && stored.other === (other ?? '');
}

function questionsOfPage(model: SurveyModel, pageName: string): Question[] {
	const page = model.visiblePages.find(({ name }) => name === pageName);
	return page ? visibleQuestions(page) : [];
}

/**
 * Reads a posted page. Only questions visible on that page, before or after these answers, are read;
 * anything else in the form is ignored. A faulty field is told in `errors` and leaves its answer as
 * it was; an empty field removes the answer. Required questions may stay blank. Never throws for any
 * form; an unknown page reads nothing.
 */
export function readForm(
	definition: Definition,
	answers: Answers,
	locale: Locale,
	pageName: string,
	form: FormEntries
): FormReading {
	const fields = new Fields(form);
	return withModel(definition, locale, answers, (model) => {
		const errors = new Map<string, string[]>();
		const spoken = new Set<string>();
		let current = answers;
		// What is answered may show further questions or rows, which the form may answer as well. Each
		// round but the last reads something new, so there are at most as many as fields.
		for (let changed = true; changed;) {
			changed = false;
			for (const question of questionsOfPage(model, pageName)) {
				const { name } = question;
				const previous = storedAnswer(current, name).value;
				const reading = kindOf(question).read(question, fields, locale, previous);
				if (!reading) continue;
				spoken.add(name);
				if (reading.errors.length > 0) errors.set(name, reading.errors);
				else if (!sameAnswer(current, name, reading)) {
					current = merged(current, name, reading);
					changed = true;
				}
			}
			if (changed) settle(model, current);
		}
		const shown = new Set(questionsOfPage(model, pageName).map(({ name }) => name));
		const shownErrors: FieldErrors = Object.fromEntries(
			[...errors].filter(([name]) => shown.has(name))
		);
		const names = model.getAllQuestions().map(({ name }) => name);
		return {
			answers: current,
			errors: shownErrors,
			questions: names.filter((name) => spoken.has(name))
		};
	});
}
