/** What holds of findings for any ballots. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOfBallots } from '../../src/lib/priorities/findings/findings.ts';
import { findingsOfPacked } from '../../src/lib/priorities/findings/packed.ts';
import { CastPacker, unpackedCasts } from '../../src/lib/priorities/sureness/packed-casts.ts';
import type { FindingsInput } from '../../src/lib/priorities/findings/input.ts';
import { methods } from '../../src/lib/priorities/methods.ts';
import type { Weighting } from '../../src/lib/priorities/voice/weighting.ts';
import {
	anyCasts,
	mergedConstituencies,
	regionNames,
	singleConstituencies
} from '../support/casts.ts';

const topics = ['a', 'b', 'c', 'd', 'e'];
const anyMethod = fc.constantFrom(...methods);
const anyWeighting = fc.constantFrom<Weighting>({ kind: 'respondents' }, { kind: 'regions' });

const anyInput: fc.Arbitrary<FindingsInput> = fc
	.record({
		casts: anyCasts(topics, { minLength: 1, maxLength: 12 }),
		missing: fc.array(
			fc.record({ region: fc.constantFrom(...regionNames), groups: fc.constant(['ldc']) }),
			{ maxLength: 5 }
		),
		method: anyMethod,
		weighting: anyWeighting,
		seed: fc.integer()
	})
	.map(({ casts, missing, ...rest }) => ({
		...rest,
		topics,
		casts,
		constituencies: mergedConstituencies(topics, casts),
		listed: [
			...casts.map((cast) => ({ ...cast, respondents: 1, submitted: true })),
			...missing.map((each) => ({ ...each, respondents: 1, submitted: false }))
		],
		namingIsWanting: true,
		draws: 40
	}));

describe('packed casts', () => {
	it('are the same once unpacked, and say the same of themselves', () => {
		fc.assert(
			fc.property(anyInput, ({ casts, ...input }) => {
				const packer = new CastPacker(topics);
				for (const cast of casts) packer.add(cast);
				const packed = structuredClone(packer.packed());
				expect(unpackedCasts(topics, packed)).toEqual(casts);
				expect(findingsOfPacked({ ...input, casts: packed })).toEqual(
					findingsOfBallots({ ...input, casts })
				);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('findings', () => {
	it('have the place of each topic within its interval, its span and its bounds', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const findings = findingsOfBallots(input);
				const chosen = findings.counted.find(({ method }) => method === input.method);
				chosen?.topics.forEach(({ rank }, place) => {
					const interval = findings.intervals?.topics[place];
					if (interval) {
						expect(interval.low).toBeLessThanOrEqual(rank.best);
						expect(interval.high).toBeGreaterThanOrEqual(rank.worst);
					}
					const left = findings.leavingOut?.topics[place];
					if (left) expect(left.rank).toEqual(rank);
					const span = findings.robustness.spans[place];
					if (!span || findings.robustness.leftAside.includes(input.method)) return;
					expect(span.best).toBeLessThanOrEqual(rank.best);
					expect(span.worst).toBeGreaterThanOrEqual(rank.worst);
				});
				for (const { share, rankByShare } of findings.bounds.topics) {
					expect(share?.low).toBeLessThanOrEqual(share?.high ?? -1);
					expect(rankByShare.low).toBeLessThanOrEqual(rankByShare.rank.best);
					expect(rankByShare.high).toBeGreaterThanOrEqual(rankByShare.rank.worst);
				}
			})
		);
	});

	it('are the same however respondents are put together into constituencies', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const apart = { ...input, constituencies: singleConstituencies(topics, input.casts) };
				const { voice, ...rest } = findingsOfBallots(input);
				const { voice: voiceApart, ...restApart } = findingsOfBallots(apart);
				expect(restApart).toEqual(rest);
				// A sum of squares, which differs in its last digit with the order of its parts.
				expect(voiceApart.effectiveBallots).toBeCloseTo(voice.effectiveBallots, 9);
			})
		);
	});

	it('say the same under equal weights as for one voice each', () => {
		fc.assert(
			fc.property(anyInput, fc.integer({ min: 1, max: 9 }), (input, weight) => {
				const weights = Object.fromEntries(regionNames.map((region) => [region, weight]));
				const plain = findingsOfBallots({ ...input, weighting: { kind: 'respondents' } });
				const equal = findingsOfBallots({
					...input,
					weighting: { kind: 'weights', by: 'region', weights }
				});
				expect(equal.counted).toEqual(plain.counted);
				expect(equal.leavingOut).toEqual(plain.leavingOut);
				expect(equal.robustness.stretches).toEqual(plain.robustness.stretches);
				expect(equal.regions).toEqual(plain.regions);
			})
		);
	});

	it('hold no number that a screen could show as Infinity or NaN', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const findings = findingsOfBallots(input);
				expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
			})
		);
	});
});
