/** Numbers, shares and times in the reader's language, by Intl. Pure: the same on server and browser. */
import type { Locale } from '../i18n/locales.ts';

/**
 * The Intl locale behind each language. English with the day before the month, as the Union dates
 * its documents; Arabic with the digits 0-9, as its Arabic documents print them.
 */
const languageTags: Readonly<Record<Locale, string>> = {
	en: 'en-GB',
	ar: 'ar-u-ca-gregory-nu-latn',
	zh: 'zh-Hans',
	fr: 'fr',
	ru: 'ru',
	es: 'es'
};

/** Intl objects are costly to make and hold nothing of the reader. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `number ${locale} ${JSON.stringify(options)}`;
	const known = formatters.get(key);
	if (known instanceof Intl.NumberFormat) return known;
	const formatter = new Intl.NumberFormat(languageTags[locale], options);
	formatters.set(key, formatter);
	return formatter;
}

function timeFormatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `time ${locale} ${JSON.stringify(options)}`;
	const known = formatters.get(key);
	if (known instanceof Intl.DateTimeFormat) return known;
	const formatter = new Intl.DateTimeFormat(languageTags[locale], { timeZone: 'UTC', ...options });
	formatters.set(key, formatter);
	return formatter;
}

const dateOptions = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A number with at most `digits` decimals (none unless told). */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
	return numberFormatter(locale, { maximumFractionDigits: digits }).format(value);
}

/** A number as somebody wrote it; four digits stay together, for they may be a year. */
export function formatWrittenNumber(value: number, locale: Locale): string {
	return numberFormatter(locale, { maximumFractionDigits: 15, useGrouping: 'min2' }).format(value);
}

/** A number as a questionnaire wants it, such as a currency. Throws RangeError where Intl refuses. */
export function formatStyledNumber(
	value: number,
	locale: Locale,
	options: Intl.NumberFormatOptions
): string {
	return numberFormatter(locale, options).format(value);
}

/**
 * A share between 0 and 1 as a percentage with exactly `digits` decimals. Its base is the caller's
 * to state.
 */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
	return numberFormatter(locale, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	}).format(share);
}

/** The day of an ISO time, in UTC: "21 November 2026". Throws RangeError if it is no time. */
export function formatDate(isoTime: string, locale: Locale): string {
	return timeFormatter(locale, dateOptions).format(new Date(isoTime));
}

/** Day, hour and minute of an ISO time, naming UTC. Throws RangeError if it is no time. */
export function formatDateTime(isoTime: string, locale: Locale): string {
	return timeFormatter(locale, {
		...dateOptions,
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZoneName: 'short'
	}).format(new Date(isoTime));
}

/** The day and the time of day of "2026-11-21T14:30", wherever that is. Throws RangeError if it is no time. */
export function formatCivilTime(value: string, locale: Locale): string {
	return timeFormatter(locale, {
		...dateOptions,
		hour: '2-digit',
		minute: '2-digit',
		...(value.length > 'YYYY-MM-DDTHH:MM'.length ? { second: '2-digit' } : {}),
		hourCycle: 'h23'
	}).format(new Date(`${value}Z`));
}

/** The month of "2026-11": "November 2026". Throws RangeError if it is no month. */
export function formatMonth(value: string, locale: Locale): string {
	return timeFormatter(locale, { month: 'long', year: 'numeric' }).format(new Date(`${value}-01`));
}

/** An ISO time as the value of a datetime-local control that means UTC; "" stays "". */
export function toDateTimeInput(isoTime: string): string {
	return isoTime === '' ? '' : new Date(isoTime).toISOString().slice(0, 16);
}

/** The ISO time a datetime-local control means when it is read as UTC; undefined if it is none. */
export function fromDateTimeInput(value: string): string | undefined {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return undefined;
	const time = new Date(`${value}Z`);
	if (Number.isNaN(time.getTime())) return undefined;
	const isoTime = time.toISOString();
	// Some engines carry 30 February over into March instead of refusing it.
	return isoTime.startsWith(value.slice(0, 10)) ? isoTime : undefined;
}

/** Puts names in the order of the language's alphabet, and "2" before "10". */
export function inAlphabet(locale: Locale): (one: string, other: string) => number {
	return new Intl.Collator(languageTags[locale], { numeric: true }).compare;
}
