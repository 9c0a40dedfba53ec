/** How far one ballot can move Borda's scores of several topics against that of one. */

/** What bounds depend on beside the tally. */
export interface Left {
	respondents: number;
	/** From 1 to `size`. */
	maximum: number;
	/** Topics. */
	size: number;
}

/**
 * The most by which a ballot's score of one topic, taken `count` times, can exceed its scores of that many
 * others together. It names the one first and whatever else it may, those others last: they share
 * count (count − 1) / 2 among themselves, and half a point each with every topic left unnamed beside
 * them.
 */
export function bordaBest(count: number, { maximum, size }: Left): number {
	const unnamedBeside = Math.max(0, size - count - maximum);
	const others = (count * (count - 1)) / 2 + (count * unnamedBeside) / 2;
	return count * (size - 1) - others;
}

/**
 * The most by which a ballot's scores of so many topics together can exceed its score of one other, taken
 * as often. It names those first, as far as it may, and leaves the one unnamed.
 */
export function bordaWorst(count: number, { maximum, size }: Left): number {
	const most = Math.min(maximum, size - 1);
	const unnamed = (size - 1 - most) / 2;
	let sum = 0;
	for (let place = 0; place < Math.min(count, most); place += 1) sum += size - 1 - place - unnamed;
	return sum;
}
