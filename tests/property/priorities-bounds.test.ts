import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../src/lib/priorities/ballots.ts';
import { bordaBest, bordaWorst } from '../../src/lib/priorities/sureness/borda-swings.ts';
import { boundsOf, type MissingAnswers } from '../../src/lib/priorities/sureness/bounds.ts';
import { ranksOf } from '../../src/lib/priorities/sureness/ranks.ts';
import { borda, support } from '../../src/lib/priorities/methods/scoring.ts';
import { mergeTallies, tallyOf, type PreferenceTally } from '../../src/lib/priorities/tally.ts';
import { anyBallot, everyBallot } from '../support/casts.ts';

/** What a topic has once the answers are in. */
interface Truth {
	share: number;
	meanBorda: number;
	rankByShare: { best: number; worst: number };
	rankByBorda: { best: number; worst: number };
}

function truthsOf(tally: PreferenceTally): Truth[] {
	const byShare = ranksOf(support(tally).order);
	const { scores, order } = borda(tally);
	const byBorda = ranksOf(order);
	return tally.topics.map((topic, place) => ({
		share: tally.named[place]! / tally.ballots,
		meanBorda: scores![place]! / tally.ballots,
		rankByShare: byShare.get(topic)!,
		rankByBorda: byBorda.get(topic)!
	}));
}

/** How a completion breaks the bounds, in words; nothing where it keeps within them. */
function breaches(bounds: MissingAnswers, completed: PreferenceTally): string[] {
	if (completed.ballots === 0) return [];
	return truthsOf(completed).flatMap((truth, place) => {
		const { topic, share, meanBorda, rankByShare, rankByBorda } = bounds.topics[place]!;
		const within = (name: string, low: number, high: number, by: { low: number; high: number }) =>
			low >= by.low - 1e-12 && high <= by.high + 1e-12
				? []
				: [`${topic}: ${name} ${low}–${high}, not in ${JSON.stringify(by)}`];
		return [
			...within('share', truth.share, truth.share, share!),
			...within('mean', truth.meanBorda, truth.meanBorda, meanBorda!),
			...within('place by share', truth.rankByShare.best, truth.rankByShare.worst, rankByShare),
			...within('place by Borda', truth.rankByBorda.best, truth.rankByBorda.worst, rankByBorda)
		];
	});
}

/** The tallies of every way in which so many can cast any of these ballots, or none. */
function everyCompletion(
	tally: PreferenceTally,
	single: readonly PreferenceTally[],
	missing: number,
	from = 0
): PreferenceTally[] {
	if (missing === 0) return [tally];
	const further = single
		.slice(from)
		.flatMap((ballot, index) =>
			everyCompletion(mergeTallies(tally, ballot), single, missing - 1, from + index)
		);
	return [tally, ...further];
}

const profile = (topics: readonly string[], maxLength: number) =>
	fc.array(anyBallot(topics), { maxLength });

/** Ballots of some or all of the missing. */
function completionOf(topics: readonly string[], missing: number, maximum: number) {
	const limited = anyBallot(topics).map((ballot) => namingAtMost(ballot, maximum));
	return fc.array(limited, { maxLength: missing });
}

function namingAtMost(ballot: Ballot, maximum: number): string[][] {
	let room = maximum;
	return ballot
		.map((group) => {
			const named = group.slice(0, room);
			room -= named.length;
			return named;
		})
		.filter((group) => group.length > 0);
}

describe('the swing of one ballot', () => {
	it.each([2, 3, 4, 5])('among %i topics is the largest that any ballot makes', (size) => {
		const topics = ['a', 'b', 'c', 'd', 'e'].slice(0, size);
		for (let maximum = 1; maximum <= size; maximum += 1) {
			const scores = everyBallot(topics, maximum).map(
				(ballot) => borda(tallyOf(topics, [ballot])).scores!
			);
			for (let count = 1; count < size; count += 1) {
				const leads = scores.map(([own, ...others]) => {
					const ascending = others.sort((a, b) => a - b);
					const sum = (some: number[]) => some.reduce((all, score) => all + score, 0);
					return {
						above: count * own! - sum(ascending.slice(0, count)),
						below: sum(ascending.slice(-count)) - count * own!
					};
				});
				const left = { respondents: 1, maximum, size };
				expect(bordaBest(count, left)).toBe(Math.max(...leads.map(({ above }) => above)));
				expect(bordaWorst(count, left)).toBe(Math.max(...leads.map(({ below }) => below)));
			}
		}
	});
});

