import { z } from 'zod';
import type { LocalizedText, Locale } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { fieldErrors } from '$lib/server/pipeline/form-faults';
import type { FieldErrors } from '$lib/ui/desk/form-errors';
import { formatNumber } from '$lib/ui/formatting';
import { LONGEST_NAME, sixNames, typedNames } from './six-names.server';

const named = z.object({ name: sixNames });

export type NameForm =
	{ name: LocalizedText } | { values: { name: Record<Locale, string> }; errors: FieldErrors };

/** A form that asks for a name in six languages and nothing else: the name, or what is wrong with it. */
export function readNameForm(form: FormData, locale: Locale): NameForm {
	const values = { name: typedNames(form) };
	const parsed = named.safeParse(values);
	if (parsed.success) return parsed.data;
	const tooLong = m.administration_error_long(
		{ count: formatNumber(LONGEST_NAME, locale) },
		{ locale }
	);
	const missing = m.administration_error_name({}, { locale });
	const errors = fieldErrors(parsed.error, {
		'name.en': values.name.en.trim() === '' ? missing : tooLong,
		name: tooLong
	});
	return { values, errors };
}
