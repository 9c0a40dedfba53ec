import { describe, expect, it } from 'vitest';
import { withFindings } from '../../src/lib/brief/findings/findings.ts';
import type { BriefFigures } from '../../src/lib/brief/about.ts';
import type { ToldQuestion } from '../../src/lib/disclosure/told.ts';
import { placesByShare } from '../../src/lib/priorities/sureness/places-by-share.ts';
import {
	rangesOfPlaces,
	shareIntervals,
	surePlaces
} from '../../src/lib/priorities/sureness/told-shares.ts';
import { inSix } from '../support/rollup-fixtures.ts';

describe('how sure an order is, from numbers that are told', () => {
	it('is an interval around each share, narrower the more of those asked have answered', () => {
		// By hand: n = 50, N = 100, z = 1.959964; drawn with return 50 × 99 / 50 = 99; 40 % of these.
		// (2×39.6 + z² ± z √(z² + 4×39.6×59.4/99)) / (2 (99 + z²)) = 0.3090 and 0.4985: 30 and 50 of 100.
		const [half] = shareIntervals({ named: [20], base: 50, population: 100 });
		expect(half).toEqual({ low: 0.3, high: 0.5 });
		const [few] = shareIntervals({ named: [20], base: 50, population: 100_000 });
		expect(few?.low).toBeCloseTo(0.2761, 3);
		expect(few?.high).toBeCloseTo(0.5382, 3);
	});

	it('is the share itself where all have answered, and never what the answers rule out', () => {
		expect(shareIntervals({ named: [20], base: 50, population: 50 })).toEqual([
			{ low: 0.4, high: 0.4 }
		]);
		// 9 of 10 asked answered, all name it: at least 9 of 10 do.
		expect(shareIntervals({ named: [9], base: 9, population: 10 })).toEqual([
			{ low: 0.9, high: 1 }
		]);
	});

	it('is wider for many topics, so that all hold together', () => {
		const [one] = shareIntervals({ named: [20], base: 50, population: 100 });
		const [many] = shareIntervals({
			named: [20, ...Array.from({ length: 33 }, () => 5)],
			base: 50,
			population: 100
		});
		expect((many?.high ?? 0) - (many?.low ?? 1)).toBeGreaterThan(
			(one?.high ?? 0) - (one?.low ?? 1)
		);
	});

	it('is the places that agree with the intervals', () => {
		// Klein, Wright and Wieczorek: those wholly above, and those wholly below.
		const ranges = rangesOfPlaces([
			{ low: 0.7, high: 0.8 },
			{ low: 0.4, high: 0.6 },
			{ low: 0.3, high: 0.5 },
			{ low: 0.1, high: 0.2 }
		]);
		expect(ranges).toEqual([
			{ best: 1, worst: 1 },
			{ best: 2, worst: 3 },
			{ best: 2, worst: 3 },
			{ best: 4, worst: 4 }
		]);
		expect(surePlaces(ranges)).toEqual({ certain: 1, open: { from: 2, to: 3 } });
	});

	it('knows where all places are certain, and where none is', () => {
		const one = { best: 1, worst: 1 };
		expect(surePlaces([one, { best: 2, worst: 2 }])).toEqual({ certain: 2, open: null });
		const all = { best: 1, worst: 3 };
		expect(surePlaces([all, all, all])).toEqual({ certain: 0, open: { from: 1, to: 3 } });
	});

	it('is how far those can move a topic who have not answered', () => {
		const named = [30, 20, 19, 5];
		const toCome = { respondents: 10, maximum: 2 };
		expect(placesByShare(named, 0, toCome)).toEqual({ low: 1, high: 2 });
		expect(placesByShare(named, 1, toCome)).toEqual({ low: 1, high: 3 });
		expect(placesByShare(named, 3, toCome)).toEqual({ low: 4, high: 4 });
	});
});

/** So many of each region name each of two topics. */
function question(
	all: readonly [number, number],
	base: number,
	regions: Record<string, { base: number; counts: readonly [number, number] }>,
	others: readonly number[] = []
): ToldQuestion {
	const counts = [...all, ...others].map((count, place) => ({ value: `topic-${place}`, count }));
	return {
		name: 'q',
		kind: 'ranking',
		purpose: 'priority-ranking',
		title: inSix('q'),
		topics: true,
		options: counts.map(({ value }) => ({ value, text: inSix(value) })),
		parts: [
			{
				since: 1,
				responses: base,
				shown: base,
				answered: base,
				counts,
				regions: {
					since: 1,
					rows: Object.entries(regions).map(([region, own]) => ({
						region,
						shown: own.base,
						answered: own.base,
						counts: own.counts.map((count, place) => ({ value: `topic-${place}`, count }))
					}))
				}
			}
		]
	};
}

function figures(questions: ToldQuestion[], more: Partial<BriefFigures> = {}): BriefFigures {
	const total = { asked: 120, started: 100, submitted: 100 };
	return withFindings({
		version: 1,
		responses: 100,
		receipts: [],
		coverage: { total, regions: [], groups: [] },
		questions,
		...more
	});
}

describe('where a region differs', () => {
	const others = [90, 80, 70, 60, 50];

	it('is said where the interval of the difference lies above zero', () => {
		const asked = question([24, 12], 100, { Africa: { base: 20, counts: [15, 5] } }, others);
		// 15 of 20 there, 9 of 80 elsewhere: 64 points apart. Newcombe at 1 − 0.05/2.
		const { findings } = figures([asked]);
		expect(findings?.dissent).toHaveLength(1);
		expect(findings?.dissent[0]).toMatchObject({
			region: 'Africa',
			value: 'topic-0',
			placeInRegion: 1,
			place: 6,
			within: { named: 15, base: 20 },
			elsewhere: { named: 9, base: 80 }
		});
		const { low = 0, high = 0 } = findings?.dissent[0]?.difference ?? {};
		expect([low, high]).toEqual([36, 80]);
	});

	it('is not said where the topic is among the first of all, or the figures are of other versions', () => {
		const first = question([95, 12], 100, { Africa: { base: 20, counts: [20, 5] } }, others);
		expect(figures([first]).findings?.dissent).toEqual([]);
		const asked = question([24, 12], 100, { Africa: { base: 20, counts: [15, 5] } }, others);
		const [part] = asked.parts;
		const older = { ...asked, parts: part ? [{ ...part, since: 2 }] : [] };
		expect(figures([older]).findings?.dissent).toEqual([]);
	});
});

describe('what changed since the meeting before', () => {
	it('is counted among the topics that both tell', () => {
		const now = question([40, 50], 100, {}, [30]);
		const then = question([45, 20], 100, {});
		const before = {
			meetingName: inSix('before'),
			publishedAt: '2025-01-01T00:00:00.000Z',
			version: 2,
			questions: [then]
		};
		expect(figures([now], { before }).findings?.changes).toEqual([
			{ value: 'topic-1', then: 2, now: 1, rise: 1 },
			{ value: 'topic-0', then: 1, now: 2, rise: -1 }
		]);
	});
});
