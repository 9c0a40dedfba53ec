/**
 * Answers inside an answer: the cells of a row, the questions of a panel, several texts. They stand
 * under the same keys as answers at the top, and are read and written by the same kinds.
 */
import type { Answers, FieldErrors, Json } from '../../contract.ts';
import type { Fields } from '../fields.ts';
import type { Field, SettledQuestion } from '../settled.ts';
import { answerEntries, storedAnswer, withoutAnswer } from '../stored-answer.ts';
import type { Question } from '../survey-core.ts';
import type { Admit } from './kind.ts';

export function answersIn(value: Json | undefined): Answers {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

export function rowsIn(value: Json | undefined): Json[] {
	return Array.isArray(value) ? value : [];
}

/** Nothing for an object without keys. */
export function unlessEmpty(answers: Answers): Answers | undefined {
	return Object.keys(answers).length > 0 ? answers : undefined;
}

export function fieldsInside(questions: readonly SettledQuestion[], answers: Answers): Field[] {
	return questions.flatMap(({ head, fields }) => fields(storedAnswer(answers, head.name)));
}

export interface InnerReading {
	answers: Answers;
	/** Did the form speak of any of the questions? */
	spoken: boolean;
	errors: FieldErrors;
}

/** What is not spoken of, and what is faulty, stays as it was. */
export function readInside(
	questions: readonly SettledQuestion[],
	fields: Fields,
	previous: Answers
): InnerReading {
	let result: InnerReading = { answers: previous, spoken: false, errors: {} };
	for (const { head, read } of questions) {
		const reading = read(fields, storedAnswer(previous, head.name).value);
		if (!reading) continue;
		const { answers, errors } = result;
		const faulty = reading.errors.length > 0;
		result = {
			spoken: true,
			answers: faulty
				? answers
				: Object.fromEntries([
						...Object.entries(withoutAnswer(answers, head.name)),
						...answerEntries(head.name, reading)
					]),
			errors: {
				...errors,
				...reading.inner,
				...(faulty ? { [head.field]: reading.errors } : {})
			}
		};
	}
	return result;
}

/** The answers of these questions alone, and of those that `keep` chooses. */
export function filterInside(
	questions: readonly SettledQuestion[],
	answers: Answers,
	keep: (question: SettledQuestion) => boolean
): Answers {
	const kept = questions.flatMap((question) => {
		const { value, ...words } = storedAnswer(answers, question.head.name);
		const whole = keep(question);
		if (!whole && !question.filter) return [];
		const filtered =
			value === undefined || !question.filter
				? value
				: question.filter(value, whole ? () => true : keep);
		return answerEntries(question.head.name, {
			value: filtered,
			...(whole ? words : {})
		});
	});
	return Object.fromEntries(kept);
}

/** The part of the value that these questions could hold. */
export function admitInside(
	questions: readonly Question[],
	value: Json | undefined,
	admit: Admit
): Answers {
	const answers = answersIn(value);
	const entries = questions.flatMap((question) => {
		const stored = storedAnswer(answers, question.name);
		if (stored.value === undefined) return answerEntries(question.name, stored);
		const admitted = admit(question, stored.value);
		return admitted === undefined
			? []
			: answerEntries(question.name, { ...stored, value: admitted });
	});
	return Object.fromEntries(entries);
}

/**
 * The form fields of the questions that are not shown at this place, and of what is not shown inside
 * those that are.
 * @param all names of the questions that the author put there
 */
export function skippedInside(
	field: string,
	all: readonly string[],
	shown: readonly SettledQuestion[]
): string[] {
	const names = new Set(shown.map(({ head }) => head.name));
	return [
		...all.filter((name) => !names.has(name)).map((name) => `${field}.${name}`),
		...shown.flatMap(({ skipped }) => skipped?.() ?? [])
	];
}
