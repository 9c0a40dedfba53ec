/** Tallies in which ballots count as a weighting says, and what is printed beside their figures. */
import { regionsOf, type ConstituencyTally } from './constituencies.ts';
import { addTally, emptyTally, type PreferenceTally } from '../tally.ts';
import {
	namesOf,
	statedBy,
	weigh,
	type Voters,
	type Weighting,
	type WeightingFault,
	type Weights
} from './weighting.ts';

/** What is printed with every figure that a weighting has touched. */
export interface WeightingDescription {
	/** As it was stated. */
	weighting: Weighting;
	/** Ballots, each counted once. */
	ballots: number;
	/** The weights of the lightest and of the heaviest ballot; the mean is 1. Null without ballots. */
	lightest: number | null;
	heaviest: number | null;
	/**
	 * As many ballots of equal weight would say as much as these: the square of the sum of the weights
	 * over the sum of their squares (Kish 1965). Equals `ballots` where all weigh the same.
	 */
	effectiveBallots: number;
	/**
	 * Whom the weighting tells apart, by name: all regions, or the stated groups or respondents; nobody
	 * for one respondent one voice. Groups overlap, so that their shares need not add up to 1.
	 */
	carriers: { name: string; ballots: number; share: number }[];
	/** Names that numbers were stated for, of whom no ballot came. */
	withoutBallots: string[];
}

export interface WeightedTally {
	/** Divided by `unit`, its numbers are on the scale of ballots. */
	tally: PreferenceTally;
	unit: number;
	description: WeightingDescription;
}

/**
 * The tally of all constituencies, each weighed. Nothing but stored tallies is needed, except for weights of
 * single respondents: these must be constituencies of their own.
 * @param topics of all tallies, in their order
 */
export function weightedTally(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[],
	weighting: Weighting
): WeightedTally | WeightingFault {
	const voters = votersOf(constituencies);
	const weights = weigh(weighting, voters);
	if ('fault' in weights) return weights;
	const tally = emptyTally(topics);
	constituencies.forEach((constituency, index) =>
		addTally(tally, constituency.tally, weights.multipliers[index] ?? 0)
	);
	return { tally, unit: weights.unit, description: describe(weighting, voters, weights) };
}

/** Who cast a ballot, by constituencies, in their order. */
export function votersOf(constituencies: readonly ConstituencyTally[]): Voters[] {
	return constituencies.map(({ tally, ...constituency }) => ({
		...constituency,
		ballots: tally.ballots
	}));
}

/** What a reader has to know of the weights. */
export function describe(
	weighting: Weighting,
	voters: readonly Voters[],
	{ multipliers, unit }: Weights
): WeightingDescription {
	const weighted = voters
		.map((each, index) => ({ each, weight: (multipliers[index] ?? 0) / unit }))
		.filter(({ each }) => each.ballots > 0);
	const ballots = weighted.reduce((sum, { each }) => sum + each.ballots, 0);
	const squares = weighted.reduce((sum, { each, weight }) => sum + each.ballots * weight ** 2, 0);
	const by =
		weighting.kind === 'regions'
			? 'region'
			: weighting.kind === 'respondents'
				? null
				: weighting.by;
	const stated = Object.keys(statedBy(weighting));
	const names = by === 'region' ? regionsOf(weighted.map(({ each }) => each)) : stated;
	const carriers = names.map((name) => {
		const members = weighted.filter(({ each }) => by !== null && namesOf(by, each).includes(name));
		const voices = members.reduce((sum, { each, weight }) => sum + each.ballots * weight, 0);
		return {
			name,
			ballots: members.reduce((sum, { each }) => sum + each.ballots, 0),
			share: ballots === 0 ? 0 : voices / ballots
		};
	});
	const speaking = carriers.filter((carrier) => carrier.ballots > 0);
	const heard = new Set(speaking.map(({ name }) => name));
	const values = weighted.map(({ weight }) => weight);
	return {
		weighting,
		ballots,
		lightest: values.length === 0 ? null : Math.min(...values),
		heaviest: values.length === 0 ? null : Math.max(...values),
		effectiveBallots: squares === 0 ? 0 : ballots ** 2 / squares,
		carriers: speaking,
		withoutBallots: stated.filter((name) => !heard.has(name))
	};
}
