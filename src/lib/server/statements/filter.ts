/** Which statements are asked for; what is left out does not narrow the choice. */
import type { Locale } from '../../i18n/locales.ts';
import {
	consents,
	quotabilities,
	quotabilityOf,
	type Consent,
	type Quotability
} from '../../questionnaire/quotable.ts';
import type { Group } from '../../rollup/types.ts';

export { quotabilities as uses, type Quotability as Use };

/** `changed`: coded before the words changed. */
export const codings = ['coded', 'uncoded', 'changed'] as const;
export type Coding = (typeof codings)[number];

export const marks = ['marked', 'unmarked'] as const;
export type Mark = (typeof marks)[number];

export interface StatementFilter {
	question?: string;
	/** A topic's id. */
	topic?: string;
	/** A theme's id. */
	theme?: string;
	region?: string;
	group?: Group;
	/** The language it was written in. */
	language?: Locale;
	use?: Quotability;
	/** Whether there is a translation at all, or one into a language. */
	translation?: 'any' | 'none' | Locale;
	coding?: Coding;
	mark?: Mark;
	/** Occurs in the original or in a translation, whatever its case. */
	words?: string;
}

export function consentsFor(use: Quotability): readonly Consent[] {
	return consents.filter((consent) => quotabilityOf(consent) === use);
}
