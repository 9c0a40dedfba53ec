import { describe, expect, it } from 'vitest';
import { borda } from '../../src/lib/priorities/methods/scoring.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';
import { weightedTally } from '../../src/lib/priorities/voice/weighted.ts';
import {
	classOf,
	weigh,
	type Voters,
	type Weighting
} from '../../src/lib/priorities/voice/weighting.ts';
import { wholeMultiples } from '../../src/lib/priorities/voice/whole-multiples.ts';

/** Seven ballots: four of Africa (two of them least developed), two of Europe, one of CIS (landlocked). */
const voters: Voters[] = [
	{ region: 'Africa', groups: ['ldc'], ballots: 2 },
	{ region: 'Africa', groups: [], ballots: 2 },
	{ region: 'Europe', groups: [], ballots: 2 },
	{ region: 'CIS', groups: ['lldc'], ballots: 1 }
];

function weights(weighting: Weighting, of = voters): number[] {
	const result = weigh(weighting, of);
	if ('fault' in result) throw new Error(result.fault);
	return result.multipliers.map((multiplier) => multiplier / result.unit);
}

describe('weights', () => {
	it('are one for each respondent by default', () => {
		expect(weights({ kind: 'respondents' })).toEqual([1, 1, 1, 1]);
	});
	it('give each region the same voice, in whole numbers', () => {
		expect(weigh({ kind: 'regions' }, voters)).toEqual({ multipliers: [1, 1, 2, 4], unit: 12 / 7 });
	});
	it('give regions the shares that were stated, and the rest what is left, by ballots', () => {
		// Half of seven voices for the one of CIS, 3.5 for the other six.
		expect(weights({ kind: 'shares', by: 'region', shares: { CIS: 0.5 } })).toEqual([
			3.5 / 6,
			3.5 / 6,
			3.5 / 6,
			3.5
		]);
	});
	it('give a group its share against everybody else', () => {
		const shared = weights({ kind: 'shares', by: 'group', shares: { ldc: 0.6 } });
		expect(shared[0]).toBeCloseTo((0.6 * 7) / 2, 12);
		for (const other of shared.slice(1)) expect(other).toBeCloseTo((0.4 * 7) / 5, 12);
	});
	it('give overlapping groups their shares together, and none to those who have none', () => {
		const overlapping: Voters[] = [
			{ region: 'Africa', groups: ['ldc', 'lldc'], ballots: 3 },
			{ region: 'Africa', groups: ['ldc'], ballots: 5 },
			{ region: 'Africa', groups: ['lldc'], ballots: 2 },
			{ region: 'Africa', groups: [], ballots: 6 },
			{ region: 'Africa', groups: ['sids'], ballots: 4 }
		];
		const shared = weights(
			{ kind: 'shares', by: 'group', shares: { sids: 0, ldc: 0.5, lldc: 0.3 } },
			overlapping
		);
		const voices = (group: string) =>
			overlapping.reduce(
				(sum, { groups, ballots }, i) => sum + (groups.includes(group) ? ballots * shared[i]! : 0),
				0
			);
		expect(voices('ldc')).toBeCloseTo(10, 8);
		expect(voices('lldc')).toBeCloseTo(6, 8);
		expect(voices('sids')).toBe(0);
	});
	it('count as stated, 1 where nothing is, and the product for several groups', () => {
		const stated: Weighting = { kind: 'weights', by: 'group', weights: { ldc: 2, sids: 1.5 } };
		const both = [...voters, { region: 'Africa', groups: ['ldc', 'sids'], ballots: 1 }];
		expect(weigh(stated, both)).toMatchObject({ multipliers: [2, 1, 1, 1, 3] });
		expect(weigh({ kind: 'weights', by: 'region', weights: { CIS: 0.25 } }, voters)).toMatchObject({
			multipliers: [4, 4, 4, 1]
		});
	});
	it('of names that objects have by birth are not found by accident', () => {
		const of = [{ region: 'constructor', groups: ['toString'], ballots: 1 }];
		expect(weights({ kind: 'weights', by: 'region', weights: {} }, of)).toEqual([1]);
		expect(weights({ kind: 'weights', by: 'group', weights: {} }, of)).toEqual([1]);
	});
	it('are zeros without ballots, whatever the weighting', () => {
		expect(weigh({ kind: 'regions' }, [{ region: 'CIS', groups: [], ballots: 0 }])).toEqual({
			multipliers: [0],
			unit: 1
		});
		expect(weigh({ kind: 'shares', by: 'region', shares: { CIS: 1 } }, [])).toEqual({
			multipliers: [],
			unit: 1
		});
	});
	it('leave strata without ballots out of account', () => {
		const silent = [...voters, { region: 'Americas', groups: [], ballots: 0 }];
		expect(weigh({ kind: 'regions' }, silent)).toMatchObject({ multipliers: [1, 1, 2, 4, 0] });
	});
});

