/** Which statements an address asks for, and the address that asks for them. */
import { z } from 'zod';
import { codings, marks, uses, type StatementFilter } from '$lib/server/statements/filter';
import { locales } from '$lib/i18n/locales';
import { groups } from '$lib/rollup/types';

const LONGEST = 200;

/** What cannot be read does not narrow the choice. */
const choice = <Value extends string>(values: readonly [Value, ...Value[]]) =>
	z.enum(values).optional().catch(undefined);
const text = z
	.string()
	.trim()
	.min(1)
	.max(LONGEST)
	// No text column holds the character 0.
	.refine((value) => !value.includes('\0'))
	.optional()
	.catch(undefined);

const filters = z.object({
	words: text,
	question: text,
	coding: choice(codings),
	topic: text,
	theme: text,
	region: text,
	group: choice(groups),
	language: choice(locales),
	use: choice(uses),
	translation: choice(['any', 'none', ...locales]),
	mark: choice(marks)
});

export function filterOf(url: URL): StatementFilter {
	const read = filters.parse(Object.fromEntries(url.searchParams));
	return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The page of the list, from 1. */
export function pageOf(url: URL): number {
	const page = Number(url.searchParams.get('page'));
	return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** A query that asks for the same; empty, or beginning with the `lead`. */
export function queryOf(filter: StatementFilter, page = 1, lead: '?' | '&' = '?'): string {
	const query = new URLSearchParams(Object.entries(filter));
	if (page > 1) query.set('page', String(page));
	return query.size === 0 ? '' : `${lead}${query}`;
}
