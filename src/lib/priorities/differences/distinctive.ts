/** Who differs: shares of topics by region and by group, and where a group stands out from the rest. */
import { differenceIntervals, type Interval } from './proportions.ts';
import {
	groupsOf,
	regionsOf,
	tallyOfConstituencies,
	type ConstituencyTally
} from '../voice/constituencies.ts';
import { withoutTally, type PreferenceTally } from '../tally.ts';

export interface TopicShares {
	/** A region or a group. */
	name: string;
	/** Its ballots, each counted once: the base. */
	ballots: number;
	/** In the order of the topics: ballots naming it, and of all ballots, 0 to 1; null without ballots. */
	topics: { topic: string; named: number; share: number | null }[];
}

/** One row for each region, in the order of the alphabet. */
export function sharesByRegion(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[]
): TopicShares[] {
	return regionsOf(constituencies).map((name) =>
		sharesOf(
			name,
			tallyOfConstituencies(
				topics,
				constituencies.filter(({ region }) => region === name)
			)
		)
	);
}

/** One row for each group, in the order of the alphabet. Groups overlap: rows do not add up. */
export function sharesByGroup(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[]
): TopicShares[] {
	return groupsOf(constituencies).map((name) =>
		sharesOf(
			name,
			tallyOfConstituencies(
				topics,
				constituencies.filter(({ groups }) => groups.includes(name))
			)
		)
	);
}

function sharesOf(name: string, { topics, ballots, named }: PreferenceTally): TopicShares {
	return {
		name,
		ballots,
		topics: topics.map((topic, place) => {
			const count = named[place] ?? 0;
			return { topic, named: count, share: ballots === 0 ? null : count / ballots };
		})
	};
}

export interface DistinctiveTopic {
	topic: string;
	/** Ballots of the group naming it, and of the rest; shares of the two bases. */
	inGroup: { named: number; share: number };
	inRest: { named: number; share: number };
	/** The group's share less that of the rest, −1 to 1. */
	difference: number;
	/** Of the difference; 0 is outside. */
	interval: Interval;
}

export interface Distinctive {
	/** Ballots of the group and of everybody else: the bases. */
	ballots: { group: number; rest: number };
	/** How many differences were looked at together: the topics. */
	comparisons: number;
	/** All of their intervals hold together at least so often. */
	familyLevel: number;
	/** Where the difference stands, the largest first; equal ones in the order of the topics. */
	topics: DistinctiveTopic[];
}

/**
 * The topics that a group names more often, or less, than everybody else who cast a ballot, where the
 * interval of the difference does not hold 0.
 *
 * With many topics some difference always looks large. So each interval is made wider, at the level
 * 1 − (1 − `familyLevel`) / topics: all of them together hold with `familyLevel` (O. J. Dunn, "Multiple
 * comparisons among means", 1961, after Bonferroni). The family is the topics of one group; who reads
 * the lists of ten groups reads ten families. The answers are taken as one of many sets that could have
 * come: no correction for the small number of those asked, which would make the intervals narrower.
 * @param all ballots counted once each, with those of the group among them
 */
export function distinctiveTopics(
	all: PreferenceTally,
	group: PreferenceTally,
	familyLevel = 0.95
): Distinctive {
	const rest = withoutTally(all, group);
	const comparisons = all.topics.length;
	const bases = { group: group.ballots, rest: rest.ballots };
	const comparable = bases.group > 0 && bases.rest > 0;
	const level = 1 - (1 - familyLevel) / Math.max(1, comparisons);
	const intervalOf = differenceIntervals(level);
	const compared = comparable
		? all.topics.map((topic, place): DistinctiveTopic => {
				const own = { count: group.named[place] ?? 0, base: bases.group };
				const other = { count: rest.named[place] ?? 0, base: bases.rest };
				const inGroup = { named: own.count, share: own.count / own.base };
				const inRest = { named: other.count, share: other.count / other.base };
				const interval = intervalOf(own, other);
				return { topic, inGroup, inRest, difference: inGroup.share - inRest.share, interval };
			})
		: [];
	const topics = compared
		.filter(({ interval }) => interval.low > 0 || interval.high < 0)
		.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
	return { ballots: bases, comparisons, familyLevel, topics };
}
