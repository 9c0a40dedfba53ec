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

type TopicsProperty = 'choices' | 'rows' | 'items';

/** What the topics of a question of this kind become. */
export function topicsProperty(type: unknown): TopicsProperty {
	if (type === 'multipletext') return 'items';
	return type === 'matrix' ? 'rows' : 'choices';
}

function asItemValue({ id, name }: Topic): Definition {
	return { value: id, text: definitionText(name) };
}

const writtenOut: Readonly<Record<TopicsProperty, (topic: Topic) => Definition>> = {
	choices: asItemValue,
	rows: asItemValue,
	// Points: a number for each topic, none below 0.
	items: ({ id, name }) => ({
		name: id,
		title: definitionText(name),
		inputType: 'number',
		validators: [{ type: 'numeric', minValue: 0 }]
	})
};

/** Properties that hold what may have topics of its own. */
const holding = ['elements', 'templateElements', 'columns'];

function isAuthored(value: Json | undefined): value is Definition {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withChoices(asked: Definition, topics: readonly Topic[]): Definition {
	if (asked.topics === undefined) return asked;
	const { chosen, unknown } = chosenTopics(asked.topics, topics);
	if (unknown.length > 0) throw new Error(`unknown topics: ${unknown.join(', ')}`);
	return {
		...asked,
		[topicsProperty(asked.type)]: chosen.map(writtenOut[topicsProperty(asked.type)])
	};
}

/** With the topics of everything inside it, at any depth. */
function expanded(part: Json, topics: readonly Topic[]): Json {
	if (!isAuthored(part)) return part;
	const inside = holding.flatMap((property): [string, Json][] => {
		const list = part[property];
		return Array.isArray(list) ? [[property, list.map((one) => expanded(one, topics))]] : [];
	});
	return { ...withChoices(part, topics), ...Object.fromEntries(inside) };
}

/**
 * A copy of the definition in which every question marked `topics: "all"` or `topics: [ids]` has the
 * topics as its choices (rows of a matrix, items of several texts), in six languages. The mark stays. The result needs no
 * topic list any more: it is what is stored as a questionnaire version.
 * @throws {Error} when a topic is unknown; `check` names it.
 */
export function expandTopics(definition: Definition, topics: readonly Topic[]): Definition {
	if (!Array.isArray(definition.pages)) return { ...definition };
	return { ...definition, pages: definition.pages.map((page) => expanded(page, topics)) };
}
