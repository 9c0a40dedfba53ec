/** Everything that is said of the ballots on one question, by a case that is counted by hand. */
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../src/lib/priorities/ballots.ts';
import { findingsOfBallots } from '../../src/lib/priorities/findings/findings.ts';
import type { FindingsInput } from '../../src/lib/priorities/findings/input.ts';
import type { Method } from '../../src/lib/priorities/methods.ts';
import type { Cast } from '../../src/lib/priorities/sureness/casts.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';
import { singleConstituencies } from '../support/casts.ts';

const topics = ['a', 'b', 'c', 'd'];

function cast(respondent: string, region: string, groups: string[], ...order: string[]): Cast {
	return { respondent, region, groups, ballot: order.map((topic) => [topic]) };
}

/**
 * Nobody names d. Named: a 3, b 4, c 2. First: a 2, b 2, c 1. Each topic against each other: b before a
 * by 3 to 2, a before c by 3 to 1, b before c by 3 to 2. With a voice for each region, a ballot from Africa
 * counts 3 and one from Europe 2: named a 8, b 9, c 5; first a 6, b 4, c 2; a and b are level, 6 to 6.
 */
const casts = [
	cast('r1', 'Africa', ['ldc'], 'a', 'b'),
	cast('r2', 'Africa', ['ldc'], 'a', 'c'),
	cast('r3', 'Europe', [], 'b', 'a'),
	cast('r4', 'Europe', [], 'b'),
	cast('r5', 'Europe', [], 'c', 'b')
];
const listed = [
	...casts.map(({ region, groups }) => ({ region, groups, respondents: 1, submitted: true })),
	{ region: 'Asia-Pacific', groups: [], respondents: 1, submitted: true },
	{ region: 'Africa', groups: ['ldc'], respondents: 1, submitted: false },
	{ region: 'Europe', groups: [], respondents: 1, submitted: false }
];
const input: FindingsInput = {
	topics,
	constituencies: singleConstituencies(topics, casts),
	casts,
	listed,
	namingIsWanting: true,
	maximum: 2,
	method: 'support',
	weighting: { kind: 'respondents' },
	seed: 1
};

function consultation(known: readonly string[], ballots: readonly Ballot[]) {
	return {
		topics: known,
		constituencies: [{ region: '', groups: [], tally: tallyOf(known, ballots) }]
	};
}

describe('what is found of five ballots', () => {
	const findings = findingsOfBallots(input);
	const counted = (method: Method) => findings.counted.find((each) => each.method === method);
	const scores = (method: Method) => counted(method)?.topics.map(({ score }) => score);

	it('sets all ways of counting side by side, with ties as ties', () => {
		expect(counted('support')?.order).toEqual([['b'], ['a'], ['c'], ['d']]);
		expect(counted('firstChoice')?.order).toEqual([['a', 'b'], ['c'], ['d']]);
		expect(counted('meanRank')?.order).toEqual([['a'], ['b', 'c'], ['d']]);
		for (const method of ['borda', 'copeland', 'schulze', 'rankedPairs', 'kemeny'] as const)
			expect(counted(method)?.order).toEqual([['b'], ['a'], ['c'], ['d']]);
		expect(counted('firstChoice')?.topics[1]).toEqual({
			topic: 'b',
			rank: { best: 1, worst: 2 },
			score: 0.4
		});
	});

	it('gives scores that mean the same for any number of ballots, and none where there is none', () => {
		expect(scores('support')).toEqual([0.6, 0.8, 0.4, 0]);
		expect(scores('meanRank')).toEqual([4 / 3, 1.5, 1.5, null]);
		// The two that a ballot of two leaves out have half a point each; the three beside r4's, one each.
		expect(scores('borda')).toEqual([9.5 / 5, 10.5 / 5, 7 / 5, 3 / 5]);
		expect(scores('copeland')).toEqual([1, 3, -1, -3]);
		expect(scores('schulze')).toEqual([null, null, null, null]);
	});

	it('tells what is the same in all ways of counting and under each voice', () => {
		const { robustness } = findings;
		expect(robustness.firmFirst).toEqual({ topics: ['b', 'a'], sameOrder: false });
		expect(robustness.stretches.map(({ from, to, dependsOn }) => [from, to, dependsOn])).toEqual([
			[1, 2, 'both'],
			[3, 3, 'none'],
			[4, 4, 'none']
		]);
		expect(robustness.leftAside).toEqual(['meanRank']);
		expect(robustness.weightings).toEqual([{ kind: 'respondents' }, { kind: 'regions' }]);
		expect(robustness.spans[0]).toEqual({ topic: 'a', best: 1, worst: 2 });
	});

	it('compares mean ranks as well where every ballot names every topic', () => {
		const complete = casts.map((each) => ({ ...each, ballot: [['a'], ['b'], ['c', 'd']] }));
		const { robustness } = findingsOfBallots({
			...input,
			casts: complete,
			constituencies: singleConstituencies(topics, complete)
		});
		expect(robustness.leftAside).toEqual([]);
		expect(robustness.methods).toHaveLength(8);
	});

	it('leaves share naming aside where to name a topic is not to want it', () => {
		const { robustness } = findingsOfBallots({ ...input, namingIsWanting: false });
		expect(robustness.leftAside).toEqual(['support', 'meanRank']);
		expect(robustness.methods).not.toContain('support');
	});

	it('bounds what the two that are missing could change', () => {
		expect(findings.bounds).toMatchObject({ ballots: 5, missing: 2, maximum: 2 });
		const [a, b, , d] = findings.bounds.topics;
		expect(b?.share).toEqual({ low: 4 / 7, high: 6 / 7 });
		expect(a?.rankByShare).toMatchObject({ low: 1, high: 3, rank: { best: 2, worst: 2 } });
		// Two more name d: it draws level with c.
		expect(d?.rankByShare).toMatchObject({ low: 3, high: 4 });
	});

	it('counts who was asked, has answered and has cast a ballot, part by part', () => {
		expect(findings.coverage).toEqual({ asked: 8, submitted: 6, ballots: 5 });
		expect(
			findings.regions.map(({ name, asked, submitted, ballots }) => [
				name,
				asked,
				submitted,
				ballots
			])
		).toEqual([
			['Africa', 3, 2, 2],
			['Asia-Pacific', 1, 1, 0],
			['Europe', 4, 3, 3]
		]);
		expect(findings.groups.map(({ name, asked }) => [name, asked])).toEqual([['ldc', 3]]);
	});

	it('gives shares and places of each region from its own ballots, and none without any', () => {
		const [africa, asia] = findings.regions;
		expect(africa?.topics[0]).toEqual({
			topic: 'a',
			named: 2,
			share: 1,
			rank: { best: 1, worst: 1 }
		});
		expect(asia?.topics[0]).toEqual({ topic: 'a', named: 0, share: null, rank: null });
	});

	it('is plain data, which a thread can be given and give back', () => {
		expect(structuredClone(findingsOfBallots(structuredClone(input)))).toEqual(findings);
	});
});

