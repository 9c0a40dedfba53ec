/** A map that forgets what was not used for longest, so that it never outgrows its limit. */
export class RecentlyUsed<Value> {
	readonly #entries = new Map<string, Value>();
	readonly #limit: number;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** The value under this key, made and kept when it is not there. */
	get(key: string, make: () => Value): Value {
		const known = this.#entries.get(key);
		const value = known ?? make();
		this.#entries.delete(key);
		this.#entries.set(key, value);
		const [oldest] = this.#entries.keys();
		if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest);
		return value;
	}
}
