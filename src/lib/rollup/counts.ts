/** Counts by value, the part that all tallies are made of. A value that nobody gave has no entry. */
export interface Counts {
	[value: string]: number;
}

/** Also of names that plain objects know otherwise, such as `__proto__`: answers may hold any text. */
export function own<Value>(
	record: Readonly<Record<string, Value>>,
	key: string
): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function countOf(counts: Counts, value: string): number {
	return own(counts, value) ?? 0;
}

/** Adds in place; negative numbers take out again, and what comes to nothing leaves no trace. */
export function addCount(counts: Counts, value: string, more = 1): void {
	const count = countOf(counts, value) + more;
	if (count === 0) Reflect.deleteProperty(counts, value);
	else
		Object.defineProperty(counts, value, {
			value: count,
			enumerable: true,
			configurable: true,
			writable: true
		});
}

export function mergeCounts(a: Counts, b: Counts): Counts {
	const merged: Counts = { ...a };
	for (const [value, count] of Object.entries(b)) addCount(merged, value, count);
	return merged;
}

export function total(counts: Counts): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Of counts by a whole number of things: how many things there are. */
export function entriesIn(sizes: Counts): number {
	return Object.entries(sizes).reduce((sum, [size, count]) => sum + Number(size) * count, 0);
}