describe('findings under a weighting', () => {
	it('are counted as it says, but for what is one voice each by its nature', () => {
		const findings = findingsOfBallots({ ...input, weighting: { kind: 'regions' } });
		const support = findings.counted[0]?.topics.map(({ score }) => score);
		expect(support).toEqual([8 / 12, 9 / 12, 5 / 12, 0]);
		expect(findings.counted[1]?.order).toEqual([['a'], ['b'], ['c'], ['d']]);
		expect(findings.voice).toMatchObject({ weighting: { kind: 'regions' }, ballots: 5 });
		const plain = findingsOfBallots(input);
		expect(findings.bounds).toEqual(plain.bounds);
		expect(findings.agreement).toEqual(plain.agreement);
		expect(findings.robustness.weightings).toEqual([{ kind: 'regions' }, { kind: 'respondents' }]);
	});

	it('are for one voice each, and say why, where it cannot be carried out', () => {
		const shares = { 'Asia-Pacific': 0.5 };
		const findings = findingsOfBallots({
			...input,
			weighting: { kind: 'shares', by: 'region', shares }
		});
		const { fault, ...rest } = findings;
		expect(fault).toEqual({ fault: 'nobody_to_carry', name: 'Asia-Pacific' });
		expect(rest).toEqual(findingsOfBallots(input));
	});
});

describe('findings beside another consultation', () => {
	it('tell what rose and fell among the topics asked both times', () => {
		const last = consultation(['old', 'a', 'b'], [[['old'], ['a']], [['a']], [['b']]]);
		const { changes } = findingsOfBallots({ ...input, last });
		expect(changes).toMatchObject({ ballots: { then: 3, now: 5 }, common: 2 });
		expect(changes?.topics.map(({ topic, rise }) => [topic, rise])).toEqual([
			['b', 1],
			['a', -1],
			['c', null],
			['d', null],
			['old', null]
		]);
	});

	it('set beside each other what both, and what one of the two put first', () => {
		const industry = consultation(topics, [[['d'], ['a']], [['d']]]);
		const map = findingsOfBallots({ ...input, industry }).industry;
		expect(map?.ballots).toEqual({ developing: 5, industry: 2 });
		expect(map?.ranks[3]).toEqual({
			topic: 'd',
			developing: { best: 4, worst: 4 },
			industry: { best: 1, worst: 1 }
		});
	});

	it('are not there where nobody answered, or no topic was asked about twice', () => {
		const silent = consultation(topics, []);
		const others = consultation(['x', 'y'], [[['x']]]);
		const one = findingsOfBallots({ ...input, last: silent, industry: others });
		expect(one).not.toHaveProperty('changes');
		expect(one).not.toHaveProperty('industry');
		const other = findingsOfBallots({ ...input, last: others, industry: silent });
		expect(other).not.toHaveProperty('changes');
		expect(other).not.toHaveProperty('industry');
	});
});

describe('findings of no ballot', () => {
	it('have no score, no interval that is narrower than everything, and no agreement', () => {
		const findings = findingsOfBallots({ ...input, casts: [], constituencies: [] });
		expect(findings.ballots).toBe(0);
		expect(findings.counted.flatMap((each) => each.topics.map(({ score }) => score))).toEqual(
			Array(32).fill(null)
		);
		expect(findings.intervals?.topics[0]).toMatchObject({ low: 1, high: 4 });
		expect(findings.agreement.w).toBeNull();
	});
});
