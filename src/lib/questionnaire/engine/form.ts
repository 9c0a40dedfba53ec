import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Definition, FormEntries, FormReading } from '../contract.ts';

/**
 * Reads a posted page. Only questions visible on that page, before or after these answers, are read;
 * anything else in the form is ignored. A faulty field is told in `errors` and leaves its answer as
 * it was; an empty field removes the answer. Required questions may stay blank. Never throws for any
 * form; an unknown page reads nothing.
 */
export function readForm(
	definition: Definition,
	answers: Answers,
	locale: Locale,
	pageName: string,
	form: FormEntries
): FormReading {
	throw new Error(
		`not yet: ${typeof definition} ${typeof answers} ${locale} ${pageName} ${typeof form}`
	);
}
