import type { Locale } from '../i18n/locales.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { ProblemCode } from './problems.ts';

/** What a person reads when something is refused: what it is and what to do. */
export function problemMessage(code: ProblemCode, locale: Locale): string {
	return m[`problem_${code}`]({}, { locale });
}
