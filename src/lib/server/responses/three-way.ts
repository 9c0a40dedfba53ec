import { isDeepStrictEqual } from 'node:util';
import { otherKey, type Answers } from '../../questionnaire/contract.ts';

export interface Merge {
	/** `current`, with every change of `mine` that nobody else has made differently meanwhile. */
	answers: Answers;
	/** Questions that both changed, to different answers: `mine` is not in `answers` for these. */
	conflicts: string[];
}

/** Under which keys the answer to a question is kept: the choice, and the words beside "Other". */
function keysOf(question: string): string[] {
	return [question, otherKey(question)];
}

function answerTo(question: string, answers: Answers): unknown[] {
	return keysOf(question).map((key) => answers[key]);
}

/**
 * Puts one person's page over what is kept now.
 * @param base what the page was shown with
 * @param mine the same answers as the person sends them
 * @param questions the names the page spoke of; no other answer is touched
 */
export function mergePage(
	base: Answers,
	current: Answers,
	mine: Answers,
	questions: readonly string[]
): Merge {
	const answers = new Map(Object.entries(current));
	const conflicts: string[] = [];
	for (const name of questions) {
		const [was, is, wanted] = [base, current, mine].map((from) => answerTo(name, from));
		if (isDeepStrictEqual(wanted, was) || isDeepStrictEqual(wanted, is)) continue;
		if (!isDeepStrictEqual(is, was)) {
			conflicts.push(name);
			continue;
		}
		for (const key of keysOf(name)) {
			const answer = mine[key];
			if (answer === undefined) answers.delete(key);
			else answers.set(key, answer);
		}
	}
	return { answers: Object.fromEntries(answers), conflicts };
}
