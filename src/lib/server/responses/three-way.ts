import { isDeepStrictEqual } from 'node:util';
import {
	answerKeys,
	type Answers,
	type FieldErrors,
	type FormReading,
	type Json
} from '../../questionnaire/contract.ts';

/** What two people can disagree about: the answer to a question, or one row of a matrix. */
export interface Field {
	question: string;
	row?: string;
}

/** A person's decision about a field that was shown in conflict; `none` while it is not taken. */
export type Choice = 'theirs' | 'mine' | 'none';

/** By the name of the field: see `fieldName`. */
export type Choices = ReadonlyMap<string, Choice>;

export interface Merge {
	/** The answers kept now, with every change of one person that nobody else has made differently. */
	answers: Answers;
	/** Fields that both changed, to different answers, and that nobody has decided: kept as they are. */
	conflicts: Field[];
	/** Faults of the fields that are still the person's own; not of those left to the other. */
	errors: FieldErrors;
}

/** "question", or "question.row": names hold no dot. */
export function fieldName({ question, row }: Field): string {
	return row === undefined ? question : `${question}.${row}`;
}

function isRows(value: Json | undefined): value is { [row: string]: Json } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsOf(question: string, answers: Answers): { [row: string]: Json } {
	const value = answers[question];
	return isRows(value) ? value : {};
}

/** The entries that hold the answer to a question: the choice, and the words beside it. */
function entriesOf(question: string, answers: Answers): [string, Json][] {
	const keys = new Set(answerKeys(question, answers));
	return Object.entries(answers).filter(([key]) => keys.has(key));
}

/** The answer to a field; two that are deeply equal say the same. */
export function answerTo({ question, row }: Field, answers: Answers): unknown {
	if (row !== undefined) return rowsOf(question, answers)[row];
	return Object.fromEntries(entriesOf(question, answers));
}

/** The fields of a question: each row of a matrix by itself, anything else whole. */
function fieldsOf(question: string, states: readonly Answers[]): Field[] {
	const values = states.map((answers) => answers[question]);
	const matrix =
		values.some(isRows) && values.every((value) => value === undefined || isRows(value));
	if (!matrix) return [{ question }];
	const rows = new Set(states.flatMap((answers) => Object.keys(rowsOf(question, answers))));
	return [...rows].map((row) => ({ question, row }));
}

function withKey(answers: Answers, key: string, value: Json | undefined): Answers {
	const rest = Object.entries(answers).filter(([name]) => name !== key);
	return Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]);
}

/** `to` with the answer to one field as `from` has it. */
export function withAnswer(to: Answers, { question, row }: Field, from: Answers): Answers {
	if (row === undefined) {
		const answered = new Set(answerKeys(question, to));
		const rest = Object.entries(to).filter(([key]) => !answered.has(key));
		return Object.fromEntries([...rest, ...entriesOf(question, from)]);
	}
	const rows = withKey(rowsOf(question, to), row, rowsOf(question, from)[row]);
	return withKey(to, question, Object.keys(rows).length === 0 ? undefined : rows);
}

/**
 * Puts one person's page over what is kept now.
 * @param base what the page was shown with
 * @param reading the page as the person sends it, read over `base`
 * @param choices what the person has decided about fields that were shown in conflict
 */
export function mergePage(
	base: Answers,
	current: Answers,
	reading: FormReading,
	choices: Choices = new Map()
): Merge {
	let answers = current;
	const conflicts: Field[] = [];
	const errors: FieldErrors = {};
	for (const question of reading.questions) {
		const whole: Field = { question };
		const faults = ownFaults(question, reading.errors, choices);
		const faulty = Object.keys(faults).length > 0;
		Object.assign(errors, faults);
		const disputed: Field[] = [];
		for (const field of fieldsOf(question, [base, current, reading.answers])) {
			const verdict = judge(field, base, current, reading.answers, choices);
			if (verdict === 'conflict') disputed.push(field);
			if (verdict === 'mine') answers = withAnswer(answers, field, reading.answers);
		}
		// Shown again as it was typed, all of it: what others have made of it must be seen beside it.
		const moved = !isDeepStrictEqual(answerTo(whole, current), answerTo(whole, base));
		const unseen = faulty && (moved || isUndecided(question, choices));
		conflicts.push(...(unseen ? [whole] : disputed));
	}
	return { answers, conflicts, errors };
}

/** The faults of a question and of the fields within it. A faulty field is left as it was. */
export function faultsOf(question: string, errors: FieldErrors): FieldErrors {
	return Object.fromEntries(Object.entries(errors).filter(([name]) => isOf(question, name)));
}

/**
 * The faults that the person has not left to the other. A choice about one row says nothing of a
 * fault in another, nor of one that the question has as a whole.
 */
function ownFaults(question: string, errors: FieldErrors, choices: Choices): FieldErrors {
	const left = namesLeft(choices);
	return Object.fromEntries(
		Object.entries(faultsOf(question, errors)).filter(
			([name]) => !left.some((field) => isOf(field, name))
		)
	);
}

/** Is it the name of the field, or of one within it? */
function isOf(field: string, name: string): boolean {
	return name === field || name.startsWith(`${field}.`);
}

/** Which answer to a field stands, or that a person has to say. */
function judge(
	field: Field,
	base: Answers,
	current: Answers,
	mine: Answers,
	choices: Choices
): 'theirs' | 'mine' | 'conflict' {
	const [was, is, wanted] = [base, current, mine].map((answers) => answerTo(field, answers));
	const choice = choices.get(fieldName(field)) ?? choices.get(field.question);
	if (choice === 'theirs' || isDeepStrictEqual(wanted, is)) return 'theirs';
	if (choice === 'none') return 'conflict';
	if (isDeepStrictEqual(wanted, was)) return 'theirs';
	return isDeepStrictEqual(is, was) ? 'mine' : 'conflict';
}

function choicesOf(question: string, choices: Choices): Choice[] {
	return [...choices].flatMap(([name, choice]) => (isOf(question, name) ? [choice] : []));
}

/** The names of the fields in which the person lets the other's answer stand. */
export function namesLeft(choices: Choices): string[] {
	return [...choices].flatMap(([name, choice]) => (choice === 'theirs' ? [name] : []));
}

function isUndecided(question: string, choices: Choices): boolean {
	return choicesOf(question, choices).includes('none');
}
