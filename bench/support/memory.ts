/** The memory of another process while it works. */
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { median } from './statistics.ts';

/** What the process is to be started with; it also needs a channel (`ipc`). */
export const witness = ['--import', path.join(import.meta.dirname, 'memory-witness.ts')];

interface Sample {
	rss: number;
	heapUsed: number;
}

export interface Memory {
	/** Megabytes: medians of the second quarter of the time and of its last quarter. */
	rss: { second: number; last: number };
	heapUsed: { second: number; last: number };
	/** How much more the last quarter holds of `rss`, in per cent. */
	growth: number;
}

const EVERY = 1_000;

function isSample(message: unknown): message is Sample {
	return (
		typeof message === 'object' && message !== null && 'rss' in message && 'heapUsed' in message
	);
}

/** Samples until it is stopped. */
export function watchMemory(child: ChildProcess): { stop: () => Memory } {
	const samples: Sample[] = [];
	const keep = (message: unknown) => {
		if (isSample(message)) samples.push(message);
	};
	child.on('message', keep);
	const timer = setInterval(() => child.send('memory'), EVERY);
	return {
		stop: () => {
			clearInterval(timer);
			child.off('message', keep);
			return summary(samples);
		}
	};
}

function summary(samples: readonly Sample[]): Memory {
	const quarter = Math.floor(samples.length / 4);
	const parts = (of: keyof Sample) => ({
		second: median(samples.slice(quarter, 2 * quarter).map((sample) => sample[of])) / 1e6,
		last: median(samples.slice(-quarter).map((sample) => sample[of])) / 1e6
	});
	const rss = parts('rss');
	return { rss, heapUsed: parts('heapUsed'), growth: 100 * (rss.last / rss.second - 1) };
}
