/** The same topics asked at another time, or of industry. One respondent one voice on either side. */
import {
	changesSince,
	mapOfAudiences,
	type AudienceMap,
	type Changes,
	type Standing
} from '../differences/comparison.ts';
import { outcomeOf, type Method } from '../methods.ts';
import { ranksOf, restrictedTo, type RankRange } from '../sureness/ranks.ts';
import { tallyOfConstituencies } from '../voice/constituencies.ts';
import type { OtherBallots } from './input.ts';

/** How many first places two audiences are compared by. */
const FIRST_PLACES = 10;

export interface MapOfIndustry extends AudienceMap {
	ballots: { developing: number; industry: number };
	/** Among the topics that both were asked about. */
	ranks: { topic: string; developing: RankRange; industry: RankRange }[];
}

/** Undefined where no ballot was cast on one of the sides, or no topic was asked about on both. */
export function riseAndFall(
	method: Method,
	then: OtherBallots,
	now: OtherBallots
): Changes | undefined {
	const before = standing(method, then);
	const today = standing(method, now);
	if (before.ballots === 0 || today.ballots === 0) return undefined;
	const changes = changesSince(before, today);
	return changes.common === 0 ? undefined : changes;
}

/** What developing countries put first beside what industry does; undefined likewise. */
export function mapOfIndustry(
	method: Method,
	developing: OtherBallots,
	industry: OtherBallots
): MapOfIndustry | undefined {
	const first = standing(method, developing);
	const second = standing(method, industry);
	if (first.ballots === 0 || second.ballots === 0) return undefined;
	const common = new Set(developing.topics.filter((topic) => industry.topics.includes(topic)));
	if (common.size === 0) return undefined;
	const map = mapOfAudiences(first.order, second.order, FIRST_PLACES, 'included');
	const ofFirst = ranksOf(restrictedTo(first.order, common));
	const ofSecond = ranksOf(restrictedTo(second.order, common));
	return {
		...map,
		ballots: { developing: first.ballots, industry: second.ballots },
		ranks: [...ofFirst].flatMap(([topic, rank]) => {
			const other = ofSecond.get(topic);
			return other ? [{ topic, developing: rank, industry: other }] : [];
		})
	};
}

function standing(method: Method, { topics, constituencies }: OtherBallots): Standing {
	const tally = tallyOfConstituencies(topics, constituencies);
	return {
		ballots: tally.ballots,
		order: outcomeOf(method, tally).order,
		named: new Map(topics.map((topic, place) => [topic, tally.named[place] ?? 0]))
	};
}
