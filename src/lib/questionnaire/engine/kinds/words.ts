/** Free words: their limits where the author states none, and the fault of exceeding them. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';

export const longestText = 1000;
export const longestComment = 10_000;
export const longestOther = 500;

/** Where the answer is words itself, survey-core has no comment area below it. */
export function noCommentArea(json: Readonly<Record<string, unknown>>): string[] {
	return json.showCommentArea === true ? ['"showCommentArea" needs an answer that is no text'] : [];
}

/** Lengths are in UTF-16 code units, as browsers count for `maxlength`. */
export function lengthFaults(text: string, maximum: number, locale: Locale): string[] {
	return text.length > maximum
		? [m.answering_error_too_long({ maximum, length: text.length }, { locale })]
		: [];
}

/** survey-core says -1 or 0 where the author states no limit. */
export function limit(stated: number, otherwise: number): number {
	return stated > 0 ? Math.min(stated, otherwise) : otherwise;
}
