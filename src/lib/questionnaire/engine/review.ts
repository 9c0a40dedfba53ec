import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Completion, Definition, ReviewView } from '../contract.ts';

/** Every visible question with its answer in words, and what is required and still unanswered. */
export function review(definition: Definition, answers: Answers, locale: Locale): ReviewView {
	throw new Error(`not yet: ${typeof definition} ${typeof answers} ${locale}`);
}

/**
 * What is kept of the answers when a response is submitted. It may be submitted when `missing` is
 * empty. `errors` is in the given language. Finishing what was finished changes nothing.
 */
export function finish(
	definition: Definition,
	answers: Answers,
	locale: Locale = 'en'
): Completion {
	throw new Error(`not yet: ${typeof definition} ${typeof answers} ${locale}`);
}
