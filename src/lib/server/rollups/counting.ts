/** Counts all responses of a consultation: without a database, so that a thread can do it. */
import type { Definition, QuestionSpecification } from '../../questionnaire/contract.ts';
import { skippedInside, specify } from '../../questionnaire/engine/index.ts';
import {
	count,
	emptyStratum,
	stratumKey,
	stratumOf,
	type Standing,
	type StratumTally
} from '../../rollup/strata.ts';
import type { SubmittedResponse } from '../../rollup/types.ts';

/** With what was not shown inside questions: as it was kept, else as it follows from all answers. */
export function withSkipped(
	definition: Definition,
	response: SubmittedResponse
): SubmittedResponse {
	const { answers, skipped = skippedInside(definition, answers) } = response;
	return { ...response, skipped };
}

/** The name of the tally that a response is part of: of its stratum. */
export function tallyName(
	standing: Standing,
	specifications: readonly QuestionSpecification[],
	response: SubmittedResponse
): string {
	return stratumKey(stratumOf(standing, specifications, response));
}

/** @throws TypeError for a response of a respondent without a standing */
export function countResponses(
	definition: Definition,
	standings: ReadonlyMap<string, Standing>,
	responses: readonly SubmittedResponse[]
): Map<string, StratumTally> {
	const specifications = specify(definition);
	const tallies = new Map<string, StratumTally>();
	for (const response of responses) {
		const counted = withSkipped(definition, response);
		const standing = standings.get(response.respondentId);
		if (!standing) throw new TypeError(`${response.respondentId} was not asked.`);
		const name = tallyName(standing, specifications, counted);
		const tally = tallies.get(name) ?? emptyStratum(specifications);
		count(tally, specifications, counted, 'in');
		tallies.set(name, tally);
	}
	return tallies;
}
