/** How survey-core and questionnaire files name our languages. */
import { locales, type Locale, type LocalizedText } from '../../i18n/locales.ts';

/** The key of a language inside a text of a definition: `{ default, ar, zh-cn, fr, ru, es }`. */
export const textKeys: LocalizedText = {
	en: 'default',
	ar: 'ar',
	zh: 'zh-cn',
	fr: 'fr',
	ru: 'ru',
	es: 'es'
};

/** The locale a model of survey-core is set to. */
export function modelLocale(locale: Locale): string {
	return locale === 'en' ? 'en' : textKeys[locale];
}

/** One value for each language. */
export function inEveryLanguage(text: (locale: Locale) => string): LocalizedText {
	return {
		en: text('en'),
		ar: text('ar'),
		zh: text('zh'),
		fr: text('fr'),
		ru: text('ru'),
		es: text('es')
	};
}

/** A text as definitions write it. */
export function definitionText(text: LocalizedText): { [key: string]: string } {
	return Object.fromEntries(locales.map((locale) => [textKeys[locale], text[locale]]));
}
