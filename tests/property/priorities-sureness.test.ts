import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, tauB } from '../../src/lib/priorities/agreement/agreement.ts';
import type { Cast } from '../../src/lib/priorities/sureness/casts.ts';
import { distinctiveTopics } from '../../src/lib/priorities/differences/distinctive.ts';
import {
	leavingOneOut,
	leavingOneOutByScores
} from '../../src/lib/priorities/sureness/leaving-out.ts';
import { methods, outcomeOf } from '../../src/lib/priorities/methods.ts';
import { differenceInterval } from '../../src/lib/priorities/differences/proportions.ts';
import { ranksOf } from '../../src/lib/priorities/sureness/ranks.ts';
import {
	additiveMethods,
	ballotScores,
	scoresOf
} from '../../src/lib/priorities/sureness/ballot-scores.ts';
import { rankIntervals } from '../../src/lib/priorities/sureness/resampling.ts';
import { robustnessOf } from '../../src/lib/priorities/sureness/robustness.ts';
import { borda } from '../../src/lib/priorities/methods/scoring.ts';
import { tallyOf, type PreferenceTally } from '../../src/lib/priorities/tally.ts';
import { weightedTally } from '../../src/lib/priorities/voice/weighted.ts';
import type { Weighting } from '../../src/lib/priorities/voice/weighting.ts';
import { anyBallot, anyCasts, singleConstituencies } from '../support/casts.ts';

const topics = ['a', 'b', 'c', 'd', 'e'];
const casts = anyCasts(topics, { minLength: 1, maxLength: 15 });
const weightings: Weighting[] = [
	{ kind: 'respondents' },
	{ kind: 'regions' },
	{ kind: 'weights', by: 'group', weights: { ldc: 2, sids: 0 } },
	{ kind: 'weights', by: 'respondent', weights: { r0: 3, r1: 0 } },
	{ kind: 'shares', by: 'region', shares: { Europe: 0.5 } },
	{ kind: 'shares', by: 'group', shares: { ldc: 0.4, lldc: 0.3 } }
];
const anyWeighting = fc.constantFrom(...weightings);
const anyMethod = fc.constantFrom(...additiveMethods);

function ballotsOf(all: readonly Cast[]) {
	return all.map(({ ballot }) => ballot);
}

/** Every way in which so many can be drawn, with replacement. */
function everyDraw<Item>(items: readonly Item[], times: number): Item[][] {
	if (times === 0) return [[]];
	return everyDraw(items, times - 1).flatMap((drawn) => items.map((item) => [...drawn, item]));
}

/** An order of any topics with ties. */
const anyOrder = fc.tuple(anyBallot(topics), fc.constant(topics)).map(([ballot, all]) => {
	const rest = all.filter((topic) => !ballot.flat().includes(topic));
	return [...ballot, rest].filter((group) => group.length > 0);
});

