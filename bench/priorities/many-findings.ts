/** Everything that is said of 10,000 ballots, worked out on a thread as the server has it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { CastPacker } from '../../src/lib/priorities/sureness/packed-casts.ts';
import { createLog } from '../../src/lib/server/log.ts';
import { openThreads } from '../../src/lib/server/work/threads.ts';
import { projectRoot } from '../../tests/support/project-root.ts';
import type { Figure } from '../support/report.ts';
import { inputOf } from './everything.ts';
import { generatedCasts, topics } from './generated.ts';

/** Milliseconds between two looks at how late a timer is. */
const RESOLUTION = 2;

/** @param missing those asked who have not answered */
export async function findingsOfMany(ballots: number, missing: number): Promise<Figure[]> {
	const { casts, ...input } = inputOf(generatedCasts(ballots), missing);
	const plain = performance.now();
	const counts = new Map<string, number>();
	for (const { ballot } of casts)
		for (const [topic = ''] of ballot) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	const peer = performance.now() - plain;
	const threads = openThreads({ root: projectRoot, log: createLog('silent') });
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
	try {
		// The first task starts the thread, which takes time of its own.
		await threads.run('findingsOfPacked', { ...input, casts: new CastPacker(topics).packed() });
		const packer = new CastPacker(topics);
		for (const cast of casts) packer.add(cast);
		const packed = packer.packed();
		delay.enable();
		const began = performance.now();
		await threads.run('findingsOfPacked', { ...input, casts: packed });
		const ours = performance.now() - began;
		return [
			{
				what: `findings of ${ballots.toLocaleString('en')} ballots with 2,000 draws, on a thread`,
				...{ ours, peer, unit: 'ms', budget: { limit: 5000, at: 'most' } }
			},
			{
				what: '   longest that others had to wait meanwhile',
				...{ ours: delay.max / 1e6 - RESOLUTION, unit: 'ms' }
			}
		];
	} finally {
		delay.disable();
		await threads.close();
	}
}
