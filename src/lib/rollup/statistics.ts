/** Mean, median and quartiles from counts by numeric value. */
import type { Counts } from './counts.ts';
import type { Statistics } from './types.ts';

/**
 * Null when nothing is counted. Values are taken in ascending order, so that the result does not
 * depend on the order in which they were counted.
 */
export function statisticsOf(counts: Counts): Statistics | null {
	const entries = Object.entries(counts)
		.map(([value, count]) => ({ value: Number(value), count }))
		.filter(({ value, count }) => count > 0 && Number.isFinite(value))
		.sort((a, b) => a.value - b.value);
	const lowest = entries[0];
	const highest = entries.at(-1);
	if (lowest === undefined || highest === undefined) return null;
	const count = entries.reduce((sum, entry) => sum + entry.count, 0);
	const sum = entries.reduce((sum, entry) => sum + entry.value * entry.count, 0);
	return {
		count,
		// Numbers near the end of the range would overflow the sum.
		mean: Number.isFinite(sum)
			? sum / count
			: entries.reduce((mean, entry) => mean + entry.value * (entry.count / count), 0),
		median: quantile(entries, count, 1 / 2),
		quartiles: { lower: quantile(entries, count, 1 / 4), upper: quantile(entries, count, 3 / 4) },
		minimum: lowest.value,
		maximum: highest.value
	};
}

/** Linear interpolation between order statistics: Hyndman and Fan (1996), type 7. */
function quantile(
	entries: readonly { value: number; count: number }[],
	count: number,
	share: number
): number {
	const position = (count - 1) * share;
	const below = Math.floor(position);
	const lower = valueAt(entries, below);
	const upper = valueAt(entries, Math.ceil(position));
	const beyond = position - below;
	return lower * (1 - beyond) + upper * beyond;
}

/** The value at a 0-based place of the sorted list. */
function valueAt(entries: readonly { value: number; count: number }[], place: number): number {
	let passed = 0;
	for (const { value, count } of entries) {
		passed += count;
		if (place < passed) return value;
	}
	return Number.NaN;
}