describe('impossible weights', () => {
	const shares = (by: 'region' | 'group', shares: Record<string, number>): Weighting => ({
		kind: 'shares',
		by,
		shares
	});
	it.each<[Weighting, object]>([
		[
			{ kind: 'weights', by: 'region', weights: { CIS: -1 } },
			{ fault: 'impossible_number', name: 'CIS' }
		],
		[shares('region', { CIS: NaN }), { fault: 'impossible_number', name: 'CIS' }],
		[
			{ kind: 'weights', by: 'region', weights: { Africa: 0, Europe: 0, CIS: 0 } },
			{ fault: 'none_positive' }
		],
		[
			{ kind: 'weights', by: 'respondent', weights: { KEN: 2 } },
			{ fault: 'respondents_not_known' }
		],
		[shares('region', { CIS: 0.7, Europe: 0.4 }), { fault: 'impossible_shares' }],
		[shares('region', { CIS: 0.5, Europe: 0.2, Africa: 0.2 }), { fault: 'impossible_shares' }],
		[shares('group', { ldc: 1.1 }), { fault: 'impossible_shares' }],
		[shares('region', { Americas: 0.2 }), { fault: 'nobody_to_carry', name: 'Americas' }],
		[shares('group', { sids: 0.2 }), { fault: 'nobody_to_carry', name: 'sids' }],
		// Nobody is in both, so that 0.7 and 0.6 cannot be.
		[shares('group', { ldc: 0.7, lldc: 0.6 }), { fault: 'contradicting_shares' }]
	])('%j are told by a fault', (weighting, fault) => {
		expect(weigh(weighting, voters)).toEqual(fault);
	});
});

describe('a weighted tally', () => {
	const topics = ['a', 'b'];
	const strata = [
		{ region: 'Africa', groups: ['ldc'], tally: tallyOf(topics, [[['a']], [['a']], [['a']]]) },
		{ region: 'Europe', groups: [], tally: tallyOf(topics, [[['b'], ['a']]]) }
	];
	it('counts the ballots of each stratum by their weight', () => {
		const result = weightedTally(topics, strata, { kind: 'regions' });
		if ('fault' in result) throw new Error(result.fault);
		expect(result.tally.ballots / result.unit).toBe(4);
		expect(borda(result.tally).order).toEqual([['a', 'b']]);
	});
	it('says what is printed with every figure', () => {
		const weighting: Weighting = { kind: 'weights', by: 'region', weights: { Europe: 3, CIS: 2 } };
		expect(weightedTally(topics, strata, weighting)).toMatchObject({
			description: {
				weighting,
				ballots: 4,
				// 3 and 3 voices of four ballots: weights 2/3 and 2; (Σw)² / Σw² = 16 / (3 · 4/9 + 4) = 3.
				lightest: 2 / 3,
				heaviest: 2,
				effectiveBallots: expect.closeTo(3, 12),
				carriers: [
					{ name: 'Africa', ballots: 3, share: 0.5 },
					{ name: 'Europe', ballots: 1, share: 0.5 }
				],
				withoutBallots: ['CIS']
			}
		});
	});
	it('tells nobody apart by default', () => {
		expect(weightedTally(topics, strata, { kind: 'respondents' })).toMatchObject({
			unit: 1,
			description: { carriers: [], effectiveBallots: 4, lightest: 1, heaviest: 1 }
		});
	});
	it('passes on why a weighting is impossible', () => {
		expect(
			weightedTally(topics, strata, { kind: 'weights', by: 'region', weights: { Africa: -2 } })
		).toEqual({ fault: 'impossible_number', name: 'Africa' });
	});
});

describe('those whom a weighting treats as one', () => {
	it('are told by what numbers were stated for', () => {
		const [least, developing, , landlocked] = voters as [Voters, Voters, Voters, Voters];
		expect(classOf({ kind: 'respondents' }, least)).toBe(
			classOf({ kind: 'respondents' }, landlocked)
		);
		expect(classOf({ kind: 'regions' }, least)).toBe(classOf({ kind: 'regions' }, developing));
		const byGroup: Weighting = { kind: 'shares', by: 'group', shares: { ldc: 0.5 } };
		expect(classOf(byGroup, landlocked)).toBe(classOf(byGroup, developing));
		expect(classOf(byGroup, landlocked)).not.toBe(classOf(byGroup, least));
	});
});

describe('whole multiples', () => {
	it('stand to each other as the ratios do, as small as can be', () => {
		const of = (...ratios: [number, number][]) =>
			wholeMultiples(ratios.map(([numerator, denominator]) => ({ numerator, denominator })));
		expect(of([1, 4], [1, 6])).toEqual([3, 2]);
		expect(of([0.7, 7], [1 - 0.7, 3])).toEqual([1, 1]);
		expect(of([0, 5])).toEqual([0]);
		expect(of()).toEqual([]);
		expect(of([1 / 3, 1])).toBeUndefined();
		expect(of([1, 65_537], [1, 65_539])).toBeUndefined();
	});
	it('are none for thousands of respondents of regions whose numbers have no common divisor', () => {
		const regions = [1987, 1993, 1997, 1999, 2003, 2011];
		const respondents = Array.from({ length: 12_000 }, (_, index) => ({
			numerator: 1,
			denominator: regions[index % regions.length] ?? 1
		}));
		expect(wholeMultiples(respondents)).toBeUndefined();
	});
});
