/** What a way of counting says of ballots. */

export interface Outcome {
	/** By topic, in the order of the tally; ways of counting that give none have none. */
	scores?: readonly number[];
	/** Topic ids, best first; a tie is one inner list, in the order of the tally. */
	order: string[][];
}

/**
 * Topics by score, highest first; equal scores are a tie.
 * @param scores by topic; null for none, which comes last
 * @param tolerance how far apart two scores may be and still be equal: sums of weights are not exact
 */
export function orderedByScore(
	topics: readonly string[],
	scores: readonly (number | null)[],
	tolerance = 0
): string[][] {
	const scored = topics
		.map((topic, place) => ({ topic, place, score: scores[place] ?? -Infinity }))
		.sort((a, b) => b.score - a.score || a.place - b.place);
	const groups: (typeof scored)[] = [];
	for (const entry of scored) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		const ties =
			last !== undefined && (last.score === entry.score || last.score - entry.score <= tolerance);
		if (group && ties) group.push(entry);
		else groups.push([entry]);
	}
	return groups.map((group) => group.sort((a, b) => a.place - b.place).map(({ topic }) => topic));
}
