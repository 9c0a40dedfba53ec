import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, type Method } from '../../src/lib/priorities/methods.ts';
import { addBallot, emptyTally } from '../../src/lib/priorities/tally.ts';
import { weightedTally } from '../../src/lib/priorities/voice/weighted.ts';
import type { Weighting } from '../../src/lib/priorities/voice/weighting.ts';
import {
	anyCasts,
	groupNames,
	mergedConstituencies,
	regionNames,
	singleConstituencies
} from '../support/casts.ts';

const topics = ['a', 'b', 'c', 'd'];
const casts = anyCasts(topics, { minLength: 1, maxLength: 20 });
const number = fc.constantFrom(0, 0.25, 1 / 3, 1, 2, 7);
const stated = (names: readonly string[]) =>
	fc
		.subarray([...names])
		.chain((some) =>
			fc
				.array(number, { minLength: some.length, maxLength: some.length })
				.map((numbers) => Object.fromEntries(some.map((name, index) => [name, numbers[index]!])))
		);
const weightingByKind = fc.oneof(
	fc.constant<Weighting>({ kind: 'respondents' }),
	fc.constant<Weighting>({ kind: 'regions' }),
	stated(regionNames).map((weights): Weighting => ({ kind: 'weights', by: 'region', weights })),
	stated(groupNames).map((weights): Weighting => ({ kind: 'weights', by: 'group', weights })),
	stated(groupNames).map((numbers): Weighting => ({
		kind: 'shares',
		by: 'group',
		shares: Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, n / 8]))
	})),
	stated(regionNames).map((numbers): Weighting => ({
		kind: 'shares',
		by: 'region',
		shares: Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, n / 21]))
	}))
);
const tolerated: Method[] = [
	'support',
	'firstChoice',
	'borda',
	'copeland',
	'schulze',
	'rankedPairs'
];

describe('a weighted tally', () => {
	it('of merged constituencies is that of single respondents', () => {
		fc.assert(
			fc.property(casts, weightingByKind, (all, weighting) => {
				const merged = weightedTally(topics, mergedConstituencies(topics, all), weighting);
				const single = weightedTally(topics, singleConstituencies(topics, all), weighting);
				if ('fault' in merged || 'fault' in single) {
					expect(merged).toEqual(single);
					return;
				}
				for (const method of tolerated)
					expect(outcomeOf(method, merged.tally).order).toEqual(
						outcomeOf(method, single.tally).order
					);
				expect(merged.tally.ballots / merged.unit).toBeCloseTo(all.length, 8);
			}),
			{ numRuns: 500 }
		);
	});
	it('is the tally in which each ballot is cast as often as it weighs', () => {
		fc.assert(
			fc.property(casts, fc.array(fc.nat(5), { minLength: 20, maxLength: 20 }), (all, numbers) => {
				const weights = Object.fromEntries(
					all.map(({ respondent }, index) => [respondent, numbers[index]!])
				);
				fc.pre(all.some(({ respondent }) => weights[respondent]! > 0));
				const plain = emptyTally(topics);
				for (const { respondent, ballot } of all)
					for (let time = 0; time < weights[respondent]!; time += 1) addBallot(plain, ballot);
				const result = weightedTally(topics, singleConstituencies(topics, all), {
					kind: 'weights',
					by: 'respondent',
					weights
				});
				if ('fault' in result) throw new Error(result.fault);
				for (const method of tolerated)
					expect(outcomeOf(method, result.tally).order).toEqual(outcomeOf(method, plain).order);
			}),
			{ numRuns: 500 }
		);
	});
	it('does not depend on the scale of the weights', () => {
		fc.assert(
			fc.property(
				casts,
				stated(regionNames),
				fc.constantFrom(2, 0.1, 1 / 3, 1e4),
				(all, weights, by) => {
					const constituencies = mergedConstituencies(topics, all);
					const named = { ...Object.fromEntries(regionNames.map((name) => [name, 1])), ...weights };
					const scaled = Object.fromEntries(
						Object.entries(named).map(([name, n]) => [name, n * by])
					);
					const one = weightedTally(topics, constituencies, {
						kind: 'weights',
						by: 'region',
						weights: named
					});
					const other = weightedTally(topics, constituencies, {
						kind: 'weights',
						by: 'region',
						weights: scaled
					});
					if ('fault' in one || 'fault' in other) {
						expect(other).toEqual(one);
						return;
					}
					for (const method of tolerated)
						expect(outcomeOf(method, other.tally).order).toEqual(
							outcomeOf(method, one.tally).order
						);
				}
			),
			{ numRuns: 500 }
		);
	});
	it('does not depend on the order of those who answered', () => {
		fc.assert(
			fc.property(casts, weightingByKind, (all, weighting) => {
				const one = weightedTally(topics, singleConstituencies(topics, all), weighting);
				const other = weightedTally(
					topics,
					singleConstituencies(topics, all.toReversed()),
					weighting
				);
				if ('fault' in one || 'fault' in other) {
					expect('fault' in one && 'fault' in other).toBe(true);
					return;
				}
				for (const method of tolerated)
					expect(outcomeOf(method, other.tally).order).toEqual(outcomeOf(method, one.tally).order);
			}),
			{ numRuns: 300 }
		);
	});
	it('of regions gives each region with a ballot the same voice', () => {
		fc.assert(
			fc.property(casts, (all) => {
				const result = weightedTally(topics, mergedConstituencies(topics, all), {
					kind: 'regions'
				});
				if ('fault' in result) throw new Error(result.fault);
				const { carriers } = result.description;
				expect(carriers.map(({ name }) => name)).toEqual(
					[...new Set(all.map(({ region }) => region))].sort()
				);
				for (const { share } of carriers) expect(share).toBeCloseTo(1 / carriers.length, 12);
			})
		);
	});
});
