import { answerKeys, otherKey, remarkKey, type Answers, type Json } from '../contract.ts';

export interface StoredAnswer {
	value: Json | undefined;
	/** The words beside "Other", or in the comment area; '' when there are none. */
	other: string;
	/** The words beside choices that ask for some, by choice. */
	remarks: { [choice: string]: string };
}

function words(answers: Answers, key: string): string {
	const text = Object.hasOwn(answers, key) ? answers[key] : '';
	return typeof text === 'string' ? text : '';
}

/** The answer to one question, as it was stored. */
export function storedAnswer(answers: Answers, question: string): StoredAnswer {
	const prefix = remarkKey(question, '');
	const remarks = answerKeys(question, answers)
		.filter((key) => key.startsWith(prefix))
		.map((key) => [key.slice(prefix.length), words(answers, key)] as const)
		.filter(([, text]) => text !== '');
	return {
		value: Object.hasOwn(answers, question) ? answers[question] : undefined,
		other: words(answers, otherKey(question)),
		remarks: Object.fromEntries(remarks)
	};
}

/** The keys and values that hold this answer; the reverse of `storedAnswer`. */
export function answerEntries(
	question: string,
	{ value, other = '', remarks = {} }: { value?: Json | undefined } & Partial<StoredAnswer>
): [string, Json][] {
	return [
		...(value === undefined ? [] : [[question, value] satisfies [string, Json]]),
		...(other === '' ? [] : [[otherKey(question), other] satisfies [string, Json]]),
		...Object.entries(remarks).map(([choice, text]): [string, Json] => [
			remarkKey(question, choice),
			text
		])
	];
}

/** Are the answers to this question the same in both? */
export function sameAnswer(one: Answers, other: Answers, question: string): boolean {
	return (
		JSON.stringify(storedAnswer(one, question)) === JSON.stringify(storedAnswer(other, question))
	);
}

/** The answers without the one to this question. */
export function withoutAnswer(answers: Answers, question: string): Answers {
	const gone = new Set(answerKeys(question, answers));
	return Object.fromEntries(Object.entries(answers).filter(([key]) => !gone.has(key)));
}

/** Does the value say nothing at all, as a row does that was added and not filled in? */
export function isBlank(value: Json | undefined): boolean {
	if (value === undefined || value === null || value === '') return true;
	if (Array.isArray(value)) return value.every(isBlank);
	return typeof value === 'object' && Object.values(value).every(isBlank);
}
