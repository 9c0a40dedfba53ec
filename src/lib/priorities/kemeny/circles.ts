/** A bound from below: of each circle of three majorities, every order goes against one. */
import { at, type Margins } from './margins.ts';

export interface Circle {
	topics: readonly [number, number, number];
	/** What every order has to pay for it. */
	cost: number;
}

/**
 * Circles of three that share no voter of a margin, dearest first: their costs add up to what every
 * order has to pay at least.
 * Source: V. Conitzer, A. Davenport and J. Kalagnanam, "Improved bounds for computing Kemeny
 * rankings", AAAI 2006.
 */
export function circlesOf({ size, numbers, tolerance }: Margins): Circle[] {
	const left = Float64Array.from(numbers);
	const cheapest = (a: number, b: number, c: number) =>
		Math.min(at(left, a * size + b), at(left, b * size + c), at(left, c * size + a));
	const circles: Circle[] = [];
	for (const topics of circlesOfThree(size, numbers)) {
		circles.push({ topics, cost: cheapest(...topics) });
	}
	circles.sort((a, b) => b.cost - a.cost);
	return circles.flatMap(({ topics }) => {
		const cost = cheapest(...topics);
		if (cost <= tolerance) return [];
		const [a, b, c] = topics;
		for (const place of [a * size + b, b * size + c, c * size + a]) {
			left[place] = at(left, place) - cost;
		}
		return [{ topics, cost }];
	});
}

function* circlesOfThree(size: number, numbers: Float64Array): Generator<Circle['topics']> {
	for (let a = 0; a < size; a += 1) {
		for (let b = a + 1; b < size; b += 1) {
			if (at(numbers, a * size + b) <= 0) continue;
			for (let c = a + 1; c < size; c += 1) {
				if (at(numbers, b * size + c) > 0 && at(numbers, c * size + a) > 0) yield [a, b, c];
			}
		}
	}
}
