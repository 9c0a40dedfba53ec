/**
 * Tallies of one question: empty, add, merge. A tally holds whole numbers only and does not depend on
 * the order of the responses, so that it can be kept as responses come in.
 */
import { ballotOfRanking } from '../priorities/ballots.ts';
import * as preferences from '../priorities/tally.ts';
import type { PreferenceTally } from '../priorities/tally.ts';
import { otherKey } from '../questionnaire/contract.ts';
import type { Json, QuestionSpecification } from '../questionnaire/contract.ts';
import { addCount, mergeCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import type { SubmittedResponse } from './types.ts';

/** One shape for every kind; what a kind does not use stays empty. */
export interface QuestionTally {
	/** Responses in which the question was shown. */
	asked: number;
	/** Of these, the ones with an answer. */
	answered: number;
	/** By option, or by number where numbers are typed in. */
	counts: Counts;
	/** Texts written beside "Other". */
	otherTexts: number;
	rows: { [row: string]: Counts };
	/** Of rankings; over the options in the order of the questionnaire. */
	preferences: PreferenceTally;
}

export function emptyTally(question: QuestionSpecification): QuestionTally {
	const ranked = question.kind === 'ranking' ? question.options : [];
	return {
		asked: 0,
		answered: 0,
		counts: {},
		otherTexts: 0,
		rows: {},
		preferences: preferences.emptyTally(ranked.map(({ value }) => value))
	};
}

/** Adds one response in place. Answers to a question that was not shown are not counted. */
export function addResponse(
	tally: QuestionTally,
	question: QuestionSpecification,
	response: SubmittedResponse
): void {
	if (!response.asked.includes(question.name)) return;
	tally.asked += 1;
	const answer = answerTo(response, question.name);
	if (answer === undefined || !addAnswer(tally, question, answer)) return;
	tally.answered += 1;
	if (question.other === undefined) return;
	const words = answerTo(response, otherKey(question.name));
	if (typeof words === 'string' && words.trim() !== '') tally.otherTexts += 1;
}

/** The tally of both lists of responses; neither argument changes. */
export function mergeTallies(a: QuestionTally, b: QuestionTally): QuestionTally {
	const rows = new Set([...Object.keys(a.rows), ...Object.keys(b.rows)]);
	return {
		asked: a.asked + b.asked,
		answered: a.answered + b.answered,
		counts: mergeCounts(a.counts, b.counts),
		otherTexts: a.otherTexts + b.otherTexts,
		rows: Object.fromEntries(
			[...rows].map((row) => [row, mergeCounts(rowCounts(a, row), rowCounts(b, row))])
		),
		preferences: preferences.mergeTallies(a.preferences, b.preferences)
	};
}

export function tallyQuestion(
	question: QuestionSpecification,
	responses: readonly SubmittedResponse[]
): QuestionTally {
	const tally = emptyTally(question);
	for (const response of responses) addResponse(tally, question, response);
	return tally;
}

export function rowCounts(tally: QuestionTally, row: string): Counts {
	return (Object.hasOwn(tally.rows, row) ? tally.rows[row] : undefined) ?? {};
}

export function answerTo(response: SubmittedResponse, question: string): Json | undefined {
	return Object.hasOwn(response.answers, question) ? response.answers[question] : undefined;
}

/** Whether there was an answer; if so it is counted. */
function addAnswer(tally: QuestionTally, question: QuestionSpecification, answer: Json): boolean {
	switch (question.kind) {
		case 'text':
		case 'comment':
			return question.numeric ? addNumber(tally, answer) : isWritten(answer);
		case 'radiogroup':
		case 'dropdown':
		case 'boolean':
		case 'rating':
			return addChoice(tally, question, answer);
		case 'checkbox':
			return addSelection(tally, question, answer);
		case 'ranking':
			return addRanking(tally, question, answer);
		case 'matrix':
			return addMatrix(tally, question, answer);
		case 'composite':
			return typeof answer === 'object' && answer !== null;
	}
}

function isWritten(answer: Json): boolean {
	return typeof answer === 'number' || (typeof answer === 'string' && answer.trim() !== '');
}

function addNumber(tally: QuestionTally, answer: Json): boolean {
	if (typeof answer !== 'number') return false;
	addCount(tally.counts, String(answer));
	return true;
}

function addChoice(tally: QuestionTally, question: QuestionSpecification, answer: Json): boolean {
	const value = valueOf(answer);
	if (value === undefined || !isOption(question, value)) return false;
	addCount(tally.counts, value);
	return true;
}

function addSelection(
	tally: QuestionTally,
	question: QuestionSpecification,
	answer: Json
): boolean {
	if (!Array.isArray(answer)) return false;
	const chosen = new Set(answer.flatMap((value) => valueOf(value) ?? []));
	const listed = [...chosen].filter((value) => isOption(question, value));
	for (const value of listed) addCount(tally.counts, value);
	return listed.length > 0;
}

function addRanking(tally: QuestionTally, question: QuestionSpecification, answer: Json): boolean {
	const ballot = ballotOfRanking(answer, new Set(question.options.map(({ value }) => value)));
	if (ballot === undefined) return false;
	preferences.addBallot(tally.preferences, ballot);
	return true;
}

function addMatrix(tally: QuestionTally, question: QuestionSpecification, answer: Json): boolean {
	if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return false;
	let answered = false;
	for (const { value: row } of question.rows) {
		const cell = Object.hasOwn(answer, row) ? answer[row] : undefined;
		const column = valueOf(cell);
		if (column === undefined || !isOption(question, column)) continue;
		const counts = rowCounts(tally, row);
		addCount(counts, column);
		tally.rows[row] = counts;
		answered = true;
	}
	return answered;
}

function isOption(question: QuestionSpecification, value: string): boolean {
	return question.options.some((option) => option.value === value);
}

/** A stored value as the questionnaire's options name it; nothing for a blank. */
function valueOf(answer: Json | undefined): string | undefined {
	if (typeof answer === 'number' || typeof answer === 'boolean') return String(answer);
	return typeof answer === 'string' && answer !== '' ? answer : undefined;
}
