import { describe, expect, it } from 'vitest';
import {
	agreementBetweenRegions,
	agreementOf,
	tauB
} from '../../src/lib/priorities/agreement/agreement.ts';
import type { Ballot } from '../../src/lib/priorities/ballots.ts';
import { chiSquareTail, normalDeviations } from '../../src/lib/priorities/agreement/chi-square.ts';
import { borda } from '../../src/lib/priorities/methods/scoring.ts';
import { emptyTally, tallyOf } from '../../src/lib/priorities/tally.ts';

/** The ballot that gives the topics a, b, c … these ranks; equal ranks are a tie. */
function ballotOfRanks(ranks: readonly number[]): string[][] {
	const levels = [...new Set(ranks)].sort((a, b) => a - b);
	return levels.map((level) =>
		ranks.flatMap((rank, place) => (rank === level ? [topicAt(place)] : []))
	);
}

function topicAt(place: number): string {
	return String.fromCharCode(97 + place);
}

function topicsOf(count: number): string[] {
	return Array.from({ length: count }, (_, place) => topicAt(place));
}

describe('the chi-square distribution', () => {
	// Abramowitz and Stegun 1964, table 26.8: percentage points.
	it.each([
		[3.84146, 1, 0.05],
		[6.6349, 1, 0.01],
		[5.99147, 2, 0.05],
		[11.0705, 5, 0.05],
		[18.307, 10, 0.05],
		[43.8202, 19, 0.001],
		[40.256, 30, 0.1],
		[124.342, 100, 0.05],
		[77.9295, 100, 0.95]
	])('leaves above %f, with %i degrees of freedom, %f', (value, degrees, tail) => {
		expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 5);
	});
	it('with two degrees of freedom is the exponential one, far out too', () => {
		for (const value of [1e-9, 0.1, 1, 2, 5, 50, 500])
			expect(chiSquareTail(value, 2) / Math.exp(-value / 2)).toBeCloseTo(1, 11);
		expect(chiSquareTail(0, 3)).toBe(1);
		expect(chiSquareTail(5000, 3)).toBe(0);
	});
	it('with four degrees of freedom has the closed form of a Poisson sum', () => {
		for (const value of [0.01, 1, 4, 6, 7, 30])
			expect(chiSquareTail(value, 4)).toBeCloseTo(Math.exp(-value / 2) * (1 + value / 2), 13);
	});
	it('gives the deviations of the normal one', () => {
		expect(normalDeviations(0.95)).toBeCloseTo(1.959963984540054, 12);
		expect(normalDeviations(0.99)).toBeCloseTo(2.5758293035489, 12);
		expect(normalDeviations(0.5)).toBeCloseTo(0.6744897501960817, 12);
		expect(normalDeviations(0.999999)).toBeCloseTo(4.891638475699, 9);
	});
});