describe('bounds of what missing answers could change', () => {
	it('hold for every completion of small cases, and are reached by shares', () => {
		const topics = ['a', 'b', 'c'];
		fc.assert(
			fc.property(
				profile(topics, 4),
				fc.integer({ min: 0, max: 3 }),
				fc.integer({ min: 1, max: 3 }),
				(ballots, missing, maximum) => {
					const tally = tallyOf(topics, ballots);
					const single = everyBallot(topics, maximum).map((ballot) => tallyOf(topics, [ballot]));
					const bounds = boundsOf(tally, { respondents: missing, maximum });
					const cast = everyCompletion(tally, single, missing).filter((all) => all.ballots > 0);
					for (const completed of cast) expect(breaches(bounds, completed)).toEqual([]);
					if (cast.length === 0) return;
					const truths = cast.map(truthsOf);
					for (const [place, topic] of bounds.topics.entries()) {
						const own = truths.map((truth) => truth[place]!);
						expect(topic.share).toEqual({
							low: Math.min(...own.map(({ share }) => share)),
							high: Math.max(...own.map(({ share }) => share))
						});
						expect(topic.meanBorda?.low).toBeCloseTo(Math.min(...own.map((t) => t.meanBorda)), 12);
						expect(topic.meanBorda?.high).toBeCloseTo(Math.max(...own.map((t) => t.meanBorda)), 12);
						expect(topic.rankByShare).toMatchObject({
							low: Math.min(...own.map(({ rankByShare }) => rankByShare.best)),
							high: Math.max(...own.map(({ rankByShare }) => rankByShare.worst))
						});
					}
				}
			),
			{ numRuns: 300 }
		);
	});
	it('hold for every completion by one of four topics', () => {
		const topics = ['a', 'b', 'c', 'd'];
		fc.assert(
			fc.property(profile(topics, 6), fc.integer({ min: 1, max: 4 }), (ballots, maximum) => {
				const tally = tallyOf(topics, ballots);
				const single = everyBallot(topics, maximum).map((ballot) => tallyOf(topics, [ballot]));
				const bounds = boundsOf(tally, { respondents: 1, maximum });
				for (const completed of everyCompletion(tally, single, 1))
					expect(breaches(bounds, completed)).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});
	it('hold in each of 10,000 simulated completions', () => {
		const topics = Array.from({ length: 8 }, (_, place) => `topic-${place}`);
		let completions = 0;
		fc.assert(
			fc.property(
				profile(topics, 25),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 8 }),
				fc.gen(),
				(ballots, missing, maximum, gen) => {
					const tally = tallyOf(topics, ballots);
					const bounds = boundsOf(tally, { respondents: missing, maximum });
					for (let time = 0; time < 100; time += 1) {
						const further = gen(completionOf, topics, missing, maximum);
						const completed = mergeTallies(tally, tallyOf(topics, further));
						expect(breaches(bounds, completed)).toEqual([]);
						completions += 1;
					}
				}
			),
			{ numRuns: 100, endOnFailure: true }
		);
		expect(completions).toBeGreaterThanOrEqual(10_000);
	});
	it('hold where all missing answers push one topic up or down', () => {
		const topics = ['a', 'b', 'c', 'd', 'e', 'f'];
		fc.assert(
			fc.property(
				profile(topics, 15),
				fc.integer({ min: 1, max: 8 }),
				fc.integer({ min: 1, max: 6 }),
				fc.boolean(),
				(ballots, missing, maximum, up) => {
					const tally = tallyOf(topics, ballots);
					const bounds = boundsOf(tally, { respondents: missing, maximum });
					// Each further ballot favours whoever helps the first topic most at that point.
					let completed = tally;
					for (let cast = 0; cast < missing; cast += 1) {
						const scores = borda(completed).scores!;
						const others = topics
							.slice(1)
							.sort(
								(a, b) => (scores[topics.indexOf(a)]! - scores[topics.indexOf(b)]!) * (up ? 1 : -1)
							);
						const wanted = up ? ['a', ...others] : others;
						completed = mergeTallies(
							completed,
							tallyOf(topics, [wanted.slice(0, maximum).map((topic) => [topic])])
						);
						expect(breaches(bounds, completed)).toEqual([]);
					}
				}
			),
			{ numRuns: 500 }
		);
	});
	it('hold the present, and only that where nobody is missing', () => {
		const topics = ['a', 'b', 'c', 'd'];
		fc.assert(
			fc.property(
				fc.array(anyBallot(topics), { minLength: 1, maxLength: 15 }),
				fc.nat(5),
				(ballots, missing) => {
					const tally = tallyOf(topics, ballots);
					expect(breaches(boundsOf(tally, { respondents: missing }), tally)).toEqual([]);
					for (const { rankByBorda, rankByShare, share } of boundsOf(tally, { respondents: 0 })
						.topics) {
						expect(rankByBorda).toMatchObject({
							low: rankByBorda.rank.best,
							high: rankByBorda.rank.worst
						});
						expect(rankByShare).toMatchObject({
							low: rankByShare.rank.best,
							high: rankByShare.rank.worst
						});
						expect(share?.low).toBe(share?.high);
					}
				}
			)
		);
	});
});
