import type { Locale } from '../../i18n/locales.ts';

/** Nothing typed yet, in any of the six languages. */
export const emptyNames: Readonly<Record<Locale, string>> = {
	en: '',
	ar: '',
	zh: '',
	fr: '',
	ru: '',
	es: ''
};
