import type { Finding } from '../../contract.ts';
import type { Topic } from '../../topics.ts';
import { isObject, nameOf, objectsIn, type Authored } from '../definition.ts';
import { chosenTopics, topicsProperty } from '../expand-topics.ts';
import { inputNameFault } from './names.ts';

function sameValues(items: unknown, topics: readonly Topic[], key: 'value' | 'name'): boolean {
	if (!Array.isArray(items) || items.length !== topics.length) return false;
	return items.every((item, index) => isObject(item) && item[key] === topics[index]?.id);
}

/** Topics that exist, and no choices of the author's own beside them. */
export function checkTopics(
	question: Authored,
	where: string,
	topics: readonly Topic[]
): Finding[] {
	if (question.topics === undefined) return [];
	const { chosen, unknown } = chosenTopics(question.topics, topics);
	const property = topicsProperty(question.type);
	const items = question[property];
	const key = property === 'items' ? 'name' : 'value';
	const beside = items !== undefined && !sameValues(items, chosen, key);
	return [
		...unknown.map((id) => ({ where, message: `there is no topic "${id}"` })),
		...(beside ? [{ where, message: `"${property}" can not stand beside "topics"` }] : [])
	];
}

/**
 * Several texts that rank topics by points: each item is a topic, and a number of at least 0. Topics
 * become items of several texts for nothing else.
 */
export function checkPoints(
	question: Authored,
	where: string,
	topics: readonly Topic[]
): Finding[] {
	const { type, purpose, topics: mark, items } = question;
	if (type !== 'multipletext') return [];
	if (purpose !== 'priority-ranking') {
		const message = '"topics" of several texts needs the "purpose" "priority-ranking"';
		return mark === undefined ? [] : [{ where, message }];
	}
	const { chosen } = chosenTopics(mark, topics);
	return [
		...chosen.flatMap(({ id }) => {
			const fault = inputNameFault(id);
			return fault === undefined
				? []
				: [{ where, message: `the topic "${id}" can not be an item: ${fault}` }];
		}),
		...objectsIn(items).flatMap((item) =>
			pointFaults(item, topics).map((message) => ({ where: `${where}.${nameOf(item)}`, message }))
		)
	];
}

function pointFaults(item: Authored, topics: readonly Topic[]): string[] {
	const name = nameOf(item);
	return [
		...(topics.some(({ id }) => id === name)
			? []
			: [`there is no topic "${name}": points are given to topics`]),
		...(item.inputType === 'number' ? [] : ['points need the "inputType" "number"']),
		...(isAtLeastNothing(item) ? [] : ['points need a "numeric" validator with a "minValue" of 0'])
	];
}

function isAtLeastNothing({ minValueExpression: least, validators }: Authored): boolean {
	return (
		(typeof least === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(least)) ||
		objectsIn(validators).some(
			({ type, minValue }) => type === 'numeric' && typeof minValue === 'number' && minValue >= 0
		)
	);
}
