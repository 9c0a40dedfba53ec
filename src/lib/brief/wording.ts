/** Numbers, dates, lists and names as the reader's language writes them. */
import { m } from '../i18n/paraglide/messages.js';
import { languageTags } from '../i18n/language-tags.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Told } from '../disclosure/told.ts';
import type { Group } from '../rollup/types.ts';
import { joined, say, type Figure, type Text, type Withheld } from './text.ts';

export interface Wording {
	locale: Locale;
	/** A whole number. */
	count(value: number): Figure;
	/** 0 to 1, as per cent without decimals; null (no base) gives a dash. */
	share(value: number | null): Figure | string;
	/** One decimal; null gives a dash. */
	decimal(value: number | null): Figure | string;
	/** One decimal. */
	tenths(value: number): Figure;
	/** A whole number, or the sign that it is withheld. */
	told(value: Told): Figure | Withheld;
	/** That a number is withheld, in a word. */
	withheld: string;
	/** The day, of an instant in ISO 8601. */
	date(instant: string): string;
	/** "a, b and c". */
	list(items: readonly string[]): string;
	/** "a, b or c". */
	either(items: readonly string[]): string;
	/** As `list`, of texts with figures and names in them. */
	series(items: readonly Text[]): Text;
	/** The name of a language. */
	language(locale: Locale): string;
	region(region: string): string;
	group(group: Group): string;
}

/** What stands where there is no figure. */
const nothing = '–';

/** What stands where a figure is withheld. */
export const withheldSign = '‡';

export function wordingFor(locale: Locale): Wording {
	const tag = languageTags[locale];
	const counts = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
	const shares = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
	const decimals = new Intl.NumberFormat(tag, {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	});
	const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
	const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
	const alternatives = new Intl.ListFormat(tag, { type: 'disjunction' });
	const languages = new Intl.DisplayNames(tag, { type: 'language' });
	const figure = (format: Intl.NumberFormat, value: number): Figure => ({
		value,
		text: format.format(value)
	});
	const share = (value: number | null) => (value === null ? nothing : figure(shares, value));
	const label = m.brief_withheld({}, { locale });
	const withheld = (): Withheld => ({ withheld: true, text: withheldSign, label });
	return {
		locale,
		count: (value) => figure(counts, value),
		share,
		told: (value) => (value === 'withheld' ? withheld() : figure(counts, value)),
		decimal: (value) => (value === null ? nothing : figure(decimals, value)),
		tenths: (value) => figure(decimals, value),
		withheld: label,
		date: (instant) => dates.format(new Date(instant)),
		list: (items) => lists.format(items),
		either: (items) => alternatives.format(items),
		series: (items) => say((put) => lists.format(items.map(put))),
		language: (language) => languages.of(language) ?? language,
		region: (region) => regionName(region, locale),
		group: (group) => groupName(group, locale)
	};
}

/** What stands for a figure, or where there is none. */
export function textOf(shown: Figure | Withheld | string): string {
	return typeof shown === 'string' ? shown : shown.text;
}

/** Sentences in a row; Chinese puts no space between them. */
export function sentences(parts: readonly string[], locale: Locale): string {
	return parts.join(spaceIn(locale));
}

/** The same of texts with figures and names in them. */
export function paragraphOf(parts: readonly Text[], locale: Locale): Text {
	return joined(parts.flatMap((part, index) => (index === 0 ? [part] : [spaceIn(locale), part])));
}

function spaceIn(locale: Locale): string {
	return locale === 'zh' ? '' : ' ';
}

function regionName(region: string, locale: Locale): string {
	switch (region) {
		case 'Africa':
			return m.brief_region_africa({}, { locale });
		case 'Americas':
			return m.brief_region_americas({}, { locale });
		case 'Arab States':
			return m.brief_region_arab_states({}, { locale });
		case 'Asia-Pacific':
			return m.brief_region_asia_pacific({}, { locale });
		case 'CIS':
			return m.brief_region_cis({}, { locale });
		case 'Europe':
			return m.brief_region_europe({}, { locale });
		default:
			return region === '' ? nothing : region;
	}
}

function groupName(group: Group, locale: Locale): string {
	switch (group) {
		case 'ldc':
			return m.brief_group_ldc({}, { locale });
		case 'lldc':
			return m.brief_group_lldc({}, { locale });
		case 'sids':
			return m.brief_group_sids({}, { locale });
		case 'transition':
			return m.brief_group_transition({}, { locale });
	}
}
