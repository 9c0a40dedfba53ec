import { otherKey, type Answers, type Json } from '../contract.ts';

export interface StoredAnswer {
	value: Json | undefined;
	/** The words beside "Other"; '' when there are none. */
	other: string;
}

/** The answer to one question, as it was stored. */
export function storedAnswer(answers: Answers, question: string): StoredAnswer {
	const words = Object.hasOwn(answers, otherKey(question)) ? answers[otherKey(question)] : '';
	return {
		value: Object.hasOwn(answers, question) ? answers[question] : undefined,
		other: typeof words === 'string' ? words : ''
	};
}
