/** Which responses stand behind a number: what one must hold to be among those that were counted. */
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { countOf, entriesIn, own, total } from './counts.ts';
import { partsOf } from './parts.ts';
import { emptyTally, type QuestionTally } from './question-tally.ts';
import { addResponse } from './questions.ts';
import type { SubmittedResponse } from './types.ts';

const withAnswer = ['chose', 'first'] as const;
const withoutAnswer = [
	'asked',
	'answered',
	'blank',
	'unread',
	'commented',
	'worded',
	'ballot',
	'entries'
] as const;

/**
 * What a response gave: it chose (named, rated) an answer, put it first, wrote words beside "Other", cast a
 * ballot that is counted, filled in rows or panels.
 */
export type Given =
	{ that: (typeof withAnswer)[number]; answer: string } | { that: (typeof withoutAnswer)[number] };

export interface Behind {
	question: string;
	/** From the question down to what stands inside it: rows, columns, questions of panels. */
	path: readonly string[];
	given: Given;
}

/** In the place of an answer to the question that columns are of: whoever gave one. */
export const ANY_ANSWER = '';

/** The parameters of an address; `readBehind` reads the same again. */
export function writeBehind({ question, path, given }: Behind): URLSearchParams {
	const parameters = new URLSearchParams({ question });
	for (const part of path) parameters.append('part', part);
	parameters.append('that', given.that);
	if ('answer' in given) parameters.append('answer', given.answer);
	return parameters;
}

/** Undefined where no question is named; all who answered it where nothing else is said. */
export function readBehind(parameters: URLSearchParams): Behind | undefined {
	const question = parameters.get('question') ?? '';
	if (question === '') return undefined;
	return { question, path: parameters.getAll('part'), given: readGiven(parameters) };
}

function readGiven(parameters: URLSearchParams): Given {
	const that = parameters.get('that');
	const answer = parameters.get('answer');
	const chosen = withAnswer.find((each) => each === that);
	if (chosen && answer !== null) return { that: chosen, answer };
	return { that: withoutAnswer.find((each) => each === that) ?? 'answered' };
}

/** What a path leads to, outermost first; undefined where it leads nowhere. */
export function questionsOnPath(
	question: QuestionSpecification,
	path: readonly string[]
): QuestionSpecification[] | undefined {
	const found = [question];
	for (const name of path) {
		const outer = found.at(-1);
		const part = outer && partsOf(outer).find((each) => each.name === name);
		if (!part) return undefined;
		found.push(part);
	}
	return found;
}

/** One response's part in a number. */
export interface Part {
	/** What it adds: 0 where it does not stand behind the number; several only of rows and panels. */
	times: number;
	/** What it answered there, as options and numbers are counted. */
	answers: string[];
}

export function partIn(
	{ path, given }: Pick<Behind, 'path' | 'given'>,
	question: QuestionSpecification,
	response: SubmittedResponse
): Part {
	const whole = emptyTally(question);
	addResponse(whole, question, response);
	const tally = path.reduce<QuestionTally | undefined>(
		(outer, name) => outer && own(outer.parts, name),
		whole
	);
	if (!tally) return { times: 0, answers: [] };
	return { times: timesGiven(tally, given), answers: Object.keys(tally.counts) };
}

function timesGiven(tally: QuestionTally, given: Given): number {
	switch (given.that) {
		case 'asked':
			return tally.asked;
		case 'answered':
			return tally.answered;
		case 'blank':
			return tally.asked - tally.answered;
		case 'unread':
			return tally.unread;
		case 'commented':
			return tally.comments;
		case 'worded':
			return total(tally.words);
		case 'ballot':
			return tally.preferences?.ballots ?? 0;
		case 'entries':
			return entriesIn(tally.sizes);
		case 'chose':
			return tally.preferences
				? byTopic(tally, 'named', given.answer)
				: countOf(tally.counts, given.answer);
		case 'first':
			return byTopic(tally, 'first', given.answer);
	}
}

function byTopic({ preferences }: QuestionTally, what: 'named' | 'first', topic: string): number {
	return preferences?.[what][preferences.topics.indexOf(topic)] ?? 0;
}
