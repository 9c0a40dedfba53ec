import { orderedByLevels } from './levels.ts';
import { majoritiesOf } from './majorities.ts';
import { strongComponents } from './strong-components.ts';
import type { Outcome } from '../outcome.ts';
import type { PreferenceTally } from '../tally.ts';

interface Majority {
	winner: number;
	loser: number;
}

/** Majorities of equal strength together, strongest first. */
function tiersOf(majorities: Float64Array, size: number): Majority[][] {
	const tiers = new Map<number, Majority[]>();
	majorities.forEach((strength, place) => {
		if (strength === 0) return;
		const majority = { winner: Math.floor(place / size), loser: place % size };
		const tier = tiers.get(strength);
		if (tier) tier.push(majority);
		else tiers.set(strength, [majority]);
	});
	return [...tiers].sort(([a], [b]) => b - a).map(([, tier]) => tier);
}

/** Adds a majority to the transitive closure of those locked. */
function lock(above: Uint8Array, size: number, { winner, loser }: Majority): void {
	for (let row = 0; row < size; row += 1) {
		if (row !== winner && !above[row * size + winner]) continue;
		if (above[row * size + loser]) continue;
		above[row * size + loser] = 1;
		for (let column = 0; column < size; column += 1) {
			if (above[loser * size + column]) above[row * size + column] = 1;
		}
	}
}

function contradicts(above: Uint8Array, size: number, { winner, loser }: Majority): boolean {
	return above[loser * size + winner] === 1;
}

/** What stands above what once a tier is locked, but for those that close a circle. */
function withTier(tier: readonly Majority[], above: Uint8Array, size: number): Uint8Array {
	const open = tier.filter((majority) => !contradicts(above, size, majority));
	const all = Uint8Array.from(above);
	const circle = open.some((majority) => {
		if (contradicts(all, size, majority)) return true;
		lock(all, size, majority);
		return false;
	});
	if (!circle) return all;
	const some = Uint8Array.from(above);
	for (const majority of outsideCircles(open, above, size)) lock(some, size, majority);
	return some;
}

/** Those of a tier that close no circle with what is locked, nor with each other. */
function outsideCircles(open: readonly Majority[], above: Uint8Array, size: number): Majority[] {
	const joined = Uint8Array.from(above);
	for (const { winner, loser } of open) joined[winner * size + loser] = 1;
	const componentOf = new Int32Array(size);
	strongComponents(size, (from, to) => joined[from * size + to] === 1).forEach(
		(component, number) => {
			for (const member of component) componentOf[member] = number;
		}
	);
	return open.filter(({ winner, loser }) => componentOf[winner] !== componentOf[loser]);
}

/**
 * Locks majorities from the strongest (most winning votes) to the weakest, passing over those that
 * contradict what is locked; the locked ones are the order, by levels as in `schulze`.
 *
 * Majorities of equal strength are looked at together: of those that do not contradict stronger ones,
 * the ones that form a circle with each other and with what is locked are all passed over. So no list
 * decides between them, and the order is neutral and anonymous. It is monotone where no two majorities
 * are equal; raising a topic can cost it the first place where that makes or breaks an equality.
 *
 * Sources: T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and
 * Welfare 4, 1987, for the method, which leaves equal majorities to chance; M. Brill and F. Fischer,
 * "The price of neutrality for the ranked pairs method", AAAI 2012, for why: to join the outcomes of
 * all ways of breaking such ties is intractable. The rule for circles of equal majorities is ours.
 */
export function rankedPairs(tally: PreferenceTally): Outcome {
	const { topics } = tally;
	const size = topics.length;
	const above = tiersOf(majoritiesOf(tally), size).reduce<Uint8Array>(
		(locked, tier) => withTier(tier, locked, size),
		new Uint8Array(size * size)
	);
	return { order: orderedByLevels(topics, above) };
}
