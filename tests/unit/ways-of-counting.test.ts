import { describe, expect, it } from 'vitest';
import { kemeny } from '../../src/lib/priorities/kemeny/kemeny.ts';
import { kendallW } from '../../src/lib/priorities/agreement/kendall-w.ts';
import { methods, outcomeOf, type Method } from '../../src/lib/priorities/methods.ts';
import { addBallot, emptyTally, type PreferenceTally } from '../../src/lib/priorities/tally.ts';

/** Lines such as "5 A C B|E D": how many cast the order; what it leaves out it does not name. */
function cast(topics: string, ...lines: string[]): PreferenceTally {
	const tally = emptyTally(topics.split(' '));
	for (const line of lines) {
		const [times, ...groups] = line.split(' ');
		addBallot(
			tally,
			groups.map((group) => group.split('|')),
			Number(times)
		);
	}
	return tally;
}

/** "E A|C B": best first, ties joined. */
function order(method: Method, tally: PreferenceTally): string {
	return outcomeOf(method, tally)
		.order.map((group) => group.join('|'))
		.join(' ');
}

function orders(tally: PreferenceTally): Record<string, string> {
	return Object.fromEntries(methods.map((method) => [method, order(method, tally)]));
}

describe('worked examples', () => {
	// Schulze, Social Choice and Welfare 36, 2011: 45 voters.
	it('of Schulze: E, A, C, B, D, where ranked pairs begins with A', () => {
		const tally = cast(
			'A B C D E',
			'5 A C B E D',
			'5 A D E C B',
			'8 B E D A C',
			'3 C A B E D',
			'7 C A E B D',
			'2 C B A D E',
			'7 D C E B A',
			'8 E B A D C'
		);
		expect(order('schulze', tally)).toBe('E A C B D');
		// Majorities 33 B>D, 31 E>D, 30 A>D, 29 C>B, 27 E>B, 26 A>C, 24 C>E stand; the rest contradicts them.
		expect(order('rankedPairs', tally)).toBe('A C E B D');
		expect(order('borda', tally)).toBe('E A B C D');
	});
	// The capital of Tennessee, the example of Wikipedia's articles on voting methods.
	it('of Tennessee: most first choices for Memphis, Nashville preferred to each', () => {
		const tally = cast(
			'Me Na Ch Kn',
			'42 Me Na Ch Kn',
			'26 Na Ch Kn Me',
			'15 Ch Kn Na Me',
			'17 Kn Ch Na Me'
		);
		expect(orders(tally)).toEqual({
			support: 'Me|Na|Ch|Kn',
			firstChoice: 'Me Na Kn Ch',
			meanRank: 'Na Ch Me Kn',
			borda: 'Na Ch Me Kn',
			copeland: 'Na Ch Kn Me',
			schulze: 'Na Ch Kn Me',
			rankedPairs: 'Na Ch Kn Me',
			kemeny: 'Na Ch Kn Me'
		});
	});
	// Condorcet's own, 1785, as H. P. Young, American Political Science Review 82, 1988, counts it again.
	it('of Condorcet: a circle, broken where fewest stand behind it', () => {
		const tally = cast('A B C', '23 A B C', '17 B C A', '2 B A C', '10 C A B', '8 C B A');
		for (const method of ['schulze', 'rankedPairs', 'kemeny'] as const) {
			expect(order(method, tally)).toBe('B C A');
		}
		expect(order('copeland', tally)).toBe('A|B|C');
		expect(kemeny(tally).distance).toBe(18 + 25 + 33);
	});
	it('of a circle in which all majorities are equal: a tie of all, whatever the list', () => {
		for (const topics of ['A B C', 'C B A', 'B A C']) {
			const tally = cast(topics, '1 A B C', '1 B C A', '1 C A B');
			for (const method of methods) {
				expect(order(method, tally)).toBe(topics.split(' ').join('|'));
			}
			expect(kemeny(tally)).toMatchObject({ distance: 4, exact: true, lowerBound: 4 });
		}
	});
	it('of truncated ballots: what a ballot leaves out is tied below what it names', () => {
		const tally = cast('A B C D', '3 A', '2 B C', '1 C');
		expect(orders(tally)).toEqual({
			support: 'A|C B D',
			firstChoice: 'A B C D',
			meanRank: 'A|B C D',
			// A 3·3 + 2·½ + 1 = 11, B 3·1 + 2·3 + 1 = 10, C 3·1 + 2·2 + 3 = 10, D 3·1 + 2·½ + 1 = 5.
			borda: 'A B|C D',
			// A wins 2 and ties with C, B wins 2 and loses 1.
			copeland: 'A B C D',
			schulze: 'A B C D',
			rankedPairs: 'A B C D',
			kemeny: 'A B C D'
		});
		expect(outcomeOf('meanRank', tally).scores).toEqual([1, 1, 5 / 3, Infinity]);
	});
	it('of ballots with ties: tied topics share the place, and neither beats the other', () => {
		const tally = cast('A B C', '2 A|B C', '1 C A|B');
		for (const method of [
			'firstChoice',
			'borda',
			'copeland',
			'schulze',
			'rankedPairs',
			'kemeny'
		] as const) {
			expect(order(method, tally)).toBe('A|B C');
		}
	});
	it('ties what no ballot tells apart, and orders nothing without ballots', () => {
		for (const method of methods) expect(order(method, cast('A B C'))).toBe('A|B|C');
		for (const method of methods) expect(order(method, cast('A', '2 A'))).toBe('A');
	});
});

