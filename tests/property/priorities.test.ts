import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supportOf } from '../../src/lib/priorities/support.ts';
import { mergeTallies, tallyOf } from '../../src/lib/priorities/tally.ts';
import type { Ballot } from '../../src/lib/priorities/ballots.ts';

const topics = ['a', 'b', 'c', 'd', 'e'];
const ballot: fc.Arbitrary<Ballot> = fc
	.shuffledSubarray(topics, { minLength: 1 })
	.map((ranked) => ranked.map((topic) => [topic]));
const ballots = fc.array(ballot, { maxLength: 40 });

function tally(ballots: readonly Ballot[]) {
	return tallyOf(topics, ballots);
}

describe('support', () => {
	it('of two lists merged is the support of both together', () => {
		fc.assert(
			fc.property(ballots, ballots, (a, b) => {
				expect(mergeTallies(tally(a), tally(b))).toEqual(tally([...a, ...b]));
			})
		);
	});
	it('does not depend on who cast a ballot', () => {
		fc.assert(
			fc.property(
				ballots.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
				),
				([all, shuffled]) => {
					expect(supportOf(tally(shuffled))).toEqual(supportOf(tally(all)));
				}
			)
		);
	});
	it('treats topics alike: renaming them renames the result', () => {
		const renamed = (topic: string) => topic.toUpperCase();
		fc.assert(
			fc.property(ballots, (all) => {
				const other = all.map((ballot) => ballot.map((group) => group.map(renamed)));
				expect(supportOf(tallyOf(topics.map(renamed), other)).order).toEqual(
					supportOf(tally(all)).order.map((group) => group.map(renamed))
				);
			})
		);
	});
	it('orders by naming, with every topic once and ties together', () => {
		fc.assert(
			fc.property(ballots, (all) => {
				const { order, topics: figures } = supportOf(tally(all));
				const named = (topic: string) =>
					all.filter((ballot) => ballot.flat().includes(topic)).length;
				expect(order.flat().sort()).toEqual(topics);
				const levels = order.map((group) => new Set(group.map(named)));
				expect(levels.every((level) => level.size === 1)).toBe(true);
				const flat = levels.flatMap((level) => [...level]);
				expect(flat).toEqual([...new Set(flat)].sort((a, b) => b - a));
				for (const { topic, named: counted } of figures) expect(counted).toBe(named(topic));
			})
		);
	});
});
