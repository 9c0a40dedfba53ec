/** Which places of an order stand whatever the way of counting and the weighting. */
import { ranksOf, restrictedTo } from './ranks.ts';

/** The order that one way of counting gives under one weighting, all over the same topics. */
export interface CountedOrder {
	method: string;
	weighting: string;
	order: readonly (readonly string[])[];
}

/** What the order of some places depends on: none where it is the same in all. */
export type Dependence = 'none' | 'method' | 'weighting' | 'both';

/** Neighbouring places that hold the same topics in all orders, and cannot be divided further. */
export interface Stretch {
	/** Places from 1, both included. */
	from: number;
	to: number;
	/** In the order of the first order given. */
	topics: string[];
	/** `method`: with a weighting kept, ways of counting differ; with a way kept, weightings do not. */
	dependsOn: Dependence;
}

export interface Robustness {
	/** All places, divided as finely as all orders allow. */
	stretches: Stretch[];
	/**
	 * The first topics that are the same in all orders: those in the same places, or where already the
	 * first place differs, the first stretch. Null where that is all topics and nothing is firm.
	 */
	firmFirst: { topics: string[]; sameOrder: boolean } | null;
}

/** @param orders at least one; each topic stands once in each */
export function robustnessOf(orders: readonly CountedOrder[]): Robustness {
	const cuts = commonCuts(orders);
	const stretches = cuts.map((to, index): Stretch => {
		const from = (cuts[index - 1] ?? 0) + 1;
		const first = orders[0]?.order ?? [];
		const topics = first.flat().slice(from - 1, to);
		return { from, to, topics, dependsOn: dependence(orders, new Set(topics)) };
	});
	return { stretches, firmFirst: firmFirstOf(stretches) };
}

function firmFirstOf(stretches: readonly Stretch[]): Robustness['firmFirst'] {
	const unfirm = stretches.findIndex(({ dependsOn }) => dependsOn !== 'none');
	const same = (unfirm === -1 ? stretches : stretches.slice(0, unfirm)).flatMap((s) => s.topics);
	if (same.length > 0) return { topics: same, sameOrder: true };
	const [first, ...others] = stretches;
	return first && others.length > 0 ? { topics: first.topics, sameOrder: false } : null;
}

/** Numbers of first topics that are the same set in all orders, with no tie across the edge. */
function commonCuts(orders: readonly CountedOrder[]): number[] {
	const [first, ...others] = orders.map(({ order }) => firstSets(order));
	if (!first) return [];
	return [...first]
		.filter(([count, topics]) => others.every((sets) => sets.get(count) === topics))
		.map(([count]) => count);
}

/** By number, the first topics as one text. */
function firstSets(order: readonly (readonly string[])[]): ReadonlyMap<number, string> {
	const topics: string[] = [];
	return new Map(
		order.map((group) => {
			topics.push(...group);
			return [topics.length, JSON.stringify([...topics].sort())];
		})
	);
}

function dependence(orders: readonly CountedOrder[], topics: ReadonlySet<string>): Dependence {
	const restricted = orders.map(({ method, weighting, order }) => ({
		method,
		weighting,
		order: asText(restrictedTo(order, topics))
	}));
	if (new Set(restricted.map(({ order }) => order)).size <= 1) return 'none';
	const byMethod = differWithin(restricted.map(({ weighting, order }) => [weighting, order]));
	const byWeighting = differWithin(restricted.map(({ method, order }) => [method, order]));
	if (byMethod === byWeighting) return 'both';
	return byMethod ? 'method' : 'weighting';
}

/** An order as text, in which the order within a tie does not matter. */
function asText(order: readonly (readonly string[])[]): string {
	return JSON.stringify(order.map((group) => [...group].sort()));
}

/** Do orders differ although this is kept? */
function differWithin(kept: readonly (readonly [string, string])[]): boolean {
	const orders = new Map<string, string>();
	for (const [name, order] of kept) {
		const other = orders.get(name);
		if (other !== undefined && other !== order) return true;
		orders.set(name, order);
	}
	return false;
}

/** The places that a topic has over all orders. */
export interface RankSpan {
	topic: string;
	/** The best place of any order, and the worst; ties count in both directions. */
	best: number;
	worst: number;
}

/** In the order of the topics. */
export function rankSpans(topics: readonly string[], orders: readonly CountedOrder[]): RankSpan[] {
	const ranks = orders.map(({ order }) => ranksOf(order));
	return topics.map((topic) => {
		const own = ranks.flatMap((all) => all.get(topic) ?? []);
		return {
			topic,
			best: Math.min(topics.length, ...own.map(({ best }) => best)),
			worst: Math.max(1, ...own.map(({ worst }) => worst))
		};
	});
}
