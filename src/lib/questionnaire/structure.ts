import type { PageView } from './contract.ts';

/**
 * A view without what was answered: two that are drawn with the same controls are the same. Answers
 * are the `value` of whatever has a field, but for what is worked out, and the words in `Words`.
 */
function withoutAnswers(view: unknown): unknown {
	if (Array.isArray(view)) return view.map(withoutAnswers);
	if (typeof view !== 'object' || view === null) return view;
	const isAnswer = (key: string) =>
		((key === 'value' || key === 'places') &&
			'fieldId' in view &&
			!('kind' in view && view.kind === 'computed')) ||
		(key === 'text' && 'maxLength' in view);
	return Object.fromEntries(
		Object.entries(view).flatMap(([key, part]) =>
			isAnswer(key) ? [] : [[key, withoutAnswers(part)] as const]
		)
	);
}

/** FNV-1a, 32 bits: enough to tell two states of one page apart; no secret rests on it. */
function hash(text: string): string {
	let state = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1)
		state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
	return (state >>> 0).toString(36);
}

/** The elements of a page by their controls, texts and errors, without the answers in them. */
export function elementsStructure(view: PageView): string {
	return hash(JSON.stringify(withoutAnswers(view.elements)));
}

/**
 * What a page shows, without the answers: while it stays the same, a saved page need not be drawn
 * again. Elements first, a dot, then what stands around them.
 */
export function structureOf(view: PageView): string {
	const { number, total, previous, next, title, description } = view;
	const around = hash(JSON.stringify([number, total, previous, next, title, description]));
	return `${elementsStructure(view)}.${around}`;
}
