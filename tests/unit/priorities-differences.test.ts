import { describe, expect, it } from 'vitest';
import { changesSince, mapOfAudiences } from '../../src/lib/priorities/differences/comparison.ts';
import {
	distinctiveTopics,
	sharesByGroup,
	sharesByRegion
} from '../../src/lib/priorities/differences/distinctive.ts';
import {
	differenceInterval,
	wilsonInterval
} from '../../src/lib/priorities/differences/proportions.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';

describe('the interval of a difference of shares', () => {
	// R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890, table II, method 10.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])('of %i of %i and %i of %i is the published one', (a, m, b, n, low, high) => {
		const interval = differenceInterval({ count: a, base: m }, { count: b, base: n }, 0.95);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
		expect(interval.level).toBe(0.95);
	});
	it('is built on the score interval of a share', () => {
		// R. G. Newcombe, Statistics in Medicine 17, 1998, 857–872, table I, method 3.
		const of = (count: number, base: number) => wilsonInterval({ count, base }, 0.95);
		expect(of(81, 263).low).toBeCloseTo(0.2553, 4);
		expect(of(81, 263).high).toBeCloseTo(0.3662, 4);
		expect(of(15, 148).low).toBeCloseTo(0.0624, 4);
		expect(of(15, 148).high).toBeCloseTo(0.1605, 4);
		expect(of(0, 20)).toMatchObject({ low: 0, high: expect.closeTo(0.1611, 4) });
		expect(of(1, 29).low).toBeCloseTo(0.0061, 4);
		expect(of(1, 29).high).toBeCloseTo(0.1718, 4);
	});
});

const topics = ['a', 'b'];
const naming = (topic: string, times: number) => Array<string[][]>(times).fill([[topic]]);

describe('shares by region and by group', () => {
	const strata = [
		{ region: 'Europe', groups: [], tally: tallyOf(topics, naming('a', 3)) },
		{ region: 'Africa', groups: ['sids', 'ldc'], tally: tallyOf(topics, [[['a'], ['b']]]) },
		{ region: 'Africa', groups: ['ldc'], tally: tallyOf(topics, naming('b', 3)) },
		{ region: 'CIS', groups: [], tally: tallyOf(topics, []) }
	];
	it('name the ballots of each row as their base', () => {
		expect(sharesByRegion(topics, strata)).toEqual([
			{
				name: 'Africa',
				ballots: 4,
				topics: [
					{ topic: 'a', named: 1, share: 0.25 },
					{ topic: 'b', named: 4, share: 1 }
				]
			},
			{
				name: 'CIS',
				ballots: 0,
				topics: [
					{ topic: 'a', named: 0, share: null },
					{ topic: 'b', named: 0, share: null }
				]
			},
			{
				name: 'Europe',
				ballots: 3,
				topics: [
					{ topic: 'a', named: 3, share: 1 },
					{ topic: 'b', named: 0, share: 0 }
				]
			}
		]);
	});
	it('count a respondent in each of its groups', () => {
		expect(sharesByGroup(topics, strata).map(({ name, ballots }) => [name, ballots])).toEqual([
			['ldc', 4],
			['sids', 1]
		]);
	});
});

describe('distinctive topics of a group', () => {
	it('are those whose difference stands', () => {
		const group = tallyOf(topics, [...naming('a', 18), ...naming('b', 2)]);
		const all = tallyOf(topics, [...naming('a', 18 + 10), ...naming('b', 2 + 30)]);
		const distinctive = distinctiveTopics(all, group);
		expect(distinctive).toMatchObject({
			ballots: { group: 20, rest: 40 },
			comparisons: 2,
			familyLevel: 0.95
		});
		expect(distinctive.topics.map(({ topic }) => topic)).toEqual(['a', 'b']);
		const [first, second] = distinctive.topics;
		expect(first).toMatchObject({
			inGroup: { named: 18, share: 0.9 },
			inRest: { named: 10, share: 0.25 },
			difference: 0.65
		});
		expect(first?.interval).toEqual(
			differenceInterval({ count: 18, base: 20 }, { count: 10, base: 40 }, 0.975)
		);
		expect(second?.interval.high).toBeLessThan(0);
	});
	it('are not those that differ within the interval, wider for more topics', () => {
		// 9 of 10 against 3 of 10: the interval of 95 % begins at 0.17, that of 99.9 % below 0.
		const compared = (others: number) => {
			const all = ['a', ...Array.from({ length: others }, (_, place) => `other-${place}`)];
			const rest = [...naming('a', 3), ...naming('other-0', 7)];
			const group = [...naming('a', 9), ...naming('other-0', 1)];
			return distinctiveTopics(tallyOf(all, [...group, ...rest]), tallyOf(all, group));
		};
		expect(compared(1).topics.map(({ topic }) => topic)).toContain('a');
		expect(compared(60).topics).toEqual([]);
	});
	it('need ballots in the group and in the rest', () => {
		const all = tallyOf(topics, naming('a', 3));
		expect(distinctiveTopics(all, all).topics).toEqual([]);
		expect(distinctiveTopics(all, tallyOf(topics, [])).topics).toEqual([]);
	});
});

