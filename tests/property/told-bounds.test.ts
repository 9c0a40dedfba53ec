import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surenessOf } from '../../src/lib/brief/findings/sureness.ts';
import type { ToldQuestion } from '../../src/lib/disclosure/told.ts';
import { inSix, topicIds } from '../support/rollup-fixtures.ts';

const ballot = fc.subarray(topicIds, { maxLength: 3 });

/** Ballots that are counted, and those that come after them. */
const completions = fc.record({
	counted: fc.array(ballot, { minLength: 1, maxLength: 30 }),
	toCome: fc.array(ballot, { maxLength: 20 }),
	withheld: fc.subarray(topicIds, { maxLength: 2 })
});

function countsOf(ballots: readonly (readonly string[])[]) {
	return new Map(
		topicIds.map((topic) => [topic, ballots.filter((named) => named.includes(topic)).length])
	);
}

describe('what is said of those who have not answered', () => {
	it('holds the places that come out, whatever they answer', () => {
		let moved = 0;
		fc.assert(
			fc.property(completions, ({ counted, toCome, withheld }) => {
				const told = countsOf(counted);
				const question: ToldQuestion = {
					name: 'q',
					kind: 'ranking',
					title: inSix('q'),
					topics: true,
					options: topicIds.map((value) => ({ value, text: inSix(value) })),
					maximum: 3,
					parts: [
						{
							since: 1,
							responses: counted.length,
							shown: counted.length,
							answered: 'withheld',
							counts: topicIds.map((value) => ({
								value,
								count: withheld.includes(value) ? 'withheld' : (told.get(value) ?? 0)
							}))
						}
					]
				};
				const [sure] = surenessOf(question, counted.length + toCome.length);
				const last = countsOf([...counted, ...toCome]);
				const places = topicIds.filter((topic) => !withheld.includes(topic));
				for (const { value, possible, share } of sure?.topics ?? []) {
					const named = last.get(value) ?? 0;
					const above = places.filter((other) => (last.get(other) ?? 0) > named).length;
					expect(possible.best).toBeLessThanOrEqual(above + 1);
					expect(possible.worst).toBeGreaterThanOrEqual(above + 1);
					const all = counted.length + toCome.length;
					// An interval leaves nothing out that is already known.
					expect(share.low).toBeLessThanOrEqual((told.get(value) ?? 0) / counted.length);
					expect(share.high).toBeGreaterThanOrEqual((told.get(value) ?? 0) / all - 0.001);
					if (possible.best !== possible.worst) moved += 1;
				}
				expect(sure?.missing).toBe(toCome.length);
			}),
			{ numRuns: 500 }
		);
		expect(moved).toBeGreaterThan(200);
	});
});
