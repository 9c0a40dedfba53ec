/** Generated profiles, and the slow and obvious twins of the ways of counting. */
import fc from 'fast-check';
import { addBallot, emptyTally, type PreferenceTally } from '../../src/lib/priorities/tally.ts';
import type { Ballot } from '../../src/lib/priorities/ballots.ts';

export interface Cast {
	ballot: Ballot;
	weight: number;
}

export interface Profile {
	topics: string[];
	cast: Cast[];
}

const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(97 + place));

/** A ballot that may tie topics and leave some out, but names one at least. */
function ballotOver(topics: string[]): fc.Arbitrary<Ballot> {
	return fc
		.tuple(
			fc.shuffledSubarray(topics, { minLength: 1 }),
			fc.array(fc.boolean(), { minLength: topics.length, maxLength: topics.length })
		)
		.map(([named, joins]) => {
			const groups: string[][] = [];
			named.forEach((topic, place) => {
				const group = groups.at(-1);
				if (group && joins[place]) group.push(topic);
				else groups.push([topic]);
			});
			return groups;
		});
}

/** Truncated or complete ballots without ties, which give fewer equal majorities. */
function rankingOver(topics: string[]): fc.Arbitrary<Ballot> {
	return fc
		.shuffledSubarray(topics, { minLength: 1 })
		.map((named) => named.map((topic) => [topic]));
}

export function profiles({ most = 6, ballots = 12, weighted = true } = {}): fc.Arbitrary<Profile> {
	const weight = weighted
		? fc.oneof(
				fc.constant(1),
				fc.integer({ min: 1, max: 9 }),
				fc.constantFrom(0.1, 0.3, 1 / 3, 2.7)
			)
		: fc.constant(1);
	return fc.integer({ min: 1, max: most }).chain((size) => {
		const topics = letters.slice(0, size);
		const ballot = fc.oneof(ballotOver(topics), rankingOver(topics));
		return fc
			.array(fc.record({ ballot, weight }), { maxLength: ballots })
			.map((cast) => ({ topics, cast }));
	});
}

export function tallyOfProfile({ topics, cast }: Profile): PreferenceTally {
	const tally = emptyTally(topics);
	for (const { ballot, weight } of cast) addBallot(tally, ballot, weight);
	return tally;
}

/** Where a ballot has a topic: 0 is its best group, the topics it does not name share the last place. */
export function levelOn(ballot: Ballot, topic: string): number {
	const level = ballot.findIndex((group) => group.includes(topic));
	return level === -1 ? ballot.length : level;
}

/** Voters who strictly prefer one topic to another, ballot by ballot; rounded so that sums compare. */
export function preferring({ cast }: Profile, one: string, other: string): number {
	const sum = cast
		.filter(({ ballot }) => levelOn(ballot, one) < levelOn(ballot, other))
		.reduce((total, { weight }) => total + weight, 0);
	return Math.round(sum * 1e6) / 1e6;
}

export function permutations<T>(all: readonly T[]): T[][] {
	if (all.length === 0) return [[]];
	return all.flatMap((first, place) =>
		permutations([...all.slice(0, place), ...all.slice(place + 1)]).map((rest) => [first, ...rest])
	);
}

/** Topics by a score, best first, equal ones together in the order of the list. */
export function groupedBy(topics: readonly string[], score: (topic: string) => number): string[][] {
	const scores = new Map(topics.map((topic) => [topic, score(topic)]));
	const scoreOf = (topic: string) => scores.get(topic) ?? 0;
	const equal = (one: number, other: number) => one === other || Math.abs(one - other) < 1e-6;
	const levels = [...scores.values()]
		.sort((a, b) => b - a)
		.filter((level, place, all) => place === 0 || !equal(level, all[place - 1] ?? 0));
	return levels.map((level) => topics.filter((topic) => equal(scoreOf(topic), level)));
}

/** Level by level, those that nothing beats among the topics that are left. */
export function peeled(
	topics: readonly string[],
	beats: (one: string, other: string) => boolean
): string[][] {
	if (topics.length === 0) return [];
	const level = topics.filter((topic) => !topics.some((other) => beats(other, topic)));
	return [
		level,
		...peeled(
			topics.filter((topic) => !level.includes(topic)),
			beats
		)
	];
}

/**
 * More than what rounding each pair adds to a sum over all pairs, and less than sums of the weights of
 * generated voters can differ by: rounded sums would fall on either side of an edge.
 */
const BELOW_ANY_VOTE = 1e-3;

