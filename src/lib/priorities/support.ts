/** How many name a topic: the plainest way of counting ballots. */
import type { PreferenceTally } from './tally.ts';

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

/** The figures of each topic. */
export function supportOf(tally: PreferenceTally): Support {
	const { ballots } = tally;
	const figures = tally.topics.map((topic, place): TopicSupport => {
		const named = tally.named[place] ?? 0;
		return {
			topic,
			named,
			share: ballots === 0 ? null : named / ballots,
			firstChoices: tally.first[place] ?? 0,
			meanRank: named === 0 ? null : (tally.ranks[place] ?? 0) / named
		};
	});
	return { ballots, topics: figures, order: orderByNaming(figures) };
}

function orderByNaming(figures: readonly TopicSupport[]): string[][] {
	const tied = new Map<number, string[]>();
	for (const { topic, named } of figures) {
		tied.set(named, [...(tied.get(named) ?? []), topic]);
	}
	return [...tied].sort(([a], [b]) => b - a).map(([, group]) => group);
}
