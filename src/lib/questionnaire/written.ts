import type { Locale } from '../i18n/locales.ts';
import type { ElementView, QuestionView } from './contract.ts';

/** The languages in which answers were written, by question. */
export type Languages = Readonly<Record<string, Locale>>;

/** Only words have a language: what is chosen is shown in the reader's. */
function marked<Question extends QuestionView>(question: Question, written: Locale): Question {
	switch (question.kind) {
		case 'text':
			return question.inputType === 'text' ? { ...question, written } : question;
		case 'comment':
			return { ...question, written };
		case 'texts':
			return { ...question, items: question.items.map((item) => marked(item, written)) };
		case 'table':
			return {
				...question,
				rows: question.rows.map((row) => ({
					...row,
					cells: row.cells.map((cell) => cell && marked(cell, written))
				}))
			};
		case 'panels':
			return {
				...question,
				panels: question.panels.map((panel) => ({
					...panel,
					elements: panel.elements.map((element) => markedElement(element, () => written))
				}))
			};
		default:
			return question;
	}
}

function markedElement(
	element: ElementView,
	writtenIn: (question: string) => Locale | undefined
): ElementView {
	if (element.kind === 'html' || element.kind === 'image') return element;
	if (element.kind === 'panel') {
		const elements = element.elements.map((inner) => markedElement(inner, writtenIn));
		return { ...element, elements };
	}
	const written = writtenIn(element.name);
	return written === undefined ? element : marked(element, written);
}

/** The elements, with the language of all words that were not written in the reader's. */
export function withLanguages(
	elements: readonly ElementView[],
	languages: Languages,
	reader: Locale
): ElementView[] {
	return elements.map((element) =>
		markedElement(element, (question) => {
			const written = Object.hasOwn(languages, question) ? languages[question] : undefined;
			return written === reader ? undefined : written;
		})
	);
}
