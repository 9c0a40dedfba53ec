/**
 * Respondents who can exchange an answer among themselves, one by one, without any figure noticing.
 * Of a set that is not made of whole circles one member can exchange with somebody outside: how many of
 * it gave the answer stays unknown.
 */
import { fewest } from './fewest.ts';
import { watched, weighed } from './statements.ts';
import type { Statements } from './statements.ts';

export interface Circle {
	/** Strata. */
	members: readonly number[];
	size: number;
	/** Its members do exchange: each stratum with another, or within itself. */
	exchanges: boolean;
}

/** The circles of one answer; strata from which somebody can leave unnoticed are in none. */
export function circlesOf(statements: Statements, answer: number): Circle[] {
	const { strata, answers } = statements.table;
	const links = new Links(strata.length);
	answers.forEach((_, other) => {
		if (other !== answer) linkExchanging(statements, links, answer, other);
	});
	const circles = new Map<number, number[]>();
	strata.forEach(({ size }, stratum) => {
		const root = links.rootOf(stratum);
		if (size > 0 && !links.isFree(root)) circles.set(root, [...(circles.get(root) ?? []), stratum]);
	});
	return [...circles.values()].map((members) => ({
		members,
		size: members.reduce((sum, stratum) => sum + (strata[stratum]?.size ?? 0), 0),
		exchanges: members.length > 1 || members.some((stratum) => isMixed(statements, stratum, answer))
	}));
}

/** Of a circle this large every set of fewer than the threshold leaves somebody outside. */
export function isWideEnough({ size, exchanges }: Circle): boolean {
	return exchanges && size >= fewest;
}

function isMixed({ table }: Statements, stratum: number, answer: number): boolean {
	const { size, given } = table.strata[stratum] ?? { size: 0, given: [] };
	const count = given[answer] ?? 0;
	return count > 0 && count < size;
}

/** Links the strata that the figures about two answers do not tell apart, if they can exchange these. */
function linkExchanging(statements: Statements, links: Links, answer: number, other: number): void {
	const mask = watched(statements, answer, other) | weighed(statements, answer, other);
	const alike = new Map<bigint, { taking: number[]; leaving: number[] }>();
	statements.membership.forEach((groups, stratum) => {
		const takes = canTake(statements, stratum, answer, other);
		const leaves = canTake(statements, stratum, other, answer);
		const seen = groups & mask;
		if (seen === 0n && (takes || leaves)) links.free(stratum);
		const side = alike.get(seen) ?? { taking: [], leaving: [] };
		if (takes) side.taking.push(stratum);
		if (leaves) side.leaving.push(stratum);
		alike.set(seen, side);
	});
	for (const { taking, leaving } of alike.values()) {
		const [first] = taking;
		const [last] = leaving;
		if (first === undefined || last === undefined) continue;
		if (taking.length === 1 && leaving.length === 1 && first === last) continue;
		// Everyone who takes can exchange with everyone else who leaves.
		for (const stratum of taking) if (stratum !== last) links.link(stratum, last);
		for (const stratum of leaving) if (stratum !== first) links.link(stratum, first);
	}
}

function canTake({ table }: Statements, stratum: number, answer: number, instead: number): boolean {
	const { size, given } = table.strata[stratum] ?? { size: 0, given: [] };
	return (given[instead] ?? 0) > 0 && (given[answer] ?? 0) < size;
}

/** Sets that grow together (Tarjan 1975, "Efficiency of a good but not linear set union algorithm"). */
class Links {
	readonly #above: number[];
	readonly #free = new Set<number>();

	constructor(size: number) {
		this.#above = Array.from({ length: size }, (_, place) => place);
	}

	rootOf(place: number): number {
		let root = place;
		for (let next = this.#above[root]; next !== undefined && next !== root;) {
			root = next;
			next = this.#above[root];
		}
		this.#above[place] = root;
		return root;
	}

	link(one: number, other: number): void {
		const [from, to] = [this.rootOf(one), this.rootOf(other)];
		if (from === to) return;
		this.#above[from] = to;
		if (this.#free.has(from)) this.#free.add(to);
	}

	/** Marks the whole set that a place is in. */
	free(place: number): void {
		this.#free.add(this.rootOf(place));
	}

	isFree(root: number): boolean {
		return this.#free.has(root);
	}
}
