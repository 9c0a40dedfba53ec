/**
 * What Kemeny's method weighs: how many more voters prefer one topic to another than the other way
 * round. An order costs, beyond what every order must, the margins of the majorities it goes against.
 */
export interface Margins {
	size: number;
	/** Row by row: voters for the row's topic less voters for the column's; 0 where they are equal. */
	numbers: Float64Array;
	/** What rounding may do to a sum of margins, and no vote can. */
	tolerance: number;
}

/** The number at a place that is known to be within the array. */
export function at(numbers: Float64Array | Int32Array | Uint8Array, place: number): number {
	return numbers[place] ?? 0;
}

/** The margins among some of the topics, in their order. */
export function marginsAmong({ size, numbers, tolerance }: Margins, topics: readonly number[]) {
	const among = new Float64Array(topics.length ** 2);
	let place = 0;
	for (const row of topics) {
		for (const column of topics) {
			among[place] = at(numbers, row * size + column);
			place += 1;
		}
	}
	return { size: topics.length, numbers: among, tolerance };
}

/** The margins of the majorities that an order goes against. */
export function excessOf({ size, numbers }: Margins, order: Int32Array): number {
	let excess = 0;
	for (let lower = 1; lower < order.length; lower += 1) {
		const row = at(order, lower) * size;
		for (let higher = 0; higher < lower; higher += 1) {
			const margin = at(numbers, row + at(order, higher));
			if (margin > 0) excess += margin;
		}
	}
	return excess;
}
