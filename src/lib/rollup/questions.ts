/** Counts the answers of responses: adds them to the tally of a question, and takes them out again. */
import { addBallot, type PreferenceTally } from '../priorities/tally.ts';
import { otherKey, remarkKey } from '../questionnaire/contract.ts';
import type { Answers, Json, QuestionSpecification } from '../questionnaire/contract.ts';
import { ballotOf } from './ballots.ts';
import { addCount, own } from './counts.ts';
import type { Counts } from './counts.ts';
import { partsOf } from './parts.ts';
import { emptyTally } from './question-tally.ts';
import type { QuestionTally } from './question-tally.ts';
import type { SubmittedResponse } from './types.ts';
import { isBlank, momentOf, numberOf, valueOf } from './values.ts';

export { canonicalTally, emptyTally, mergeTallies, type QuestionTally } from './question-tally.ts';

/** Adds one response in place. Answers to a question that was not shown are not counted. */
export function addResponse(
	tally: QuestionTally,
	question: QuestionSpecification,
	response: SubmittedResponse
): void {
	countResponse(tally, question, response, 1);
}

/** Takes a response out that was added before, in place: nothing is left of it. */
export function removeResponse(
	tally: QuestionTally,
	question: QuestionSpecification,
	response: SubmittedResponse
): void {
	countResponse(tally, question, response, -1);
}

export function tallyQuestion(
	question: QuestionSpecification,
	responses: readonly SubmittedResponse[]
): QuestionTally {
	const tally = emptyTally(question);
	for (const response of responses) addResponse(tally, question, response);
	return tally;
}

export function answerTo(response: SubmittedResponse, question: string): Json | undefined {
	return own(response.answers, question);
}

/** Of a row of a matrix: counts by column. */
export function rowCounts(tally: QuestionTally, row: string): Counts {
	return own(tally.parts, row)?.counts ?? {};
}

/** Where an answer stands, and how often it counts. */
interface Given {
	/** The object that holds the answer. */
	answers: Answers;
	/** The name of its form field: see `SubmittedResponse.skipped`. */
	field: string;
	skipped: readonly string[];
	times: 1 | -1;
}

/** What came of an answer: was one counted, and was all of it understood? */
interface Outcome {
	answered: boolean;
	read: boolean;
}

const unread: Outcome = { answered: false, read: false };

function countResponse(
	tally: QuestionTally,
	question: QuestionSpecification,
	{ answers, asked, skipped = [] }: SubmittedResponse,
	times: 1 | -1
): void {
	const { name } = question;
	if (asked.includes(name)) count(tally, question, { answers, field: name, skipped, times });
}

/** @returns whether there was an answer that could be counted */
function count(tally: QuestionTally, question: QuestionSpecification, given: Given): boolean {
	const { times } = given;
	const answer = own(given.answers, question.name);
	tally.asked += times;
	const { answered, read } = countAnswer(tally, question, answer ?? null, given);
	if (answered) tally.answered += times;
	if (!read && !isBlank(answer)) tally.unread += times;
	if (question.other === undefined && !isBlank(own(given.answers, otherKey(question.name)))) {
		tally.comments += times;
	}
	return answered;
}

function countAnswer(
	tally: QuestionTally,
	question: QuestionSpecification,
	answer: Json,
	given: Given
): Outcome {
	switch (question.kind) {
		case 'text':
		case 'comment':
			return countTyped(tally, question, answer, given.times);
		case 'radiogroup':
		case 'dropdown':
		case 'boolean':
		case 'rating':
			return countChoices(tally, question, [answer], given);
		case 'checkbox':
			return countChoices(tally, question, Array.isArray(answer) ? answer : [answer], given);
		case 'ranking':
			return countRanking(tally, question, answer, given.times);
		case 'matrix':
		case 'parts':
			if (tally.preferences) addNumbers(tally.preferences, question, answer, given);
			return countParts(tally, question, answer, given);
		case 'growing':
			return countRows(tally, question, answer, given);
		case 'opaque':
			return { answered: !isBlank(answer), read: true };
	}
}

function countTyped(
	tally: QuestionTally,
	{ numeric = false, computed = false, moment }: QuestionSpecification,
	answer: Json,
	times: number
): Outcome {
	if (moment !== undefined) return countValue(tally, momentOf(answer, moment), times);
	const isNumber = numeric || (computed && typeof answer === 'number');
	if (isNumber) return countValue(tally, numberOf(answer)?.toString(), times);
	const written = valueOf(answer) !== undefined;
	return { answered: written, read: written };
}

