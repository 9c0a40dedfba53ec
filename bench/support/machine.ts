/** What the figures were taken on, and how much of it may be used. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';

const CORES = '0,1';

export function machine(): string {
	const model = cpus()[0]?.model.trim() ?? 'unknown processor';
	return `${model}, ${cpus().length} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

/** Keeps this process and all it starts to two cores; answers in words what came of it. */
export function keepToTwoCores(): string {
	if (availableParallelism() <= 2) return 'two cores: the machine has no more';
	try {
		execFileSync('taskset', ['-a', '-c', '-p', CORES, String(process.pid)], { stdio: 'ignore' });
		return `two cores of ${availableParallelism()}, by taskset`;
	} catch {
		return `ALL ${availableParallelism()} cores: taskset is missing, so the load is not comparable`;
	}
}
