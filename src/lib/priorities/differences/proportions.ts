/** Intervals of shares, and of differences between them. */
import { normalDeviations } from '../agreement/chi-square.ts';

export interface Share {
	count: number;
	/** Of so many: the base, at least 1. */
	base: number;
}

export interface Interval {
	/** Shares or differences of shares, −1 to 1. */
	low: number;
	high: number;
	/** How often such an interval holds the true value, below 1. */
	level: number;
}

/**
 * The score interval of a share (E. B. Wilson 1927), without correction for continuity or for the small
 * number of those who could be asked.
 */
export function wilsonInterval({ count, base }: Share, level: number): Interval {
	return { ...wilson({ count, base }, normalDeviations(level)), level };
}

function wilson({ count, base }: Share, deviations: number): { low: number; high: number } {
	const square = deviations ** 2;
	const middle = 2 * count + square;
	const root = deviations * Math.sqrt(square + (4 * count * (base - count)) / base);
	const divisor = 2 * (base + square);
	// At the ends rounding would miss 0 and 1.
	return {
		low: count === 0 ? 0 : (middle - root) / divisor,
		high: count === base ? 1 : (middle + root) / divisor
	};
}

/**
 * The hybrid score interval of the difference of two independent shares, the first less the second:
 * method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17, 1998, 873–890. It always holds the difference itself.
 */
export function differenceInterval(first: Share, second: Share, level: number): Interval {
	return differenceIntervals(level)(first, second);
}

/** The same for many differences at one level. */
export function differenceIntervals(level: number): (first: Share, second: Share) => Interval {
	const deviations = normalDeviations(level);
	return (first, second) => {
		const one = first.count / first.base;
		const two = second.count / second.base;
		const ofOne = wilson(first, deviations);
		const ofTwo = wilson(second, deviations);
		return {
			low: one - two - Math.hypot(one - ofOne.low, ofTwo.high - two),
			high: one - two + Math.hypot(ofOne.high - one, two - ofTwo.low),
			level
		};
	};
}
