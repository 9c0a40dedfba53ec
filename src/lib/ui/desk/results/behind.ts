/** What a number counts, in words. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { QuestionSpecification } from '../../../questionnaire/contract.ts';
import { ANY_ANSWER, type Given } from '../../../rollup/behind.ts';
import type { View } from '../../../rollup/view.ts';
import { titleOf } from './parts.ts';
import { standingName, standingValueName } from './standings.ts';

export function optionName(
	question: QuestionSpecification | undefined,
	value: string,
	locale: Locale
): string {
	return question?.options.find((option) => option.value === value)?.text[locale] ?? value;
}

/** "Gave the answer “Yes”" */
export function givenInWords(
	given: Given,
	question: QuestionSpecification | undefined,
	locale: Locale
): string {
	switch (given.that) {
		case 'chose':
			return m.explorer_behind_chose(
				{ answer: optionName(question, given.answer, locale) },
				{ locale }
			);
		case 'first':
			return m.explorer_behind_first(
				{ answer: optionName(question, given.answer, locale) },
				{ locale }
			);
		case 'asked':
			return m.explorer_behind_asked({}, { locale });
		case 'answered':
			return m.explorer_behind_answered({}, { locale });
		case 'blank':
			return m.explorer_behind_blank({}, { locale });
		case 'unread':
			return m.explorer_behind_unread({}, { locale });
		case 'commented':
			return m.explorer_behind_commented({}, { locale });
		case 'worded':
			return m.explorer_behind_worded({}, { locale });
	}
}

/** The question, down to the part whose answers are counted. */
export function questionInWords(
	questions: readonly QuestionSpecification[],
	locale: Locale
): string {
	return titleOf(
		questions.map(({ title }) => title),
		locale
	);
}

/** "Region: Africa", where the number stands in one column of a table. */
export function columnInWords(
	{ by }: View,
	column: string | undefined,
	crossing: QuestionSpecification | undefined,
	locale: Locale
): string | undefined {
	if (column === undefined || by === undefined) return undefined;
	if (by.kind !== 'question')
		return m.explorer_only(
			{
				kind: standingName(by.kind, locale),
				names: standingValueName(by.kind, column, locale)
			},
			{ locale }
		);
	if (!crossing) return undefined;
	const names =
		column === ANY_ANSWER
			? m.explorer_answered({}, { locale })
			: optionName(crossing, column, locale);
	return m.explorer_only({ kind: crossing.title[locale], names }, { locale });
}
