/** Ballots with ties and gaps, and those who cast them, for properties of rankings. */
import fc from 'fast-check';
import type { Ballot } from '../../src/lib/priorities/ballots.ts';
import type { Cast } from '../../src/lib/priorities/sureness/casts.ts';
import type { ConstituencyTally } from '../../src/lib/priorities/voice/constituencies.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';

export const regionNames = ['Africa', 'CIS', 'Europe'];
export const groupNames = ['ldc', 'lldc', 'sids'];

/** Any ballot that names a topic: some topics in any order, neighbours tied or not. */
export function anyBallot(topics: readonly string[]): fc.Arbitrary<Ballot> {
	return fc
		.tuple(
			fc.shuffledSubarray([...topics], { minLength: 1 }),
			fc.array(fc.boolean(), { minLength: topics.length, maxLength: topics.length })
		)
		.map(([named, tied]) => grouped(named, tied));
}

function grouped(named: readonly string[], tied: readonly boolean[]): Ballot {
	const groups: string[][] = [];
	for (const [place, topic] of named.entries()) {
		const group = groups.at(-1);
		if (group && tied[place]) group.push(topic);
		else groups.push([topic]);
	}
	return groups;
}

/** Respondents r0, r1 … of any regions and groups, each with a ballot. */
export function anyCasts(
	topics: readonly string[],
	constraints: fc.ArrayConstraints = { maxLength: 20 }
): fc.Arbitrary<Cast[]> {
	return fc
		.array(
			fc.record({
				region: fc.constantFrom(...regionNames),
				groups: fc.subarray(groupNames),
				ballot: anyBallot(topics)
			}),
			constraints
		)
		.map((all) => all.map((cast, index) => ({ ...cast, respondent: `r${String(index)}` })));
}

/** Each respondent a constituency of its own. */
export function singleConstituencies(
	topics: readonly string[],
	casts: readonly Cast[]
): ConstituencyTally[] {
	return casts.map(({ ballot, ...who }) => ({ ...who, tally: tallyOf(topics, [ballot]) }));
}

/** One constituency for all of the same region and groups. */
export function mergedConstituencies(
	topics: readonly string[],
	casts: readonly Cast[]
): ConstituencyTally[] {
	const alike = new Map<string, Cast[]>();
	for (const cast of casts) {
		const name = JSON.stringify([cast.region, cast.groups]);
		alike.set(name, [...(alike.get(name) ?? []), cast]);
	}
	return [...alike.values()].map((members) => ({
		region: members[0]!.region,
		groups: members[0]!.groups,
		tally: tallyOf(
			topics,
			members.map(({ ballot }) => ballot)
		)
	}));
}

/** Every ballot over these topics that names at most so many, ties included. */
export function everyBallot(topics: readonly string[], maximum = topics.length): string[][][] {
	const below = (left: readonly string[], room: number): string[][][] => {
		const ballots: string[][][] = [[]];
		for (let set = 1; set < 2 ** left.length; set += 1) {
			const group = left.filter((_, place) => (set >> place) % 2 === 1);
			if (group.length > room) continue;
			const rest = left.filter((topic) => !group.includes(topic));
			for (const further of below(rest, room - group.length)) ballots.push([group, ...further]);
		}
		return ballots;
	};
	return below(topics, maximum).filter((ballot) => ballot.length > 0);
}
