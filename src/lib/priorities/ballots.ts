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

interface Entry {
	topic: string;
	number: number;
}

/** What an answer says of topics in numbers, topic by topic. */
function entriesOf(
	answer: Json | undefined,
	topics: ReadonlySet<string>,
	numberOf: (given: Json) => number | undefined
): Entry[] {
	if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [];
	return Object.entries(answer).flatMap(([topic, given]) => {
		const number = topics.has(topic) ? numberOf(given) : undefined;
		return number === undefined ? [] : [{ topic, number }];
	});
}

/** Highest number first, equal numbers tied, in the order of the topics; nothing is no ballot. */
function ballotByNumber(
	entries: readonly Entry[],
	topics: ReadonlySet<string>
): Ballot | undefined {
	if (entries.length === 0) return undefined;
	const given = new Map(entries.map(({ topic, number }) => [topic, number]));
	const levels = [...new Set(given.values())].sort((a, b) => b - a);
	return levels.map((level) => [...topics].filter((topic) => given.get(topic) === level));
}

function asNumber(given: Json): number | undefined {
	const blank = typeof given === 'string' && given.trim() === '';
	if (blank || (typeof given !== 'number' && typeof given !== 'string')) return undefined;
	const number = Number(given);
	return Number.isFinite(number) ? number : undefined;
}

/**
 * The ballot that a matrix of ratings casts, a row for each topic: equal ratings tie. Rows without a
 * number are topics that the ballot does not name.
 * @param better which ratings are the better ones
 */
export function ballotOfRatings(
	answer: Json | undefined,
	topics: ReadonlySet<string>,
	better: 'higher' | 'lower' = 'higher'
): Ballot | undefined {
	const ballot = ballotByNumber(entriesOf(answer, topics, asNumber), topics);
	return better === 'higher' ? ballot : ballot && [...ballot].reverse();
}

/** The ballot that points given to topics cast: more is better, no points name no topic. */
export function ballotOfPoints(
	answer: Json | undefined,
	topics: ReadonlySet<string>
): Ballot | undefined {
	const points = (given: Json) => {
		const number = asNumber(given);
		return number !== undefined && number > 0 ? number : undefined;
	};
	return ballotByNumber(entriesOf(answer, topics, points), topics);
}
