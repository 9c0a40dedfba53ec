import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** All chance of the demonstration comes from here: another seed, other answers. */
const SEED = 'prelude demonstration 1';

/** A stream of chance: the same key gives the same stream, whatever was drawn elsewhere. */
export interface Chance {
	/** From 0 up to, not including, 1. */
	uniform: () => number;
	/** True with this probability. */
	happens: (probability: number) => boolean;
	/** Standard normal (Box and Muller 1958). */
	normal: () => number;
	/** A whole number from `low` to `high`, both included. */
	whole: (low: number, high: number) => number;
	/** One of several, all alike. */
	pick: <Item>(items: readonly Item[]) => Item;
	/**
	 * Items in order, the heavier the earlier (Plackett and Luce), at most `count`; those of weight 0
	 * never occur.
	 */
	order: <Item>(items: readonly Item[], weight: (item: Item) => number, count: number) => Item[];
}

export function chance(...key: readonly string[]): Chance {
	const hash = createHash('sha256')
		.update(JSON.stringify([SEED, ...key]))
		.digest();
	const state = [0, 4, 8, 12].map((offset) => hash.readInt32LE(offset));
	const generator = xoroshiro128plusFromState(state);
	const uniform = () => uniformFloat64(generator);
	// Never 0, whose logarithm is endless.
	const positive = () => 1 - uniform();
	const whole = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
	return {
		uniform,
		happens: (probability) => uniform() < probability,
		normal: () => Math.sqrt(-2 * Math.log(positive())) * Math.cos(2 * Math.PI * uniform()),
		whole,
		pick: (items) => {
			const item = items[whole(0, items.length - 1)];
			if (item === undefined) throw new RangeError('There is nothing to pick from');
			return item;
		},
		order: (items, weight, count) =>
			items
				.filter((item) => weight(item) > 0)
				// Exponential waiting times: who comes first is Plackett and Luce's choice.
				.map((item) => ({ item, wait: -Math.log(positive()) / weight(item) }))
				.sort((one, other) => one.wait - other.wait)
				.slice(0, count)
				.map(({ item }) => item)
	};
}
