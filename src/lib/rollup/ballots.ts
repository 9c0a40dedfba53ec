/** The ballot that a respondent's answer to a question casts: for tallies and for what needs each. */
import { ballotOfRanking, ballotOfRatings, type Ballot } from '../priorities/ballots.ts';
import type { Json, QuestionSpecification } from '../questionnaire/contract.ts';
import { candidates } from './question-tally.ts';

/**
 * Nothing for questions that cast none, and for answers that name nothing.
 * @param isHidden which rows of a matrix were not shown: these are not rated
 */
export function ballotOf(
	question: QuestionSpecification,
	answer: Json | undefined,
	isHidden: (row: string) => boolean = () => false
): Ballot | undefined {
	const values = candidates(question)?.map(({ value }) => value);
	if (values === undefined) return undefined;
	return question.kind === 'ranking'
		? ballotOfRanking(answer, new Set(values))
		: ballotOfRatings(answer, new Set(values.filter((value) => !isHidden(value))));
}

/** Is it asked what matters most: topics in order, or rated by number? */
export function asksPriorities(question: QuestionSpecification): boolean {
	if (candidates(question) === undefined) return false;
	return question.kind === 'matrix' || question.purpose === 'priority-ranking';
}
