import { describe, expect, it } from 'vitest';
import { robustnessOf } from '../../src/lib/priorities/sureness/robustness.ts';
import { countSideBySide } from '../../src/lib/priorities/sureness/side-by-side.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';

const topics = ['memphis', 'nashville', 'chattanooga', 'knoxville'];
const ranked = (order: string) =>
	order.split('').map((letter) => topics.filter((topic) => topic.startsWith(letter)));
const stratum = (region: string, times: number, order: string) => ({
	region,
	groups: [],
	tally: tallyOf(topics, Array<string[][]>(times).fill(ranked(order)))
});

/** The textbook election of a capital of Tennessee: voters by city, nearest city first. */
const strata = [
	stratum('west', 42, 'mnck'),
	stratum('middle', 26, 'nckm'),
	stratum('east', 15, 'cknm'),
	stratum('far east', 17, 'kcnm')
];

describe('ways of counting and weightings side by side', () => {
	it('show which places depend on the way of counting', () => {
		const { orders, faults } = countSideBySide(
			topics,
			strata,
			[{ name: 'one voice each', weighting: { kind: 'respondents' } }],
			['firstChoice', 'borda', 'schulze']
		);
		expect(faults).toEqual([]);
		expect(orders).toEqual([
			{
				method: 'firstChoice',
				weighting: 'one voice each',
				order: [['memphis'], ['nashville'], ['knoxville'], ['chattanooga']]
			},
			{
				method: 'borda',
				weighting: 'one voice each',
				order: [['nashville'], ['chattanooga'], ['memphis'], ['knoxville']]
			},
			{
				method: 'schulze',
				weighting: 'one voice each',
				order: [['nashville'], ['chattanooga'], ['knoxville'], ['memphis']]
			}
		]);
		expect(robustnessOf(orders)).toMatchObject({
			firmFirst: null,
			stretches: [{ from: 1, to: 4, dependsOn: 'method' }]
		});
	});
	it('name the weightings that cannot be carried out, and count the others', () => {
		const result = countSideBySide(
			topics,
			strata,
			[
				{ name: 'regions', weighting: { kind: 'regions' } },
				{
					name: 'north first',
					weighting: { kind: 'shares', by: 'region', shares: { north: 0.5 } }
				}
			],
			['borda']
		);
		// A quarter each: memphis 3, nashville 7, chattanooga 8, knoxville 6.
		expect(result).toEqual({
			orders: [
				{
					method: 'borda',
					weighting: 'regions',
					order: [['chattanooga'], ['nashville'], ['knoxville'], ['memphis']]
				}
			],
			faults: [{ weighting: 'north first', fault: 'nobody_to_carry', name: 'north' }]
		});
	});
});