describe('agreement of ballots', () => {
	it('is that of three executives ranking six applicants', () => {
		// S. Siegel, "Nonparametric statistics for the behavioral sciences", 1956, table 9.5: W = 0.16.
		const ballots = [
			[1, 6, 3, 2, 5, 4],
			[1, 5, 6, 4, 2, 3],
			[6, 3, 2, 5, 4, 1]
		].map(ballotOfRanks);
		const agreement = agreementOf(tallyOf(topicsOf(6), ballots));
		expect(agreement.w).toBeCloseTo((12 * 25.5) / (9 * 210), 12);
		expect(agreement.test).toMatchObject({ degreesOfFreedom: 5, rough: true });
		expect(agreement.test?.chiSquare).toBeCloseTo(2.4286, 4);
		// 0.75 < p < 0.80 by table 26.8 of Abramowitz and Stegun.
		expect(agreement.test?.probability).toBeGreaterThan(0.75);
		expect(agreement.test?.probability).toBeLessThan(0.8);
	});
	it('with ties is corrected for them', () => {
		// By hand: a tie of two gives T = 6, m² (n³ − n) = 4 · 60.
		const tally = tallyOf(topicsOf(4), [
			ballotOfRanks([1.5, 1.5, 3, 4]),
			ballotOfRanks([1, 4, 2, 3])
		]);
		// Rank sums 2.5, 5.5, 5, 7; mean 5; S = 6.25 + 0.25 + 0 + 4 = 10.5; W = 126 / (240 − 12).
		expect(agreementOf(tally).w).toBeCloseTo(126 / 228, 12);
	});
	it('of unnamed topics has them tied below', () => {
		const named = tallyOf(topicsOf(4), [[['a']], [['a'], ['b']]]);
		const ranked = tallyOf(topicsOf(4), [
			[['a'], ['b', 'c', 'd']],
			[['a'], ['b'], ['c', 'd']]
		]);
		expect(agreementOf(named).w).toBeCloseTo(agreementOf(ranked).w ?? NaN, 12);
	});
	it('is complete where all are alike, and there is none where they are opposed', () => {
		const alike = agreementOf(
			tallyOf(topicsOf(9), Array(4).fill(ballotOfRanks([1, 2, 3, 4, 5, 6, 7, 8, 9])))
		);
		expect(alike).toMatchObject({ ballots: 4, topics: 9, w: 1 });
		expect(alike.test).toMatchObject({ chiSquare: 32, degreesOfFreedom: 8, rough: false });
		const opposed = tallyOf(topicsOf(3), [ballotOfRanks([1, 2, 3]), ballotOfRanks([3, 2, 1])]);
		expect(agreementOf(opposed)).toMatchObject({ w: 0, test: { chiSquare: 0, probability: 1 } });
	});
	it('needs two ballots, two topics, and something that is not tied', () => {
		expect(agreementOf(emptyTally(topicsOf(3)))).toMatchObject({ w: null, test: null });
		expect(agreementOf(tallyOf(topicsOf(3), [[['a']]])).w).toBeNull();
		expect(agreementOf(tallyOf(['a'], [[['a']], [['a']]])).w).toBeNull();
		const tied: Ballot = [['a', 'b', 'c']];
		expect(agreementOf(tallyOf(topicsOf(3), [tied, tied])).w).toBeNull();
	});
});

describe('tau-b', () => {
	it('without ties is that of twelve students by authoritarianism and by striving for status', () => {
		// S. Siegel, "Nonparametric statistics for the behavioral sciences", 1956, chapter 9: S = 44, tau = 0.67.
		const authoritarianism = ballotOfRanks([2, 6, 5, 1, 10, 9, 8, 3, 4, 12, 7, 11]);
		const status = ballotOfRanks([3, 4, 2, 1, 8, 11, 10, 6, 7, 12, 5, 9]);
		expect(tauB(authoritarianism, status)).toBeCloseTo(44 / 66, 12);
	});
	it('with ties is over the pairs that each order keeps apart', () => {
		// Kendall, chapter 3: S = 33 over the root of (45 − 4) (45 − 9), tau-b = 0.859.
		const one = ballotOfRanks([1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5]);
		const other = ballotOfRanks([1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10]);
		expect(tauB(one, other)).toBeCloseTo(33 / Math.sqrt(41 * 36), 12);
	});
	it('is 1 for an order and itself, −1 for its reverse, none where all are tied', () => {
		expect(tauB([['a'], ['b', 'c']], [['a'], ['c', 'b']])).toBe(1);
		expect(tauB([['a'], ['b', 'c']], [['c', 'b'], ['a']])).toBe(-1);
		expect(tauB([['a', 'b']], [['a'], ['b']])).toBeNull();
		expect(tauB([], [])).toBeNull();
	});
});

describe('agreement between regions', () => {
	const topics = topicsOf(3);
	const stratum = (region: string, ...ballots: Ballot[]) => ({
		region,
		groups: [],
		tally: tallyOf(topics, ballots)
	});
	const up: Ballot = [['a'], ['b'], ['c']];
	const down: Ballot = [['c'], ['b'], ['a']];
	it('compares every two regions that have enough ballots', () => {
		const strata = [
			stratum('Europe', up, up),
			stratum('CIS', down, down),
			stratum('Africa', up),
			stratum('Europe', up)
		];
		expect(agreementBetweenRegions(topics, strata, borda, 2)).toEqual({
			regions: [
				{ region: 'Africa', ballots: 1 },
				{ region: 'CIS', ballots: 2 },
				{ region: 'Europe', ballots: 3 }
			],
			tau: [
				[null, null, null],
				[null, 1, -1],
				[null, -1, 1]
			],
			leastBallots: 2
		});
	});
	it('compares none of fewer than five ballots unless told to', () => {
		const four = stratum('Europe', up, up, up, up);
		expect(agreementBetweenRegions(topics, [four], borda).tau).toEqual([[null]]);
		const five = stratum('Europe', up, up, up, up, up);
		expect(agreementBetweenRegions(topics, [five], borda).tau).toEqual([[1]]);
	});
});
