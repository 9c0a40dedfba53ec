import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kemeny } from '../../src/lib/priorities/kemeny/kemeny.ts';
import { kendallW } from '../../src/lib/priorities/agreement/kendall-w.ts';
import { majoritiesOf } from '../../src/lib/priorities/methods/majorities.ts';
import { methods, outcomeOf, type Method } from '../../src/lib/priorities/methods.ts';
import { emptyTally, mergeTallies, tallyOf, weighed } from '../../src/lib/priorities/tally.ts';
import { kemenyBySets, levelOn, profiles, tallyOfProfile } from '../support/preferences.ts';

const runs = { numRuns: 1000 };

describe.each(methods)('%s', (method) => {
	it('does not depend on who cast a ballot, nor in which order', () => {
		fc.assert(
			fc.property(profiles({ weighted: false }), ({ topics, cast }) => {
				const backwards = { topics, cast: [...cast].reverse() };
				expect(outcomeOf(method, tallyOfProfile(backwards))).toEqual(
					outcomeOf(method, tallyOfProfile({ topics, cast }))
				);
			}),
			runs
		);
	});
	it('treats topics alike, whatever their order and their names', () => {
		fc.assert(
			fc.property(profiles(), ({ topics, cast }) => {
				const renamed = (topic: string) => `new ${topic}`;
				const other = tallyOfProfile({
					topics: topics.map(renamed).reverse(),
					cast: cast.map(({ ballot, weight }) => ({
						ballot: ballot.map((group) => group.map(renamed).reverse()),
						weight
					}))
				});
				expect(outcomeOf(method, other).order).toEqual(
					outcomeOf(method, tallyOfProfile({ topics, cast })).order.map((group) =>
						group.map(renamed).reverse()
					)
				);
			}),
			runs
		);
	});
	it('counts a merged tally as all ballots together', () => {
		fc.assert(
			fc.property(profiles({ weighted: false }), ({ topics, cast }) => {
				const part = (odd: number) =>
					tallyOfProfile({ topics, cast: cast.filter((_, place) => place % 2 === odd) });
				expect(outcomeOf(method, mergeTallies(part(0), part(1)))).toEqual(
					outcomeOf(method, tallyOfProfile({ topics, cast }))
				);
			}),
			runs
		);
	});
	it('gives the same order when every ballot weighs the same more or less', () => {
		fc.assert(
			fc.property(profiles(), fc.constantFrom(0.001, 0.1, 1 / 3, 7, 1e6), (profile, weight) => {
				const tally = tallyOfProfile(profile);
				expect(outcomeOf(method, weighed(tally, weight)).order).toEqual(
					outcomeOf(method, tally).order
				);
			}),
			runs
		);
	});
	it('names every topic once', () => {
		fc.assert(
			fc.property(profiles(), (profile) => {
				expect(outcomeOf(method, tallyOfProfile(profile)).order.flat().sort()).toEqual(
					profile.topics
				);
			}),
			runs
		);
	});
});

