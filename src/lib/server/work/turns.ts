import { setImmediate as others } from 'node:timers/promises';

/** Milliseconds of a turn: so long a request waits for it at most, but for the length of one piece. */
const TURN = 10;

/**
 * Does a little to each of many things on the thread of the requests, which have their turn in between:
 * for what takes long together and knows already most of what a thread would have to be told.
 */
export async function inTurns<Item, Result>(
	items: readonly Item[],
	work: (item: Item) => Result
): Promise<Result[]> {
	const results: Result[] = [];
	let began = performance.now();
	for (const item of items) {
		results.push(work(item));
		if (performance.now() - began < TURN) continue;
		await others();
		began = performance.now();
	}
	return results;
}
