/** Places in an order, where ties are ties. */

/** Places are counted from 1; a topic tied with others has the place of the first and of the last of them. */
export interface RankRange {
	best: number;
	worst: number;
}

/** The places of each topic of an order. */
export function ranksOf(order: readonly (readonly string[])[]): ReadonlyMap<string, RankRange> {
	const ranks = new Map<string, RankRange>();
	for (const group of order) {
		const above = ranks.size;
		for (const topic of group) ranks.set(topic, { best: above + 1, worst: above + group.length });
	}
	return ranks;
}

/** The order of these topics alone, as they stand to each other in the whole order. */
export function restrictedTo(
	order: readonly (readonly string[])[],
	topics: ReadonlySet<string>
): string[][] {
	return order
		.map((group) => group.filter((topic) => topics.has(topic)))
		.filter((group) => group.length > 0);
}

/**
 * How many scores are higher than each (its best place, less one), and how many are equal to it, itself
 * among them.
 * @param tolerance how far apart two scores may be and still be equal
 */
export function countHigherAndEqual(
	scores: ArrayLike<number>,
	tolerance: number,
	higher: Int32Array,
	equal: Int32Array
): void {
	for (let place = 0; place < scores.length; place += 1) {
		const score = scores[place] ?? 0;
		let above = 0;
		let same = 0;
		for (let other = 0; other < scores.length; other += 1) {
			const difference = (scores[other] ?? 0) - score;
			if (difference > tolerance) above += 1;
			else if (difference >= -tolerance) same += 1;
		}
		higher[place] = above;
		equal[place] = same;
	}
}
