import type { Locale } from '../../i18n/locales.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Answers, Definition, FieldErrors } from '../contract.ts';
import { admissionTo } from './admission.ts';
import { Fields } from './fields.ts';
import { withoutBlankRows } from './kinds/growth.ts';
import { settled } from './settle.ts';
import type { Reading, SettledQuestion } from './settled.ts';
import { answerEntries, storedAnswer } from './stored-answer.ts';

/** The stored answer judged as if it had just been posted. */
function judged(question: SettledQuestion, answers: Answers): Reading {
	const { head, fields, read, filter, growing } = question;
	const stored = storedAnswer(answers, head.name);
	// What can not be changed was not posted; it stands as it is.
	if (head.readOnly) return { ...stored, errors: [] };
	const unchangeable =
		stored.value === undefined ? undefined : filter?.(stored.value, (inner) => inner.head.readOnly);
	// What is not read although it is there are hidden rows.
	const reading = read(new Fields(fields(stored)), unchangeable) ?? { errors: [] };
	return growing ? { ...reading, value: withoutBlankRows(reading.value, growing) } : reading;
}

function unreadable(definition: Definition, answers: Answers, locale: Locale): FieldErrors {
	const { names, admit } = admissionTo(definition);
	const faulty = names.filter((name) => {
		const { value } = storedAnswer(answers, name);
		return value !== undefined && admit(name, value) === undefined;
	});
	return Object.fromEntries(
		faulty.map((name) => [name, [m.answering_error_unreadable({}, { locale })]])
	);
}

/**
 * Leaves out answers of invisible questions and rows, unknown keys, and what does not fit its
 * question.
 */
export function cleanAnswers(
	definition: Definition,
	answers: Answers,
	locale: Locale
): { answers: Answers; errors: FieldErrors } {
	let errors = unreadable(definition, answers, locale);
	let current = settled(definition, locale, answers);
	// Leaving an answer out may hide others, which leaves them out too: each round leaves out more.
	for (;;) {
		const entries = current.pages
			.flatMap(({ questions }) => questions)
			.flatMap((question) => {
				const reading = judged(question, current.answers);
				const { name } = question.head;
				if (reading.errors.length > 0) {
					errors = { ...errors, [name]: reading.errors };
					return [];
				}
				errors = { ...errors, ...reading.inner };
				return answerEntries(name, reading);
			});
		const next = settled(definition, locale, Object.fromEntries(entries));
		if (JSON.stringify(next.answers) === JSON.stringify(current.answers)) break;
		current = next;
	}
	return { answers: current.answers, errors };
}
