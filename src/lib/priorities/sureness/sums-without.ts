/** Weighted sums over all respondents but one, for each of them. */
import { weigh, type Voters, type Weighting, type WeightingFault } from '../voice/weighting.ts';

/** Things that add up: tallies, or scores by topic. Neither argument of `plus` changes. */
export interface Addition<Sum> {
	none: () => Sum;
	/** @param times the weight of what is added; negative takes it away */
	plus: (sum: Sum, part: Sum, times: number) => Sum;
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
	const whole = parts.reduce(
		(sum, part, index) => addition.plus(sum, part, multipliers[index] ?? 0),
		addition.none()
	);
	const part = (index: number) => parts[index] ?? addition.none();
	if (weighting.kind === 'respondents' || weighting.kind === 'weights') {
		// The weights of the others stay in proportion, so that taking away is enough.
		const speaking = multipliers.filter((multiplier) => multiplier > 0).length;
		const without = (index: number) => {
			const own = multipliers[index] ?? 0;
			const nobodyLeft = own > 0 && speaking === 1 && voters.length > 1;
			return nobodyLeft ? undefined : addition.plus(whole, part(index), -own);
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
		return [...classes].reduce((sum, [name, { sum: of }], place) => {
			const times = anew.multipliers[place] ?? 0;
			const more = addition.plus(sum, of, times);
			return name === own ? addition.plus(more, part(index), -times) : more;
		}, addition.none());
	};
	return { whole, without };
}

function alikeOf<Sum>(
	voters: readonly Voters[],
	parts: readonly Sum[],
	{ none, plus }: Addition<Sum>
): ReadonlyMap<string, Alike<Sum>> {
	const classes = new Map<string, Alike<Sum>>();
	for (const [index, { region, groups }] of voters.entries()) {
		const name = nameOf({ region, groups });
		const alike = classes.get(name);
		classes.set(name, {
			voters: { region, groups, ballots: (alike?.voters.ballots ?? 0) + 1 },
			sum: plus(alike?.sum ?? none(), parts[index] ?? none(), 1)
		});
	}
	return classes;
}

function nameOf(voters: Pick<Voters, 'region' | 'groups'> | undefined): string {
	return voters ? JSON.stringify([voters.region, ...[...voters.groups].sort()]) : '';
}
