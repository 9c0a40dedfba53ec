/** Points given to topics: the ballots they cast, and their means and shares against an obvious twin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Definition, Json } from '../../src/lib/questionnaire/contract.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import { ballotOfPoints } from '../../src/lib/priorities/ballots.ts';
import { figures } from '../../src/lib/rollup/figures.ts';
import { tallyQuestion } from '../../src/lib/rollup/questions.ts';
import type { PointsFigures, SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { page, questionnaire } from '../scenario/scenario.ts';
import { reportsOf, responsesTo } from '../support/rollup-of.ts';

const topics = ['ai', 'qos', 'iot', 'numbering'];

function asking(purpose?: string): Definition {
	return questionnaire(
		page('one', {
			type: 'multipletext',
			name: 'budget',
			...(purpose !== undefined && { purpose }),
			items: topics.map((name) => ({ name, inputType: 'number' }))
		})
	);
}
const definition = asking('priority-ranking');
const [question] = specify(definition);
if (!question) throw new Error('The questionnaire asks nothing.');

function pointsOf(responses: readonly SubmittedResponse[]): PointsFigures {
	if (!question) throw new Error('The questionnaire asks nothing.');
	const found = figures(question, tallyQuestion(question, responses));
	if (found.kind !== 'points') throw new Error(`These are ${found.kind}.`);
	return found;
}

/** Halves, so that sums are exact in any order. */
const number = fc.integer({ min: -4, max: 200 }).map((half) => half / 2);
const given = fc.dictionary(fc.constantFrom(...topics), number);
const anything = fc.oneof(
	{ weight: 6, arbitrary: given },
	fc.dictionary(
		fc.constantFrom(...topics, 'roads', '__proto__'),
		fc.oneof(
			number,
			fc.constantFrom<Json>(null, '', ' ', 'much', '12', true, [5], { points: 5 }, 1e308)
		)
	),
	fc.constantFrom<Json>(null, 'much', 7, [1, 2])
) as fc.Arbitrary<Json>;

function responsesOf(answers: readonly Json[]): SubmittedResponse[] {
	return answers.map((answer, index) => ({
		respondentId: String(index),
		receipt: '',
		locale: 'en',
		asked: ['budget'],
		answers: { budget: answer }
	}));
}

/** Points that somebody gave a topic; nothing unless it is a number above 0. */
function pointsFor(answer: Json, topic: string): number {
	if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return 0;
	const value = Object.hasOwn(answer, topic) ? answer[topic] : undefined;
	const typed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof typed === 'number' && typed > 0 ? typed : 0;
}

describe('a ballot of points', () => {
	it('is the same whatever all of them are multiplied by', () => {
		const scale = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(0.5, 0.125));
		fc.assert(
			fc.property(given, scale, (points, times) => {
				const scaled = Object.fromEntries(
					Object.entries(points).map(([topic, value]) => [topic, value * times])
				);
				const all = new Set(topics);
				expect(ballotOfPoints(scaled, all)).toEqual(ballotOfPoints(points, all));
			})
		);
	});

	it('places a topic above another exactly where it was given more, and names those given any', () => {
		fc.assert(
			fc.property(anything, (answer) => {
				const ballot = ballotOfPoints(answer, new Set(topics)) ?? [];
				const placeOf = (topic: string) => ballot.findIndex((group) => group.includes(topic));
				for (const one of topics) {
					expect(placeOf(one) >= 0).toBe(pointsFor(answer, one) > 0);
					for (const other of topics.filter((topic) => placeOf(topic) >= 0)) {
						const above = placeOf(one) >= 0 && placeOf(one) < placeOf(other);
						expect(above).toBe(pointsFor(answer, one) > pointsFor(answer, other));
					}
				}
			})
		);
	});
});

describe('means and shares of points', () => {
	it('are those that one comes to who goes through all answers for each topic', () => {
		fc.assert(
			fc.property(fc.array(given, { maxLength: 12 }), (answers) => {
				const { points, preferences } = pointsOf(responsesOf(answers));
				const giving = answers.filter((answer) =>
					topics.some((topic) => pointsFor(answer, topic) > 0)
				);
				const sumOf = (topic: string) =>
					giving.reduce((sum, answer) => sum + pointsFor(answer, topic), 0);
				const all = topics.reduce((sum, topic) => sum + sumOf(topic), 0);
				expect(preferences.ballots).toBe(giving.length);
				for (const { value, named, mean, share } of points) {
					expect(named).toBe(giving.filter((answer) => pointsFor(answer, value) > 0).length);
					if (giving.length === 0) expect([mean, share]).toEqual([null, null]);
					else {
						expect(mean).toBe(sumOf(value) / giving.length);
						expect(share).toBeCloseTo(sumOf(value) / all, 12);
					}
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('are numbers whatever was stored, and shares of one whole', () => {
		fc.assert(
			fc.property(fc.array(anything, { minLength: 1, maxLength: 6 }), (answers) => {
				const { points, preferences } = pointsOf(responsesOf(answers));
				for (const { mean, share } of points) {
					expect(mean === null).toBe(preferences.ballots === 0);
					for (const figure of [mean ?? 0, share ?? 0]) {
						expect(Number.isFinite(figure) && figure >= 0).toBe(true);
					}
				}
				const whole = points.reduce((sum, { share }) => sum + (share ?? 0), 0);
				expect(whole).toBeCloseTo(preferences.ballots === 0 ? 0 : 1, 9);
			})
		);
	});

	it('change nothing of what the terminal prints of several texts', () => {
		fc.assert(
			fc.property(fc.array(anything, { maxLength: 6 }), (answers) => {
				const all = answers.map((budget): Answers => ({ budget }));
				expect(reportsOf(definition, all)).toEqual(reportsOf(asking(), all));
				const [report] = reportsOf(definition, all);
				expect(Object.keys(report ?? {})).not.toContain('points');
				expect(report?.parts).toHaveLength(topics.length);
			})
		);
		expect(responsesTo(definition, [])).toEqual([]);
	});
});
