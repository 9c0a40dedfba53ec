import type { Question } from './question.ts';
import { words, type Words } from './words/words.ts';

/** The words of the first choice, in the language of the State; nothing before a ranking. */
function firstChoice({ specifications, answers, state }: Question): string | undefined {
	const ranking = specifications.find(({ purpose }) => purpose === 'priority-ranking');
	if (!ranking) return undefined;
	const order = answers[ranking.name];
	const [first] = Array.isArray(order) ? order : [];
	return ranking.options.find(({ value }) => value === first)?.text[state.locale];
}

/** Quotation marks within quotation marks are of another shape. */
function quotable(topic: string, { innerQuotationMarks }: Words): string {
	if (!innerQuotationMarks) return topic;
	const [opening, closing] = innerQuotationMarks;
	return topic.replaceAll('«', opening).replaceAll('»', closing);
}

/** A statement in the State's language: a sentence on its first choice, often with one more. */
export function statement(
	question: Question,
	leading: (words: Words) => readonly string[],
	following: (words: Words) => readonly string[]
): string | undefined {
	const { state, chance } = question;
	const own = words[state.locale];
	const topic = firstChoice(question);
	if (topic === undefined) return undefined;
	const sentence = chance.pick(leading(own)).replaceAll('{topic}', quotable(topic, own));
	if (!chance.happens(0.6)) return sentence;
	// Chinese sentences follow each other without a space.
	return [sentence, chance.pick(following(own))].join(state.locale === 'zh' ? '' : ' ');
}
