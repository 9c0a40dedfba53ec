/**
 * The first of a list, most first. A tie at the border is shown whole or not at all, never cut: whole
 * if that makes at most half as many again as wanted, or if nothing else would be shown.
 */
export function leading<Item>(
	items: readonly Item[],
	valueOf: (item: Item) => number,
	wanted: number
): { shown: Item[]; leftOut: number } {
	const groups = new Map<number, Item[]>();
	for (const item of items) {
		groups.set(valueOf(item), [...(groups.get(valueOf(item)) ?? []), item]);
	}
	const shown: Item[] = [];
	for (const [, group] of [...groups].sort(([a], [b]) => b - a)) {
		const size = shown.length + group.length;
		if (shown.length >= wanted || (shown.length > 0 && size > wanted * 1.5)) break;
		shown.push(...group);
	}
	return { shown, leftOut: items.length - shown.length };
}
