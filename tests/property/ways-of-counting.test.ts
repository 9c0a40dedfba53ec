import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kemeny } from '../../src/lib/priorities/kemeny/kemeny.ts';
import { outcomeOf } from '../../src/lib/priorities/methods.ts';
import {
	groupedBy,
	kemenyByPermutations,
	levelOn,
	preferring,
	profiles,
	rankedPairsByDefinition,
	schulzeByPaths,
	tallyOfProfile,
	type Profile
} from '../support/preferences.ts';

/** Each profile by both ways. */
function agree(
	method: Parameters<typeof outcomeOf>[0],
	twin: (profile: Profile) => string[][],
	most: number
) {
	fc.assert(
		fc.property(profiles({ most }), (profile) => {
			expect(outcomeOf(method, tallyOfProfile(profile)).order).toEqual(twin(profile));
		}),
		{ numRuns: 3000 }
	);
}

describe('a way of counting gives what its definition gives, whatever the ballots', () => {
	it('support: those who name the topic', () => {
		const names = ({ cast }: Profile, topic: string) =>
			cast.reduce(
				(sum, { ballot, weight }) => sum + (ballot.flat().includes(topic) ? weight : 0),
				0
			);
		agree('support', (profile) => groupedBy(profile.topics, (topic) => names(profile, topic)), 8);
	});
	it('first choice: those who place nothing above the topic', () => {
		const first = ({ cast }: Profile, topic: string) =>
			cast.reduce(
				(sum, { ballot, weight }) => sum + (levelOn(ballot, topic) === 0 ? weight : 0),
				0
			);
		agree(
			'firstChoice',
			(profile) => groupedBy(profile.topics, (topic) => first(profile, topic)),
			8
		);
	});
	it('mean rank: over those who name the topic, tied topics sharing the better rank', () => {
		const mean = ({ cast }: Profile, topic: string) => {
			const naming = cast.filter(({ ballot }) => ballot.flat().includes(topic));
			const weights = naming.reduce((sum, { weight }) => sum + weight, 0);
			const ranks = naming.reduce((sum, { ballot, weight }) => {
				const above = ballot.slice(0, levelOn(ballot, topic)).flat().length;
				return sum + weight * (above + 1);
			}, 0);
			return naming.length === 0 ? Infinity : ranks / weights;
		};
		agree('meanRank', (profile) => groupedBy(profile.topics, (topic) => -mean(profile, topic)), 8);
	});
	it('Borda: those below, and half of those tied, ballot by ballot', () => {
		const points = ({ topics, cast }: Profile, topic: string) =>
			cast.reduce((sum, { ballot, weight }) => {
				const level = levelOn(ballot, topic);
				const others = topics.filter((other) => other !== topic);
				const below = others.filter((other) => levelOn(ballot, other) > level).length;
				const tied = others.filter((other) => levelOn(ballot, other) === level).length;
				return sum + weight * (below + tied / 2);
			}, 0);
		agree('borda', (profile) => groupedBy(profile.topics, (topic) => points(profile, topic)), 8);
	});
	it('Copeland: wins less losses', () => {
		const wins = (profile: Profile, topic: string) =>
			profile.topics.reduce(
				(sum, other) =>
					sum + Math.sign(preferring(profile, topic, other) - preferring(profile, other, topic)),
				0
			);
		agree('copeland', (profile) => groupedBy(profile.topics, (topic) => wins(profile, topic)), 8);
	});
	it('Schulze: strongest of all paths', () => {
		agree('schulze', schulzeByPaths, 6);
	});
	it('ranked pairs: locked tier by tier', () => {
		agree('rankedPairs', rankedPairsByDefinition, 6);
	});
	it('Kemeny-Young: nearest of all orders, tied where the nearest ones differ', () => {
		fc.assert(
			fc.property(profiles({ most: 6 }), (profile) => {
				const { order, distance, exact, lowerBound } = kemeny(tallyOfProfile(profile));
				const twin = kemenyByPermutations(profile);
				expect(order).toEqual(twin.order);
				expect(distance).toBeCloseTo(twin.distance, 4);
				expect({ exact, lowerBound }).toEqual({ exact: true, lowerBound: distance });
			}),
			{ numRuns: 2000 }
		);
	});
});
