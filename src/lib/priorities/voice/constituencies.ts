/**
 * Constituencies: those who cast ballots, divided by what weightings and comparisons tell apart. The
 * strata of a stored roll-up are finer (language, what may be quoted); each is one of these too.
 */
import { addTally, emptyTally, type PreferenceTally } from '../tally.ts';

export interface Constituency {
	region: string;
	/** The groups that all of its respondents are in: any number, none included. */
	groups: readonly string[];
	/** The id of the only respondent, where a constituency holds one alone. */
	respondent?: string;
}

export interface ConstituencyTally extends Constituency {
	/** One ballot, one voice: not weighed. */
	tally: PreferenceTally;
}

/** The tally of all ballots of these constituencies. */
export function tallyOfConstituencies(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[]
): PreferenceTally {
	const all = emptyTally(topics);
	for (const { tally } of constituencies) addTally(all, tally);
	return all;
}

/** The names of the regions among these constituencies, in the order of the alphabet. */
export function regionsOf(constituencies: readonly Constituency[]): string[] {
	return [...new Set(constituencies.map(({ region }) => region))].sort();
}

/** The names of the groups among these constituencies, in the order of the alphabet. */
export function groupsOf(constituencies: readonly Constituency[]): string[] {
	return [...new Set(constituencies.flatMap(({ groups }) => groups))].sort();
}
