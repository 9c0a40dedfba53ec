import { z } from 'zod';
import { textField } from '$lib/server/pipeline/form';
import { locales, type Locale, type LocalizedText } from '$lib/i18n/locales';
import { emptyNames } from '$lib/ui/desk/six-names';

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

/** A name as it was typed in six languages: the fields are called "name.en", "name.ar" … */
export function typedNames(form: FormData): Record<Locale, string> {
	const typed = { ...emptyNames };
	for (const locale of locales) typed[locale] = textField(form, `name.${locale}`);
	return typed;
}
