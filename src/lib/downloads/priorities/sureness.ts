/** How sure places are, how far respondents agree, and what the missing answers could change. */
import type { PriorityFindings } from '../../priorities/findings/findings.ts';
import type { MovedPlace } from '../../priorities/sureness/leaving-out.ts';
import type { RankRange } from '../../priorities/sureness/ranks.ts';
import { figuresOf, oneVoice, placesOf, type FindingRow, type Shared } from './rows.ts';

/** Of respondents drawn again; nothing for ways of counting that add up no scores. */
export function intervalRows({ intervals, voice }: PriorityFindings): FindingRow[] {
	if (!intervals) return [];
	const { method, draws, seed, level, ballots, topics } = intervals;
	const shared = {
		finding: 'interval',
		method,
		weighting: voice.weighting,
		base: { of: 'ballots', count: ballots }
	} as const;
	return [
		...figuresOf(shared, { kind: 'bootstrap percentiles', level, draws, seed }),
		...topics.flatMap((found) => figuresOf({ ...shared, topic: found.topic }, placesWithin(found)))
	];
}

/** Whose answer moves a topic furthest. */
export function leavingOneOutRows({ leavingOut, method, voice }: PriorityFindings): FindingRow[] {
	if (!leavingOut) return [];
	const { ballots, topics, indispensable } = leavingOut;
	const shared = {
		finding: 'leaving_one_out',
		method,
		weighting: voice.weighting,
		base: { of: 'ballots', count: ballots }
	} as const;
	return [
		...(indispensable.length === 0
			? []
			: figuresOf(
					{ ...shared, respondents: indispensable },
					{ indispensable: indispensable.length }
				)),
		...topics.flatMap(({ topic, rank, best, worst }) => [
			...figuresOf({ ...shared, topic }, placesOf(rank)),
			...moved({ ...shared, topic }, 'low', best),
			...moved({ ...shared, topic }, 'high', worst)
		])
	];
}

function moved(shared: Shared, figure: string, place: MovedPlace | null): FindingRow[] {
	if (place === null) return [];
	return figuresOf({ ...shared, respondents: place.without }, { [figure]: place.rank });
}

/** Shares and places that no answer still to come can leave. */
export function boundsRows({ bounds }: PriorityFindings): FindingRow[] {
	const { ballots, missing, maximum, topics } = bounds;
	const base = { of: 'outstanding', count: ballots + missing } as const;
	const shared = { finding: 'bounds', ...oneVoice, base } as const;
	return [
		...figuresOf(shared, { ballots, missing, maximum }),
		...topics.flatMap(({ topic, share, meanBorda, rankByShare, rankByBorda }) => [
			...figuresOf(
				{ ...shared, method: 'support', topic },
				{ share_low: share?.low, share_high: share?.high, ...placesWithin(rankByShare) }
			),
			...figuresOf(
				{ ...shared, method: 'borda', topic },
				{ score_low: meanBorda?.low, score_high: meanBorda?.high, ...placesWithin(rankByBorda) }
			)
		])
	];
}

/** The places of a topic, and those it could have. */
function placesWithin({ rank, low, high }: { rank: RankRange; low: number; high: number }) {
	return { ...placesOf(rank), low, high };
}

/** Kendall's W with its test. */
export function agreementRows({ agreement }: PriorityFindings): FindingRow[] {
	const { ballots, w, test } = agreement;
	return figuresOf(
		{ finding: 'agreement', ...oneVoice, base: { of: 'ballots', count: ballots } },
		{
			kendall_w: w,
			chi_square: test?.chiSquare,
			degrees_of_freedom: test?.degreesOfFreedom,
			probability: test?.probability,
			rough: test?.rough
		}
	);
}
