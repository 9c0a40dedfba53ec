/** How much memory processes hold, seen from outside: those of others do not tell it themselves. */
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds between two looks. */
const EVERY = 100;

interface Listed {
	id: number;
	parent: number;
	/** Kilobytes of 1024. */
	resident: number;
}

async function listed(): Promise<Listed[]> {
	const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
	return stdout
		.trim()
		.split('\n')
		.map((line) => {
			const [id = 0, parent = 0, resident = 0] = line.trim().split(/\s+/).map(Number);
			return { id, parent, resident };
		});
}

/** A process and all it has started, and what these have. */
function treeOf(root: number, processes: readonly Listed[]): Listed[] {
	const own = processes.filter(({ id }) => id === root);
	const below = processes.filter(({ parent }) => parent === root);
	return [...own, ...below.flatMap(({ id }) => treeOf(id, processes))];
}

/** The ids of all that this process has started. */
export async function startedSoFar(): Promise<Set<number>> {
	return new Set(treeOf(process.pid, await listed()).map(({ id }) => id));
}

/** Megabytes of resident memory; pages that several processes share count for each. */
export async function residentOf(root: number, without = new Set<number>()): Promise<number> {
	const tree = treeOf(root, await listed()).filter(({ id }) => !without.has(id));
	return tree.reduce((sum, { resident }) => sum + resident * 1024, 0) / 1e6;
}

/** The most that a process and those below it hold while something is done. */
export async function highestWhile(
	work: () => Promise<unknown>,
	root: number,
	without = new Set<number>()
): Promise<number> {
	const done = new AbortController();
	const finished = work().finally(() => done.abort());
	let highest = 0;
	const looking = (async () => {
		while (!done.signal.aborted) {
			highest = Math.max(highest, await residentOf(root, without));
			await pause(EVERY);
		}
	})();
	await Promise.all([finished, looking]);
	return highest;
}
