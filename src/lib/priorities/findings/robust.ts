/** What stands whatever the way of counting and the weighting. */
import type { Method } from '../methods.ts';
import { robustnessOf, rankSpans, type RankSpan, type Robustness } from '../sureness/robustness.ts';
import type { CountedOrder } from '../sureness/robustness.ts';
import { countSideBySide, type NamedWeighting } from '../sureness/side-by-side.ts';
import {
	regionsOf,
	tallyOfConstituencies,
	type ConstituencyTally
} from '../voice/constituencies.ts';
import { oneRespondentOneVoice, type Weighting } from '../voice/weighting.ts';
import type { Counted } from './counted.ts';

export interface RobustFindings extends Robustness {
	/** The ways of counting that were compared. */
	methods: Method[];
	/** See `comparable`. */
	leftAside: Method[];
	/** The weightings that each was compared under. */
	weightings: Weighting[];
	/** In the order of the topics. */
	spans: RankSpan[];
}

/**
 * Compares under one respondent one voice, each region one voice where several have answered, and the
 * stated weighting.
 * @param used the weighting that can be carried out, and what comes of it in all ways
 */
export function robustFindings(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[],
	used: { weighting: Weighting; counted: readonly Counted[]; namingIsWanting: boolean }
): RobustFindings {
	const methods = comparable(topics, constituencies, used);
	const own: CountedOrder[] = used.counted
		.filter(({ method }) => methods.includes(method))
		.map(({ method, order }) => ({ method, order, weighting: nameOf(used.weighting) }));
	const others = otherWeightings(constituencies, used.weighting);
	const { orders } = countSideBySide(topics, constituencies, others, methods);
	const all = [...own, ...orders];
	return {
		...robustnessOf(all),
		methods,
		leftAside: used.counted.flatMap(({ method }) => (methods.includes(method) ? [] : [method])),
		weightings: [used.weighting, ...others.map(({ weighting }) => weighting)],
		spans: rankSpans(topics, all)
	};
}

/**
 * Share naming orders topics only where to name one is to want it. Mean rank compares topics by ballots that may have nothing in common: one that a single ballot names,
 * and first, comes before all others. It is compared only where every ballot names every topic.
 */
function comparable(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[],
	{ counted, namingIsWanting }: { counted: readonly Counted[]; namingIsWanting: boolean }
): Method[] {
	const { named, ballots } = tallyOfConstituencies(topics, constituencies);
	const complete = named.every((count) => count === ballots);
	const compared = counted.map(({ method }) => method);
	return compared.filter(
		(method) => (method !== 'meanRank' || complete) && (method !== 'support' || namingIsWanting)
	);
}

function otherWeightings(
	constituencies: readonly ConstituencyTally[],
	used: Weighting
): NamedWeighting[] {
	const heard = constituencies.filter(({ tally }) => tally.ballots > 0);
	const regions: Weighting[] = regionsOf(heard).length > 1 ? [{ kind: 'regions' }] : [];
	return [oneRespondentOneVoice, ...regions]
		.map((weighting) => ({ name: nameOf(weighting), weighting }))
		.filter(({ name }) => name !== nameOf(used));
}

function nameOf(weighting: Weighting): string {
	return JSON.stringify(weighting);
}
