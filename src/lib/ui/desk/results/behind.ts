/** What a number counts, in words. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import { wordingFor } from '../../../brief/wording.ts';
import type { Among } from '../../../rollup/among.ts';
import type { QuestionSpecification } from '../../../questionnaire/contract.ts';
import { ANY_ANSWER, type Given } from '../../../rollup/behind.ts';
import type { View } from '../../../rollup/view.ts';
import { titleOf } from './parts.ts';
import { carrierName } from './weighing.ts';
import { standingName, standingValueName } from './standings.ts';

/** An answer to choose from; of a matrix, whose ballots are over its rows, a row; of points, a topic. */
export function optionName(
	question: QuestionSpecification | undefined,
	value: string,
	locale: Locale
): string {
	if (question?.points)
		return question.parts?.find(({ name }) => name === value)?.title[locale] ?? value;
	const named = question?.kind === 'matrix' ? question.rows : question?.options;
	return named?.find((option) => option.value === value)?.text[locale] ?? value;
}

/** "Gave the answer “Yes”" */
export function givenInWords(
	given: Given,
	question: QuestionSpecification | undefined,
	locale: Locale
): string {
	switch (given.that) {
		case 'chose': {
			const answer = { answer: optionName(question, given.answer, locale) };
			return question?.kind === 'matrix'
				? m.explorer_behind_rated(answer, { locale })
				: m.explorer_behind_chose(answer, { locale });
		}
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
		case 'ballot':
			return m.explorer_behind_ballot({}, { locale });
		case 'entries':
			return m.explorer_behind_entries({}, { locale });
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

/** "Only: Africa and Europe" */
export function amongInWords({ are, names }: Among, locale: Locale): string {
	const wording = wordingFor(locale);
	const list = wording.list(names.map((name) => carrierName(name, wording)));
	return are === 'in'
		? m.explorer_behind_among({ names: list }, { locale })
		: m.explorer_behind_outside({ names: list }, { locale });
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
