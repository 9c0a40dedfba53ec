import { describe, expect, it } from 'vitest';
import type { Cast } from '../../src/lib/priorities/sureness/casts.ts';
import {
	leavingOneOut,
	leavingOneOutByScores
} from '../../src/lib/priorities/sureness/leaving-out.ts';
import { rankIntervals } from '../../src/lib/priorities/sureness/resampling.ts';
import { borda } from '../../src/lib/priorities/methods/scoring.ts';
import type { Weighting } from '../../src/lib/priorities/voice/weighting.ts';

const topics = ['a', 'b'];
const oneVoice: Weighting = { kind: 'respondents' };

/** Respondents who name one topic each, such as "aab"; numbered from 1. */
function casts(named: string, region: (index: number) => string = () => 'CIS'): Cast[] {
	return named.split('').map((topic, index) => ({
		respondent: String(index + 1),
		region: region(index),
		groups: [],
		ballot: [[topic]]
	}));
}

function intervals(named: string, weighting = oneVoice, region?: (index: number) => string) {
	const result = rankIntervals(topics, casts(named, region), 'borda', { weighting, seed: 20 });
	if ('fault' in result) throw new Error(result.fault);
	return result.topics.map(({ low, high }) => [low, high]);
}

describe('rank intervals', () => {
	it('of 9 against 1 are single places: five or more of ten come in 0.2 % of draws', () => {
		expect(intervals('aaaaaaaaab')).toEqual([
			[1, 1],
			[2, 2]
		]);
	});
	it('of 7 against 3 are both places: five or more of ten come in 15 % of draws', () => {
		expect(intervals('aaaaaaabbb')).toEqual([
			[1, 2],
			[1, 2]
		]);
	});
	it('keep the number of ballots of each region where regions have voices', () => {
		const byRegion = (index: number) => (index < 3 ? 'Africa' : 'CIS');
		const regions: Weighting = { kind: 'regions' };
		// Africa is always for a and CIS for b: a tie in every draw.
		expect(intervals('aaabb', regions, byRegion)).toEqual([
			[1, 2],
			[1, 2]
		]);
		const cis: Weighting = { kind: 'shares', by: 'region', shares: { CIS: 0.6 } };
		expect(intervals('aaabb', cis, byRegion)).toEqual([
			[2, 2],
			[1, 1]
		]);
		// Without voices of regions three against two may turn round.
		expect(intervals('aaabb', oneVoice, byRegion)).toEqual([
			[1, 2],
			[1, 2]
		]);
	});
	it('draw nobody of one region in the place of another where regions have voices', () => {
		const region = (index: number) => ['CIS', 'Europe'][index] ?? 'Africa';
		// Africa and Europe are for a, CIS alone for b; drawn together, b would often have most voices.
		expect(intervals('baaaaa', { kind: 'regions' }, region)).toEqual([
			[1, 1],
			[2, 2]
		]);
	});
	it('hold the place as counted even where most draws push a leader from it', () => {
		const close = Array.from({ length: 60 }, (_, place) => `topic-${place}`);
		const named = [...close, 'topic-0'].map((topic, index) => ({
			...casts('a')[0]!,
			respondent: String(index),
			ballot: [[topic]]
		}));
		const drawing = { weighting: oneVoice, seed: 5, level: 0.5 };
		const result = rankIntervals(close, named, 'support', drawing);
		if ('fault' in result) throw new Error(result.fault);
		expect(result.topics[0]).toMatchObject({ rank: { best: 1, worst: 1 }, low: 1 });
	});
	it('name what they were made with', () => {
		expect(
			rankIntervals(topics, casts('aab'), 'support', { weighting: oneVoice, seed: 3 })
		).toEqual(
			expect.objectContaining({ method: 'support', draws: 2000, seed: 3, level: 0.95, ballots: 3 })
		);
	});
	it('leave out of account who names no topic that is counted', () => {
		expect(
			rankIntervals(topics, casts('axxa'), 'borda', { weighting: oneVoice, seed: 3 })
		).toMatchObject({ ballots: 2 });
	});
	it('without ballots hold every place', () => {
		expect(intervals('')).toEqual([
			[1, 2],
			[1, 2]
		]);
	});
	it('of an impossible weighting are its fault', () => {
		const negative: Weighting = { kind: 'weights', by: 'region', weights: { CIS: -1 } };
		const drawing = { weighting: negative, seed: 1 };
		expect(rankIntervals(topics, casts('a'), 'borda', drawing)).toEqual({
			fault: 'impossible_number',
			name: 'CIS'
		});
	});
});

describe('leaving out one respondent', () => {
	it('says how far a topic moves and who moves it', () => {
		expect(leavingOneOut(topics, casts('aab'), oneVoice, borda)).toEqual({
			ballots: 3,
			topics: [
				{
					topic: 'a',
					rank: { best: 1, worst: 1 },
					best: { rank: 1, without: [] },
					worst: { rank: 2, without: ['1', '2'] }
				},
				{
					topic: 'b',
					rank: { best: 2, worst: 2 },
					best: { rank: 1, without: ['1', '2'] },
					worst: { rank: 2, without: [] }
				}
			],
			indispensable: []
		});
	});
	it('lets the others of a region carry its voice', () => {
		const byRegion = (index: number) => (index < 3 ? 'Africa' : 'CIS');
		const result = leavingOneOutByScores(
			topics,
			casts('aabb', byRegion),
			{ kind: 'regions' },
			'borda'
		);
		// Africa is for a by two thirds, CIS for b. Without 3 all of Africa is: a tie; without 4, CIS is silent.
		expect(result).toMatchObject({
			topics: [
				{ topic: 'a', rank: { best: 2 }, best: { rank: 1, without: ['3', '4'] } },
				{ topic: 'b', rank: { best: 1 }, worst: { rank: 2, without: ['3', '4'] } }
			]
		});
	});
	it('names those without whom nobody carries a stated share', () => {
		const byRegion = (index: number) => (index === 0 ? 'Africa' : 'CIS');
		const shares: Weighting = { kind: 'shares', by: 'region', shares: { Africa: 0.5 } };
		expect(leavingOneOut(topics, casts('aabb', byRegion), shares, borda)).toMatchObject({
			indispensable: ['1']
		});
		const only: Weighting = { kind: 'weights', by: 'respondent', weights: { '2': 0, '3': 0 } };
		expect(leavingOneOut(topics, casts('abb'), only, borda)).toMatchObject({
			indispensable: ['1'],
			topics: [{ best: { rank: 1, without: [] } }, {}]
		});
	});
	it('needs somebody', () => {
		expect(leavingOneOut(topics, [], oneVoice, borda)).toMatchObject({
			ballots: 0,
			topics: [{ rank: { best: 1, worst: 2 }, best: null, worst: null }, {}],
			indispensable: []
		});
	});
});
