/** The ballot that a respondent's answer to a question casts: for tallies and for what needs each. */
import {
	ballotOfPoints,
	ballotOfRanking,
	ballotOfRatings,
	type Ballot
} from '../priorities/ballots.ts';
import type { Json, QuestionSpecification } from '../questionnaire/contract.ts';
import { candidates } from './question-tally.ts';

/**
 * Nothing for questions that cast none, and for answers that name nothing.
 * @param isHidden which rows of a matrix, or parts that get points, were not shown: these are not counted
 */
export function ballotOf(
	question: QuestionSpecification,
	answer: Json | undefined,
	isHidden: (row: string) => boolean = () => false
): Ballot | undefined {
	const values = candidates(question)?.map(({ value }) => value);
	if (values === undefined) return undefined;
	if (question.kind === 'ranking') return ballotOfRanking(answer, new Set(values));
	const shown = new Set(values.filter((value) => !isHidden(value)));
	return question.points ? ballotOfPoints(answer, shown) : ballotOfRatings(answer, shown);
}

/** Is to name a topic to want it? A topic is rated to say how little it matters, too. */
export function namingIsWanting({ kind }: QuestionSpecification): boolean {
	return kind !== 'matrix';
}

/** Is it asked what matters most: topics in order, by points, or rated by number? */
export function asksPriorities(question: QuestionSpecification): boolean {
	if (candidates(question) === undefined) return false;
	return question.kind === 'matrix' || question.purpose === 'priority-ranking';
}
