/** The entry of a bundle that puts the engine into a page of a browser, for tests. */
import type { Answers, Definition, FormEntries } from '../../src/lib/questionnaire/contract.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { readForm } from '../../src/lib/questionnaire/engine/form.ts';
import { outline, viewPage } from '../../src/lib/questionnaire/engine/page.ts';
import { review } from '../../src/lib/questionnaire/engine/review.ts';

export interface Case {
	answers: Answers;
	locale: Locale;
	page: string;
	form: [string, string][];
}

/** Everything the engine has to say about these answers and this form, as text. */
export function everythingSaid(
	definition: Definition,
	{ answers, locale, page, form }: Case
): string {
	const entries: FormEntries = form;
	const reading = readForm(definition, answers, locale, page, entries);
	return JSON.stringify({
		reading,
		outline: outline(definition, reading.answers, locale),
		view: viewPage(definition, reading.answers, locale, page) ?? null,
		faulty:
			viewPage(definition, answers, locale, page, { errors: reading.errors, posted: form }) ?? null,
		review: review(definition, reading.answers, locale)
	});
}

/** The same for many cases; what a test calls in the browser. */
export function sayAll(definition: Definition, cases: readonly Case[]): string[] {
	return cases.map((one) => everythingSaid(definition, one));
}