describe('rank intervals', () => {
	it('hold the place as counted by the weighted tally', () => {
		fc.assert(
			fc.property(casts, anyWeighting, anyMethod, fc.integer(), (all, weighting, method, seed) => {
				const intervals = rankIntervals(topics, all, method, { weighting, seed, draws: 50 });
				const counted = weightedTally(topics, singleConstituencies(topics, all), weighting);
				if ('fault' in intervals || 'fault' in counted) {
					expect(intervals).toEqual(counted);
					return;
				}
				const ranks = ranksOf(outcomeOf(method, counted.tally).order);
				for (const { topic, rank, low, high } of intervals.topics) {
					expect(rank).toEqual(ranks.get(topic));
					expect(low).toBeLessThanOrEqual(rank.best);
					expect(high).toBeGreaterThanOrEqual(rank.worst);
				}
			}),
			{ numRuns: 300 }
		);
	});
	it('end where the exact distribution over all draws has its tails', () => {
		// 2,000 draws miss a probability of 2.5 % by 0.35 % on average; 2 % is beyond chance.
		const chance = 0.02;
		const few = anyCasts(topics, { minLength: 2, maxLength: 4 });
		fc.assert(
			fc.property(few, fc.integer(), (all, seed) => {
				const drawing = { weighting: { kind: 'respondents' } as const, seed };
				const intervals = rankIntervals(topics, all, 'borda', drawing);
				if ('fault' in intervals) throw new Error(intervals.fault);
				const exact = everyDraw(ballotsOf(all), all.length).map((drawn) =>
					ranksOf(borda(tallyOf(topics, drawn)).order)
				);
				const portion = (holds: (ranks: (typeof exact)[number]) => boolean) =>
					exact.filter(holds).length / exact.length;
				for (const { topic, rank, low, high } of intervals.topics) {
					const below = portion((ranks) => ranks.get(topic)!.best < low);
					const upToLow = portion((ranks) => ranks.get(topic)!.best <= low);
					const above = portion((ranks) => ranks.get(topic)!.worst > high);
					const fromHigh = portion((ranks) => ranks.get(topic)!.worst >= high);
					expect(below).toBeLessThanOrEqual(0.025 + chance);
					expect(above).toBeLessThanOrEqual(0.025 + chance);
					if (low < rank.best) expect(upToLow).toBeGreaterThanOrEqual(0.025 - chance);
					if (high > rank.worst) expect(fromHigh).toBeGreaterThanOrEqual(0.025 - chance);
				}
			}),
			{ numRuns: 60 }
		);
	});
	it('are the same for the same seed, whatever the order of respondents', () => {
		fc.assert(
			fc.property(casts, fc.integer(), (all, seed) => {
				const drawing = { weighting: { kind: 'regions' } as const, seed, draws: 30 };
				expect(rankIntervals(topics, all.toReversed(), 'borda', drawing)).toEqual(
					rankIntervals(topics, all, 'borda', drawing)
				);
			})
		);
	});
	it('add up what each ballot gives: the sums are the scores', () => {
		fc.assert(
			fc.property(casts, anyMethod, (all, method) => {
				const kept = ballotScores(method, topics, ballotsOf(all));
				const scores = all.map((_, ballot) => scoresOf(kept, ballot));
				const sums = topics.map((_, place) => scores.reduce((sum, own) => sum + own[place]!, 0));
				const counted = outcomeOf(method, tallyOf(topics, ballotsOf(all))).scores!;
				expect(sums).toEqual(counted.map((score) => (method === 'borda' ? 2 * score : score)));
			})
		);
	});
	it('of respondents who are all alike are the places themselves', () => {
		fc.assert(
			fc.property(anyBallot(topics), fc.integer({ min: 1, max: 9 }), (ballot, times) => {
				const all = Array.from({ length: times }, (_, index) => ({
					respondent: `r${index}`,
					region: 'CIS',
					groups: [],
					ballot
				}));
				const intervals = rankIntervals(topics, all, 'borda', {
					weighting: { kind: 'respondents' },
					seed: 1,
					draws: 40
				});
				if ('fault' in intervals) throw new Error(intervals.fault);
				for (const { rank, low, high } of intervals.topics)
					expect({ best: low, worst: high }).toEqual(rank);
			})
		);
	});
});

/** The slow way: counts from nothing without each respondent in turn. */
function withoutEach(
	all: readonly Cast[],
	weighting: Weighting,
	outcome: (tally: PreferenceTally) => { order: string[][] }
) {
	const indispensable: string[] = [];
	const ranks = new Map<string, ReturnType<typeof ranksOf>>();
	for (const { respondent } of all) {
		const others = all.filter((cast) => cast.respondent !== respondent);
		const counted = weightedTally(topics, singleConstituencies(topics, others), weighting);
		if ('fault' in counted) indispensable.push(respondent);
		else ranks.set(respondent, ranksOf(outcome(counted.tally).order));
	}
	return { indispensable, ranks };
}

