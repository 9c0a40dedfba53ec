/** Weighted sums over all respondents but one, for each of them. */
import { weigh, type Voters, type Weighting, type WeightingFault } from '../voice/weighting.ts';

/** Things that add up: tallies, or scores by topic. */
export interface Addition<Sum> {
	none: () => Sum;
	/** What a respondent adds; it is asked for again rather than kept for each. */
	part: (index: number) => Sum;
	/**
	 * Adds in place.
	 * @param times the weight of what is added; negative takes it away
	 */
	add: (sum: Sum, part: Sum, times: number) => void;
}

export interface SumsWithout<Sum> {
	whole: Sum;
	/** The sum without the respondent at this index; undefined where the weighting fails without it. */
	without: (index: number) => Sum | undefined;
}

/** Respondents that no weighting by region or group tells apart, with their sum. */
interface Alike<Sum> {
	voters: Voters;
	sum: Sum;
}

/**
 * @param voters one ballot each
 */
export function sumsWithoutEach<Sum>(
	voters: readonly Voters[],
	weighting: Weighting,
	addition: Addition<Sum>
): SumsWithout<Sum> | WeightingFault {
	const weights = weigh(weighting, voters);
	if ('fault' in weights) return weights;
	const { multipliers } = weights;
	const whole = addition.none();
	for (const [index, times] of multipliers.entries())
		addition.add(whole, addition.part(index), times);
	if (weighting.kind === 'respondents' || weighting.kind === 'weights') {
		// The weights of the others stay in proportion, so that taking away is enough.
		const speaking = multipliers.filter((multiplier) => multiplier > 0).length;
		const without = (index: number) => {
			const own = multipliers[index] ?? 0;
			const nobodyLeft = own > 0 && speaking === 1 && voters.length > 1;
			if (nobodyLeft) return undefined;
			const sum = addition.none();
			addition.add(sum, whole, 1);
			addition.add(sum, addition.part(index), -own);
			return sum;
		};
		return { whole, without };
	}
	const classes = alikeOf(voters, addition);
	const weighedWithout = new Map<string, Fewer<Sum> | undefined>();
	const without = (index: number) => {
		const own = nameOf(voters[index]);
		if (!weighedWithout.has(own))
			weighedWithout.set(own, oneFewer(classes, own, weighting, addition));
		const fewer = weighedWithout.get(own);
		if (!fewer) return undefined;
		const sum = addition.none();
		addition.add(sum, fewer.sum, 1);
		addition.add(sum, addition.part(index), -fewer.times);
		return sum;
	};
	return { whole, without };
}

/** Everybody, weighed as if one of a class were missing. */
interface Fewer<Sum> {
	/** With the parts of all. */
	sum: Sum;
	/** The weight of one of that class. */
	times: number;
}

/** Whoever of a class is missing, the others weigh the same. Undefined where the weighting fails. */
function oneFewer<Sum>(
	classes: ReadonlyMap<string, Alike<Sum>>,
	missing: string,
	weighting: Weighting,
	addition: Addition<Sum>
): Fewer<Sum> | undefined {
	const others = [...classes].map(([name, { voters }]) =>
		name === missing ? { ...voters, ballots: voters.ballots - 1 } : voters
	);
	const anew = weigh(weighting, others);
	if ('fault' in anew) return undefined;
	const fewer = { sum: addition.none(), times: 0 };
	for (const [place, [name, { sum }]] of [...classes].entries()) {
		const times = anew.multipliers[place] ?? 0;
		addition.add(fewer.sum, sum, times);
		if (name === missing) fewer.times = times;
	}
	return fewer;
}

function alikeOf<Sum>(
	voters: readonly Voters[],
	{ none, part, add }: Addition<Sum>
): ReadonlyMap<string, Alike<Sum>> {
	const classes = new Map<string, Alike<Sum>>();
	for (const [index, { region, groups }] of voters.entries()) {
		const name = nameOf({ region, groups });
		const alike = classes.get(name) ?? { voters: { region, groups, ballots: 0 }, sum: none() };
		alike.voters.ballots += 1;
		add(alike.sum, part(index), 1);
		classes.set(name, alike);
	}
	return classes;
}

function nameOf(voters: Pick<Voters, 'region' | 'groups'> | undefined): string {
	return voters ? JSON.stringify([voters.region, ...[...voters.groups].sort()]) : '';
}
