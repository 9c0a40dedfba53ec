/** The ballots of single respondents: for drawing again and leaving out. They stay on the server. */
import type {
	Answers,
	Definition,
	Json,
	QuestionSpecification
} from '../../questionnaire/contract.ts';
import { skippedInside } from '../../questionnaire/engine/index.ts';
import type { Cast } from '../../priorities/sureness/casts.ts';
import { ballotOf } from '../../rollup/ballots.ts';
import { answerTo } from '../../rollup/questions.ts';
import { stratumOf } from '../../rollup/strata.ts';
import { groups, type ListedRespondent, type SubmittedResponse } from '../../rollup/types.ts';
import { isShown, type Filter } from '../../rollup/view.ts';

export interface Responses {
	definition: Definition;
	specifications: readonly QuestionSpecification[];
	asked: readonly ListedRespondent[];
	submitted: readonly SubmittedResponse[];
}

/** The ballots on one question that a view lets pass, as its tallies count them. */
export function castsIn(
	{ definition, specifications, asked, submitted }: Responses,
	question: QuestionSpecification,
	filter: Filter
): Cast[] {
	const standings = new Map(asked.map((respondent) => [respondent.id, respondent]));
	const hides = hidesRows(definition, question.name);
	return submitted.flatMap((response): Cast[] => {
		const standing = standings.get(response.respondentId);
		if (standing === undefined || !response.asked.includes(question.name)) return [];
		if (!isShown(filter, stratumOf(standing, specifications, response))) return [];
		const hidden = hides ? skippedInside(definition, response.answers) : [];
		const ballot = ballotOf(question, answerTo(response, question.name), (row) =>
			hidden.includes(`${question.name}.${row}`)
		);
		if (ballot === undefined) return [];
		return [
			{
				respondent: response.respondentId,
				region: standing.region,
				groups: groups.filter((group) => standing[group]),
				ballot
			}
		];
	});
}

/** Can rows of this question be hidden? To work out which takes the engine, response by response. */
function hidesRows(definition: Definition, name: string): boolean {
	const element = elementNamed(definition, name);
	return /"(?:rowsV|v)isibleIf":/.test(JSON.stringify({ ...element, visibleIf: undefined }));
}

function elementNamed(part: Json | undefined, name: string): Answers | undefined {
	if (typeof part !== 'object' || part === null) return undefined;
	if (!Array.isArray(part) && part.name === name) return part;
	for (const inside of Object.values(part)) {
		const found = elementNamed(inside, name);
		if (found) return found;
	}
	return undefined;
}
