import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type { Option, Other, QuestionView } from '../contract.ts';
import { isolated } from './isolate.ts';
import { dateInWords } from './kinds/text-input.ts';

function pair(term: string, words: string, locale: Locale): string {
	return m.answering_pair(
		{ term: isolated(term, locale), words: isolated(words, locale) },
		{ locale }
	);
}

function optionLine(
	value: string,
	options: readonly Option[],
	other: Other | undefined,
	locale: Locale
): string[] {
	const text = options.find((option) => option.value === value)?.text;
	if (text === undefined) return [];
	return other?.value === value && other.text !== '' ? [pair(text, other.text, locale)] : [text];
}

/** An answer put into words, one line for each thing said; nothing when the question is blank. */
export function answerLines(view: QuestionView, locale: Locale): string[] {
	switch (view.kind) {
		case 'text':
			if (view.value === '') return [];
			return [view.inputType === 'date' ? dateInWords(view.value, locale) : view.value];
		case 'comment':
			return view.value === '' ? [] : [view.value];
		case 'choice':
			return optionLine(view.value, view.options, view.other, locale);
		case 'selection':
			return view.value.flatMap((value) => optionLine(value, view.options, view.other, locale));
		case 'ranking':
			return view.value.flatMap((value, index) =>
				optionLine(value, view.options, undefined, locale).map(
					(text) => `${index + 1}. ${isolated(text, locale)}`
				)
			);
		case 'matrix':
			return view.rows.flatMap((row) =>
				optionLine(view.value[row.value] ?? '', view.columns, undefined, locale).map((text) =>
					pair(row.text, text, locale)
				)
			);
	}
}