/** Kemeny's method by looking at every order. */
export function kemenyByPermutations(profile: Profile): { distance: number; order: string[][] } {
	const { topics } = profile;
	const pairwise = new Map(
		topics.flatMap((one) =>
			topics.map((other) => [one + other, preferring(profile, one, other)] as const)
		)
	);
	const distanceOf = (order: readonly string[]) => {
		let distance = 0;
		order.forEach((higher, place) => {
			for (const lower of order.slice(place + 1)) distance += pairwise.get(lower + higher) ?? 0;
		});
		return distance;
	};
	const orders = permutations(topics).map((order) => ({ order, distance: distanceOf(order) }));
	const distance = Math.min(...orders.map((each) => each.distance));
	const nearest = orders
		.filter((each) => each.distance - distance < BELOW_ANY_VOTE)
		.map(({ order }) => order);
	const groups: string[][] = [];
	let start = 0;
	for (let end = 1; end <= topics.length; end += 1) {
		const beginnings = new Set(nearest.map((order) => order.slice(0, end).sort().join()));
		if (beginnings.size > 1) continue;
		groups.push((nearest[0] ?? []).slice(start, end).sort());
		start = end;
	}
	return { distance, order: groups };
}

/** Schulze's method by looking at every path without a repeated topic. */
export function schulzeByPaths(profile: Profile): string[][] {
	const { topics } = profile;
	const link = (from: string, to: string) => {
		const votes = preferring(profile, from, to);
		return votes > preferring(profile, to, from) ? votes : 0;
	};
	const links = new Map(topics.flatMap((a) => topics.map((b) => [a + b, link(a, b)] as const)));
	const strongest = (from: string, to: string, via: readonly string[]): number =>
		Math.max(
			links.get(from + to) ?? 0,
			...via.map((next) =>
				Math.min(
					links.get(from + next) ?? 0,
					strongest(
						next,
						to,
						via.filter((other) => other !== next)
					)
				)
			)
		);
	const between = (from: string, to: string) =>
		strongest(
			from,
			to,
			topics.filter((topic) => topic !== from && topic !== to)
		);
	return peeled(topics, (one, other) => one !== other && between(one, other) > between(other, one));
}

type Edge = readonly [string, string];

function leads(
	edges: readonly Edge[],
	from: string,
	to: string,
	seen: readonly string[] = []
): boolean {
	return edges.some(
		([a, b]) =>
			a === from && (b === to || (!seen.includes(b) && leads(edges, b, to, [...seen, from])))
	);
}

/** Ranked pairs as defined, following edges one by one. */
export function rankedPairsByDefinition(profile: Profile): string[][] {
	const { topics } = profile;
	const edges = topics.flatMap((one) =>
		topics
			.filter((other) => preferring(profile, one, other) > preferring(profile, other, one))
			.map((other): Edge => [one, other])
	);
	const strength = ([one, other]: Edge) => preferring(profile, one, other);
	let locked: Edge[] = [];
	for (const level of [...new Set(edges.map(strength))].sort((a, b) => b - a)) {
		const tier = edges.filter((edge) => strength(edge) === level);
		const open = tier.filter(([winner, loser]) => !leads(locked, loser, winner));
		const together = [...locked, ...open];
		locked = [...locked, ...open.filter(([winner, loser]) => !leads(together, loser, winner))];
	}
	return peeled(topics, (one, other) => leads(locked, one, other));
}

/** Kemeny's method by a table over all sets of topics that may stand first. */
export function kemenyBySets(
	topics: readonly string[],
	preferring: readonly number[]
): { distance: number; order: string[][] } {
	const size = topics.length;
	const places = topics.map((_, place) => place);
	const cost = (topic: number, set: number) =>
		places
			.filter((other) => other !== topic && !(set & (1 << other)))
			.reduce((sum, other) => sum + (preferring[other * size + topic] ?? 0), 0);
	const all = 2 ** size - 1;
	const first = new Array<number>(all + 1).fill(Infinity);
	const rest = new Array<number>(all + 1).fill(Infinity);
	first[0] = 0;
	rest[all] = 0;
	const costs = Array.from({ length: all + 1 }, (_, set) =>
		places.map((topic) => cost(topic, set))
	);
	for (let set = 0; set <= all; set += 1) {
		for (const topic of places.filter((each) => !(set & (1 << each)))) {
			const next = set | (1 << topic);
			first[next] = Math.min(first[next]!, first[set]! + costs[set]![topic]!);
		}
	}
	for (let set = all; set >= 0; set -= 1) {
		for (const topic of places.filter((each) => !(set & (1 << each)))) {
			rest[set] = Math.min(rest[set]!, rest[set | (1 << topic)]! + costs[set]![topic]!);
		}
	}
	const distance = first[all]!;
	const members = (set: number) => places.filter((place) => set & (1 << place));
	const order: string[][] = [];
	let before = 0;
	for (let count = 1; count <= size; count += 1) {
		const beginnings = Array.from({ length: all + 1 }, (_, set) => set).filter(
			(set) => members(set).length === count && first[set]! + rest[set]! === distance
		);
		if (beginnings.length !== 1) continue;
		order.push(members(beginnings[0]! & ~before).map((place) => topics[place]!));
		before = beginnings[0]!;
	}
	return { distance, order };
}
