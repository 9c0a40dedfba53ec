/** Counts by value, the part that all tallies are made of. */
export interface Counts {
	[value: string]: number;
}

export function countOf(counts: Counts, value: string): number {
	return (Object.hasOwn(counts, value) ? counts[value] : undefined) ?? 0;
}

/** Adds in place. */
export function addCount(counts: Counts, value: string, more = 1): void {
	counts[value] = countOf(counts, value) + more;
}

export function mergeCounts(a: Counts, b: Counts): Counts {
	const merged: Counts = { ...a };
	for (const [value, count] of Object.entries(b)) addCount(merged, value, count);
	return merged;
}

export function total(counts: Counts): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
