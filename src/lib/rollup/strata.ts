/** What is kept of the responses of one stratum: respondents of whom everything asks the same. */
import canonicalize from 'canonicalize';
import type { Locale } from '../i18n/locales.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import {
	addResponse,
	emptyTally,
	mergeTallies,
	removeResponse,
	type QuestionTally
} from './questions.ts';
import { consentOf } from './statements.ts';
import {
	groups,
	type Consent,
	type Group,
	type ListedRespondent,
	type SubmittedResponse
} from './types.ts';

export interface Stratum {
	region: string;
	/** In the order of `groups`. */
	groups: Group[];
	/** The language in which the response was submitted. */
	locale: Locale;
	consent: Consent;
}

export interface StratumTally {
	responses: number;
	/** By name of the question. */
	questions: { [name: string]: QuestionTally };
}

/** A stratum with what was counted of it. */
export interface CountedStratum {
	stratum: Stratum;
	tally: StratumTally;
}

/** Where a respondent stands. */
export type Standing = Pick<ListedRespondent, 'region' | Group>;

export function stratumOf(
	standing: Standing,
	specifications: readonly QuestionSpecification[],
	response: SubmittedResponse
): Stratum {
	return {
		region: standing.region,
		groups: groups.filter((group) => standing[group]),
		locale: response.locale,
		consent: consentOf(specifications, response)
	};
}

/** The same text for the same stratum (RFC 8785). */
export function stratumKey(stratum: Stratum): string {
	return canonicalize(stratum) ?? '';
}

export function emptyStratum(specifications: readonly QuestionSpecification[]): StratumTally {
	return {
		responses: 0,
		questions: Object.fromEntries(
			specifications.map((question) => [question.name, emptyTally(question)])
		)
	};
}

/** Counts a response in, or out again, in place. */
export function count(
	tally: StratumTally,
	specifications: readonly QuestionSpecification[],
	response: SubmittedResponse,
	direction: 'in' | 'out'
): void {
	tally.responses += direction === 'in' ? 1 : -1;
	for (const question of specifications) {
		const kept = tally.questions[question.name];
		if (!kept) throw new TypeError(`The tally knows no question "${question.name}".`);
		if (direction === 'in') addResponse(kept, question, response);
		else removeResponse(kept, question, response);
	}
}

/** The tally of both, of the same questionnaire; neither changes. */
export function mergeStrata(a: StratumTally, b: StratumTally): StratumTally {
	return {
		responses: a.responses + b.responses,
		questions: Object.fromEntries(
			Object.entries(a.questions).map(([name, tally]) => {
				const other = b.questions[name];
				return [name, other ? mergeTallies(tally, other) : tally];
			})
		)
	};
}
