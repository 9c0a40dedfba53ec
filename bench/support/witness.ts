/** What another process uses while it works, told by itself. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What the process is to be started with; it also needs a channel (`ipc`). */
export const witness = ['--import', path.join(import.meta.dirname, 'witness-inside.ts')];

export interface Usage {
	/** Bytes. */
	rss: number;
	heapUsed: number;
	/** Milliseconds of processor time since it began, in all its threads. */
	processor: number;
}

function isUsage(message: unknown): message is Usage {
	return typeof message === 'object' && message !== null && 'processor' in message;
}

export async function usageOf(child: ChildProcess): Promise<Usage> {
	const answer = once(child, 'message');
	child.send('usage');
	const [usage]: unknown[] = await answer;
	if (!isUsage(usage)) throw new Error('The measured process says something else');
	return usage;
}
