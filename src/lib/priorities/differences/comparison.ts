/** The same topics asked of two audiences, or at two times. */
import { ranksOf, restrictedTo, type RankRange } from '../sureness/ranks.ts';

type Order = readonly (readonly string[])[];

/** What to do with topics tied across the last of the first places: count all of them, or none. */
export type TiedEdge = 'included' | 'excluded';

/** What two audiences put first, among the topics that both were asked about. */
export interface AudienceMap {
	/** How many first places were looked at, and how ties at their edge were taken. */
	places: number;
	tiedEdge: TiedEdge;
	/** All in the order of the first audience. */
	both: string[];
	onlyFirst: string[];
	onlySecond: string[];
	neither: string[];
	/** Topics of a tie across the edge: those that `tiedEdge` decided about. */
	tiedAtEdge: { first: string[]; second: string[] };
	/** Not compared, since only one audience was asked about them; each in its own order. */
	askedOfOne: { first: string[]; second: string[] };
}

/**
 * Topics that only one audience was asked about are taken out of its order first, so that both have the
 * same number of places.
 */
export function mapOfAudiences(
	first: Order,
	second: Order,
	places: number,
	tiedEdge: TiedEdge
): AudienceMap {
	const common = commonTopics(first, second);
	const topOfFirst = firstPlaces(restrictedTo(first, common), places, tiedEdge);
	const topOfSecond = firstPlaces(restrictedTo(second, common), places, tiedEdge);
	const listed = first.flat().filter((topic) => common.has(topic));
	const where = (inFirst: boolean, inSecond: boolean) =>
		listed.filter(
			(topic) =>
				topOfFirst.topics.has(topic) === inFirst && topOfSecond.topics.has(topic) === inSecond
		);
	return {
		places,
		tiedEdge,
		both: where(true, true),
		onlyFirst: where(true, false),
		onlySecond: where(false, true),
		neither: where(false, false),
		tiedAtEdge: { first: topOfFirst.edge, second: topOfSecond.edge },
		askedOfOne: {
			first: first.flat().filter((topic) => !common.has(topic)),
			second: second.flat().filter((topic) => !common.has(topic))
		}
	};
}

function commonTopics(first: Order, second: Order): ReadonlySet<string> {
	const inSecond = new Set(second.flat());
	return new Set(first.flat().filter((topic) => inSecond.has(topic)));
}

function firstPlaces(
	order: Order,
	places: number,
	tiedEdge: TiedEdge
): { topics: ReadonlySet<string>; edge: string[] } {
	const topics = new Set<string>();
	for (const group of order) {
		if (topics.size >= places) break;
		const across = topics.size + group.length > places;
		if (!across || tiedEdge === 'included') for (const topic of group) topics.add(topic);
		if (across) return { topics, edge: [...group] };
	}
	return { topics, edge: [] };
}

/** A consultation's counts, as far as they can be set beside another's. */
export interface Standing {
	/** Ballots: the base of the shares. */
	ballots: number;
	/** By a way of counting that is the same at both times. */
	order: Order;
	/** By topic: ballots naming it. */
	named: ReadonlyMap<string, number>;
}

export interface TopicStanding {
	/** Among all topics asked then. */
	rank: RankRange;
	/** Among the topics asked both times; null for a topic asked once. */
	rankAmongCommon: RankRange | null;
	named: number;
	/** Of all ballots, 0 to 1; null without ballots. */
	share: number | null;
}

export interface TopicChange {
	topic: string;
	/** Null where the topic was not asked about. */
	then: TopicStanding | null;
	now: TopicStanding | null;
	/**
	 * Places risen (positive) or fallen among the topics asked both times, a tie taken at the middle of
	 * its places; null for a topic asked once.
	 */
	rise: number | null;
	/** The share now less the share then, −1 to 1; null where either is missing. */
	shareChange: number | null;
}

export interface Changes {
	ballots: { then: number; now: number };
	/** How many topics were asked about both times: the base of `rise`. */
	common: number;
	/** In the order of now; then those asked only then, in the order of then. */
	topics: TopicChange[];
}

/**
 * What rose and fell against the last consultation. Much the same respondents answer each time, so that
 * no interval for independent samples fits, and none is given.
 */
export function changesSince(then: Standing, now: Standing): Changes {
	const common = commonTopics(now.order, then.order);
	const before = standings(then, common);
	const today = standings(now, common);
	const topics = [...new Set([...now.order.flat(), ...then.order.flat()])];
	return {
		ballots: { then: then.ballots, now: now.ballots },
		common: common.size,
		topics: topics.map((topic) => change(topic, before.get(topic), today.get(topic)))
	};
}

function standings(
	{ ballots, order, named }: Standing,
	common: ReadonlySet<string>
): ReadonlyMap<string, TopicStanding> {
	const amongCommon = ranksOf(restrictedTo(order, common));
	return new Map(
		[...ranksOf(order)].map(([topic, rank]) => {
			const count = named.get(topic) ?? 0;
			const share = ballots === 0 ? null : count / ballots;
			return [
				topic,
				{ rank, rankAmongCommon: amongCommon.get(topic) ?? null, named: count, share }
			];
		})
	);
}

function change(
	topic: string,
	then: TopicStanding | undefined,
	now: TopicStanding | undefined
): TopicChange {
	const before = then?.rankAmongCommon;
	const today = now?.rankAmongCommon;
	const shares = [then?.share ?? null, now?.share ?? null] as const;
	return {
		topic,
		then: then ?? null,
		now: now ?? null,
		rise: before && today ? middle(before) - middle(today) : null,
		shareChange: shares[0] === null || shares[1] === null ? null : shares[1] - shares[0]
	};
}

function middle({ best, worst }: RankRange): number {
	return (best + worst) / 2;
}
