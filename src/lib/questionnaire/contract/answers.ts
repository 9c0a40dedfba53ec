/** A questionnaire and its answers as they are stored, and under which keys the parts of an answer stand. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A SurveyJS JSON definition, parsed. */
export type Definition = { [key: string]: Json };

/**
 * Answers by question name, in the shape SurveyJS stores them: text and comment a string (a number
 * where the input is a number), one choice its value, several choices and rankings a list of values
 * (rankings best first), a matrix `{ row: column }`, yes/no a boolean. The words written beside
 * "Other" stand under `otherKey(question)`. A blank question has no key.
 */
export type Answers = { [question: string]: Json };

/** Where the words written beside the choice "Other", or in the comment area, of a question are stored. */
export function otherKey(question: string): string {
	return `${question}-Comment`;
}

/** Where the words written beside a choice that asks for some are stored. */
export function remarkKey(question: string, choice: string): string {
	return `${otherKey(question)}-${choice}`;
}

/** The question whose answer, or words beside it, stand under this key. */
export function questionOf(key: string): string {
	const words = key.indexOf(otherKey(''), 1);
	return words === -1 ? key : key.slice(0, words);
}

/** The keys under which the answer to a question is kept. */
export function answerKeys(question: string, answers: Answers): string[] {
	return Object.keys(answers).filter((key) => {
		if (!key.startsWith(question)) return false;
		const words = otherKey(question);
		return key === question || key === words || key.startsWith(`${words}-`);
	});
}
