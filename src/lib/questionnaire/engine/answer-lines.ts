import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type { Option, Other, QuestionView } from '../contract.ts';
import { questionsIn } from '../elements.ts';
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
	const option = options.find((one) => one.value === value);
	if (!option) return [];
	const { text, remark } = option;
	const words = other?.value === value ? other.text : remark?.text;
	return words ? [pair(text, words, locale)] : [text];
}

/** A question within another: its title before each of its lines. */
function innerLines(view: QuestionView | null, locale: Locale): string[] {
	if (!view) return [];
	return answerLines(view, locale).map((line) => pair(view.title, line, locale));
}

/** An answer put into words, one line for each thing said; nothing when the question is blank. */
export function answerLines(view: QuestionView, locale: Locale): string[] {
	const lines = valueLines(view, locale);
	const words = view.comment?.text ?? '';
	return words === '' ? lines : [...lines, pair(view.comment?.label ?? '', words, locale)];
}

function valueLines(view: QuestionView, locale: Locale): string[] {
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
		case 'texts':
			return view.items.flatMap((item) => innerLines(item, locale));
		case 'table':
			return view.rows.flatMap((row, index) => {
				const lines = row.cells.flatMap((cell) => innerLines(cell, locale));
				return lines.map((line) => pair(row.title ?? String(index + 1), line, locale));
			});
		case 'panels':
			return view.panels.flatMap((panel) =>
				questionsIn(panel.elements)
					.flatMap((question) => innerLines(question, locale))
					.map((line) => pair(panel.title, line, locale))
			);
		case 'computed':
			return view.value === '' ? [] : [view.value];
	}
}
