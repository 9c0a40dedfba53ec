/**
 * How far a number that is not told may differ from the truth while everything told stays as it is.
 * Other answers are put in the place of the true ones, exchange after exchange, each of which no figure
 * notices; what is reached is a witness, so the answer is never too large. It may be too small.
 */
import { relayed } from './relay.ts';
import { watched } from './statements.ts';
import type { Statements } from './statements.ts';
import { change, move, nobody, roomIn, trialOf } from './trial.ts';
import type { Target, Trial } from './trial.ts';

export type { Target } from './trial.ts';

/** Strata that the groups watched do not tell apart, on one side of the target's border. */
interface Side {
	mask: bigint;
	inside: boolean;
	strata: number[];
}

/** Least to most of what the target may be, hardly farther than `needed`: never more than is possible. */
export function leeway(statements: Statements, target: Target, needed: number): number {
	const { table } = statements;
	const others = table.answers.flatMap((_, answer) =>
		target.answers.includes(answer) ? [] : [answer]
	);
	let width = 0;
	for (const more of [true, false]) {
		const trial = trialOf(statements, target);
		for (const one of target.answers) {
			for (const other of others) {
				if (width >= needed) return width;
				const [taken, left] = more ? [one, other] : [other, one];
				width += exchanged(trial, { taken, left, limit: needed - width });
			}
		}
		if (width < needed) width += relayed(trial, { more, limit: needed - width });
	}
	return width;
}

interface Exchange {
	/** The answer given by more inside. */
	taken: number;
	/** The answer it takes the place of. */
	left: number;
	/** From which on no more is wanted. */
	limit: number;
}

/** By how much more inside the target give an answer, after exchanges that nobody notices. */
function exchanged(trial: Trial, exchange: Exchange): number {
	const { taken, left, limit } = exchange;
	const sides = sidesOf(trial, watched(trial.statements, taken, left));
	let moved = 0;
	for (const inner of sides.filter(({ inside }) => inside)) {
		for (const outer of sides.filter((side) => !side.inside && side.mask === inner.mask)) {
			moved += transferred(trial, inner, outer, { ...exchange, limit: limit - moved });
		}
	}
	return moved < limit
		? moved + balanced(trial, sides, { ...exchange, limit: limit - moved })
		: moved;
}

function transferred(trial: Trial, inner: Side, outer: Side, exchange: Exchange): number {
	const { taken, left, limit } = exchange;
	const most = Math.min(limit, room(trial, inner, taken, left), room(trial, outer, left, taken));
	if (most <= 0) return 0;
	const step = trial.means.length === 0 ? most : 1;
	for (let moved = 0; moved < most; moved += step) {
		const done = change(trial, () => {
			give(trial, inner, taken, left, step);
			give(trial, outer, left, taken, step);
		});
		if (!done) return moved;
		// A counterweight may have taken the room.
		if (step === 1 && room(trial, inner, taken, left) < 1) return moved + 1;
		if (step === 1 && room(trial, outer, left, taken) < 1) return moved + 1;
	}
	return most;
}

function room(trial: Trial, side: Side, answer: number, instead: number): number {
	return side.strata.reduce((sum, stratum) => sum + roomIn(trial, stratum, answer, instead), 0);
}

/** So many on a side give an answer in place of another. */
function give(trial: Trial, side: Side, answer: number, instead: number, by: number): void {
	let rest = by;
	for (const stratum of side.strata) {
		const step = Math.min(rest, roomIn(trial, stratum, answer, instead));
		if (stratum === nobody || step <= 0) continue;
		move(trial, stratum, answer, instead, step);
		rest -= step;
	}
}

function sidesOf({ statements, target }: Trial, mask: bigint): Side[] {
	const sides = new Map<string, Side>();
	const add = (seen: bigint, within: boolean, stratum: number) => {
		const key = `${seen}/${within}`;
		const side = sides.get(key);
		if (side) side.strata.push(stratum);
		else sides.set(key, { mask: seen, inside: within, strata: [stratum] });
	};
	add(0n, false, nobody);
	statements.membership.forEach((groups, stratum) =>
		add(groups & mask, target.inside[stratum] === true, stratum)
	);
	return [...sides.values()];
}

type Pair = [Side, Side];

/**
 * Exchanges in which two take the answer and two leave it, each pair in as many of every watched group
 * as the other.
 */
function balanced(trial: Trial, sides: readonly Side[], exchange: Exchange): number {
	const { taken, left, limit } = exchange;
	const pairs = sides.flatMap((one, place) =>
		sides.slice(place).map((other): Pair => [one, other])
	);
	const leaving = byGroups(pairs.filter((pair) => hasRoom(trial, pair, left, taken)));
	let moved = 0;
	for (const taking of pairs) {
		if (insideOf(taking) === 0 || !hasRoom(trial, taking, taken, left)) continue;
		for (const giving of leaving.get(groupsOf(taking)) ?? []) {
			const gain = insideOf(taking) - insideOf(giving);
			if (gain <= 0 || giving.some((side) => taking.includes(side))) continue;
			while (
				moved < limit &&
				hasRoom(trial, taking, taken, left) &&
				hasRoom(trial, giving, left, taken)
			) {
				const done = change(trial, () => {
					for (const side of taking) give(trial, side, taken, left, 1);
					for (const side of giving) give(trial, side, left, taken, 1);
				});
				if (!done) break;
				moved += gain;
			}
			if (moved >= limit) return moved;
		}
	}
	return moved;
}

function insideOf([one, other]: Pair): number {
	return Number(one.inside) + Number(other.inside);
}

function byGroups(pairs: readonly Pair[]): Map<string, Pair[]> {
	const groups = new Map<string, Pair[]>();
	for (const pair of pairs) {
		const key = groupsOf(pair);
		const alike = groups.get(key);
		if (alike) alike.push(pair);
		else groups.set(key, [pair]);
	}
	return groups;
}

function hasRoom(trial: Trial, [one, other]: Pair, answer: number, instead: number): boolean {
	return one === other
		? room(trial, one, answer, instead) >= 2
		: room(trial, one, answer, instead) >= 1 && room(trial, other, answer, instead) >= 1;
}

function groupsOf([one, other]: Pair): string {
	return `${one.mask & other.mask}/${one.mask | other.mask}`;
}
