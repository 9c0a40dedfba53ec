/**
 * How much an order owes to who happened to answer: places of topics when respondents are drawn again
 * (bootstrap).
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { addAll, ballotScores, type AdditiveMethod, type BallotScores } from './ballot-scores.ts';
import { countedCasts, voterOf, type Cast } from './casts.ts';
import { Places, type PlaceCounts } from './places.ts';
import type { RankRange } from './ranks.ts';
import {
	classOf,
	weigh,
	type Voters,
	type Weighting,
	type WeightingFault
} from '../voice/weighting.ts';

export interface RankInterval {
	topic: string;
	/** Its place as counted; ties have the place of the first and of the last. */
	rank: RankRange;
	/** Places between which it stays, the point place always among them. */
	low: number;
	high: number;
}

export interface RankIntervals {
	method: AdditiveMethod;
	/** How often respondents were drawn. */
	draws: number;
	seed: number;
	/** Of the interval, 0.95. */
	level: number;
	/** Ballots: the base. */
	ballots: number;
	/** In the order of the topics. */
	topics: RankInterval[];
}

/**
 * Percentile intervals of the places (B. Efron and R. Tibshirani, "An introduction to the bootstrap",
 * 1993, chapter 13).
 *
 * - Respondents are drawn with replacement among those whom the weighting treats as one: all of them for
 *   one respondent one voice, those of a region where regions carry weights, and so on. So each class
 *   keeps its number of ballots and its weight in every draw. Weights of single respondents are drawn
 *   with them.
 * - In a draw, ties count in both directions: the low end is taken from the best place of the tie, the
 *   high end from the worst. Of 2,000 draws, the 50th smallest and the 50th largest are the ends.
 * - Drawing again favours no topic, but many close ones can push a leader from its place in most draws;
 *   then the interval is widened to hold the place as counted.
 * - No correction for the small number of those asked: the answers are taken as one of many sets that
 *   could have come. This makes intervals wide rather than narrow.
 *
 * The same seed and the same casts give the same intervals.
 */
export function rankIntervals(
	topics: readonly string[],
	all: readonly Cast[],
	method: AdditiveMethod,
	{ weighting, seed, draws = 2000, level = 0.95 }: Drawing
): RankIntervals | WeightingFault {
	const casts = countedCasts(topics, all);
	const voters = casts.map(voterOf);
	const weights = weigh(weighting, voters);
	if ('fault' in weights) return weights;
	const scores = ballotScores(
		method,
		topics,
		casts.map(({ ballot }) => ballot)
	);
	const multipliers = Float64Array.from(weights.multipliers);
	const size = topics.length;
	const places = new Places(size);
	const sum = new Float64Array(size);
	addAll(sum, scores, multipliers);
	const points = places.of(sum);
	const classes = classesOf(weighting, voters);
	const counts = drawAgain({ scores, multipliers, classes }, places, { seed, draws });
	const tail = Math.max(1, Math.floor((draws * (1 - level)) / 2));
	return {
		method,
		draws,
		seed,
		level,
		ballots: casts.length,
		topics: topics.map((topic, place) => {
			const rank = points[place] ?? { best: 1, worst: size };
			const low = nthPlace(counts.best, place, size, tail);
			const high = nthPlace(counts.worst, place, size, draws + 1 - tail);
			return { topic, rank, low: Math.min(low, rank.best), high: Math.max(high, rank.worst) };
		})
	};
}

export interface Drawing {
	weighting: Weighting;
	/** A whole number: other draws for another seed. */
	seed: number;
	draws?: number;
	level?: number;
}

/** Indices of those who are drawn among themselves. */
function classesOf(weighting: Weighting, voters: readonly Voters[]): Uint32Array[] {
	const classes = new Map<string, number[]>();
	for (const [index, voter] of voters.entries()) {
		const name = classOf(weighting, voter);
		const members = classes.get(name);
		if (members) members.push(index);
		else classes.set(name, [index]);
	}
	return [...classes.values()].map((members) => Uint32Array.from(members));
}

/** Ballots that are drawn from: what each gives, how much it counts, and those drawn among themselves. */
interface Drawn {
	scores: BallotScores;
	multipliers: Float64Array;
	classes: readonly Uint32Array[];
}

/** In a draw it is noted first how much each ballot counts, then each is added once. */
function drawAgain(
	{ scores, multipliers, classes }: Drawn,
	places: Places,
	{ seed, draws }: { seed: number; draws: number }
): PlaceCounts {
	const generator = xoroshiro128plus(seed);
	const { size } = places;
	const counts = { best: new Int32Array(size * size), worst: new Int32Array(size * size) };
	const sum = new Float64Array(size);
	const times = new Float64Array(multipliers.length);
	for (let draw = 0; draw < draws; draw += 1) {
		times.fill(0);
		for (const members of classes) {
			const last = members.length - 1;
			for (let turn = 0; turn <= last; turn += 1) {
				const drawn = members[uniformInt(generator, 0, last)] ?? 0;
				times[drawn] = (times[drawn] ?? 0) + (multipliers[drawn] ?? 0);
			}
		}
		sum.fill(0);
		addAll(sum, scores, times);
		places.count(sum, counts);
	}
	return counts;
}

/** The place that comes nth when all draws of a topic are sorted, best first. */
function nthPlace(counts: Int32Array, topic: number, size: number, nth: number): number {
	let seen = 0;
	for (let place = 0; place < size; place += 1) {
		seen += counts[topic * size + place] ?? 0;
		if (seen >= nth) return place + 1;
	}
	return size;
}
