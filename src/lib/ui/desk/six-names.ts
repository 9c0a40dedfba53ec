/** A name typed in six languages: the fields are called "name.en", "name.ar" … */
import { z } from 'zod';
import { locales, type Locale, type LocalizedText } from '../../i18n/locales.ts';
import { typedText } from './form-errors.ts';

export const LONGEST_NAME = 200;

const line = z.string().trim().max(LONGEST_NAME);

/** English must be there; what is left empty reads as English. */
export const sixNames = z
	.object({ en: line.min(1), ar: line, zh: line, fr: line, ru: line, es: line })
	.transform((names): LocalizedText => {
		const fallback = names.en;
		return {
			en: fallback,
			ar: names.ar || fallback,
			zh: names.zh || fallback,
			fr: names.fr || fallback,
			ru: names.ru || fallback,
			es: names.es || fallback
		};
	});

export function typedNames(form: FormData): Record<Locale, string> {
	const typed = { ...emptyNames };
	for (const locale of locales) typed[locale] = typedText(form, `name.${locale}`);
	return typed;
}

export const emptyNames: Readonly<Record<Locale, string>> = {
	en: '',
	ar: '',
	zh: '',
	fr: '',
	ru: '',
	es: ''
};
