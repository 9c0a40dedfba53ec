/** Which statements are asked for; what is left out does not narrow the choice. */
import type { Locale } from '../../i18n/locales.ts';
import type { Consent, Group } from '../../rollup/types.ts';

/** How a statement may be quoted: with the respondent's name, without it, or not at all. */
export const uses = ['named', 'unnamed', 'none'] as const;
export type Use = (typeof uses)[number];

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
	use?: Use;
	/** Whether there is a translation at all, or one into a language. */
	translation?: 'any' | 'none' | Locale;
	coding?: Coding;
	mark?: Mark;
	/** Occurs in the original or in a translation, whatever its case. */
	words?: string;
}

const consentsOf: Readonly<Record<Use, readonly Consent[]>> = {
	named: ['country', 'organization'],
	unnamed: ['region'],
	none: ['none']
};

export function consentsFor(use: Use): readonly Consent[] {
	return consentsOf[use];
}