describe('leaving out one respondent', () => {
	it('gives the best and the worst place of counting again without each', () => {
		fc.assert(
			fc.property(casts, anyWeighting, anyMethod, (all, weighting, method) => {
				const outcome = (tally: PreferenceTally) => outcomeOf(method, tally);
				const result = leavingOneOut(topics, all, weighting, outcome);
				expect(leavingOneOutByScores(topics, all, weighting, method)).toEqual(result);
				if ('fault' in result) {
					expect(weightedTally(topics, singleConstituencies(topics, all), weighting)).toEqual(
						result
					);
					return;
				}
				const { indispensable, ranks } = withoutEach(all, weighting, outcome);
				expect([...result.indispensable].sort()).toEqual(indispensable.sort());
				for (const { topic, rank, best, worst } of result.topics) {
					const own = [...ranks].map(([respondent, of]) => ({ respondent, ...of.get(topic)! }));
					const moving = (end: 'best' | 'worst', place: number) =>
						place === rank[end]
							? []
							: own.flatMap((each) => (each[end] === place ? [each.respondent] : []));
					const least = Math.min(...own.map((each) => each.best));
					const most = Math.max(...own.map((each) => each.worst));
					if (own.length === 0) expect([best, worst]).toEqual([null, null]);
					else {
						expect(best?.rank).toBe(least);
						expect(worst?.rank).toBe(most);
						expect([...best!.without].sort()).toEqual(moving('best', least).sort());
						expect([...worst!.without].sort()).toEqual(moving('worst', most).sort());
					}
				}
			}),
			{ numRuns: 300 }
		);
	});
});

