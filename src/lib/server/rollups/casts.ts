/** The ballots of single respondents: for drawing again and leaving out. They stay on the server. */
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import type { Cast } from '../../priorities/sureness/casts.ts';
import { ballotOf } from '../../rollup/ballots.ts';
import { answerTo } from '../../rollup/questions.ts';
import { isShown, type Filter } from '../../rollup/view.ts';
import type { PlacedResponse } from './picked.ts';

/** The ballots on one question that a view lets pass, as its tallies count them. */
export function castsIn(
	responses: readonly PlacedResponse[],
	question: QuestionSpecification,
	filter: Filter
): Cast[] {
	return responses.flatMap(({ stratum, response }): Cast[] => {
		if (!response.asked.includes(question.name) || !isShown(filter, stratum)) return [];
		const hidden = (row: string) => response.skipped?.includes(`${question.name}.${row}`) ?? false;
		const ballot = ballotOf(question, answerTo(response, question.name), hidden);
		if (ballot === undefined) return [];
		const { region, groups } = stratum;
		return [{ respondent: response.respondentId, region, groups, ballot }];
	});
}
