/**
 * All nearest orders of a component: sets of topics that may stand first, one topic more at a time,
 * leaving out what can not lead to an order as near as the best one known.
 * Source: the recurrence over sets is M. Held and R. Karp's, "A dynamic programming approach to
 * sequencing problems", Journal of SIAM 10, 1962.
 */
import { CircleShares, highBit, lowBit, PlacingCosts, WORD } from './costs.ts';
import { Layer } from './layer.ts';
import { at, type Margins } from './margins.ts';
import type { Circle } from './circles.ts';

/** More topics do not fit into a set. */
export const SEARCHABLE = 2 * WORD;

export interface Nearest {
	excess: number;
	/** One of the nearest orders. */
	order: number[];
	/** By place: the topics that stand there in some nearest order. */
	candidates: number[][];
	/** By number of topics, 0 to all: whether all nearest orders begin with the same so many. */
	cuts: boolean[];
}

/** Or, where there were too many sets, what every order costs at least. */
export type Searched = Nearest | { lowerBound: number };

class Search {
	readonly #size: number;
	readonly #tolerance: number;
	readonly #costs: PlacingCosts;
	readonly #shares: CircleShares;
	readonly #layers: Layer[] = [];
	#allLow = 0;
	#allHigh = 0;

	constructor(margins: Margins, circles: readonly Circle[]) {
		this.#size = margins.size;
		for (let topic = 0; topic < margins.size; topic += 1) {
			this.#allLow |= lowBit(topic);
			this.#allHigh |= highBit(topic);
		}
		this.#tolerance = margins.tolerance;
		this.#costs = new PlacingCosts(margins);
		this.#shares = new CircleShares(circles, margins.size);
		const due = circles.reduce((sum, { cost }) => sum + cost, 0);
		const empty = new Layer();
		empty.add(0, 0, 0, due);
		this.#layers.push(empty);
	}

	/** @returns undefined when done, else what every order costs at least */
	forwards(known: number, limit: number): number | undefined {
		let sets = 0;
		for (let layer = this.#layers.at(-1); layer && this.#layers.length <= this.#size;) {
			const next = new Layer();
			for (let set = 0; set < layer.count; set += 1) {
				this.#extend(layer, set, next, known + this.#tolerance);
				if (sets + next.count > limit) return layer.leastCost();
			}
			sets += next.count;
			this.#layers.push(next);
			layer = next;
		}
		return undefined;
	}

	/** What it costs to place a topic next after those of a set. */
	#costOf(topic: number, low: number, high: number): number {
		return this.#costs.of(topic, this.#allLow & ~low, this.#allHigh & ~high);
	}

	#extend(layer: Layer, set: number, next: Layer, most: number): void {
		const low = at(layer.low, set);
		const high = at(layer.high, set);
		const spent = at(layer.spent, set);
		const due = at(layer.due, set);
		for (let topic = 0; topic < this.#size; topic += 1) {
			const withLow = low | lowBit(topic);
			const withHigh = high | highBit(topic);
			if (withLow === low && withHigh === high) continue;
			const total = spent + this.#costOf(topic, low, high);
			if (total > most) continue;
			const there = next.find(withLow, withHigh);
			if (there >= 0) {
				if (total < at(next.spent, there)) next.spent[there] = total;
				continue;
			}
			const rest = due - this.#shares.of(topic, low, high);
			if (total + rest <= most) next.add(withLow, withHigh, total, rest);
		}
	}

	/** From the set of all topics back along every nearest order. */
	backwards(): Nearest {
		const candidates: number[][] = [];
		const cuts: boolean[] = [true];
		const order: number[] = [];
		let sets = [0];
		for (let count = this.#size; count > 0; count -= 1) {
			const { before, placed } = this.#stepBack(count, sets);
			candidates.unshift(placed);
			cuts.unshift(before.length === 1);
			order.unshift(placed[0] ?? 0);
			sets = before;
		}
		return { excess: this.#layers[this.#size]?.spent[0] ?? 0, order, candidates, cuts };
	}

	/**
	 * The sets of one topic less through which nearest orders come to these, and the topics that they
	 * place there; the first of both belongs to the first of these sets.
	 */
	#stepBack(count: number, sets: readonly number[]): { before: number[]; placed: number[] } {
		const layer = this.#layers[count];
		const earlier = this.#layers[count - 1];
		const before = new Set<number>();
		const placed = new Set<number>();
		if (!layer || !earlier) return { before: [], placed: [] };
		for (const set of sets) {
			for (let topic = 0; topic < this.#size; topic += 1) {
				const low = at(layer.low, set) & ~lowBit(topic);
				const high = at(layer.high, set) & ~highBit(topic);
				if (low === at(layer.low, set) && high === at(layer.high, set)) continue;
				const from = earlier.find(low, high);
				if (from < 0) continue;
				const total = at(earlier.spent, from) + this.#costOf(topic, low, high);
				if (total > at(layer.spent, set) + this.#tolerance) continue;
				before.add(from);
				placed.add(topic);
			}
		}
		return { before: [...before], placed: [...placed] };
	}
}

/**
 * @param known what some order costs
 * @param limit how many sets may be looked at
 */
export function searchNearest(
	margins: Margins,
	circles: readonly Circle[],
	known: number,
	limit: number
): Searched {
	const search = new Search(margins, circles);
	const lowerBound = search.forwards(known, limit);
	return lowerBound === undefined ? search.backwards() : { lowerBound };
}
