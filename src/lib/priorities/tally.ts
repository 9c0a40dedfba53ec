/**
 * What is kept of ballots: enough for every way of counting, and no ballot. A tally is a sum over
 * ballots, so tallies merge, and weigh, by adding and multiplying their numbers.
 */
import type { Ballot } from './ballots.ts';

/** Numbers by topic stand in the order of `topics`; those by two topics row by row. */
export interface PreferenceTally {
	topics: readonly string[];
	ballots: number;
	/** By topic: ballots that name it. */
	named: number[];
	/** By topic: ballots that name it and nothing above it. */
	first: number[];
	/** By topic: sum of the ranks given by those naming it; tied topics share the better rank. */
	ranks: number[];
	/** By two topics: ballots that name both and place the row's strictly above the column's. */
	above: number[];
	/** By two different topics: ballots that name both, tied. */
	tied: number[];
	/** Sum of t³ − t over the groups of t tied topics of each ballot, those it does not name among them. */
	ties: number;
}

function zeros(length: number): number[] {
	return new Array<number>(length).fill(0);
}

/** @param topics different ids */
export function emptyTally(topics: readonly string[]): PreferenceTally {
	const size = topics.length;
	return {
		topics: [...topics],
		ballots: 0,
		named: zeros(size),
		first: zeros(size),
		ranks: zeros(size),
		above: zeros(size * size),
		tied: zeros(size * size),
		ties: 0
	};
}

/** The places of topics in a tally. */
export function placesOf(topics: readonly string[]): ReadonlyMap<string, number> {
	return new Map(topics.map((topic, place) => [topic, place]));
}

function increase(numbers: number[], place: number, by: number): void {
	numbers[place] = (numbers[place] ?? 0) + by;
}

/**
 * Adds in place. Topics that the tally does not know, and second mentions, are passed over; a ballot
 * that names no topic is no ballot.
 * @param places `placesOf(tally.topics)`, for callers with many ballots
 * @param times how many cast this ballot, or its weight
 */
export function addBallot(
	tally: PreferenceTally,
	ballot: Ballot,
	times = 1,
	places: ReadonlyMap<string, number> = placesOf(tally.topics)
): void {
	const size = tally.topics.length;
	const higher: number[] = [];
	for (const group of ballot) {
		const level = higher.length;
		for (const topic of group) {
			const place = places.get(topic);
			if (place === undefined || higher.includes(place)) continue;
			increase(tally.named, place, times);
			increase(tally.ranks, place, times * (level + 1));
			if (level === 0) increase(tally.first, place, times);
			for (let index = 0; index < higher.length; index += 1) {
				const other = higher[index] ?? 0;
				if (index < level) increase(tally.above, other * size + place, times);
				else {
					increase(tally.tied, other * size + place, times);
					increase(tally.tied, place * size + other, times);
				}
			}
			higher.push(place);
		}
		tally.ties += times * tieTerm(higher.length - level);
	}
	if (higher.length === 0) return;
	tally.ballots += times;
	tally.ties += times * tieTerm(size - higher.length);
}

function tieTerm(group: number): number {
	return group ** 3 - group;
}

export function tallyOf(topics: readonly string[], ballots: Iterable<Ballot>): PreferenceTally {
	const tally = emptyTally(topics);
	const places = placesOf(topics);
	for (const ballot of ballots) addBallot(tally, ballot, 1, places);
	return tally;
}

function combined(
	a: PreferenceTally,
	b: PreferenceTally,
	combine: (a: number, b: number) => number
): PreferenceTally {
	const each = (one: readonly number[], other: readonly number[]) =>
		one.map((number, place) => combine(number, other[place] ?? 0));
	return {
		topics: a.topics,
		ballots: combine(a.ballots, b.ballots),
		named: each(a.named, b.named),
		first: each(a.first, b.first),
		ranks: each(a.ranks, b.ranks),
		above: each(a.above, b.above),
		tied: each(a.tied, b.tied),
		ties: combine(a.ties, b.ties)
	};
}

/** Adds all ballots of another tally over the same topics, in place. @param times their weight */
export function addTally(sum: PreferenceTally, tally: PreferenceTally, times = 1): void {
	const add = (to: number[], from: readonly number[]) => {
		for (let place = 0; place < from.length; place += 1)
			to[place] = (to[place] ?? 0) + times * (from[place] ?? 0);
	};
	sum.ballots += times * tally.ballots;
	sum.ties += times * tally.ties;
	add(sum.named, tally.named);
	add(sum.first, tally.first);
	add(sum.ranks, tally.ranks);
	add(sum.above, tally.above);
	add(sum.tied, tally.tied);
}

/** The tally of both lists of ballots, over the same topics in the same order; neither changes. */
export function mergeTallies(a: PreferenceTally, b: PreferenceTally): PreferenceTally {
	return combined(a, b, (one, other) => one + other);
}

/** The tally of the first list without the ballots of the second, which are in it. */
export function withoutTally(all: PreferenceTally, some: PreferenceTally): PreferenceTally {
	return combined(all, some, (one, other) => one - other);
}

/** As if each ballot had been cast by so many. */
export function weighed(tally: PreferenceTally, weight: number): PreferenceTally {
	return combined(tally, tally, (number) => number * weight);
}

/** Ballots that place one topic strictly above another; row by row, in the order of the topics. */
export function pairwiseOf(tally: PreferenceTally): number[] {
	const { topics, named, above, tied } = tally;
	const size = topics.length;
	return above.map((strictly, place) => {
		const row = Math.floor(place / size);
		const column = place % size;
		if (row === column) return 0;
		const both = strictly + (above[column * size + row] ?? 0) + (tied[place] ?? 0);
		// Those who name the row's topic and not the column's prefer it as well.
		return strictly + (named[row] ?? 0) - both;
	});
}