describe('a topic that comes first stays first when one who ranks all topics puts it higher', () => {
	const topics = ['a', 'b', 'c', 'd', 'e'];
	const rankings = fc.array(fc.shuffledSubarray(topics, { minLength: 5 }), {
		minLength: 1,
		maxLength: 12
	});
	const raised = (ranking: string[], topic: string) => {
		const place = ranking.indexOf(topic);
		return place < 1 ? ranking : ranking.with(place, ranking[place - 1]!).with(place - 1, topic);
	};
	/** Ballots that weigh differently, so that majorities differ unless the same voters are behind them. */
	const tallyOfRankings = (all: string[][]) =>
		tallyOfProfile({
			topics,
			cast: all.map((ranking, place) => ({
				ballot: ranking.map((topic) => [topic]),
				weight: 4096 + 2 ** place
			}))
		});
	const tallyOfEqual = (all: string[][]) =>
		tallyOf(
			topics,
			all.map((ranking) => ranking.map((topic) => [topic]))
		);
	function holds(
		method: Method,
		tallied: typeof tallyOfEqual,
		applies: (all: string[][]) => boolean = () => true
	): void {
		const order = (all: string[][]) => outcomeOf(method, tallied(all)).order;
		fc.assert(
			fc.property(rankings, fc.nat(), (all, number) => {
				const [first = []] = order(all);
				const chosen = number % all.length;
				const after = all.map((ranking, place) =>
					place === chosen ? raised(ranking, first[0]!) : ranking
				);
				fc.pre(first.length === 1 && applies(all) && applies(after));
				expect(order(after)[0]).toEqual(first);
			}),
			{ numRuns: 3000 }
		);
	}
	it.each<Method>(['firstChoice', 'borda', 'copeland', 'schulze', 'kemeny'])('%s', (method) => {
		holds(method, tallyOfEqual);
	});
	it('rankedPairs, where no two majorities are equal', () => {
		holds('rankedPairs', tallyOfRankings, (all: string[][]) => {
			const majorities = majoritiesOf(tallyOfRankings(all)).filter((votes) => votes > 0);
			return new Set(majorities).size === majorities.length;
		});
	});
});

it("Kendall's W follows its definition, ballot by ballot, ranks by hand", () => {
	fc.assert(
		fc.property(profiles({ weighted: false }), (profile) => {
			const { topics, cast } = profile;
			const size = topics.length;
			const rank = (topic: string, number: number) => {
				const { ballot } = cast[number]!;
				const level = levelOn(ballot, topic);
				const levels = topics.map((other) => levelOn(ballot, other));
				const above = levels.filter((other) => other < level).length;
				const tied = levels.filter((other) => other === level).length;
				return above + (tied + 1) / 2;
			};
			const sums = topics.map((topic) =>
				cast.reduce((sum, _, number) => sum + rank(topic, number), 0)
			);
			const mean = (cast.length * (size + 1)) / 2;
			const squares = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0);
			const ties = cast.reduce((sum, { ballot }) => {
				const groups = new Map<number, number>();
				for (const topic of topics) {
					const level = levelOn(ballot, topic);
					groups.set(level, (groups.get(level) ?? 0) + 1);
				}
				return sum + [...groups.values()].reduce((all, group) => all + group ** 3 - group, 0);
			}, 0);
			const divisor = cast.length ** 2 * (size ** 3 - size) - cast.length * ties;
			const found = kendallW(tallyOfProfile(profile));
			if (divisor === 0) expect(found).toBeNull();
			else expect(found).toBeCloseTo((12 * squares) / divisor, 9);
		}),
		{ numRuns: 3000 }
	);
});

it('Kemeny-Young gives what a table over all sets of topics gives, also where many orders are nearest', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 7, max: 10 }).chain((size) =>
				fc.record({
					size: fc.constant(size),
					margins: fc.array(
						fc.oneof(
							fc.constant(0),
							fc.integer({ min: -1, max: 1 }),
							fc.integer({ min: -9, max: 9 })
						),
						{ minLength: size * size, maxLength: size * size }
					)
				})
			),
			({ size, margins }) => {
				const topics = Array.from({ length: size }, (_, place) => `t${place}`);
				const tally = emptyTally(topics);
				tally.ballots = 20;
				tally.named.fill(20);
				for (let row = 0; row < size; row += 1) {
					for (let column = 0; column < row; column += 1) {
						tally.above[row * size + column] = 10 + margins[row * size + column]!;
						tally.above[column * size + row] = 10 - margins[row * size + column]!;
					}
				}
				const { order, distance, exact } = kemeny(tally);
				expect({ order, distance, exact }).toEqual({
					...kemenyBySets(topics, tally.above),
					exact: true
				});
			}
		),
		{ numRuns: 1000 }
	);
});
