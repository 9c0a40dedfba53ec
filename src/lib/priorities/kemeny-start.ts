/** Good orders to begin with, found by moving one topic at a time. */
import { at, type Margins } from './kemeny-margins.ts';

/** What it changes to move the topic at one place of an order to each other; the best such move. */
function bestMove({ size, numbers }: Margins, order: Int32Array, from: number) {
	const topic = at(order, from);
	let best = { to: from, gain: 0 };
	for (const step of [-1, 1]) {
		let gain = 0;
		for (let to = from + step; to >= 0 && to < size; to += step) {
			// Passing a topic on the way up, those who prefer it are no longer satisfied.
			gain -= step * at(numbers, topic * size + at(order, to));
			if (gain > best.gain) best = { to, gain };
		}
	}
	return best;
}

function move(order: Int32Array, from: number, to: number): void {
	const topic = at(order, from);
	if (from < to) order.copyWithin(from, from + 1, to + 1);
	else order.copyWithin(to + 1, to, from);
	order[to] = topic;
}

/** In place: moves single topics while that brings the order nearer to the voters. */
export function improve(margins: Margins, order: Int32Array): void {
	for (let improved = true; improved;) {
		improved = false;
		for (let from = 0; from < order.length; from += 1) {
			const { to, gain } = bestMove(margins, order, from);
			if (gain <= margins.tolerance) continue;
			move(order, from, to);
			improved = true;
		}
	}
}

/** Orders by net voters (as Borda does), and by net majorities (as Copeland does). */
export function startingOrders({ size, numbers }: Margins): Int32Array[] {
	return [(margin: number) => margin, Math.sign].map((weigh) => {
		const scores = Float64Array.from({ length: size }, (_, row) =>
			numbers.subarray(row * size, (row + 1) * size).reduce((sum, margin) => sum + weigh(margin), 0)
		);
		return Int32Array.from(scores.keys()).sort((a, b) => at(scores, b) - at(scores, a));
	});
}
