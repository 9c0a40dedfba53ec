/** Threads for what would hold up everybody else's requests. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Logger } from 'pino';
import Piscina from 'piscina';
import { Problem } from '../problems.ts';
import type { Job, TaskName, Tasks } from './tasks.ts';

type Given<Name extends TaskName> = Parameters<Tasks[Name]>;
type Result<Name extends TaskName> = ReturnType<Tasks[Name]>;

export interface Threads {
	/**
	 * Does a task on another thread. What the task throws comes back as an error that names it, with the
	 * original as its cause.
	 * @throws Problem busy when too much is waiting, or when the task was not done in time
	 */
	run: <Name extends TaskName>(name: Name, ...given: Given<Name>) => Promise<Result<Name>>;
	/** Ends all threads; what they are doing, or was waiting for them, is rejected. */
	close: () => Promise<void>;
}

export interface Settings {
	/** Where the project is checked out. */
	root: string;
	log: Logger;
	/** How many there are at most; one core is left to the requests. */
	most?: number;
	/** Tasks that may wait while all threads are at work. */
	waiting?: number;
	/** Milliseconds from asking for a task until it is given up. */
	patience?: number;
}

/** Milliseconds after which a thread beyond the first ends when there is no work. */
const IDLE = 60_000;
/** Where a thread has to share a core with the requests, they go first. */
const NICENESS = 10;

/** The tasks as they stand or, beside a server that is built, as they were bundled with it. */
function tasksFile(root: string): string {
	const source = path.join(import.meta.dirname, 'tasks.ts');
	return existsSync(source) ? source : path.join(root, 'build/tasks.js');
}

/** What a task ended with, for whoever asked for it. */
function refusalOf(name: TaskName, error: unknown): Error {
	if (error instanceof Error && error.name === 'AbortError') return new Problem('busy');
	return new Error(`The task "${name}" failed.`, { cause: error });
}

/** No thread starts before the first task comes. */
export function openThreads({
	root,
	log,
	most = Math.max(1, availableParallelism() - 1),
	waiting = 32,
	patience = 120_000
}: Settings): Threads {
	let pool: Piscina<Job, unknown> | undefined;

	function startPool(): Piscina<Job, unknown> {
		const started = new Piscina<Job, unknown>({
			filename: tasksFile(root),
			// With none kept, a task that waits would not get the place of a thread that was ended.
			minThreads: 1,
			maxThreads: most,
			idleTimeout: IDLE,
			// A thread asleep in Atomics.wait never frees what native libraries hold: canvases, documents.
			atomics: 'disabled',
			niceIncrement: NICENESS
		});
		// A thread that does not start leaves tasks waiting: they are rejected, and the next may try anew.
		started.on('error', (error: unknown) => {
			log.error({ error }, 'a thread failed');
			if (pool === started) pool = undefined;
			void started.destroy();
		});
		return started;
	}

	return {
		run: async <Name extends TaskName>(name: Name, ...given: Given<Name>) => {
			pool ??= startPool();
			// The pool's own limit does not count tasks that can be given up.
			if (pool.queueSize >= waiting) throw new Problem('busy');
			try {
				const signal = AbortSignal.timeout(patience);
				const result = await pool.run({ name, given }, { signal });
				return result as Result<Name>;
			} catch (error) {
				throw refusalOf(name, error);
			}
		},
		close: async () => {
			await pool?.destroy();
		}
	};
}
