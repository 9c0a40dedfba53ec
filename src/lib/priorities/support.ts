/**
 * How many name a topic: the plainest way of counting ballots. A tally holds whole numbers only, so
 * merging tallies is exact; other ways of counting can stand beside it with tallies of their own.
 */
import type { Ballot } from './ballots.ts';

interface TopicTally {
	named: number;
	first: number;
	/** Sum of the ranks given by those naming it. */
	ranks: number;
}

/** What must be kept of ballots; topics that nobody named do not occur. */
export interface SupportTally {
	ballots: number;
	topics: { [topic: string]: TopicTally };
}

export interface TopicSupport {
	topic: string;
	/** Ballots that name it. */
	named: number;
	/** Of all ballots, 0 to 1; null without ballots. */
	share: number | null;
	/** Ballots on which nothing stands above it. */
	firstChoices: number;
	/** Among the ballots that name it, 1 is best; null if none does. */
	meanRank: number | null;
}

export interface Support {
	ballots: number;
	/** In the order of the questionnaire. */
	topics: TopicSupport[];
	/** Topic ids by number of ballots naming them, most first; a tie is one inner list. */
	order: string[][];
}

export function emptySupport(): SupportTally {
	return { ballots: 0, topics: {} };
}

/** Adds in place. Tied topics share the better rank: 1 + the number of topics strictly above. */
export function addBallot(tally: SupportTally, ballot: Ballot): void {
	tally.ballots += 1;
	let above = 0;
	for (const group of ballot) {
		const rank = above + 1;
		for (const topic of group) {
			addTopic(tally, topic, { named: 1, first: rank === 1 ? 1 : 0, ranks: rank });
		}
		above += group.length;
	}
}

/** The tally of both lists of ballots; neither argument changes. */
export function mergeSupport(a: SupportTally, b: SupportTally): SupportTally {
	const merged = emptySupport();
	for (const tally of [a, b]) {
		merged.ballots += tally.ballots;
		for (const [topic, counts] of Object.entries(tally.topics)) addTopic(merged, topic, counts);
	}
	return merged;
}

function addTopic(tally: SupportTally, topic: string, more: TopicTally): void {
	const had = tallied(tally, topic);
	tally.topics[topic] = {
		named: had.named + more.named,
		first: had.first + more.first,
		ranks: had.ranks + more.ranks
	};
}

function tallied(tally: SupportTally, topic: string): TopicTally {
	const found = Object.hasOwn(tally.topics, topic) ? tally.topics[topic] : undefined;
	return found ?? { named: 0, first: 0, ranks: 0 };
}

/** The figures of the topics given, in their order. */
export function supportOf(tally: SupportTally, topics: readonly string[]): Support {
	const figures = topics.map((topic): TopicSupport => {
		const { named, first, ranks } = tallied(tally, topic);
		return {
			topic,
			named,
			share: tally.ballots === 0 ? null : named / tally.ballots,
			firstChoices: first,
			meanRank: named === 0 ? null : ranks / named
		};
	});
	return { ballots: tally.ballots, topics: figures, order: orderByNaming(figures) };
}

function orderByNaming(figures: readonly TopicSupport[]): string[][] {
	const tied = new Map<number, string[]>();
	for (const { topic, named } of figures) {
		tied.set(named, [...(tied.get(named) ?? []), topic]);
	}
	return [...tied].sort(([a], [b]) => b - a).map(([, group]) => group);
}
