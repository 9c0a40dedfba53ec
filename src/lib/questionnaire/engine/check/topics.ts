import type { Finding } from '../../contract.ts';
import type { Topic } from '../../topics.ts';
import { isObject, type Authored } from '../definition.ts';
import { chosenTopics } from '../expand-topics.ts';

function sameValues(items: unknown, topics: readonly Topic[]): boolean {
	if (!Array.isArray(items) || items.length !== topics.length) return false;
	return items.every((item, index) => isObject(item) && item.value === topics[index]?.id);
}

/** Topics that exist, and no choices of the author's own beside them. */
export function checkTopics(
	question: Authored,
	where: string,
	topics: readonly Topic[]
): Finding[] {
	if (question.topics === undefined) return [];
	const { chosen, unknown } = chosenTopics(question.topics, topics);
	const property = question.type === 'matrix' ? 'rows' : 'choices';
	const items = question[property];
	const beside = items !== undefined && !sameValues(items, chosen);
	return [
		...unknown.map((id) => ({ where, message: `there is no topic "${id}"` })),
		...(beside ? [{ where, message: `"${property}" can not stand beside "topics"` }] : [])
	];
}
