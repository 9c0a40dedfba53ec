/** Weighted sums over all respondents but one, for each of them. */
import { weigh, type Voters, type Weighting, type WeightingFault } from '../voice/weighting.ts';

/** Things that add up: tallies, or scores by topic. */
export interface Addition<Sum> {
	none: () => Sum;
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
 * @param parts what each adds
 */
export function sumsWithoutEach<Sum>(
	voters: readonly Voters[],
	parts: readonly Sum[],
	weighting: Weighting,
	addition: Addition<Sum>
): SumsWithout<Sum> | WeightingFault {
	const weights = weigh(weighting, voters);
	if ('fault' in weights) return weights;
	const { multipliers } = weights;
	const whole = addition.none();
	for (const [index, part] of parts.entries()) addition.add(whole, part, multipliers[index] ?? 0);
	const part = (index: number) => parts[index] ?? addition.none();
	if (weighting.kind === 'respondents' || weighting.kind === 'weights') {
		// The weights of the others stay in proportion, so that taking away is enough.
		const speaking = multipliers.filter((multiplier) => multiplier > 0).length;
		const without = (index: number) => {
			const own = multipliers[index] ?? 0;
			const nobodyLeft = own > 0 && speaking === 1 && voters.length > 1;
			if (nobodyLeft) return undefined;
			const sum = addition.none();
			addition.add(sum, whole, 1);
			addition.add(sum, part(index), -own);
			return sum;
		};
		return { whole, without };
	}
	const classes = alikeOf(voters, parts, addition);
	const without = (index: number) => {
		const own = nameOf(voters[index]);
		const others = [...classes].map(([name, { voters }]) =>
			name === own ? { ...voters, ballots: voters.ballots - 1 } : voters
		);
		const anew = weigh(weighting, others);
		if ('fault' in anew) return undefined;
		const sum = addition.none();
		for (const [place, [name, { sum: of }]] of [...classes].entries()) {
			const times = anew.multipliers[place] ?? 0;
			addition.add(sum, of, times);
			if (name === own) addition.add(sum, part(index), -times);
		}
		return sum;
	};
	return { whole, without };
}

function alikeOf<Sum>(
	voters: readonly Voters[],
	parts: readonly Sum[],
	{ none, add }: Addition<Sum>
): ReadonlyMap<string, Alike<Sum>> {
	const classes = new Map<string, Alike<Sum>>();
	for (const [index, { region, groups }] of voters.entries()) {
		const name = nameOf({ region, groups });
		const alike = classes.get(name) ?? { voters: { region, groups, ballots: 0 }, sum: none() };
		alike.voters.ballots += 1;
		add(alike.sum, parts[index] ?? none(), 1);
		classes.set(name, alike);
	}
	return classes;
}

function nameOf(voters: Pick<Voters, 'region' | 'groups'> | undefined): string {
	return voters ? JSON.stringify([voters.region, ...[...voters.groups].sort()]) : '';
}