describe('the map of two audiences', () => {
	it('says what both, and what only one of them, put first', () => {
		const first = [['a'], ['b'], ['x'], ['c'], ['d']];
		const second = [['c'], ['a'], ['y'], ['d'], ['b']];
		expect(mapOfAudiences(first, second, 2, 'included')).toEqual({
			places: 2,
			tiedEdge: 'included',
			both: ['a'],
			onlyFirst: ['b'],
			onlySecond: ['c'],
			neither: ['d'],
			tiedAtEdge: { first: [], second: [] },
			askedOfOne: { first: ['x'], second: ['y'] }
		});
	});
	it('takes topics tied across the edge all or not at all, and names them', () => {
		const first = [['a'], ['b', 'c'], ['d']];
		const second = [['b'], ['a'], ['c'], ['d']];
		const included = mapOfAudiences(first, second, 2, 'included');
		expect(included).toMatchObject({ both: ['a', 'b'], onlyFirst: ['c'], onlySecond: [] });
		const excluded = mapOfAudiences(first, second, 2, 'excluded');
		expect(excluded).toMatchObject({ both: ['a'], onlyFirst: [], onlySecond: ['b'] });
		expect(included.tiedAtEdge).toEqual({ first: ['b', 'c'], second: [] });
		expect(excluded.tiedAtEdge).toEqual({ first: ['b', 'c'], second: [] });
		expect(mapOfAudiences(first, second, 3, 'excluded').tiedAtEdge.first).toEqual([]);
	});
});

describe('changes since the last consultation', () => {
	const named = (counts: Record<string, number>) => new Map(Object.entries(counts));
	it('compare places among the topics asked both times, and shares of each time', () => {
		const then = {
			ballots: 10,
			order: [['old'], ['a'], ['b', 'c']],
			named: named({ old: 9, a: 5, b: 2, c: 2 })
		};
		const now = {
			ballots: 20,
			order: [['c'], ['new'], ['a'], ['b']],
			named: named({ c: 16, new: 12, a: 8, b: 2 })
		};
		const changes = changesSince(then, now);
		expect(changes).toMatchObject({ ballots: { then: 10, now: 20 }, common: 3 });
		expect(changes.topics.map(({ topic, rise }) => [topic, rise])).toEqual([
			// Places 2 and 3 shared, so 2.5, to 1.
			['c', 1.5],
			['new', null],
			['a', -1],
			['b', -0.5],
			['old', null]
		]);
		expect(changes.topics[0]).toMatchObject({
			then: {
				rank: { best: 3, worst: 4 },
				rankAmongCommon: { best: 2, worst: 3 },
				named: 2,
				share: 0.2
			},
			now: { rank: { best: 1, worst: 1 }, share: 0.8 }
		});
		expect(changes.topics[0]?.shareChange).toBeCloseTo(0.6, 12);
	});
	it('say so of a topic asked once', () => {
		const once = changesSince(
			{ ballots: 1, order: [['old']], named: named({ old: 1 }) },
			{ ballots: 0, order: [['new']], named: named({}) }
		);
		expect(once.common).toBe(0);
		expect(once.topics).toMatchObject([
			{ topic: 'new', then: null, rise: null, shareChange: null, now: { share: null } },
			{ topic: 'old', now: null, rise: null, then: { rankAmongCommon: null, share: 1 } }
		]);
	});
});
