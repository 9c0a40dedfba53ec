/** The words beside choices that ask for some: item comments. Their fields are `field.remark.CHOICE`. */
import type { Locale } from '../../../i18n/locales.ts';
import type { Option } from '../../contract.ts';
import type { Fields } from '../fields.ts';
import type { Field } from '../settled.ts';
import type { StoredAnswer } from '../stored-answer.ts';
import { optionsOf, type Choice } from './options.ts';
import { lengthFaults, longestOther } from './words.ts';

function remarkField(field: string, choice: string): string {
	return `${field}.remark.${choice}`;
}

export function remarkFields(field: string, { remarks }: StoredAnswer): Field[] {
	return Object.entries(remarks).map(([choice, text]) => [remarkField(field, choice), text]);
}

/** The options of these choices; those that ask for words have their field, but "Other", which has its own. */
export function remarkableOptions(
	field: string,
	choices: readonly Choice[],
	other: string | undefined,
	fields: Fields
): Option[] {
	const asking = new Set(choices.filter(({ remark }) => remark).map(({ value }) => String(value)));
	return optionsOf(choices).map((option) => {
		if (!asking.has(option.value) || option.value === other) return option;
		const name = remarkField(field, option.value);
		return { ...option, remark: { field: name, text: fields.last(name), maxLength: longestOther } };
	});
}

/** The words beside the chosen ones; words beside what is not chosen do not count. */
export function readRemarks(
	field: string,
	choices: readonly Choice[],
	chosen: readonly string[],
	fields: Fields,
	locale: Locale
): { remarks?: { [choice: string]: string }; errors: string[] } {
	const written = choices
		.filter(({ remark, value }) => remark && chosen.includes(String(value)))
		.map(
			({ value }) => [String(value), fields.last(remarkField(field, String(value))).trim()] as const
		)
		.filter(([, words]) => words !== '');
	return {
		...(written.length > 0 ? { remarks: Object.fromEntries(written) } : {}),
		errors: written.flatMap(([, words]) => lengthFaults(words, longestOther, locale))
	};
}
