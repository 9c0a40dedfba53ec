/** Ballots with those who cast them: for drawing again and leaving out, and never to be shown. */
import type { Ballot } from '../ballots.ts';
import type { Voters } from '../voice/weighting.ts';

export interface Cast {
	respondent: string;
	region: string;
	groups: readonly string[];
	ballot: Ballot;
}

/** Those that name a topic, by respondent: in whatever order they come, this is the same list. */
export function countedCasts(topics: readonly string[], casts: readonly Cast[]): Cast[] {
	const known = new Set(topics);
	return casts
		.filter(({ ballot }) => ballot.some((group) => group.some((topic) => known.has(topic))))
		.sort((a, b) => (a.respondent < b.respondent ? -1 : a.respondent > b.respondent ? 1 : 0));
}

export function voterOf({ respondent, region, groups }: Cast): Voters {
	return { respondent, region, groups, ballots: 1 };
}
