/** Kemeny's method within one strongly connected component of the strict majorities. */
import { circlesOf } from './circles.ts';
import { at, excessOf, marginsAmong, type Margins } from './margins.ts';
import { SEARCHABLE, searchNearest, type Nearest } from './search.ts';
import { improve, shaken, startingOrders } from './start.ts';

/** Up to so many topics every component is solved, whatever it takes. */
const ALWAYS_SOLVED = 20;
/** How many sets of topics a larger one may take. */
const SETS_OF_A_LARGER = 50_000;
/** Steps of the improvement of an order that is not proven nearest: fewer rounds for more topics. */
const STEPS = 100_000;

export interface Arranged extends Nearest {
	/** What every order costs at least; the excess itself where that is proven to be the least. */
	lowerBound: number;
}

function bestStart(margins: Margins): { order: number[]; excess: number } {
	const starts = startingOrders(margins).map((order) => {
		improve(margins, order);
		return { order: [...order], excess: excessOf(margins, order) };
	});
	return starts.reduce((best, start) => (start.excess < best.excess ? start : best));
}

/**
 * What is known of an order that is not proven nearest, after some more effort: neighbours that are
 * equal may change places.
 */
function unproven(margins: Margins, start: readonly number[], lowerBound: number): Arranged {
	const { size, numbers } = margins;
	const improved = shaken(margins, Int32Array.from(start), Math.ceil(STEPS / size ** 2));
	const order = [...improved];
	const cuts = order.map((topic, place) => {
		const before = order[place - 1];
		return before === undefined || at(numbers, before * size + topic) > 0;
	});
	const candidates = order.map((topic) => [topic]);
	const excess = excessOf(margins, improved);
	return { order, excess, candidates, cuts: [...cuts, true], lowerBound };
}

function arrangeSeveral(margins: Margins): Arranged {
	const start = bestStart(margins);
	const circles = circlesOf(margins);
	const lowest = circles.reduce((sum, { cost }) => sum + cost, 0);
	if (margins.size > SEARCHABLE) return unproven(margins, start.order, lowest);
	const limit = margins.size <= ALWAYS_SOLVED ? Infinity : SETS_OF_A_LARGER;
	const searched = searchNearest(margins, circles, start.excess, limit);
	return 'lowerBound' in searched
		? unproven(margins, start.order, Math.max(lowest, searched.lowerBound))
		: { ...searched, lowerBound: searched.excess };
}

/** Orders the topics of a component; these, not places among them, stand in the result. */
export function arrange(margins: Margins, component: readonly number[]): Arranged {
	const arranged =
		component.length === 1
			? { excess: 0, order: [0], candidates: [[0]], cuts: [true, true], lowerBound: 0 }
			: arrangeSeveral(marginsAmong(margins, component));
	const named = (places: readonly number[]) => places.map((place) => component[place] ?? 0);
	return {
		...arranged,
		order: named(arranged.order),
		candidates: arranged.candidates.map(named)
	};
}
