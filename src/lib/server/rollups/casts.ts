/** The ballots of single respondents: for drawing again and leaving out. They stay on the server. */
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import type { Cast } from '../../priorities/sureness/casts.ts';
import { CastPacker, type PackedCasts } from '../../priorities/sureness/packed-casts.ts';
import { ballotOf } from '../../rollup/ballots.ts';
import { answerTo } from '../../rollup/questions.ts';
import { candidates } from '../../rollup/question-tally.ts';
import { isShown, type Filter } from '../../rollup/view.ts';
import type { Application } from '../application.ts';
import type { ResultsFrame } from './frame.ts';
import { placedPages, type PlacedResponse } from './picked.ts';

/** The ballots on one question that a view lets pass, as its tallies count them. */
export async function castsIn(
	application: Application,
	frame: ResultsFrame,
	question: QuestionSpecification,
	filter: Filter
): Promise<PackedCasts> {
	const packer = new CastPacker(topicsOf(question));
	for await (const page of placedPages(application, frame, [question]))
		for (const placed of page) {
			const cast = isShown(filter, placed.stratum) ? castOf(placed, question) : undefined;
			if (cast) packer.add(cast);
		}
	return packer.packed();
}

/** The topics that a question asks about, in its order. */
export function topicsOf(question: QuestionSpecification): string[] {
	return (candidates(question) ?? []).map(({ value }) => value);
}

function castOf(
	{ stratum: { region, groups }, response }: PlacedResponse,
	question: QuestionSpecification
): Cast | undefined {
	if (!response.asked.includes(question.name)) return undefined;
	const hidden = (row: string) => response.skipped?.includes(`${question.name}.${row}`) ?? false;
	const ballot = ballotOf(question, answerTo(response, question.name), hidden);
	return ballot && { respondent: response.respondentId, region, groups, ballot };
}
