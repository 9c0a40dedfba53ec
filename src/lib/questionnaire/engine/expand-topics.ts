import type { Definition, Json } from '../contract.ts';
import type { Topic } from '../topics.ts';
import { definitionText } from './locales.ts';

/** The topics that a `topics` property means, in its order; unknown ids by themselves. */
export function chosenTopics(
	mark: unknown,
	topics: readonly Topic[]
): { chosen: Topic[]; unknown: string[] } {
	if (mark === 'all') return { chosen: [...topics], unknown: [] };
	const ids = Array.isArray(mark) ? mark.map(String) : [];
	const found = ids.map((id) => topics.find((topic) => topic.id === id));
	return {
		chosen: found.filter((topic) => topic !== undefined),
		unknown: ids.filter((_, index) => found[index] === undefined)
	};
}

function expanded(element: Json, topics: readonly Topic[]): Json {
	if (typeof element !== 'object' || element === null || Array.isArray(element)) return element;
	if (element.topics === undefined) return element;
	const { chosen, unknown } = chosenTopics(element.topics, topics);
	if (unknown.length > 0) throw new Error(`unknown topics: ${unknown.join(', ')}`);
	const items = chosen.map(({ id, name }) => ({ value: id, text: definitionText(name) }));
	return { ...element, [element.type === 'matrix' ? 'rows' : 'choices']: items };
}

function withElements(page: Json, topics: readonly Topic[]): Json {
	if (typeof page !== 'object' || page === null || Array.isArray(page)) return page;
	if (!Array.isArray(page.elements)) return page;
	return { ...page, elements: page.elements.map((element) => expanded(element, topics)) };
}

/**
 * A copy of the definition in which every question marked `topics: "all"` or `topics: [ids]` has the
 * topics as its choices (rows for a matrix), in six languages. The mark stays. The result needs no
 * topic list any more: it is what is stored as a questionnaire version.
 * @throws {Error} when a topic is unknown; `check` names it.
 */
export function expandTopics(definition: Definition, topics: readonly Topic[]): Definition {
	if (!Array.isArray(definition.pages)) return { ...definition };
	return { ...definition, pages: definition.pages.map((page) => withElements(page, topics)) };
}
