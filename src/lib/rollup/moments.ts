/** Earliest, median and latest of days or times, from counts by how HTML writes them. */
import { total } from './counts.ts';
import type { Counts } from './counts.ts';
import type { Moments } from './types.ts';

/** Null when nothing is counted. The median is Hyndman and Fan (1996), type 1: one that was given. */
export function momentsOf(counts: Counts): Moments | null {
	const moments = Object.keys(counts).sort();
	const [earliest] = moments;
	const latest = moments.at(-1);
	if (earliest === undefined || latest === undefined) return null;
	const count = total(counts);
	let passed = 0;
	const median = moments.find((moment) => {
		passed += counts[moment] ?? 0;
		return passed * 2 >= count;
	});
	return { count, earliest, median: median ?? latest, latest };
}
