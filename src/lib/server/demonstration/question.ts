import type { Answers, Json, QuestionSpecification } from '../../questionnaire/contract.ts';
import type { Chance } from './chance.ts';
import { leaning, type Respondent } from './respondent.ts';

/** A question put to a respondent, and what an answer may depend on. */
export interface Question {
	specification: QuestionSpecification;
	respondent: Respondent;
	/** See `capacity` in respondent.ts. */
	capacity: number;
	/** What the respondent has answered before this question. */
	answers: Answers;
	/** All questions. */
	specifications: readonly QuestionSpecification[];
	/** Of this respondent and this question alone. */
	chance: Chance;
}

export interface Answer {
	value: Json;
	/** The words beside "Other". */
	other?: string;
}

/** How much more likely than others a choice is; 1 where nothing is said. */
export type Weights = Readonly<Record<string, number>>;

const NONE = 'none';

/** Where several may be chosen this one excludes all others; elsewhere it is a choice like any other. */
function isNone({ kind }: QuestionSpecification, value: string): boolean {
	return kind === 'checkbox' && value === NONE;
}

/** The choices by what is wanted of their topics, or alike; not "Other", not what excludes the rest. */
function orderOfChoices(
	{ specification, respondent, chance }: Question,
	count: number,
	weights: Weights = {}
): string[] {
	const choices = specification.options
		.map(({ value }) => value)
		.filter((value) => value !== specification.other && !isNone(specification, value));
	const weight = (value: string) =>
		(weights[value] ?? 1) * (specification.topics ? Math.exp(leaning(respondent, value)) : 1);
	return chance.order(choices, weight, count);
}

/** Choices in order, best first; as many as are allowed, or a few less. */
export function ranked(question: Question, weights?: Weights): Answer {
	const { specification, chance } = question;
	const most = specification.maximum ?? specification.options.length;
	const count = chance.happens(0.75) ? most : chance.whole(Math.ceil(most / 2), most);
	return { value: orderOfChoices(question, count, weights) };
}

/** One choice. */
export function one(question: Question, weights?: Weights): Answer | undefined {
	const [value] = orderOfChoices(question, 1, weights);
	return value === undefined ? undefined : { value };
}

/** Some choices, or "None" with this probability where it is offered. */
export function some(
	question: Question,
	{ most = 4, none = 0.1, weights }: { most?: number; none?: number; weights?: Weights } = {}
): Answer | undefined {
	const { specification, chance } = question;
	const offersNone = specification.options.some(({ value }) => isNone(specification, value));
	if (offersNone && chance.happens(none)) return { value: [NONE] };
	const value = orderOfChoices(
		question,
		chance.whole(1, Math.min(most, specification.maximum ?? most)),
		weights
	);
	return value.length > 0 ? { value } : undefined;
}

/** A step of a scale, from how far along it (0 to 1) one is expected to be. */
export function step({ specification, chance }: Question, along: number): Answer | undefined {
	const steps = specification.options.map(({ value }) => value);
	const last = steps.length - 1;
	const place = Math.round(last * along + 0.22 * last * chance.normal());
	const value = steps[Math.max(0, Math.min(last, place))];
	if (value === undefined) return undefined;
	return { value: specification.numeric === true ? Number(value) : value };
}
