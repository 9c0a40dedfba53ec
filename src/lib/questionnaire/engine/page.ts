import type { Locale } from '../../i18n/locales.ts';
import type {
	Answers,
	Definition,
	FieldErrors,
	FormEntries,
	PageOutline,
	PageView
} from '../contract.ts';

export interface ViewOptions {
	/** Sentences to show at the questions, from `readForm`. */
	errors?: FieldErrors;
	/** What was typed, shown again instead of the stored answers. */
	posted?: FormEntries;
}

/** The visible pages in order, and where each stands. */
export function outline(definition: Definition, answers: Answers, locale: Locale): PageOutline[] {
	throw new Error(`not yet: ${typeof definition} ${typeof answers} ${locale}`);
}

/** One page as one person sees it now; nothing when there is no visible page of that name. */
export function viewPage(
	definition: Definition,
	answers: Answers,
	locale: Locale,
	pageName: string,
	options: ViewOptions = {}
): PageView | undefined {
	throw new Error(
		`not yet: ${typeof definition} ${typeof answers} ${locale} ${pageName} ${typeof options}`
	);
}
