/** Whose voice counts how much: weights for those who cast a ballot. */
import { rake, type Margin } from './raking.ts';
import type { Constituency } from './constituencies.ts';
import { wholeMultiples, type Ratio } from './whole-multiples.ts';

/** By name of a region or a group, or by id of a respondent. */
export type Stated = Readonly<Record<string, number>>;

/** How much each ballot counts. Plain data: it is kept, sent and printed with every figure. */
export type Weighting =
	/** One respondent, one voice: the default. */
	| { kind: 'respondents' }
	/** Every region with a ballot has the same voice, shared alike by its respondents. */
	| { kind: 'regions' }
	/**
	 * The named regions or groups carry these shares (0 to 1) of all voices. Regions that are not named
	 * share what is left in proportion to their ballots. A group carries its share against everybody
	 * who is not in it; groups may overlap.
	 */
	| { kind: 'shares'; by: 'region' | 'group'; shares: Stated }
	/**
	 * A ballot counts as stated, 1 where nothing is. One of several groups that are named counts their
	 * product.
	 */
	| { kind: 'weights'; by: 'respondent' | 'region' | 'group'; weights: Stated };

export const oneRespondentOneVoice: Weighting = { kind: 'respondents' };

/** Those of a constituency who cast a ballot. */
export interface Voters extends Constituency {
	ballots: number;
}

/** Why a weighting gives no weights. */
export type WeightingFault =
	/** A stated number is negative or no number. */
	| { fault: 'impossible_number'; name: string }
	/** No ballot would count. */
	| { fault: 'none_positive' }
	/** Shares of regions add up to more than 1, or to less with nobody left; a group's is above 1. */
	| { fault: 'impossible_shares' }
	/** A share is stated for whom nobody speaks, or all but a share for nobody. */
	| { fault: 'nobody_to_carry'; name: string }
	/** Each share could be carried, but not all of them together. */
	| { fault: 'contradicting_shares' }
	/** Weights of respondents were stated for constituencies of several. */
	| { fault: 'respondents_not_known' };

export interface Weights {
	/**
	 * By voters, in their order: what to multiply their tally with. Whole numbers wherever there are
	 * small ones in the right proportion, so that equal sums are equal and ties stay ties.
	 */
	multipliers: number[];
	/** The mean multiplier of a ballot: numbers of a weighted tally over `unit` are on the scale of ballots. */
	unit: number;
}

/**
 * The weights of those who cast a ballot. Without any ballots there are weights as well: zeros, and
 * `unit` 1.
 */
export function weigh(weighting: Weighting, voters: readonly Voters[]): Weights | WeightingFault {
	const impossible = Object.entries(statedBy(weighting)).find(
		([, number]) => !(Number.isFinite(number) && number >= 0)
	);
	if (impossible) return { fault: 'impossible_number', name: impossible[0] };
	const all = voters.reduce((sum, { ballots }) => sum + ballots, 0);
	if (all === 0) return { multipliers: voters.map(() => 0), unit: 1 };
	const multipliers = multipliersOf(weighting, voters);
	if ('fault' in multipliers) return multipliers;
	const voices = voters.reduce((sum, { ballots }, i) => sum + ballots * (multipliers[i] ?? 0), 0);
	if (!(voices > 0)) return { fault: 'none_positive' };
	return { multipliers, unit: voices / all };
}

/** The numbers that were stated for a weighting, by name. */
export function statedBy(weighting: Weighting): Stated {
	if (weighting.kind === 'shares') return weighting.shares;
	return weighting.kind === 'weights' ? weighting.weights : {};
}

function multipliersOf(weighting: Weighting, voters: readonly Voters[]): number[] | WeightingFault {
	switch (weighting.kind) {
		case 'respondents':
			return voters.map(() => 1);
		case 'regions': {
			const ballots = ballotsBy(voters, ({ region }) => region);
			return inProportion(
				voters.map(({ region }) => ({ numerator: 1, denominator: ballots.get(region) ?? 0 }))
			);
		}
		case 'weights': {
			const { by, weights } = weighting;
			if (by === 'respondent' && voters.some(({ respondent }) => respondent === undefined))
				return { fault: 'respondents_not_known' };
			return inProportion(
				voters.map((each) => ({
					numerator: namesOf(by, each).reduce(
						(product, name) => product * (numberOf(weights, name) ?? 1),
						1
					),
					denominator: 1
				}))
			);
		}
		case 'shares':
			return weighting.by === 'region'
				? sharesOfRegions(weighting.shares, voters)
				: sharesOfGroups(weighting.shares, voters);
	}
}

