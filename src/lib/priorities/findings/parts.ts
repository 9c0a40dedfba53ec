/** Regions and groups: who has answered, what they name, and what is their own. */
import { distinctiveTopics, type Distinctive } from '../differences/distinctive.ts';
import type { Method } from '../methods.ts';
import type { RankRange } from '../sureness/ranks.ts';
import type { PreferenceTally } from '../tally.ts';
import {
	groupsOf,
	regionsOf,
	tallyOfConstituencies,
	type Constituency,
	type ConstituencyTally
} from '../voice/constituencies.ts';
import { countedBy } from './counted.ts';
import type { Listed } from './input.ts';

export interface CoverageCounts {
	asked: number;
	/** Of the asked, with a submitted response. */
	submitted: number;
	/** Of these, with a ballot. */
	ballots: number;
}

export interface Part extends CoverageCounts {
	/** A region or a group. */
	name: string;
	/** In the order of the topics. Counted from the part's own ballots, each once. */
	topics: PartTopic[];
	distinctive: Distinctive;
}

export interface PartTopic {
	topic: string;
	/** Ballots of the part naming it, and of all its ballots, 0 to 1; null without ballots. */
	named: number;
	share: number | null;
	/** By the chosen way of counting; null without ballots. */
	rank: RankRange | null;
}

interface PartsInput {
	topics: readonly string[];
	constituencies: readonly ConstituencyTally[];
	listed: readonly Listed[];
	method: Method;
}

/** All regions with somebody asked, in the order of the alphabet. */
export function regionParts(input: PartsInput): Part[] {
	return partsOf(
		input,
		regionsOf([...input.listed, ...input.constituencies]),
		(name, { region }) => {
			return region === name;
		}
	);
}

/** All groups with somebody asked. They overlap: they do not add up. */
export function groupParts(input: PartsInput): Part[] {
	return partsOf(input, groupsOf([...input.listed, ...input.constituencies]), (name, { groups }) =>
		groups.includes(name)
	);
}

function partsOf(
	{ topics, constituencies, listed, method }: PartsInput,
	names: readonly string[],
	isIn: (name: string, constituency: Constituency) => boolean
): Part[] {
	const all = tallyOfConstituencies(topics, constituencies);
	return names.map((name) => {
		const own = tallyOfConstituencies(
			topics,
			constituencies.filter((constituency) => isIn(name, constituency))
		);
		const asked = listed.filter((alike) => isIn(name, alike));
		return {
			name,
			...coverageCounts(asked, own.ballots),
			topics: partTopics(own, method),
			distinctive: distinctiveTopics(all, own)
		};
	});
}

export function coverageCounts(listed: readonly Listed[], ballots: number): CoverageCounts {
	const submitted = respondentsOf(listed.filter((alike) => alike.submitted));
	return { asked: respondentsOf(listed), submitted, ballots };
}

export function respondentsOf(listed: readonly Listed[]): number {
	return listed.reduce((sum, { respondents }) => sum + respondents, 0);
}

function partTopics(tally: PreferenceTally, method: Method): PartTopic[] {
	const { ballots, named } = tally;
	return countedBy(method, tally).topics.map(({ topic, rank }, place) => {
		const count = named[place] ?? 0;
		return {
			topic,
			named: count,
			share: ballots === 0 ? null : count / ballots,
			rank: ballots === 0 ? null : rank
		};
	});
}
