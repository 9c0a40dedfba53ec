import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../i18n/locales.ts';
import { answerKeys, type Answers } from '../../questionnaire/contract.ts';
import { answerTo } from './three-way.ts';

/** The language of the page on which each answer was last changed, by question. */
export type Languages = { [question: string]: Locale };

/**
 * The languages after a save: questions whose answers changed take the language of the page, blank
 * ones have none, all others keep theirs.
 * @param questions the names whose answers may have changed
 */
export function languagesAfter(
	before: { answers: Answers; languages: Languages },
	answers: Answers,
	questions: readonly string[],
	locale: Locale
): Languages {
	const languages = new Map(Object.entries(before.languages));
	for (const question of questions) {
		const [was, is] = [before.answers, answers].map((state) => answerTo({ question }, state));
		if (answerKeys(question, answers).length === 0) languages.delete(question);
		else if (!isDeepStrictEqual(was, is)) languages.set(question, locale);
	}
	return Object.fromEntries(languages);
}

/** Those of the answers that are kept. */
export function languagesOf(answers: Answers, languages: Languages): Languages {
	return Object.fromEntries(
		Object.entries(languages).filter(([question]) => answerKeys(question, answers).length > 0)
	);
}
