import type { Locale } from '../i18n/locales.ts';
import type { ElementView, QuestionView } from './contract.ts';

/** The languages in which answers were written, by question. */
export type Languages = Readonly<Record<string, Locale>>;

function marked<Question extends QuestionView>(question: Question, written: Locale): Question {
	const inner = { ...question, written };
	switch (inner.kind) {
		case 'texts':
			return { ...inner, items: inner.items.map((item) => marked(item, written)) };
		case 'table':
			return {
				...inner,
				rows: inner.rows.map((row) => ({
					...row,
					cells: row.cells.map((cell) => cell && marked(cell, written))
				}))
			};
		case 'panels':
			return {
				...inner,
				panels: inner.panels.map((panel) => ({
					...panel,
					elements: panel.elements.map((element) => markedElement(element, () => written))
				}))
			};
		default:
			return inner;
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

/** The elements, with the language of each answer that was not written in the reader's. */
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
