/** Results that are worked out once, and kept while there is room. */
export interface Kept<Result> {
	/**
	 * What is kept under a key, else what is made of it. Whoever asks while it is being made waits for the
	 * same; what could not be made is not kept.
	 * @param key names everything that the result depends on
	 */
	get: (key: string, make: () => Promise<Result>) => Promise<Result>;
}

/** @param most how many are kept: those not asked for the longest go first */
export function keepResults<Result>(most: number): Kept<Result> {
	const kept = new Map<string, Promise<Result>>();

	function forget(key: string, result: Promise<Result>): void {
		if (kept.get(key) === result) kept.delete(key);
	}

	function made(key: string, make: () => Promise<Result>): Promise<Result> {
		const result = make();
		result.catch(() => forget(key, result));
		return result;
	}

	return {
		get: (key, make) => {
			const result = kept.get(key) ?? made(key, make);
			kept.delete(key);
			kept.set(key, result);
			const [oldest] = kept.keys();
			if (kept.size > most && oldest !== undefined) kept.delete(oldest);
			return result;
		}
	};
}
