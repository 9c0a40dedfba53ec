import type { Locale } from './locales.ts';

/**
 * For numbers, dates and lists. The Union's English dates put the day first, its Arabic texts write the
 * digits 0 to 9.
 */
export const languageTags: Readonly<Record<Locale, string>> = {
	en: 'en-GB',
	ar: 'ar-u-ca-gregory-nu-latn',
	zh: 'zh-Hans',
	fr: 'fr',
	ru: 'ru',
	es: 'es'
};
