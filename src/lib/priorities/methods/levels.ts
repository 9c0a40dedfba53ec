/** From "who beats whom" to an order. */

/**
 * Topics level by level: first those that nothing beats, then those that nothing beats among the
 * rest, and so on. Whoever beats another stands above it, and topics of one level do not beat each other.
 * @param beats row by row, 1 where the row's topic beats the column's; free of cycles
 */
export function orderedByLevels(topics: readonly string[], beats: Uint8Array): string[][] {
	const size = topics.length;
	const beaten = new Int32Array(size);
	beats.forEach((beat, place) => {
		const column = place % size;
		beaten[column] = (beaten[column] ?? 0) + beat;
	});
	const order: string[][] = [];
	let left = topics.map((_, place) => place);
	while (left.length > 0) {
		const level = left.filter((place) => beaten[place] === 0);
		if (level.length === 0) throw new RangeError('topics that beat each other in a circle');
		left = left.filter((place) => beaten[place] !== 0);
		for (const row of level) {
			for (const column of left) {
				beaten[column] = (beaten[column] ?? 0) - (beats[row * size + column] ?? 0);
			}
		}
		order.push(level.map((place) => topics[place] ?? ''));
	}
	return order;
}