function sharesOfRegions(shares: Stated, voters: readonly Voters[]): number[] | WeightingFault {
	const rest = '';
	const partOf = ({ region }: Voters) => (numberOf(shares, region) === undefined ? rest : region);
	const ballots = ballotsBy(voters, partOf);
	const left = 1 - Object.values(shares).reduce((sum, share) => sum + share, 0);
	const silent = Object.entries(shares).find(
		([region, share]) => share > 0 && !ballots.get(region)
	);
	if (silent) return { fault: 'nobody_to_carry', name: silent[0] };
	if (left < -1e-9 || (left > 1e-9 && !ballots.get(rest))) return { fault: 'impossible_shares' };
	return inProportion(
		voters.map((each) => ({
			numerator: numberOf(shares, each.region) ?? Math.max(0, left),
			denominator: ballots.get(partOf(each)) ?? 0
		}))
	);
}

function sharesOfGroups(shares: Stated, voters: readonly Voters[]): number[] | WeightingFault {
	const margins: Margin[] = [];
	for (const [group, share] of Object.entries(shares)) {
		if (share > 1) return { fault: 'impossible_shares' };
		const parts = voters.map(({ groups }) => (groups.includes(group) ? 0 : 1));
		const ballots = ballotsBy(voters, ({ groups }) => String(groups.includes(group)));
		const nobody = (share > 0 && !ballots.get('true')) || (share < 1 && !ballots.get('false'));
		if (nobody) return { fault: 'nobody_to_carry', name: group };
		margins.push({ parts, shares: [share, 1 - share] });
	}
	const [only, ...others] = margins;
	if (only && others.length === 0) {
		const ballots = ballotsBy(voters, (_, index) => String(only.parts[index]));
		return inProportion(
			only.parts.map((part) => ({
				numerator: only.shares[part] ?? 0,
				denominator: ballots.get(String(part)) ?? 0
			}))
		);
	}
	const ballots = voters.map((each) => each.ballots);
	return rake(ballots, margins) ?? { fault: 'contradicting_shares' };
}

/** @param ratios of voters without ballots, the denominator is 0 */
function inProportion(ratios: readonly Ratio[]): number[] {
	const defined = ratios.map(({ numerator, denominator }) =>
		denominator === 0 ? { numerator: 0, denominator: 1 } : { numerator, denominator }
	);
	return (
		wholeMultiples(defined) ?? defined.map(({ numerator, denominator }) => numerator / denominator)
	);
}

/** The name of the class of voters that a weighting treats as one: they weigh the same. */
export function classOf(weighting: Weighting, voter: Voters): string {
	switch (weighting.kind) {
		case 'respondents':
			return '';
		case 'regions':
			return voter.region;
		case 'shares':
		case 'weights': {
			if (weighting.by === 'respondent') return '';
			const stated = statedBy(weighting);
			const names = namesOf(weighting.by, voter).filter((name) => Object.hasOwn(stated, name));
			return JSON.stringify([...names].sort());
		}
	}
}

/** Ballots by whatever the voters are told apart by. */
export function ballotsBy(
	voters: readonly Voters[],
	partOf: (each: Voters, index: number) => string
): ReadonlyMap<string, number> {
	const ballots = new Map<string, number>();
	for (const [index, each] of voters.entries()) {
		const part = partOf(each, index);
		ballots.set(part, (ballots.get(part) ?? 0) + each.ballots);
	}
	return ballots;
}

/** By which names numbers may be stated for these voters. */
export function namesOf(
	by: 'respondent' | 'region' | 'group',
	{ respondent, region, groups }: Constituency
): readonly string[] {
	if (by === 'region') return [region];
	if (by === 'group') return groups;
	return respondent === undefined ? [] : [respondent];
}

function numberOf(stated: Stated, name: string): number | undefined {
	return Object.hasOwn(stated, name) ? stated[name] : undefined;
}