describe("Kendall's W", () => {
	// Rank sums 5, 5 and 8 about 6: S = 1 + 1 + 4, for three ballots over three topics.
	it('compares the rank sums with those of full agreement', () => {
		expect(kendallW(cast('A B C', '2 A B C', '1 B C A'))).toBeCloseTo(
			(12 * (1 + 1 + 4)) / (9 * 24),
			12
		);
		expect(kendallW(cast('A B C', '3 A B C'))).toBe(1);
		expect(kendallW(cast('A B C', '1 A B C', '1 C B A'))).toBe(0);
	});
	it('corrects for ties: ballots with the same ties agree fully', () => {
		expect(kendallW(cast('A B C D', '4 A B|C D'))).toBeCloseTo(1, 12);
		expect(kendallW(cast('A B C D E', '4 A B'))).toBeCloseTo(1, 12);
		// Ranks 1.5 1.5 3 and 3 1.5 1.5: sums 4.5, 3, 4.5, S = 1.5, T = 12; W = 18 / (4 · 24 − 24).
		expect(kendallW(cast('A B C', '1 A|B C', '1 B|C A'))).toBeCloseTo(18 / 72, 12);
	});
	it('is undefined without ballots, with one topic, and where every ballot ties all', () => {
		expect(kendallW(cast('A B'))).toBeNull();
		expect(kendallW(cast('A', '2 A'))).toBeNull();
		expect(kendallW(cast('A B', '2 A|B'))).toBeNull();
	});
});

describe('Kemeny-Young', () => {
	/** As if so many more voters preferred one topic to another than the other way round. */
	function tallyWith(size: number, margin: (row: number, column: number) => number) {
		const topics = Array.from({ length: size }, (_, place) => `t${place}`);
		const tally = emptyTally(topics);
		tally.ballots = 100;
		tally.named.fill(100);
		for (let row = 0; row < size; row += 1) {
			for (let column = 0; column < row; column += 1) {
				tally.above[row * size + column] = 50 + margin(row, column);
				tally.above[column * size + row] = 50 - margin(row, column);
			}
		}
		return tally;
	}
	const pairs = (size: number) => (size * (size - 1)) / 2;

	it('is exact for 20 topics in one circle of all', () => {
		const tally = tallyWith(20, (row, column) =>
			row - column === 1 ? 1 : row - column === 19 ? -1 : 0
		);
		// 20 majorities of 51, of which one must be gone against.
		expect(kemeny(tally)).toMatchObject({ exact: true, distance: 50 * pairs(20) - 20 + 2 });
		expect(kemeny(tally).order).toHaveLength(1);
	});
	it('gives the best found and a bound where that is all it has', () => {
		let state = 7;
		const tally = tallyWith(40, () => {
			state = (state * 48_271) % 2_147_483_647;
			return state % 2 === 0 ? 1 : -1;
		});
		const { order, exact, distance, lowerBound } = kemeny(tally);
		expect(exact).toBe(false);
		expect(lowerBound).toBeLessThan(distance);
		expect(lowerBound).toBeGreaterThan(49 * pairs(40));
		expect(order.flat().sort()).toEqual([...tally.topics].sort());
	});
});
