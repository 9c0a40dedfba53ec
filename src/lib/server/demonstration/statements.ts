import type { Locale } from '../../i18n/locales.ts';
import type { Topic } from '../../questionnaire/topics.ts';
import type { Question } from './question.ts';
import { words, type Words } from './words/words.ts';

/** The words of the first choice, in the language of the respondent; nothing before a ranking. */
function firstChoice({ specifications, answers, respondent }: Question): string | undefined {
	const ranking = specifications.find(({ purpose }) => purpose === 'priority-ranking');
	if (!ranking) return undefined;
	const order = answers[ranking.name];
	const [first] = Array.isArray(order) ? order : [];
	return ranking.options.find(({ value }) => value === first)?.text[respondent.locale];
}

/** Quotation marks within quotation marks are of another shape. */
function quotable(topic: string, { innerQuotationMarks }: Words): string {
	if (!innerQuotationMarks) return topic;
	const [opening, closing] = innerQuotationMarks;
	return topic.replaceAll('«', opening).replaceAll('»', closing);
}

/** A statement in the respondent's language: a sentence on its first choice, often with one more. */
export function statement(
	question: Question,
	leading: (words: Words) => readonly string[],
	following: (words: Words) => readonly string[]
): string | undefined {
	const { respondent, chance } = question;
	const own = words[respondent.locale];
	const topic = firstChoice(question);
	if (topic === undefined) return undefined;
	const sentence = onTopic(chance.pick(leading(own)), topic, own);
	if (!chance.happens(0.6)) return sentence;
	return inARow([sentence, chance.pick(following(own))], respondent.locale);
}

function onTopic(sentence: string, topic: string, own: Words): string {
	return sentence.replaceAll('{topic}', quotable(topic, own));
}

/** Chinese sentences follow each other without a space. */
function inARow(sentences: readonly string[], locale: Locale): string {
	return sentences.join(locale === 'zh' ? '' : ' ');
}

/** A generated statement, taken apart again. */
export interface Said {
	topic: Topic;
	/** What the second sentence is one of; null where there is none. */
	following: 'details' | 'requests' | null;
	/** The same in another language. */
	in: (locale: Locale) => string;
}

const kinds = [
	{ leading: 'outcomes', following: 'details' },
	{ leading: 'messages', following: 'requests' }
] as const;

/** Which sentences a statement is made of, and on which topic; undefined if it is not a generated one. */
export function takenApart(
	text: string,
	locale: Locale,
	topics: readonly Topic[]
): Said | undefined {
	for (const { leading, following } of kinds)
		for (const index of words[locale][leading].keys())
			for (const topic of topics) {
				const first = (own: Words, language: Locale) =>
					onTopic(own[leading][index] ?? '', topic.name[language], own);
				const beginning = first(words[locale], locale);
				if (!text.startsWith(beginning)) continue;
				const rest = text.slice(beginning.length).trim();
				const second = words[locale][following].indexOf(rest);
				const then = (own: Words) => own[following].filter((_, place) => place === second);
				return {
					topic,
					following: second === -1 ? null : following,
					in: (other) => inARow([first(words[other], other), ...then(words[other])], other)
				};
			}
	return undefined;
}
