import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';

/** Institutional letters write the day before the month, and Western digits in Arabic. */
const dateLocales: Readonly<Record<Locale, string>> = {
	en: 'en-GB',
	ar: 'ar-u-nu-latn',
	zh: 'zh',
	fr: 'fr',
	ru: 'ru',
	es: 'es'
};

/** The day in UTC, such as "5 November 2026". `instant` is ISO 8601. */
export function dayInWords(instant: string, locale: Locale): string {
	const day = new Intl.DateTimeFormat(dateLocales[locale], {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(instant));
	// The first of a month is an ordinal in French, which Intl leaves out.
	return locale === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

/** The day and time in UTC, such as "5 November 2026 at 23:59 (UTC)". `instant` is ISO 8601. */
export function momentInWords(instant: string, locale: Locale): string {
	const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });
	return m.mail_moment(
		{ date: dayInWords(instant, locale), time: time.format(new Date(instant)) },
		{ locale }
	);
}
