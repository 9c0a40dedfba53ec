/** What a view shows of each question: figures from stored strata, as counted and as weighed. */
import type { WeightingDescription } from '../priorities/voice/weighted.ts';
import type { Weighting, WeightingFault } from '../priorities/voice/weighting.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { figures } from './figures.ts';
import type { CountedStratum } from './strata.ts';
import type { QuestionRollUp } from './types.ts';
import { standingOf, type StandingKind } from './view.ts';
import { summed, weighed } from './weighed.ts';

/** Shares in which voices count as a weighting says, or why they cannot. */
export type Weighed =
	| {
			/** Of the same shape as the counted figures; its counts are for shares and means only. */
			figures: QuestionRollUp;
			description: WeightingDescription;
	  }
	| WeightingFault;

export interface Findings {
	counted: QuestionRollUp;
	/** Null where each respondent has one voice: the counted figures say all. */
	weighed: Weighed | null;
}

export function findingsOf(
	question: QuestionSpecification,
	strata: readonly CountedStratum[],
	weighting: Weighting
): Findings {
	const counted = figures(question, summed(question, strata));
	if (weighting.kind === 'respondents') return { counted, weighed: null };
	const result = weighed(question, strata, weighting);
	if ('fault' in result) return { counted, weighed: result };
	const { tally, description } = result;
	return { counted, weighed: { figures: figures(question, tally), description } };
}

/** One column of a table that sets a question against a standing. */
export interface ColumnFindings extends Findings {
	/** A region, group, language or how words may be quoted. */
	value: string;
	/** Submitted responses that stand there. */
	responses: number;
}

/**
 * The same figures for each standing apart. Groups overlap, so that columns need not add up.
 * @param values of that kind, in the order of the columns
 */
export function findingsBy(
	question: QuestionSpecification,
	strata: readonly CountedStratum[],
	weighting: Weighting,
	{ kind, values }: { kind: StandingKind; values: readonly string[] }
): ColumnFindings[] {
	return values.map((value) => {
		const own = strata.filter(({ stratum }) => standingOf(stratum, kind).includes(value));
		return {
			value,
			responses: own.reduce((sum, { tally }) => sum + tally.responses, 0),
			...findingsOf(question, own, weighting)
		};
	});
}
