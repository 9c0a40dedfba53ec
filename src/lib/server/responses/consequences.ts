import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Definition } from '../../questionnaire/contract.ts';
import { afterEffects, objectionsOn } from '../../questionnaire/engine/index.ts';
import type { Decision, Kept } from './decide.ts';
import { languagesAfter } from './languages.ts';

interface Place {
	definition: Definition;
	page: string;
	locale: Locale;
}

/** The questions whose answers differ: whole keys, which is more rather than less. */
function differing(one: Answers, other: Answers): string[] {
	const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...keys].filter((key) => !isDeepStrictEqual(one[key], other[key]));
}

/**
 * What was decided, with what follows of it: answers that the author lets others change, and what the
 * author's rules say against those of the page. These are kept all the same, and shown again.
 */
export function withConsequences(decision: Decision, kept: Kept, place: Place): Decision {
	const { definition, page, locale } = place;
	const answers = afterEffects(definition, kept.answers, decision.answers);
	const effects = differing(decision.answers, answers);
	const objections = objectionsOn(page, definition, locale, answers);
	return {
		...decision,
		answers,
		languages: languagesAfter(decision, answers, effects, { locale, said: {} }),
		errors: { ...objections, ...decision.errors },
		changed: decision.changed || effects.length > 0,
		settled: decision.settled && Object.keys(objections).length === 0
	};
}
