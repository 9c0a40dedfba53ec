import { wordsId, type ElementView, type Words } from './contract.ts';

/** The fields for words beside the answer to a question, with what they are told by. */
export function wordsBeside(question: ElementView): { words: Words; label: string; id: string }[] {
	if (question.kind !== 'choice' && question.kind !== 'selection') return [];
	const { other, field } = question;
	return question.options.flatMap(({ value, text, remark }) => {
		const words = value === other?.value ? { ...other, field: `${field}.other` } : remark;
		return words ? [{ words, label: text, id: wordsId(words.field) }] : [];
	});
}
