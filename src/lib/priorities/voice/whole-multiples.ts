/** Ratios as whole numbers, so that sums of weights are exact and ties stay ties. */

/** Larger sums would lose their last digits: a tally adds many of these. */
const LARGEST = 2 ** 31;
/** Stated numbers are read to this many decimals. */
const DECIMALS = 6;

export interface Ratio {
	numerator: number;
	/** A whole number, at least 1. */
	denominator: number;
}

/**
 * The smallest whole numbers that stand to each other as these ratios; undefined where they would be
 * large, or a numerator has more than six decimals.
 * @param ratios not negative
 */
export function wholeMultiples(ratios: readonly Ratio[]): number[] | undefined {
	const decimals = decimalsOf(ratios.map(({ numerator }) => numerator));
	if (decimals === undefined) return undefined;
	const common = commonMultiple(ratios);
	if (common === undefined) return undefined;
	const whole = ratios.map(
		({ numerator, denominator }) => Math.round(numerator * decimals) * (common / denominator)
	);
	if (whole.some((number) => !Number.isSafeInteger(number))) return undefined;
	const divisor = whole.reduce(greatestCommonDivisor, 0) || 1;
	const reduced = whole.map((number) => number / divisor);
	return reduced.some((number) => number > LARGEST) ? undefined : reduced;
}

/** Of all denominators; beyond the largest it would be exact no more, nor even finite in the end. */
function commonMultiple(ratios: readonly Ratio[]): number | undefined {
	let common = 1;
	for (const { denominator } of ratios) {
		common *= denominator / greatestCommonDivisor(common, denominator);
		if (common > LARGEST) return undefined;
	}
	return common;
}

/** The power of ten that makes all of these whole. */
function decimalsOf(numbers: readonly number[]): number | undefined {
	for (let digits = 0; digits <= DECIMALS; digits += 1) {
		const power = 10 ** digits;
		const isWhole = (number: number) =>
			Math.abs(number * power - Math.round(number * power)) <= 1e-12 * Math.max(1, number * power);
		if (numbers.every(isWhole)) return power;
	}
	return undefined;
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
