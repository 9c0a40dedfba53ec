/** What readers are told, in the form in which it holds answers in their place. */
import { meanOf, scoresOf } from './table.ts';
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
	/** Means told, by group. */
	means: ReadonlyMap<string, number>;
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
	const means = new Map<string, number>();
	for (const figure of told) {
		const bit = bitOf(figure.group);
		if (figure.kind === 'mean') means.set(figure.group, meanOf(scoresOf(table, figure.group)));
		else if (figure.answers.length > 1) joint.push({ bit, answers: new Set(figure.answers) });
		else for (const answer of figure.answers) single[answer] = (single[answer] ?? 0n) | bit;
	}
	const membership = table.strata.map(({ groups }) =>
		groups.reduce((mask, group) => mask | (bits.get(group) ?? 0n), 0n)
	);
	return { table, bits, membership, single, joint, means };
}

/** The groups in which a respondent that gives `one` in place of `other` would be noticed by a count. */
export function watched({ single, joint }: Statements, one: number, other: number): bigint {
	let mask = (single[one] ?? 0n) | (single[other] ?? 0n);
	for (const { bit, answers } of joint) {
		if (answers.has(one) !== answers.has(other)) mask |= bit;
	}
	return mask;
}

/** The groups whose mean would be moved by it. */
export function weighed({ table, means, bits }: Statements, one: number, other: number): bigint {
	if (table.answers[one]?.score === table.answers[other]?.score) return 0n;
	let mask = 0n;
	for (const group of means.keys()) mask |= bits.get(group) ?? 0n;
	return mask;
}
