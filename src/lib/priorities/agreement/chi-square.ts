/** The chi-square distribution, and through it the normal one. */

const PRECISION = 1e-15;
/** Stands for 0 where a fraction would divide by it. */
const TINY = 1e-300;

/**
 * The probability that a chi-square variable is at least as large.
 * @param degrees of freedom: a whole number, at least 1
 */
export function chiSquareTail(value: number, degrees: number): number {
	if (value <= 0) return 1;
	return upperGamma(degrees / 2, value / 2);
}

/**
 * How many standard deviations on either side of its mean a normal variable stays within, with this
 * probability: 1.96 for 0.95.
 * @param level above 0, below 1
 */
export function normalDeviations(level: number): number {
	let low = 0;
	let high = 40;
	// The square of a standard normal variable is chi-square with one degree of freedom.
	for (let halving = 0; halving < 200 && high - low > PRECISION * high; halving += 1) {
		const middle = (low + high) / 2;
		if (chiSquareTail(middle ** 2, 1) > 1 - level) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** The regularised incomplete gamma function Q(a, x), for a whole or half a. */
function upperGamma(a: number, x: number): number {
	const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
	return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

/** P(a, x) without its factor: NIST Digital Library of Mathematical Functions, 8.7.1. */
function lowerSeries(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let n = 1; term > sum * PRECISION; n += 1) {
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}

/** Q(a, x) without its factor: the continued fraction 8.9.2 of the same, evaluated as Lentz (1976) does. */
function upperFraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; ; n += 1) {
		const numerator = -n * (n - a);
		b += 2;
		d = 1 / nonZero(numerator * d + b);
		c = nonZero(b + numerator / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < PRECISION || n > 100_000) return fraction;
	}
}

function nonZero(number: number): number {
	return Math.abs(number) < TINY ? TINY : number;
}

/** The logarithm of the gamma function of a whole or half number, from Γ(1) = 1 and Γ(1/2) = √π. */
function logGamma(a: number): number {
	let sum = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2;
	for (let factor = Number.isInteger(a) ? 1 : 0.5; factor < a; factor += 1) sum += Math.log(factor);
	return sum;
}
