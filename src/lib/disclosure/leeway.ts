/**
 * How far a number that is not told may differ from the truth while everything told stays as it is.
 * Other answers are put in the place of the true ones, exchange after exchange, each of which no figure
 * notices; what is reached is a witness, so the answer is never too large. It may be too small.
 */
import { relayed } from './relay.ts';
import { hiddenByRounding, watched } from './statements.ts';
import type { Statements } from './statements.ts';

/** How many in these strata give one of these answers. */
export interface Target {
	inside: readonly boolean[];
	answers: readonly number[];
	/** The group that the strata make up, if they do. */
	group?: string;
}

/** Answers by stratum, changed in place while exchanges are tried. */
type Given = number[][];

/** Strata that the groups watched do not tell apart, on one side of the target's border. */
interface Side {
	mask: bigint;
	inside: boolean;
	strata: number[];
}

/** Somebody who is in no group: what comes from there, or goes there, is never noticed. */
const nobody = -1;

/** Least to most of what the target may be, as far as `needed`: never more than is possible. */
export function leeway(statements: Statements, target: Target, needed: number): number {
	const { table } = statements;
	const others = table.answers.flatMap((_, answer) =>
		target.answers.includes(answer) ? [] : [answer]
	);
	const slack =
		target.group === undefined
			? { down: Infinity, up: Infinity }
			: hiddenByRounding(statements, target.group);
	let width = 0;
	for (const more of [true, false]) {
		const given = table.strata.map((stratum) => [...stratum.given]);
		const room = { ...slack };
		for (const one of target.answers) {
			for (const other of others) {
				if (width >= needed) return width;
				const [taken, left] = more ? [one, other] : [other, one];
				const step = scoreStep(statements, taken, left);
				const least =
					step === 0 ? Infinity : Math.floor((step > 0 ? room.up : room.down) / Math.abs(step));
				const limit = Math.min(needed - width, least);
				const moved = exchange(statements, given, target, { taken, left, limit });
				width += moved;
				if (step !== 0) {
					room.up -= moved * step;
					room.down += moved * step;
				}
			}
		}
	}
	return width === 0 && needed === 1 && relayed(statements, target) ? 1 : width;
}

function scoreStep({ table }: Statements, taken: number, left: number): number {
	const [gained, lost] = [table.answers[taken]?.score ?? null, table.answers[left]?.score ?? null];
	return gained === null || lost === null ? 0 : gained - lost;
}

interface Exchange {
	/** The answer given by more inside. */
	taken: number;
	/** The answer it takes the place of. */
	left: number;
	/** By how much at most. */
	limit: number;
}

/** By how much more inside the target give an answer, after exchanges that nobody notices. */
function exchange(
	statements: Statements,
	given: Given,
	target: Target,
	{ taken, left, limit }: Exchange
): number {
	if (limit <= 0) return 0;
	const mask = watched(statements, taken, left, target.group);
	const sides = sidesOf(statements, target, mask);
	let moved = 0;
	const room = (side: Side, answer: number, instead: number): number =>
		side.strata.reduce(
			(sum, stratum) => sum + roomIn(statements, given, stratum, answer, instead),
			0
		);
	const move = (side: Side, answer: number, instead: number, by: number): void => {
		let rest = by;
		for (const stratum of side.strata) {
			const step = Math.min(rest, roomIn(statements, given, stratum, answer, instead));
			if (stratum === nobody || step <= 0) continue;
			const numbers = given[stratum];
			if (numbers === undefined) continue;
			numbers[answer] = (numbers[answer] ?? 0) + step;
			numbers[instead] = (numbers[instead] ?? 0) - step;
			rest -= step;
		}
	};

	for (const inner of sides.filter(({ inside }) => inside)) {
		for (const outer of sides.filter((side) => !side.inside && side.mask === inner.mask)) {
			const by = Math.min(limit - moved, room(inner, taken, left), room(outer, left, taken));
			if (by <= 0) continue;
			move(inner, taken, left, by);
			move(outer, left, taken, by);
			moved += by;
		}
	}
	if (moved < limit) moved += balanced(sides, limit - moved, room, move, taken, left);
	return moved;
}

/** How many in a stratum may give an answer in place of another. */
function roomIn(
	{ table }: Statements,
	given: Given,
	stratum: number,
	answer: number,
	instead: number
): number {
	if (stratum === nobody) return Infinity;
	const numbers = given[stratum];
	const size = table.strata[stratum]?.size ?? 0;
	return Math.min(numbers?.[instead] ?? 0, size - (numbers?.[answer] ?? 0));
}

function sidesOf({ membership }: Statements, { inside }: Target, mask: bigint): Side[] {
	const sides = new Map<string, Side>();
	const add = (seen: bigint, within: boolean, stratum: number) => {
		const key = `${seen}/${within}`;
		const side = sides.get(key);
		if (side) side.strata.push(stratum);
		else sides.set(key, { mask: seen, inside: within, strata: [stratum] });
	};
	add(0n, false, nobody);
	membership.forEach((groups, stratum) => add(groups & mask, inside[stratum] === true, stratum));
	return [...sides.values()];
}

type Room = (side: Side, answer: number, instead: number) => number;
type Move = (side: Side, answer: number, instead: number, by: number) => void;

/**
 * Exchanges in which two take the answer and two leave it, each pair in as many of every watched group
 * as the other.
 */
function balanced(
	sides: readonly Side[],
	limit: number,
	room: Room,
	move: Move,
	taken: number,
	left: number
): number {
	const leaving = new Map<string, [Side, Side][]>();
	const pairs = sides.flatMap((one, place) =>
		sides.slice(place).map((other): [Side, Side] => [one, other])
	);
	const insideOf = ([one, other]: [Side, Side]) => Number(one.inside) + Number(other.inside);
	for (const pair of pairs.filter((pair) => hasRoom(pair, room, left, taken))) {
		const key = groupsOf(pair);
		const alike = leaving.get(key);
		if (alike) alike.push(pair);
		else leaving.set(key, [pair]);
	}
	let moved = 0;
	for (const taking of pairs) {
		if (insideOf(taking) === 0 || !hasRoom(taking, room, taken, left)) continue;
		for (const giving of leaving.get(groupsOf(taking)) ?? []) {
			const gain = insideOf(taking) - insideOf(giving);
			if (gain <= 0 || giving.some((side) => taking.includes(side))) continue;
			while (
				moved + gain <= limit &&
				hasRoom(taking, room, taken, left) &&
				hasRoom(giving, room, left, taken)
			) {
				for (const side of taking) move(side, taken, left, 1);
				for (const side of giving) move(side, left, taken, 1);
				moved += gain;
			}
			if (moved === limit) return moved;
		}
	}
	return moved;
}

function hasRoom([one, other]: [Side, Side], room: Room, answer: number, instead: number): boolean {
	return one === other
		? room(one, answer, instead) >= 2
		: room(one, answer, instead) >= 1 && room(other, answer, instead) >= 1;
}

function groupsOf([one, other]: [Side, Side]): string {
	return `${one.mask & other.mask}/${one.mask | other.mask}`;
}