describe('agreement', () => {
	/** W from mid-ranks, as its definition says: the variance of rank sums over its largest value. */
	function slowW(all: readonly Cast[]): number {
		const midRanks = ballotsOf(all).map((ballot) => {
			const rest = topics.filter((topic) => !ballot.flat().includes(topic));
			const ranks = ranksOf([...ballot, rest].filter((group) => group.length > 0));
			return topics.map((topic) => (ranks.get(topic)!.best + ranks.get(topic)!.worst) / 2);
		});
		const mean = (topics.length + 1) / 2;
		const spread = (ranks: readonly number[], middle: number) =>
			ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
		const sums = topics.map((_, place) => midRanks.reduce((sum, ranks) => sum + ranks[place]!, 0));
		const own = midRanks.reduce((sum, ranks) => sum + spread(ranks, mean), 0);
		return spread(sums, all.length * mean) / (all.length * own);
	}
	it('is the variance of rank sums over the largest that the ties allow', () => {
		fc.assert(
			fc.property(anyCasts(topics, { minLength: 2, maxLength: 12 }), (all) => {
				const { w } = agreementOf(tallyOf(topics, ballotsOf(all)));
				if (w === null) expect(slowW(all)).toBeNaN();
				else expect(w).toBeCloseTo(slowW(all), 10);
			}),
			{ numRuns: 1000 }
		);
	});
	it('of two orders is alike in both directions, turned round by reversing, and 1 with itself', () => {
		fc.assert(
			fc.property(anyOrder, anyOrder, (one, other) => {
				const tau = tauB(one, other);
				expect(tauB(other, one)).toBe(tau);
				if (tau === null) return;
				expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
				expect(tauB(one.toReversed(), other)! + tau).toBeCloseTo(0, 12);
				expect(tauB(one, one)).toBeCloseTo(1, 12);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('robustness', () => {
	it('divides all places, names the same first topics as every order, and does not mind who is named first', () => {
		const orders = fc.array(
			fc.record({
				method: fc.constantFrom('borda', 'schulze'),
				weighting: fc.constantFrom('respondents', 'regions'),
				order: anyOrder
			}),
			{ minLength: 1, maxLength: 4 }
		);
		fc.assert(
			fc.property(orders, (all) => {
				const { stretches, firmFirst } = robustnessOf(all);
				expect(stretches.flatMap(({ from, to }) => [from - 1, to])).toEqual([
					0,
					...stretches.slice(1).flatMap(({ from }) => [from - 1, from - 1]),
					topics.length
				]);
				for (const { order } of all) {
					for (const { from, to, topics: own } of stretches)
						expect(
							order
								.flat()
								.slice(from - 1, to)
								.sort()
						).toEqual([...own].sort());
					const first = firmFirst?.topics ?? [];
					expect(order.flat().slice(0, first.length).sort()).toEqual([...first].sort());
				}
				const shape = robustnessOf(all.toReversed()).stretches;
				expect(shape.map(({ from, dependsOn }) => [from, dependsOn])).toEqual(
					stretches.map(({ from, dependsOn }) => [from, dependsOn])
				);
			}),
			{ numRuns: 1000 }
		);
	});
	it('finds everything firm in one order, or in the same given many times', () => {
		fc.assert(
			fc.property(anyOrder, (order) => {
				const all = methods.map((method) => ({ method, weighting: 'respondents', order }));
				expect(robustnessOf(all).firmFirst).toEqual({ topics: order.flat(), sameOrder: true });
			})
		);
	});
});

describe('differences', () => {
	const share = fc
		.integer({ min: 1, max: 60 })
		.chain((base) =>
			fc.record({ count: fc.integer({ min: 0, max: base }), base: fc.constant(base) })
		);
	it('lie within their interval, which turns round with them and grows with its level', () => {
		fc.assert(
			fc.property(share, share, (one, other) => {
				const difference = one.count / one.base - other.count / other.base;
				const narrow = differenceInterval(one, other, 0.9);
				const wide = differenceInterval(one, other, 0.999);
				expect(narrow.low).toBeLessThanOrEqual(difference);
				expect(narrow.high).toBeGreaterThanOrEqual(difference);
				expect(wide.low).toBeLessThanOrEqual(narrow.low);
				expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
				expect(wide.low).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(wide.high).toBeLessThanOrEqual(1 + 1e-12);
				const reversed = differenceInterval(other, one, 0.9);
				expect(reversed.low).toBeCloseTo(-narrow.high, 12);
			}),
			{ numRuns: 1000 }
		);
	});
	it('among answers that depend on no group are hardly ever called distinctive', () => {
		// With 200 families at 95 % one expects at most ten with a topic; twice that is beyond chance.
		let found = 0;
		const all = fc.sample(anyCasts(topics, { minLength: 60, maxLength: 60 }), {
			numRuns: 200,
			seed: 4
		});
		for (const profile of all) {
			const own = ballotsOf(profile.filter(({ groups }) => groups.includes('ldc')));
			const { topics: distinctive } = distinctiveTopics(
				tallyOf(topics, ballotsOf(profile)),
				tallyOf(topics, own)
			);
			if (distinctive.length > 0) found += 1;
		}
		expect(found).toBeLessThanOrEqual(20);
	});
	it('of a group turn round for the rest', () => {
		fc.assert(
			fc.property(anyCasts(topics, { minLength: 10, maxLength: 40 }), (all) => {
				const inGroup = all.filter(({ groups }) => groups.includes('ldc'));
				const others = all.filter(({ groups }) => !groups.includes('ldc'));
				const whole = tallyOf(topics, ballotsOf(all));
				const one = distinctiveTopics(whole, tallyOf(topics, ballotsOf(inGroup)));
				const other = distinctiveTopics(whole, tallyOf(topics, ballotsOf(others)));
				expect(other.topics.map(({ topic }) => topic).sort()).toEqual(
					one.topics.map(({ topic }) => topic).sort()
				);
				for (const { interval } of one.topics)
					expect(interval.low > 0 || interval.high < 0).toBe(true);
			})
		);
	});
});

describe('every figure', () => {
	it('is plain data that a file can hold', () => {
		fc.assert(
			fc.property(casts, anyWeighting, (all, weighting) => {
				const tally = tallyOf(topics, ballotsOf(all));
				const figures = [
					agreementOf(tally),
					rankIntervals(topics, all, 'borda', { weighting, seed: 1, draws: 10 }),
					leavingOneOut(topics, all, weighting, borda),
					weightedTally(topics, singleConstituencies(topics, all), weighting)
				];
				expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
			})
		);
	});
});
