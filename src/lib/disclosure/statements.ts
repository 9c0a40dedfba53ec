/** What readers are told, in the form in which it holds answers in their place. */
import { roundedMean, scoresOf } from './table.ts';
import type { Figure, Table } from './table.ts';

/** Sets of groups are bits. */
export interface Statements {
	table: Table;
	bits: ReadonlyMap<string, bigint>;
	/** By stratum: its groups. */
	membership: readonly bigint[];
	/** By answer: groups in which the number giving just this answer is told. */
	single: readonly bigint[];
	/** Numbers told of several answers together. */
	joint: readonly { bit: bigint; answers: ReadonlySet<number> }[];
	/** Groups whose mean is told. */
	means: bigint;
}

export function statementsOf(table: Table, told: Iterable<Figure>): Statements {
	const bits = new Map<string, bigint>();
	const bitOf = (group: string) => {
		const bit = bits.get(group) ?? 1n << BigInt(bits.size);
		bits.set(group, bit);
		return bit;
	};
	const single = table.answers.map(() => 0n);
	const joint: { bit: bigint; answers: ReadonlySet<number> }[] = [];
	let means = 0n;
	for (const figure of told) {
		const bit = bitOf(figure.group);
		if (figure.kind === 'mean') means |= bit;
		else if (figure.answers.length > 1) joint.push({ bit, answers: new Set(figure.answers) });
		else for (const answer of figure.answers) single[answer] = (single[answer] ?? 0n) | bit;
	}
	const membership = table.strata.map(({ groups }) =>
		groups.reduce((mask, group) => mask | (bits.get(group) ?? 0n), 0n)
	);
	return { table, bits, membership, single, joint, means };
}

/**
 * The groups in which a respondent that gives `one` in place of `other` would be noticed.
 * @param free a group whose mean may move as far as rounding hides it
 */
export function watched(
	{ table, single, joint, means, bits }: Statements,
	one: number,
	other: number,
	free: string | undefined
): bigint {
	let mask = (single[one] ?? 0n) | (single[other] ?? 0n);
	for (const { bit, answers } of joint) {
		if (answers.has(one) !== answers.has(other)) mask |= bit;
	}
	const [score, instead] = [table.answers[one]?.score ?? null, table.answers[other]?.score ?? null];
	if (score === instead) return mask;
	const hidden = score !== null && instead !== null && free !== undefined;
	return mask | (hidden ? means & ~(bits.get(free) ?? 0n) : means);
}

/** How far the sum of scores in a group may move, down and up, before its rounded mean changes. */
export function hiddenByRounding(
	{ table, bits, means }: Statements,
	group: string
): { down: number; up: number } {
	if (((bits.get(group) ?? 0n) & means) === 0n) return { down: Infinity, up: Infinity };
	const { sum, base } = scoresOf(table, group);
	const told = roundedMean(sum, base);
	const farthest = (step: number) => {
		let moved = 0;
		while (roundedMean(sum + moved + step, base) === told) moved += step;
		return Math.abs(moved);
	};
	return { down: farthest(-1), up: farthest(1) };
}
