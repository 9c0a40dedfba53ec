/** The responses behind a number of the results, for the desk. */
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import { isAmong, type Among } from '../../rollup/among.ts';
import {
	ANY_ANSWER,
	partIn,
	questionsOnPath,
	type Behind,
	type Given
} from '../../rollup/behind.ts';
import { settledView, type ReadView } from '../../rollup/settled-view.ts';
import { isShown, standingOf, type View } from '../../rollup/view.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { Problem } from '../problems.ts';
import { resultsFrame, type ResultsFrame } from './frame.ts';
import { placedResponses, type PlacedResponse } from './picked.ts';

/** A number of a view: every response that it looks at, where no question is named. */
export interface NumberAsked {
	behind?: Behind;
	/** One column of a table that the view sets questions against: a standing or an answer. */
	column?: string;
	/** Everybody that the view looks at, where no part is named. */
	among?: Among;
}

export interface CountedResponse extends PlacedResponse {
	/** What it adds to the number: more than 1 only of rows and panels. */
	times: number;
	/** What it answered there, as options and numbers are counted. */
	answers: string[];
}

export interface ResponsesBehind extends ResultsFrame, ReadView {
	/** From the question to what stands inside it; empty where no question is named. */
	questions: QuestionSpecification[];
	/** The question that columns are answers to. */
	crossing?: QuestionSpecification;
	/** In the order of respondents' ids. */
	responses: CountedResponse[];
}

/** @throws Problem forbidden; not_found, also where the number names a question that there is not */
export async function responsesBehind(
	application: Application,
	actor: Actor,
	consultationId: string,
	{ behind, column, among, ...asking }: NumberAsked & ReadView
): Promise<ResponsesBehind> {
	const frame = await resultsFrame(application, actor, consultationId);
	const settled = settledView(asking, frame.specifications);
	const { view } = settled;
	const questions = questionsBehind(frame, behind);
	const { by } = view;
	const crossing =
		column !== undefined && by?.kind === 'question'
			? frame.specifications.find(({ name }) => name === by.question)
			: undefined;
	const top = [questions[0], crossing].filter((question) => question !== undefined);
	const placed = await placedResponses(application, frame, top);
	const responses = placed
		.filter(({ stratum }) => isShown(view.filter, stratum))
		.filter(({ stratum }) => among === undefined || isAmong(among, stratum))
		.filter((each) => column === undefined || standsInColumn(each, view, column, crossing))
		.map((each) => ({ ...each, ...partOf(each, questions, behind) }))
		.filter(({ times }) => times > 0);
	return { ...frame, ...settled, questions, ...(crossing && { crossing }), responses };
}

function questionsBehind(
	{ specifications }: ResultsFrame,
	behind: Behind | undefined
): QuestionSpecification[] {
	if (!behind) return [];
	const question = specifications.find(({ name }) => name === behind.question);
	const found = question && questionsOnPath(question, behind.path);
	if (!found) throw new Problem('not_found');
	return found;
}

function partOf(
	{ response }: PlacedResponse,
	[question]: readonly QuestionSpecification[],
	behind: Behind | undefined
): { times: number; answers: string[] } {
	if (!behind || !question) return { times: 1, answers: [] };
	return partIn(behind, question, response);
}

function standsInColumn(
	{ stratum, response }: PlacedResponse,
	{ by }: View,
	column: string,
	crossing: QuestionSpecification | undefined
): boolean {
	if (by === undefined) return true;
	if (by.kind !== 'question') return standingOf(stratum, by.kind).includes(column);
	if (!crossing) return true;
	const given: Given =
		column === ANY_ANSWER ? { that: 'answered' } : { that: 'chose', answer: column };
	return partIn({ path: [], given }, crossing, response).times > 0;
}
