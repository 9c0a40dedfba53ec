import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../i18n/locales.ts';
import { answerKeys, type Answers } from '../../questionnaire/contract.ts';
import type { Languages } from '../../questionnaire/written.ts';
import { answerTo } from './three-way.ts';

/**
 * The languages after a save: answers have the language they are said to be written in; else those
 * that changed take the language of the page, all others keep theirs, and blank ones have none.
 * @param questions the names whose answers may have changed
 */
export function languagesAfter(
	before: { answers: Answers; languages: Languages },
	answers: Answers,
	questions: readonly string[],
	{ locale, said }: { locale: Locale; said: Languages }
): Languages {
	const languages = new Map(Object.entries(before.languages));
	for (const question of questions) {
		const [was, is] = [before.answers, answers].map((state) => answerTo({ question }, state));
		if (answerKeys(question, answers).length === 0) languages.delete(question);
		else if (Object.hasOwn(said, question)) languages.set(question, said[question] ?? locale);
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
