/** The voters who prefer one topic to another, made comparable with `===`. */
import { ROUNDING } from './scoring.ts';
import { pairwiseOf, type PreferenceTally } from '../tally.ts';

/** What rounding may do to numbers of voters that are sums of weights, and no vote can. */
export function toleranceOf({ ballots }: PreferenceTally): number {
	return ballots * ROUNDING;
}

/** The numbers, with those that only rounding keeps apart made equal. */
function settled(numbers: readonly number[], tolerance: number): Float64Array {
	if (numbers.every(Number.isInteger)) return Float64Array.from(numbers);
	const levels: number[] = [];
	for (const number of Float64Array.from(numbers).sort()) {
		const level = levels.at(-1);
		if (level === undefined || number - level > tolerance) levels.push(number);
	}
	return Float64Array.from(numbers, (number) => levelOf(number, levels));
}

/** The highest of the ascending levels that is not above the number. */
function levelOf(number: number, levels: readonly number[]): number {
	let low = 0;
	let high = levels.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((levels[middle] ?? 0) <= number) low = middle;
		else high = middle - 1;
	}
	return levels[low] ?? number;
}

/**
 * Row by row: how many voters prefer the row's topic to the column's where they are more than those
 * who prefer the column's, and 0 elsewhere ("winning votes").
 */
export function majoritiesOf(tally: PreferenceTally): Float64Array {
	const size = tally.topics.length;
	const preferring = settled(pairwiseOf(tally), toleranceOf(tally));
	return preferring.map((voters, place) => {
		const against = preferring[(place % size) * size + Math.floor(place / size)] ?? 0;
		return voters > against ? voters : 0;
	});
}
