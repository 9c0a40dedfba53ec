/** Proofing languages, as Word names them. */
import type { Locale } from '../../i18n/locales.ts';
import type { Script } from '../../i18n/scripts.ts';

const wordLanguages: Readonly<Record<Locale, string>> = {
	en: 'en-GB',
	ar: 'ar-SA',
	zh: 'zh-CN',
	fr: 'fr-FR',
	ru: 'ru-RU',
	es: 'es-ES'
};

/** Word's three slots: Latin and Cyrillic, East Asian, right to left. */
export interface RunLanguage {
	value?: string;
	eastAsia?: string;
	bidirectional?: string;
}

export function languageOf(locale: Locale): RunLanguage {
	const name = wordLanguages[locale];
	if (locale === 'ar') return { bidirectional: name };
	return locale === 'zh' ? { eastAsia: name } : { value: name };
}

/** Of a word in a sentence of another script: names in Latin letters are taken for English. */
export function languageOfScript(script: Script): RunLanguage {
	switch (script) {
		case 'arabic':
			return languageOf('ar');
		case 'han':
			return languageOf('zh');
		case 'cyrillic':
			return languageOf('ru');
		case 'latin':
			return languageOf('en');
	}
}
