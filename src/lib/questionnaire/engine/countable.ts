/** What the roll-up counts of answers that were never submitted to us. */
import type { Answers, Definition, Json } from '../contract.ts';
import { fieldValue } from './kinds/options.ts';
import { settled } from './settle.ts';
import type { SettledQuestion } from './settled.ts';
import { storedAnswer } from './stored-answer.ts';

export interface Countable {
	answers: Answers;
	/** The names of the questions that these answers show. */
	asked: string[];
	/** What is not shown inside them: see `skippedInside`. */
	skipped: string[];
}

/** The answers as they were given, without choices that could not be made, with what is worked out. */
export function countable(definition: Definition, answers: Answers): Countable {
	const questions = shown(definition, answers);
	return {
		answers: {
			...answers,
			...Object.fromEntries(questions.flatMap((question) => corrected(question, answers)))
		},
		asked: questions.map(({ head }) => head.name),
		skipped: questions.flatMap(({ skipped }) => skipped?.() ?? [])
	};
}

/**
 * What these answers, of a response that was submitted, do not show inside the questions they show, by
 * the names of form fields: a row `matrix.row`, a cell `table.row.column`, a question in the second
 * panel `panels.2.question`.
 */
export function skippedInside(definition: Definition, answers: Answers): string[] {
	return shown(definition, answers).flatMap(({ skipped }) => skipped?.() ?? []);
}

function shown(definition: Definition, answers: Answers): SettledQuestion[] {
	return settled(definition, 'en', answers).pages.flatMap(({ questions }) => questions);
}

function corrected(
	{ head, barred, computed }: SettledQuestion,
	answers: Answers
): [string, Json][] {
	const { value: given } = storedAnswer(answers, head.name);
	if (given === undefined) {
		return computed?.value === undefined ? [] : [[head.name, computed.value]];
	}
	if (barred === undefined || barred.length === 0) return [];
	const isBarred = (value: Json) => barred.includes(fieldValue(value) ?? '');
	if (Array.isArray(given)) return [[head.name, given.filter((value) => !isBarred(value))]];
	return isBarred(given) ? [[head.name, null]] : [];
}
