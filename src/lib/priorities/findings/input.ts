/** What findings are made of: plain data, so that it can be sent to a thread. */
import type { Method } from '../methods.ts';
import type { Cast } from '../sureness/casts.ts';
import type { Constituency, ConstituencyTally } from '../voice/constituencies.ts';
import type { Weighting } from '../voice/weighting.ts';

/** Of those asked, so many that are alike. */
export interface Listed extends Constituency {
	respondents: number;
	/** They have submitted a response, whether it answered this question or not. */
	submitted: boolean;
}

/** The ballots of another consultation. */
export interface OtherBallots {
	/** In the order of its questionnaire. */
	topics: readonly string[];
	constituencies: readonly ConstituencyTally[];
}

export interface FindingsInput {
	/** Different ids, in the order of the questionnaire. */
	topics: readonly string[];
	/** The ballots that are looked at, each counted once; no two constituencies hold the same ballot. */
	constituencies: readonly ConstituencyTally[];
	/** The same ballots, with those who cast them. */
	casts: readonly Cast[];
	/** Those asked whose answers are looked at, or would be. */
	listed: readonly Listed[];
	/** Whoever names a topic wants it: of ratings, where a topic is named to say how little, it is not so. */
	namingIsWanting: boolean;
	/** The most topics that a ballot may name; all where nothing limits it. */
	maximum?: number;
	/** The way of counting that gives the order. */
	method: Method;
	weighting: Weighting;
	/** A whole number: the same input and seed give the same findings. */
	seed: number;
	/** How often respondents are drawn again; 2,000 unless told. */
	draws?: number;
	/** What the last consultation of the same kind was told. */
	last?: OtherBallots;
	/** What industry was asked of the same topics. */
	industry?: OtherBallots;
}
