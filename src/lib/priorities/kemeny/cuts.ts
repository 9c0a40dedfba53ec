/** Where all nearest orders begin with the same topics. */
import { at, type Margins } from './margins.ts';
import type { Arranged } from './components.ts';

/**
 * A nearest order takes the topics of each component in one of that component's nearest orders, goes
 * against no majority between components, and is otherwise free: equal topics of different components
 * may change places. All agree on their beginnings here if each component's do, and no topic that may
 * end the beginning is equal to one that may start the rest.
 * @param taken by component: how many of its topics are in the beginning
 */
function allAgree(
	{ size, numbers }: Margins,
	components: readonly Arranged[],
	taken: readonly number[]
): boolean {
	if (!components.every(({ cuts }, number) => cuts[taken[number] ?? 0])) return false;
	const beginning = components.map(({ order }, number) => order.slice(0, taken[number]));
	const rest = components.map(({ order }, number) => order.slice(taken[number]));
	const prefers = (above: number, below: number) => at(numbers, above * size + below) > 0;
	const apart = (parts: readonly number[][], number: number) =>
		parts.filter((_, other) => other !== number).flat();
	const ends = components.flatMap(({ candidates }, number) =>
		(candidates[(taken[number] ?? 0) - 1] ?? [])
			.filter((topic) => !apart(beginning, number).some((other) => prefers(topic, other)))
			.map((topic) => ({ topic, number }))
	);
	const starts = components.flatMap(({ candidates }, number) =>
		(candidates[taken[number] ?? 0] ?? [])
			.filter((topic) => !apart(rest, number).some((other) => prefers(other, topic)))
			.map((topic) => ({ topic, number }))
	);
	return ends.every((end) =>
		starts.every((start) => end.number === start.number || prefers(end.topic, start.topic))
	);
}

/**
 * The topics in groups: between two groups, all nearest orders agree on what stands above and below.
 * @param components in an order that goes against no majority between them
 */
export function groupsOf(margins: Margins, components: readonly Arranged[]): number[][] {
	const groups: number[][] = [[]];
	const taken = components.map(() => 0);
	components.forEach(({ order }, number) => {
		for (const topic of order) {
			if (groups.at(-1)?.length && allAgree(margins, components, taken)) groups.push([]);
			groups.at(-1)?.push(topic);
			taken[number] = (taken[number] ?? 0) + 1;
		}
	});
	return groups;
}
