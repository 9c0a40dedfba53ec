import type { ElementView, QuestionView } from './contract.ts';

/** The questions among these elements, those in panels included, those inside questions not. */
export function questionsAt(elements: readonly ElementView[]): QuestionView[] {
	return elements.flatMap((element) => {
		if (element.kind === 'html' || element.kind === 'image') return [];
		return element.kind === 'panel' ? questionsAt(element.elements) : [element];
	});
}

/** Every question among these elements, those in panels and tables included, in reading order. */
export function questionsIn(elements: readonly ElementView[]): QuestionView[] {
	return elements.flatMap((element) => {
		switch (element.kind) {
			case 'html':
			case 'image':
				return [];
			case 'panel':
				return questionsIn(element.elements);
			case 'panels':
				return [element, ...element.panels.flatMap((panel) => questionsIn(panel.elements))];
			case 'table': {
				const cells = element.rows.flatMap((row) => row.cells);
				return [element, ...questionsIn(cells.filter((cell) => cell !== null))];
			}
			case 'texts':
				return [element, ...element.items];
			default:
				return [element];
		}
	});
}

/** Is there markup of the author's among these elements? */
export function holdsMarkup(elements: readonly ElementView[]): boolean {
	return elements.some((element) => {
		if (element.kind === 'panel') return holdsMarkup(element.elements);
		if (element.kind === 'panels')
			return element.panels.some((panel) => holdsMarkup(panel.elements));
		return element.kind === 'html';
	});
}
