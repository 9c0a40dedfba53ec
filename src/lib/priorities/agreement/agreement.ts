/** How far ballots, and the orders of regions, agree. */
import { chiSquareTail } from './chi-square.ts';
import { kendallW } from './kendall-w.ts';
import type { Outcome } from '../outcome.ts';
import { ranksOf } from '../sureness/ranks.ts';
import {
	regionsOf,
	tallyOfConstituencies,
	type ConstituencyTally
} from '../voice/constituencies.ts';
import type { PreferenceTally } from '../tally.ts';

export interface Agreement {
	/** Ballots, each counted once: the base. */
	ballots: number;
	topics: number;
	/** Kendall's W, 0 to 1, corrected for ties; null with fewer than two ballots or where undefined. */
	w: number | null;
	/** Of no agreement at all, every order being as likely on every ballot; null without W. */
	test: AgreementTest | null;
}

export interface AgreementTest {
	/** m (n − 1) W over m ballots and n topics. */
	chiSquare: number;
	degreesOfFreedom: number;
	/** Of a chi-square at least as large if there were no agreement, 0 to 1. */
	probability: number;
	/**
	 * At most seven topics and at most twenty ballots: there the exact distribution is tabulated, and
	 * chi-square is a rough likeness of it.
	 */
	rough: boolean;
}

/**
 * Source: S. Siegel and N. J. Castellan, "Nonparametric statistics for the behavioral sciences", 2nd
 * edition, 1988, section 9.7.
 * @param tally of ballots counted once each: with weights, the number of ballots would be another
 */
export function agreementOf(tally: PreferenceTally): Agreement {
	const { ballots } = tally;
	const topics = tally.topics.length;
	const w = ballots < 2 ? null : kendallW(tally);
	if (w === null) return { ballots, topics, w, test: null };
	const chiSquare = ballots * (topics - 1) * w;
	const probability = chiSquareTail(chiSquare, topics - 1);
	const rough = topics <= 7 && ballots <= 20;
	return {
		ballots,
		topics,
		w,
		test: { chiSquare, degreesOfFreedom: topics - 1, probability, rough }
	};
}

/**
 * Kendall's tau-b between two orders of the same topics, −1 (reversed) to 1 (alike): agreeing less
 * disagreeing pairs of topics, over the geometric mean of the pairs that either order does not tie. Null
 * where one of them ties all.
 * Source: M. Kendall and J. D. Gibbons, "Rank correlation methods", 5th edition, 1990, chapter 3.
 */
export function tauB(
	one: readonly (readonly string[])[],
	other: readonly (readonly string[])[]
): number | null {
	const ranks = ranksOf(other);
	const topics = [...ranksOf(one)].map(([topic, { best }]) => ({
		one: best,
		other: ranks.get(topic)?.best ?? 0
	}));
	let difference = 0;
	let apartInOne = 0;
	let apartInOther = 0;
	for (const [place, a] of topics.entries()) {
		for (const b of topics.slice(place + 1)) {
			const signOfOne = Math.sign(a.one - b.one);
			const signOfOther = Math.sign(a.other - b.other);
			difference += signOfOne * signOfOther;
			apartInOne += Math.abs(signOfOne);
			apartInOther += Math.abs(signOfOther);
		}
	}
	const pairs = Math.sqrt(apartInOne * apartInOther);
	return pairs === 0 ? null : difference / pairs;
}

export interface RegionAgreement {
	regions: {
		region: string;
		/** Its base. */
		ballots: number;
	}[];
	/** Tau-b by two regions, row by row; null where one has too few ballots or an order that ties all. */
	tau: (number | null)[][];
	/** With fewer ballots a region is not compared. */
	leastBallots: number;
}

/**
 * Tau-b between the orders of every two regions, each from its own ballots counted once.
 * @param outcomeOf a way of counting
 */
export function agreementBetweenRegions(
	topics: readonly string[],
	constituencies: readonly ConstituencyTally[],
	outcomeOf: (tally: PreferenceTally) => Outcome,
	leastBallots = 5
): RegionAgreement {
	const regions = regionsOf(constituencies).map((region) => {
		const own = constituencies.filter((constituency) => constituency.region === region);
		const tally = tallyOfConstituencies(topics, own);
		const enough = tally.ballots > 0 && tally.ballots >= leastBallots;
		return { region, ballots: tally.ballots, order: enough ? outcomeOf(tally).order : null };
	});
	return {
		regions: regions.map(({ region, ballots }) => ({ region, ballots })),
		tau: regions.map((row) =>
			regions.map((column) => (row.order && column.order ? tauB(row.order, column.order) : null))
		),
		leastBallots
	};
}
