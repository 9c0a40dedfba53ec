import { describe, expect, it } from 'vitest';
import {
	ballotOfPoints,
	ballotOfRanking,
	ballotOfRatings
} from '../../src/lib/priorities/ballots.ts';

const topics = new Set(['a', 'b', 'c', 'd']);

describe('a ranking', () => {
	it('casts its topics one by one, passing over what it does not know and second mentions', () => {
		expect(ballotOfRanking(['c', 'x', 'a', 'c', null], topics)).toEqual([['c'], ['a']]);
	});
	it('that is blank is no ballot', () => {
		for (const blank of [undefined, null, [], ['x'], 'a', {}]) {
			expect(ballotOfRanking(blank, topics)).toBeUndefined();
		}
	});
});

describe('a matrix of ratings', () => {
	it('ties equal ratings, highest first, in the order of the topics', () => {
		expect(ballotOfRatings({ d: 5, b: 3, a: 3 }, topics)).toEqual([['d'], ['a', 'b']]);
		expect(ballotOfRatings({ d: '5', b: 3, a: '3' }, topics)).toEqual([['d'], ['a', 'b']]);
	});
	it('ranks the lowest first where lower is better', () => {
		expect(ballotOfRatings({ d: 5, b: 3, a: 3 }, topics, 'lower')).toEqual([['a', 'b'], ['d']]);
	});
	it('names a topic rated 0, and not one without a rating', () => {
		expect(ballotOfRatings({ a: 0, b: null, c: '', d: 'n/a', x: 4 }, topics)).toEqual([['a']]);
	});
	it('that is blank is no ballot', () => {
		for (const blank of [undefined, null, {}, { a: null }, { x: 1 }, [1, 2], 3, 'a']) {
			expect(ballotOfRatings(blank, topics)).toBeUndefined();
		}
	});
});

describe('points', () => {
	it('rank by how many were given; none name no topic', () => {
		expect(ballotOfPoints({ a: 10, b: 60, c: 0, d: 10 }, topics)).toEqual([['b'], ['a', 'd']]);
		expect(ballotOfPoints({ a: '10', b: -5, c: '' }, topics)).toEqual([['a']]);
	});
	it('that are all 0 or blank are no ballot', () => {
		for (const blank of [undefined, null, {}, { a: 0, b: '' }, { a: null }, []]) {
			expect(ballotOfPoints(blank, topics)).toBeUndefined();
		}
	});
});
