/**
 * Answers of questionnaires from elsewhere, which need not be stored exactly as ours are: numbers may be
 * texts, one of several choices may stand without its list.
 */
import type { Answers, Json, QuestionSpecification } from '../questionnaire/contract.ts';
import { own } from './counts.ts';
import { numberOf } from './values.ts';

/** The same answers in the shape in which the engine reads them; what has no such shape stays as it is. */
export function straightened(
	questions: readonly QuestionSpecification[],
	answers: Answers
): Answers {
	const changed = questions.flatMap((question): [string, Json][] => {
		const answer = own(answers, question.name);
		if (answer === undefined) return [];
		const straight = straightAnswer(question, answer);
		return straight === answer ? [] : [[question.name, straight]];
	});
	return changed.length === 0 ? answers : { ...answers, ...Object.fromEntries(changed) };
}

function isObject(answer: Json | undefined): answer is Answers {
	return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

function inside(parts: readonly QuestionSpecification[], answer: Json): Json {
	return isObject(answer) ? straightened(parts, answer) : answer;
}

function straightAnswer(question: QuestionSpecification, answer: Json): Json {
	const { kind, numeric = false, rows, parts = [] } = question;
	if (kind === 'text') return numeric ? (numberOf(answer) ?? answer) : answer;
	if (kind === 'checkbox') return typeof answer === 'object' ? answer : [answer];
	if (kind === 'growing' && Array.isArray(answer)) return answer.map((row) => inside(parts, row));
	if (kind !== 'parts' || !isObject(answer)) return answer;
	if (rows.length === 0) return inside(parts, answer);
	return Object.fromEntries(
		Object.entries(answer).map(([row, cells]) => [row, inside(parts, cells)])
	);
}
