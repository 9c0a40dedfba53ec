/** Whether a process takes more and more memory while it works. */
import type { ChildProcess } from 'node:child_process';
import { median } from './statistics.ts';
import { usageOf, type Usage } from './witness.ts';

export interface Memory {
	/** Megabytes: medians of the second quarter of the time and of its last quarter. */
	rss: { second: number; last: number };
	heapUsed: { second: number; last: number };
	/** How much more the last quarter holds of `rss`, in per cent. */
	growth: number;
}

const EVERY = 1_000;

/** Samples until it is stopped. */
export function watchMemory(child: ChildProcess): { stop: () => Memory } {
	const samples: Usage[] = [];
	const timer = setInterval(() => {
		void usageOf(child).then((usage) => samples.push(usage));
	}, EVERY);
	return {
		stop: () => {
			clearInterval(timer);
			return summary(samples);
		}
	};
}

function summary(samples: readonly Usage[]): Memory {
	const quarter = Math.floor(samples.length / 4);
	const parts = (of: 'rss' | 'heapUsed') => ({
		second: median(samples.slice(quarter, 2 * quarter).map((sample) => sample[of])) / 1e6,
		last: median(samples.slice(-quarter).map((sample) => sample[of])) / 1e6
	});
	const rss = parts('rss');
	return { rss, heapUsed: parts('heapUsed'), growth: 100 * (rss.last / rss.second - 1) };
}
