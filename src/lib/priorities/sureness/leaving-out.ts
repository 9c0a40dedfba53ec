/** How much an order owes to any one respondent. For the desk alone: it names who moves a topic. */
import { addScores, ballotScores, scoresOf, type AdditiveMethod } from './ballot-scores.ts';
import { countedCasts, voterOf, type Cast } from './casts.ts';
import { Places } from './places.ts';
import type { Outcome } from '../outcome.ts';
import { ranksOf, type RankRange } from './ranks.ts';
import { addTally, emptyTally, tallyOf, type PreferenceTally } from '../tally.ts';
import { sumsWithoutEach, type Addition } from './sums-without.ts';
import type { Weighting, WeightingFault } from '../voice/weighting.ts';

export interface LeavingOut {
	topic: string;
	/** Its place as counted. */
	rank: RankRange;
	/** The best place that it has without some one respondent. */
	best: MovedPlace | null;
	/** The worst, likewise. Null where nobody could be left out. */
	worst: MovedPlace | null;
}

export interface MovedPlace {
	rank: number;
	/** Without whom; ids. Nobody is named where the topic has this place with everybody too. */
	without: string[];
}

export interface LeavingOneOut {
	/** Ballots: the base. */
	ballots: number;
	/** In the order of the topics. */
	topics: LeavingOut[];
	/** Without these respondents the weighting cannot be carried out: they are not left out. */
	indispensable: string[];
}

/**
 * Counts again without each respondent in turn, in any way of counting. The weighting is done anew each
 * time, so that a region with a voice of its own keeps it, carried by the others of the region while
 * there are any.
 * @param outcomeOf a way of counting; it is called once for each ballot and once for all
 */
export function leavingOneOut(
	topics: readonly string[],
	all: readonly Cast[],
	weighting: Weighting,
	outcomeOf: (tally: PreferenceTally) => Outcome
): LeavingOneOut | WeightingFault {
	const casts = countedCasts(topics, all);
	const addition: Addition<PreferenceTally> = {
		none: () => emptyTally(topics),
		add: addTally,
		part: (index) => tallyOf(topics, [casts[index]?.ballot ?? []])
	};
	return leftOut(topics, casts, weighting, addition, (tally) => {
		const ranks = ranksOf(outcomeOf(tally).order);
		return topics.map((topic) => ranks.get(topic) ?? everyPlace(topics));
	});
}

/** The same for a way of counting that adds up scores, and much quicker. */
export function leavingOneOutByScores(
	topics: readonly string[],
	all: readonly Cast[],
	weighting: Weighting,
	method: AdditiveMethod
): LeavingOneOut | WeightingFault {
	const casts = countedCasts(topics, all);
	const places = new Places(topics.length);
	const scores = ballotScores(
		method,
		topics,
		casts.map(({ ballot }) => ballot)
	);
	const addition: Addition<Float64Array> = {
		none: () => new Float64Array(topics.length),
		add: addScores,
		part: (index) => scoresOf(scores, index)
	};
	return leftOut(topics, casts, weighting, addition, (sum) => places.of(sum));
}

function everyPlace(topics: readonly string[]): RankRange {
	return { best: 1, worst: topics.length };
}

/** @param rank the places of a sum, in the order of the topics */
function leftOut<Sum>(
	topics: readonly string[],
	casts: readonly Cast[],
	weighting: Weighting,
	addition: Addition<Sum>,
	rank: (sum: Sum) => readonly RankRange[]
): LeavingOneOut | WeightingFault {
	const sums = sumsWithoutEach(casts.map(voterOf), weighting, addition);
	if ('fault' in sums) return sums;
	const whole = rank(sums.whole);
	const indispensable: string[] = [];
	const moves = topics.map((topic, place) => {
		const own = whole[place] ?? everyPlace(topics);
		return { topic, rank: own, best: new Extreme(own.best, -1), worst: new Extreme(own.worst, 1) };
	});
	for (const [index, { respondent }] of casts.entries()) {
		const sum = sums.without(index);
		if (sum === undefined) {
			indispensable.push(respondent);
			continue;
		}
		for (const [place, own] of rank(sum).entries()) {
			moves[place]?.best.meet(own.best, respondent);
			moves[place]?.worst.meet(own.worst, respondent);
		}
	}
	return {
		ballots: casts.length,
		topics: moves.map(({ best, worst, ...topic }) => ({
			...topic,
			best: best.met,
			worst: worst.met
		})),
		indispensable
	};
}

/** The furthest place in one direction, and who is left out where a topic has it. */
class Extreme {
	readonly #counted: number;
	readonly #direction: -1 | 1;
	/** Null before the first place. */
	met: MovedPlace | null = null;

	/** @param counted the place with everybody */
	constructor(counted: number, direction: -1 | 1) {
		this.#counted = counted;
		this.#direction = direction;
	}

	meet(rank: number, respondent: string): void {
		if (this.met === null || (rank - this.met.rank) * this.#direction > 0)
			this.met = { rank, without: [] };
		if (rank === this.met.rank && rank !== this.#counted) this.met.without.push(respondent);
	}
}
