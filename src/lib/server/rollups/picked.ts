/** Submitted responses as far as a few questions go, each with the stratum it stands in. */
import {
	otherKey,
	type Definition,
	type Json,
	type QuestionSpecification
} from '../../questionnaire/contract.ts';
import { stratumOf, type Stratum } from '../../rollup/strata.ts';
import type { SubmittedResponse } from '../../rollup/types.ts';
import type { Application } from '../application.ts';
import type { AskedRespondent } from '../consultations/service.ts';
import { keepsSkipped, type PickedRow } from '../responses/service.ts';
import { pickedPages, submittedPages } from '../responses/submitted.ts';
import { inTurns } from '../work/turns.ts';
import { withSkipped } from './counting.ts';
import type { ResultsFrame } from './frame.ts';

export interface PlacedResponse {
	respondent: AskedRespondent;
	stratum: Stratum;
	/** Answers to the questions asked for, and to others only where these came along. */
	response: SubmittedResponse;
}

/** All of them at once. */
export async function placedResponses(
	application: Application,
	frame: ResultsFrame,
	questions: readonly QuestionSpecification[]
): Promise<PlacedResponse[]> {
	const placed: PlacedResponse[] = [];
	for await (const page of placedPages(application, frame, questions)) placed.push(...page);
	return placed;
}

/**
 * In pages; between them others have their turn. Answers to these questions are read, and what may be
 * quoted; whole responses where a question may hide what is inside and that was not kept as it was
 * submitted, since then it follows from all answers.
 */
export async function* placedPages(
	{ database }: Application,
	frame: ResultsFrame,
	questions: readonly QuestionSpecification[]
): AsyncGenerator<PlacedResponse[], void> {
	const { consultation, definition, specifications, asked } = frame;
	const followsFromAll =
		questions.some((question) => hidesInside(definition, question)) &&
		!(await keepsSkipped(database, consultation.id));
	const consent = specifications.filter(({ purpose }) => purpose === 'consent');
	const names = [...questions, ...consent].flatMap(({ name }) => [name, otherKey(name)]);
	const pages: AsyncIterable<readonly PickedRow[]> = followsFromAll
		? submittedPages(database, consultation.id)
		: pickedPages(database, consultation.id, [...new Set(names)]);
	const respondents = new Map(asked.map((respondent) => [respondent.id, respondent]));
	for await (const rows of pages) {
		const placed = await inTurns(rows, (row): PlacedResponse[] => {
			const respondent = respondents.get(row.respondentId);
			if (!respondent) return [];
			const counted = { ...row, receipt: '' };
			const response = followsFromAll ? withSkipped(definition, counted) : counted;
			return [{ respondent, stratum: stratumOf(respondent, specifications, response), response }];
		});
		yield placed.flat();
	}
}

/** Of a matrix and of points the definition tells; of what else is asked part by part anything may be hidden. */
function hidesInside(definition: Definition, question: QuestionSpecification): boolean {
	const { kind, name, points = false } = question;
	if (kind === 'growing' || (kind === 'parts' && !points)) return true;
	if (kind !== 'matrix' && !points) return false;
	const whole = elementNamed(definition, name);
	return /"\w*[vV]isibleIf":/.test(JSON.stringify({ ...whole, visibleIf: undefined }));
}

function elementNamed(part: Json | undefined, name: string): { [key: string]: Json } | undefined {
	if (typeof part !== 'object' || part === null) return undefined;
	if (!Array.isArray(part) && part.name === name) return part;
	for (const inside of Object.values(part)) {
		const found = elementNamed(inside, name);
		if (found) return found;
	}
	return undefined;
}
