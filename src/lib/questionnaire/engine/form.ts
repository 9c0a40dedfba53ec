import type { Locale } from '../../i18n/locales.ts';
import type { Change } from '../change.ts';
import type { Answers, Definition, FieldErrors, FormEntries, FormReading } from '../contract.ts';
import { admissionTo } from './admission.ts';
import { afterChange } from './change-rows.ts';
import { joined } from './field-errors.ts';
import { Fields } from './fields.ts';
import { settled } from './settle.ts';
import type { Field, Reading, SettledQuestion } from './settled.ts';
import { answerEntries, sameAnswer, storedAnswer, withoutAnswer } from './stored-answer.ts';

/** The answers with one question's answer replaced. */
function merged(answers: Answers, question: string, reading: Reading): Answers {
	return {
		...withoutAnswer(answers, question),
		...Object.fromEntries(answerEntries(question, reading))
	};
}

/** What the fields say on one page, and what is wrong with them, by question. */
class Spoken {
	readonly names = new Set<string>();
	readonly #errors = new Map<string, FieldErrors>();

	note(name: string, { errors, inner = {} }: Reading): void {
		this.names.add(name);
		this.#errors.set(name, errors.length > 0 ? { ...inner, [name]: errors } : inner);
	}

	/** Of these questions; what is not shown any more has no fault. */
	errorsOf(questions: readonly SettledQuestion[]): FieldErrors {
		return joined(questions.map(({ head }) => this.#errors.get(head.name) ?? {}));
	}
}

/**
 * Reads a posted page. Only questions visible on that page, before or after these answers, are read;
 * anything else in the form is ignored. A faulty field is told in `errors` and leaves its answer as
 * it was; an empty field removes the answer. A change adds or removes a row or panel, where its
 * question allows it, and moves what was typed in the others along. Required questions may stay
 * blank. Never throws for any form; an unknown page reads nothing.
 */
export function readForm(
	definition: Definition,
	answers: Answers,
	locale: Locale,
	pageName: string,
	entries: FormEntries,
	change?: Change
): FormReading {
	const spoken = new Spoken();
	const shown = (given: Answers): SettledQuestion[] =>
		settled(definition, locale, given).pages.find(({ name }) => name === pageName)?.questions ?? [];
	const given = { form: [...entries].map(([name, value]): Field => [name, value]), answers };
	let questions = shown(answers);
	const posted = change ? afterChange(given, change, questions) : given;
	const fields = new Fields(posted.form);
	let current = posted.answers;
	if (change) questions = shown(current);
	// What is answered may show further questions or rows, which the form may answer as well. Each
	// round but the last reads something new, so there are at most as many as fields.
	const { names } = admissionTo(definition);
	let rounds = 0;
	for (let changed = true; changed && rounds <= posted.form.length; rounds += 1) {
		changed = false;
		for (const { head, read } of questions) {
			const reading = read(fields, storedAnswer(current, head.name).value);
			if (!reading) continue;
			spoken.note(head.name, reading);
			const next = merged(current, head.name, reading);
			if (reading.errors.length > 0 || sameAnswer(current, next, head.name)) continue;
			current = next;
			changed = true;
		}
		if (changed) questions = shown(current);
	}
	return {
		answers: current,
		form: posted.form,
		errors: spoken.errorsOf(questions),
		questions: names.filter((name) => spoken.names.has(name))
	};
}
