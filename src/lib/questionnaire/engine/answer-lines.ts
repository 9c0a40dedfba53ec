import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type {
	AnswerLine,
	Option,
	Other,
	QuestionView,
	Segment,
	TextQuestion
} from '../contract.ts';
import { questionsAt } from '../elements.ts';
import { isMomentType } from './kinds/moments.ts';
import { inputInWords } from './kinds/text-input.ts';

function asked(text: string): Segment {
	return { text, source: 'questionnaire' };
}

function own(text: string): Segment {
	return { text, source: 'respondent' };
}

/** What stands between a term and the words for it, in this language. */
function separator(locale: Locale): Segment {
	return asked(m.answering_pair({ term: '', words: '' }, { locale }));
}

function under(term: string, line: AnswerLine, locale: Locale): AnswerLine {
	return term === '' ? line : [asked(term), separator(locale), ...line];
}

function optionLine(
	value: string,
	options: readonly Option[],
	other: Other | undefined,
	locale: Locale
): AnswerLine[] {
	const option = options.find((one) => one.value === value);
	if (!option) return [];
	const words = (other?.value === value ? other.text : option.remark?.text) ?? '';
	return [words === '' ? [asked(option.text)] : under(option.text, [own(words)], locale)];
}

function typedLine({ inputType, value }: TextQuestion, locale: Locale): AnswerLine {
	const words = inputInWords(inputType, value, locale);
	if (isMomentType(inputType)) return [asked(words)];
	return [inputType === 'text' ? own(words) : { text: words, source: 'code' }];
}

/** A question within another: its title before each of its lines. */
function innerLines(view: QuestionView | null, locale: Locale): AnswerLine[] {
	if (!view) return [];
	return answerLines(view, locale).map((line) => under(view.title, line, locale));
}

/** An answer put into words, one line for each thing said; nothing when the question is blank. */
export function answerLines(view: QuestionView, locale: Locale): AnswerLine[] {
	const lines = valueLines(view, locale);
	const { label = '', text = '' } = view.comment ?? {};
	return text === '' ? lines : [...lines, under(label, [own(text)], locale)];
}

function valueLines(view: QuestionView, locale: Locale): AnswerLine[] {
	switch (view.kind) {
		case 'text':
			return view.value === '' ? [] : [typedLine(view, locale)];
		case 'comment':
			return view.value === '' ? [] : [[own(view.value)]];
		case 'choice':
			return optionLine(view.value, view.options, view.other, locale);
		case 'selection':
			return view.value.flatMap((value) => optionLine(value, view.options, view.other, locale));
		case 'ranking':
			return view.value.flatMap((value, index) =>
				optionLine(value, view.options, undefined, locale).map((line) => [
					asked(`${index + 1}. `),
					...line
				])
			);
		case 'matrix':
			return view.rows.flatMap((row) =>
				optionLine(view.value[row.value] ?? '', view.columns, undefined, locale).map((line) =>
					under(row.text, line, locale)
				)
			);
		case 'texts':
			return view.items.flatMap((item) => innerLines(item, locale));
		case 'table':
			return view.rows.flatMap((row) =>
				row.cells
					.flatMap((cell) => innerLines(cell, locale))
					.map((line) => under(row.title, line, locale))
			);
		case 'panels':
			return view.panels.flatMap((panel) =>
				questionsAt(panel.elements)
					.flatMap((question) => innerLines(question, locale))
					.map((line) => under(panel.title, line, locale))
			);
		case 'computed':
			return view.value === '' ? [] : [[asked(view.value)]];
	}
}
