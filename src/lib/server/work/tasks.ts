/**
 * What is worked out beside the server, on a thread of its own: pure functions by name, whose parameters
 * and results can be cloned (plain values, arrays, maps, dates). This file is what a thread loads, as it
 * stands or, for the built server, bundled by `svelte.config.js`.
 */
import { tell } from '../../disclosure/tell.ts';
import { findingsOfPacked } from '../../priorities/findings/packed.ts';
import { countResponses } from '../rollups/counting.ts';

const tasks = { countResponses, findingsOfPacked, tell };

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

/** A task to do, as it comes to a thread. */
export interface Job {
	name: TaskName;
	given: readonly unknown[];
}

export default function perform({ name, given }: Job): unknown {
	const result: unknown = Reflect.apply(tasks[name], undefined, given);
	return result;
}
