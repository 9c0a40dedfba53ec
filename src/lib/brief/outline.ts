/** What stands in a document and in which order: sections of its template, and passages of the desk. */
import type { Passage } from './passages/passage.ts';

export type OutlineItem<Words extends Passage = Passage> =
	{ kind: 'section'; id: string; leftOut?: true } | { kind: 'passage'; passage: Words };

export interface Outline<Words extends Passage = Passage> {
	items: readonly OutlineItem<Words>[];
}

/** Every section once, in the order of the template. */
export const asTheTemplateHasIt: Outline = { items: [] };

/** An item by its name: of a section its id, of a passage its id with a mark before it. */
export function keyOf(item: OutlineItem): string {
	return item.kind === 'section' ? item.id : passageKey(item.passage.id);
}

export function passageKey(id: string): string {
	return `passage:${id}`;
}

export function passagesOf<Words extends Passage>({ items }: Outline<Words>): Words[] {
	return items.flatMap((item) => (item.kind === 'passage' ? [item.passage] : []));
}

/** One place up or down; at the end of the list it stays. An item that there is not moves nothing. */
export function moved<Words extends Passage>(
	{ items }: Outline<Words>,
	key: string,
	direction: 'up' | 'down'
): Outline<Words> {
	const from = items.findIndex((item) => keyOf(item) === key);
	const to = direction === 'up' ? from - 1 : from + 1;
	const item = items[from];
	if (item === undefined || to < 0 || to >= items.length) return { items };
	const others = items.filter((other) => other !== item);
	return { items: [...others.slice(0, to), item, ...others.slice(to)] };
}

export function withLeftOut<Words extends Passage>(
	{ items }: Outline<Words>,
	id: string,
	leftOut: boolean
): Outline<Words> {
	return {
		items: items.map((item) =>
			item.kind === 'section' && item.id === id
				? { kind: 'section', id, ...(leftOut ? { leftOut } : {}) }
				: item
		)
	};
}

/** Behind the item of that name; at the end where there is none. */
export function withPassage<Words extends Passage>(
	{ items }: Outline<Words>,
	passage: Words,
	behind: string
): Outline<Words> {
	const place = items.findIndex((item) => keyOf(item) === behind);
	const at = place < 0 ? items.length : place + 1;
	return { items: [...items.slice(0, at), { kind: 'passage', passage }, ...items.slice(at)] };
}

/** In the place of the passage with the same id. */
export function withChanged<Words extends Passage>(
	{ items }: Outline<Words>,
	passage: Words
): Outline<Words> {
	return {
		items: items.map((item) =>
			item.kind === 'passage' && item.passage.id === passage.id
				? { kind: 'passage', passage }
				: item
		)
	};
}

export function withoutPassage<Words extends Passage>(
	{ items }: Outline<Words>,
	id: string
): Outline<Words> {
	return { items: items.filter((item) => item.kind === 'section' || item.passage.id !== id) };
}
