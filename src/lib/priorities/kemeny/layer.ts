import { at } from './margins.ts';

const FIRST_CAPACITY = 16;

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const grown = new Int32Array(numbers.length * 2);
	grown.set(numbers);
	return grown;
}

function longerSums(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
	const grown = new Float64Array(numbers.length * 2);
	grown.set(numbers);
	return grown;
}

/**
 * Sets of topics of one size, each with what it costs at least to have it in the first places. A set
 * is two words of 30 bits: topics 0 to 29, and 30 to 59.
 */
export class Layer {
	count = 0;
	low = new Int32Array(FIRST_CAPACITY);
	high = new Int32Array(FIRST_CAPACITY);
	/** By set: the margins that the best order of it goes against, within it and with the rest. */
	spent = new Float64Array(FIRST_CAPACITY);
	/** By set: what every order of the rest has to pay at least. */
	due = new Float64Array(FIRST_CAPACITY);
	/** Open addressing, half empty: 1 + the number of a set. */
	#slots = new Int32Array(FIRST_CAPACITY * 2);

	#slotOf(low: number, high: number): number {
		const mask = this.#slots.length - 1;
		let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
		slot = (slot ^ (slot >>> 15)) & mask;
		for (let set = at(this.#slots, slot); set > 0; set = at(this.#slots, slot)) {
			if (at(this.low, set - 1) === low && at(this.high, set - 1) === high) break;
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	/** The number of a set, −1 if it is not here. */
	find(low: number, high: number): number {
		return at(this.#slots, this.#slotOf(low, high)) - 1;
	}

	/** Adds a set that is not here. */
	add(low: number, high: number, spent: number, due: number): void {
		if (this.count === this.low.length) this.#grow();
		this.low[this.count] = low;
		this.high[this.count] = high;
		this.spent[this.count] = spent;
		this.due[this.count] = due;
		this.count += 1;
		this.#slots[this.#slotOf(low, high)] = this.count;
	}

	#grow(): void {
		this.low = longer(this.low);
		this.high = longer(this.high);
		this.spent = longerSums(this.spent);
		this.due = longerSums(this.due);
		this.#slots = new Int32Array(this.low.length * 2);
		for (let set = 0; set < this.count; set += 1) {
			this.#slots[this.#slotOf(at(this.low, set), at(this.high, set))] = set + 1;
		}
	}

	/** The least that an order through one of these sets costs. */
	leastCost(): number {
		let least = Infinity;
		for (let set = 0; set < this.count; set += 1) {
			least = Math.min(least, at(this.spent, set) + at(this.due, set));
		}
		return least;
	}
}