function countValue(tally: QuestionTally, value: string | undefined, times: number): Outcome {
	if (value === undefined) return unread;
	addCount(tally.counts, value, times);
	return { answered: true, read: true };
}

/** Each choice once, however often it was made. */
function countChoices(
	tally: QuestionTally,
	question: QuestionSpecification,
	answers: readonly Json[],
	{ answers: around, times }: Given
): Outcome {
	const { name, options, other, wordsInPlace = false } = question;
	const values = [...new Set(answers.flatMap((answer) => valueOf(answer) ?? []))];
	const isOption = (value: string) =>
		options.length === 0 || options.some((option) => option.value === value);
	const listed = values.filter(isOption);
	const words = !wordsInPlace ? [] : values.filter((value) => !isOption(value));
	const chosen = words.length > 0 ? [...new Set([...listed, other ?? ''])] : listed;
	for (const value of chosen) {
		addCount(tally.counts, value, times);
		if (value === other) addWords(tally.words, own(around, otherKey(name)), times);
		else addRemark(tally, value, own(around, remarkKey(name, value)), times);
	}
	for (const text of words) addWords(tally.words, text, times);
	const single = answers.every((answer) => isBlank(answer) || valueOf(answer) !== undefined);
	const read = single && listed.length + words.length === values.length;
	return { answered: chosen.length > 0, read };
}

function addWords(counts: QuestionTally['words'], words: Json | undefined, times: number): void {
	if (typeof words === 'string' && words.trim() !== '') addCount(counts, words.trim(), times);
}

function addRemark(
	tally: QuestionTally,
	choice: string,
	words: Json | undefined,
	times: number
): void {
	if (isBlank(words)) return;
	const entries = new Map(Object.entries(tally.remarks));
	const counts = { ...entries.get(choice) };
	addWords(counts, words, times);
	if (Object.keys(counts).length === 0) entries.delete(choice);
	else entries.set(choice, counts);
	tally.remarks = Object.fromEntries(entries);
}

function countRanking(
	tally: QuestionTally,
	question: QuestionSpecification,
	answer: Json,
	times: number
): Outcome {
	const ballot = ballotOf(question, answer);
	if (ballot === undefined || tally.preferences === undefined) return unread;
	addBallot(tally.preferences, ballot, times);
	return { answered: true, read: Array.isArray(answer) && ballot.length === answer.length };
}

function isObject(answer: Json): answer is Answers {
	return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

/** The ballot of ratings or points, beside the numbers themselves. */
function addNumbers(
	preferences: PreferenceTally,
	question: QuestionSpecification,
	answer: Json,
	{ field, skipped, times }: Given
): void {
	const ballot = ballotOf(question, answer, (row) => skipped.includes(`${field}.${row}`));
	if (ballot) addBallot(preferences, ballot, times);
}

/** Also of a blank answer: what stands inside was asked all the same. */
function countParts(
	tally: QuestionTally,
	question: QuestionSpecification,
	answer: Json,
	{ field, ...given }: Given
): Outcome {
	const answers = isObject(answer) ? answer : {};
	let answered = false;
	for (const part of partsOf(question)) {
		const inner = { ...given, answers, field: `${field}.${part.name}` };
		const inside = own(tally.parts, part.name);
		if (inside === undefined || given.skipped.includes(inner.field)) continue;
		if (count(inside, part, inner)) answered = true;
	}
	return { answered, read: isObject(answer) };
}

/** Rows that were added and left blank are none. */
function countRows(
	tally: QuestionTally,
	question: QuestionSpecification,
	answer: Json,
	{ field, ...given }: Given
): Outcome {
	const rows = Array.isArray(answer) ? answer : [];
	let filled = 0;
	let read = Array.isArray(answer);
	for (const [index, row] of rows.entries()) {
		if (isBlank(row)) continue;
		if (!isObject(row)) read = false;
		countParts(tally, question, row, { ...given, field: `${field}.${index + 1}` });
		filled += 1;
	}
	if (filled === 0) return unread;
	addCount(tally.sizes, String(filled), given.times);
	return { answered: true, read };
}
