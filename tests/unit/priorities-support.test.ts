import { describe, expect, it } from 'vitest';
import { ballotOfRanking } from '../../src/lib/priorities/ballots.ts';
import { supportOf } from '../../src/lib/priorities/support.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';
import type { Ballot } from '../../src/lib/priorities/ballots.ts';

const topics = ['a', 'b', 'c', 'constructor'];

function support(...ballots: Ballot[]) {
	return supportOf(tallyOf(topics, ballots));
}

describe('a ballot', () => {
	it('follows the order of the ranking', () => {
		expect(ballotOfRanking(['c', 'a'], new Set(topics))).toEqual([['c'], ['a']]);
	});
	it('leaves out unknown topics and second mentions', () => {
		expect(ballotOfRanking(['x', 'b', 'b', null, ['a'], 'a'], new Set(topics))).toEqual([
			['b'],
			['a']
		]);
	});
	it.each([undefined, null, [], ['x'], 'a', { a: 1 }])('is not cast by %j', (answer) => {
		expect(ballotOfRanking(answer, new Set(topics))).toBeUndefined();
	});
});

describe('support', () => {
	it('counts naming, share, first choices and mean rank', () => {
		const { ballots, topics } = support([['a'], ['b'], ['c']], [['b'], ['a']], [['a']], [['c']]);
		expect(ballots).toBe(4);
		expect(topics).toEqual([
			{ topic: 'a', named: 3, share: 0.75, firstChoices: 2, meanRank: 4 / 3 },
			{ topic: 'b', named: 2, share: 0.5, firstChoices: 1, meanRank: 1.5 },
			{ topic: 'c', named: 2, share: 0.5, firstChoices: 1, meanRank: 2 },
			{ topic: 'constructor', named: 0, share: 0, firstChoices: 0, meanRank: null }
		]);
	});
	it('shows ties as ties', () => {
		expect(support([['c'], ['b']], [['a']], [['a']]).order).toEqual([
			['a'],
			['b', 'c'],
			['constructor']
		]);
	});
	it('gives tied topics of one ballot the better rank', () => {
		const { topics } = support([['a', 'b'], ['c']]);
		expect(topics.map(({ meanRank }) => meanRank)).toEqual([1, 1, 3, null]);
		expect(topics.map(({ firstChoices }) => firstChoices)).toEqual([1, 1, 0, 0]);
	});
	it('has no shares without ballots', () => {
		expect(support().topics.every(({ share }) => share === null)).toBe(true);
	});
	it('takes a topic called like an object’s own method for a topic', () => {
		expect(support([['constructor']]).topics.at(-1)).toMatchObject({ named: 1, share: 1 });
	});
});
