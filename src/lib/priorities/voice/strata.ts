/**
 * Strata: classes of respondents that everything asks the same of. A consultation is stored as one tally
 * for each stratum; regions, groups and weightings are sums of these.
 */
import { addTally, emptyTally, type PreferenceTally } from '../tally.ts';

export interface Stratum {
	region: string;
	/** The groups that all of its respondents are in: any number, none included. */
	groups: readonly string[];
	/** The id of the only respondent, where a stratum holds one alone. */
	respondent?: string;
}

export interface StratumTally extends Stratum {
	/** One ballot, one voice: not weighed. */
	tally: PreferenceTally;
}

/** The tally of all ballots of these strata. */
export function tallyOfStrata(
	topics: readonly string[],
	strata: readonly StratumTally[]
): PreferenceTally {
	const all = emptyTally(topics);
	for (const { tally } of strata) addTally(all, tally);
	return all;
}

/** The names of the regions among these strata, in the order of the alphabet. */
export function regionsOf(strata: readonly Stratum[]): string[] {
	return [...new Set(strata.map(({ region }) => region))].sort();
}

/** The names of the groups among these strata, in the order of the alphabet. */
export function groupsOf(strata: readonly Stratum[]): string[] {
	return [...new Set(strata.flatMap(({ groups }) => groups))].sort();
}
