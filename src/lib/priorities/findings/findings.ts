/** Everything that is said of the ballots on one question. */
import {
	agreementBetweenRegions,
	agreementOf,
	type Agreement,
	type RegionAgreement
} from '../agreement/agreement.ts';
import type { Changes } from '../differences/comparison.ts';
import { outcomeOf, type Method } from '../methods.ts';
import { additiveMethods, type AdditiveMethod } from '../sureness/ballot-scores.ts';
import { boundsOf, type MissingAnswers } from '../sureness/bounds.ts';
import {
	leavingOneOut,
	leavingOneOutByScores,
	type LeavingOneOut
} from '../sureness/leaving-out.ts';
import { rankIntervals, type RankIntervals } from '../sureness/resampling.ts';
import { tallyOfConstituencies } from '../voice/constituencies.ts';
import { weightedTally, type WeightedTally, type WeightingDescription } from '../voice/weighted.ts';
import { oneRespondentOneVoice, type WeightingFault } from '../voice/weighting.ts';
import { countedInAllWays, type Counted } from './counted.ts';
import type { FindingsInput } from './input.ts';
import { mapOfIndustry, riseAndFall, type MapOfIndustry } from './other-consultations.ts';
import {
	coverageCounts,
	groupParts,
	regionParts,
	respondentsOf,
	type CoverageCounts,
	type Part
} from './parts.ts';
import { robustFindings, type RobustFindings } from './robust.ts';

/**
 * Under the weighting stand: what is counted, the robustness, the intervals, leaving out. One respondent
 * one voice hold: agreement, bounds, regions, groups, the last time, industry.
 */
export interface PriorityFindings {
	topics: readonly string[];
	/** The way of counting that gives the order. */
	method: Method;
	/** Each counted once: all, and by topic those that name it. */
	ballots: number;
	named: readonly number[];
	/** The weighting that was used. */
	voice: WeightingDescription;
	/** Why the stated weighting could not be: one respondent one voice was used instead. */
	fault?: WeightingFault;
	/** All ways of counting, in the order of `methods`. */
	counted: Counted[];
	robustness: RobustFindings;
	agreement: Agreement;
	/** Between the orders of regions by the chosen way of counting. */
	betweenRegions: RegionAgreement;
	/** Nothing for ways of counting that do not add up scores. */
	intervals?: RankIntervals;
	/** Nothing for `kemeny`, which would be searched for again for each respondent. */
	leavingOut?: LeavingOneOut;
	bounds: MissingAnswers;
	coverage: CoverageCounts;
	regions: Part[];
	groups: Part[];
	/** Nothing where there was no last time. */
	changes?: Changes;
	/** Nothing where industry was not asked. */
	industry?: MapOfIndustry;
}

export function findingsOfBallots(input: FindingsInput): PriorityFindings {
	const { topics, constituencies, listed, method, namingIsWanting } = input;
	const { fault, weighted } = voiced(input);
	const { weighting } = weighted.description;
	const counted = countedInAllWays(weighted.tally);
	const whole = tallyOfConstituencies(topics, constituencies);
	const missing = respondentsOf(listed.filter(({ submitted }) => !submitted));
	const { maximum, last, industry } = input;
	const changes = last && riseAndFall(method, last, input);
	const map = industry && mapOfIndustry(method, input, industry);
	return {
		topics,
		method,
		ballots: whole.ballots,
		named: whole.named,
		voice: weighted.description,
		...(fault && { fault }),
		counted,
		robustness: robustFindings(topics, constituencies, { weighting, counted, namingIsWanting }),
		agreement: agreementOf(whole),
		betweenRegions: agreementBetweenRegions(topics, constituencies, (tally) =>
			outcomeOf(method, tally)
		),
		...drawnAgain({ ...input, weighting }),
		...leftOut({ ...input, weighting }),
		bounds: boundsOf(whole, { respondents: missing, ...(maximum !== undefined && { maximum }) }),
		coverage: coverageCounts(listed, whole.ballots),
		regions: regionParts(input),
		groups: groupParts(input),
		...(changes && { changes }),
		...(map && { industry: map })
	};
}

function voiced({ topics, constituencies, weighting }: FindingsInput): {
	weighted: WeightedTally;
	fault?: WeightingFault;
} {
	const weighted = weightedTally(topics, constituencies, weighting);
	if (!('fault' in weighted)) return { weighted };
	const plain = weightedTally(topics, constituencies, oneRespondentOneVoice);
	if ('fault' in plain) throw new TypeError('One respondent one voice cannot fail.');
	return { weighted: plain, fault: weighted };
}

function isAdditive(method: Method): method is AdditiveMethod {
	return additiveMethods.some((additive) => additive === method);
}

function drawnAgain({
	topics,
	casts,
	method,
	weighting,
	seed,
	draws
}: FindingsInput): Pick<PriorityFindings, 'intervals'> {
	if (!isAdditive(method)) return {};
	const drawing = { weighting, seed, ...(draws !== undefined && { draws }) };
	const intervals = rankIntervals(topics, casts, method, drawing);
	return 'fault' in intervals ? {} : { intervals };
}

function leftOut({
	topics,
	casts,
	method,
	weighting
}: FindingsInput): Pick<PriorityFindings, 'leavingOut'> {
	if (method === 'kemeny') return {};
	const leavingOut = isAdditive(method)
		? leavingOneOutByScores(topics, casts, weighting, method)
		: leavingOneOut(topics, casts, weighting, (tally) => outcomeOf(method, tally));
	return 'fault' in leavingOut ? {} : { leavingOut };
}
