/** Good orders to begin with, found by moving one topic at a time. */
import { at, excessOf, type Margins } from './margins.ts';

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

/** Multiplicative congruence of S. K. Park and K. W. Miller, Communications of the ACM 31, 1988. */
function shaker(): (below: number) => number {
	let state = 1;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

/**
 * The best of what single moves lead to from an order that is shaken again and again.
 * @param rounds how often
 */
export function shaken(margins: Margins, order: Int32Array, rounds: number): Int32Array {
	const next = shaker();
	let best = order;
	let least = excessOf(margins, order);
	for (let round = 0; round < rounds; round += 1) {
		const other = Int32Array.from(best);
		for (let moves = 0; moves < 4; moves += 1) move(other, next(order.length), next(order.length));
		improve(margins, other);
		const excess = excessOf(margins, other);
		if (excess > least) continue;
		best = other;
		least = excess;
	}
	return best;
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
