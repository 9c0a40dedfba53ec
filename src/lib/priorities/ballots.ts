/** From an answer to a ballot over topic ids. */
import type { Json } from '../questionnaire/contract.ts';

/**
 * One respondent's order of the topics: groups of tied topic ids, best group first. Topics that do
 * not occur are tied below all that do. A ranking gives groups of one; a rating matrix may give ties.
 */
export type Ballot = readonly (readonly string[])[];

/**
 * The ballot that a ranking question's answer casts. Ids that are not in `topics` and second mentions
 * are dropped; what leaves nothing is no ballot.
 */
export function ballotOfRanking(
	answer: Json | undefined,
	topics: ReadonlySet<string>
): Ballot | undefined {
	if (!Array.isArray(answer)) return undefined;
	const ranked = new Set<string>();
	for (const entry of answer) {
		if (typeof entry !== 'string' && typeof entry !== 'number') continue;
		if (topics.has(String(entry))) ranked.add(String(entry));
	}
	return ranked.size === 0 ? undefined : [...ranked].map((topic) => [topic]);
}
