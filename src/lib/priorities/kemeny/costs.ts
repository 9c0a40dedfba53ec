/** What it costs to place a topic next, looked up by the set of topics that are left. */
import { at, type Margins } from './margins.ts';
import type { Circle } from './circles.ts';

/** Topics in one word of a set. */
export const WORD = 30;
const CHUNK = 6;
const CHUNK_SETS = 2 ** CHUNK;
const CHUNKS_PER_WORD = WORD / CHUNK;

/** Margins of the topics of a set over a topic: sums by chunks of six topics, topic by topic. */
export class PlacingCosts {
	readonly #chunks: number;
	readonly #sums: Float64Array;

	constructor({ size, numbers }: Margins) {
		this.#chunks = Math.ceil(size / CHUNK);
		this.#sums = new Float64Array(size * this.#chunks * CHUNK_SETS);
		for (let topic = 0; topic < size; topic += 1) {
			for (let chunk = 0; chunk < this.#chunks; chunk += 1) {
				const start = (topic * this.#chunks + chunk) * CHUNK_SETS;
				for (let set = 1; set < CHUNK_SETS; set += 1) {
					const bit = 31 - Math.clz32(set);
					const other = chunk * CHUNK + bit;
					const margin = other < size ? at(numbers, other * size + topic) : 0;
					this.#sums[start + set] =
						at(this.#sums, start + (set & ~(1 << bit))) + (margin > 0 ? margin : 0);
				}
			}
		}
	}

	/** The margins that go against placing the topic above all others of the set. */
	of(topic: number, low: number, high: number): number {
		let cost = 0;
		let start = topic * this.#chunks * CHUNK_SETS;
		for (let chunk = 0; chunk < this.#chunks; chunk += 1) {
			const set =
				chunk < CHUNKS_PER_WORD
					? low >>> (chunk * CHUNK)
					: high >>> ((chunk - CHUNKS_PER_WORD) * CHUNK);
			cost += at(this.#sums, start + (set & (CHUNK_SETS - 1)));
			start += CHUNK_SETS;
		}
		return cost;
	}
}

export function lowBit(topic: number): number {
	return topic < WORD ? 1 << topic : 0;
}

export function highBit(topic: number): number {
	return topic < WORD ? 0 : 1 << (topic - WORD);
}

/** By topic: the circles it is part of, as the set of the two others. */
export class CircleShares {
	readonly #low: Int32Array[];
	readonly #high: Int32Array[];
	readonly #cost: Float64Array[];

	constructor(circles: readonly Circle[], size: number) {
		const shares = Array.from({ length: size }, (_, topic) =>
			circles
				.filter(({ topics }) => topics.includes(topic))
				.map(({ topics, cost }) => ({ cost, others: topics.filter((other) => other !== topic) }))
		);
		const sets = (bit: (topic: number) => number) =>
			shares.map((all) =>
				Int32Array.from(all, ({ others }) => others.reduce((set, other) => set | bit(other), 0))
			);
		this.#low = sets(lowBit);
		this.#high = sets(highBit);
		this.#cost = shares.map((all) => Float64Array.from(all, ({ cost }) => cost));
	}

	/** The costs of the topic's circles of which no topic is in the set. */
	of(topic: number, low: number, high: number): number {
		const lows = this.#low[topic];
		const highs = this.#high[topic];
		const costs = this.#cost[topic];
		if (!lows || !highs || !costs) return 0;
		let sum = 0;
		for (let share = 0; share < costs.length; share += 1) {
			if ((at(lows, share) & low) === 0 && (at(highs, share) & high) === 0) {
				sum += at(costs, share);
			}
		}
		return sum;
	}
}
