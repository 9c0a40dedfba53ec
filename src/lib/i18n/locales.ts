/** The six official languages of the Union, as locale codes used in paths, catalogues and data. */
export const locales = ['en', 'ar', 'zh', 'fr', 'ru', 'es'] as const;

export type Locale = (typeof locales)[number];

/** One text in each of the six languages. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** A code, or a text that nobody has translated. */
export function inAllLanguages(text: string): LocalizedText {
	return { en: text, ar: text, zh: text, fr: text, ru: text, es: text };
}

/** Each language named in itself, for language choosers. */
export const localeNames: LocalizedText = {
	en: 'English',
	ar: 'العربية',
	zh: '中文',
	fr: 'Français',
	ru: 'Русский',
	es: 'Español'
};

export function isLocale(value: unknown): value is Locale {
	return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

/** The writing direction of a language: declared, never guessed from a text. */
export function direction(locale: Locale): 'rtl' | 'ltr' {
	return locale === 'ar' ? 'rtl' : 'ltr';
}
