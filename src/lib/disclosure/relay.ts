/** Exchanges of three answers between two respondents. */
import { move, roomIn } from './trial.ts';
import type { Target, Trial } from './trial.ts';
import type { Statements } from './statements.ts';

/** Whether those inside take the target's answer or leave it, and how many of them at most. */
export interface Relay {
	more: boolean;
	limit: number;
}

/**
 * By how many more of the target's respondents take or leave its answer with the help of others: one has
 * the answer in place of a second, another has the second in place of a third, or the reverse; the first
 * and the third are told of neither's groups, the second of the same groups of both.
 */
export function relayed(trial: Trial, { more, limit }: Relay): number {
	const { statements, target } = trial;
	let moved = 0;
	for (const first of target.answers) {
		const alike = answersLike(statements, first, target);
		for (const [one, groups] of statements.membership.entries()) {
			if (target.inside[one] !== true || isToldOf(statements, first, groups)) continue;
			for (const second of alike) {
				if (moved >= limit) return moved;
				moved += helped(trial, { one, first, second, alike, more, limit: limit - moved });
			}
		}
	}
	return moved;
}

interface Wanted extends Relay {
	/** The stratum that takes or leaves the first answer. */
	one: number;
	first: number;
	second: number;
	alike: readonly number[];
}

/** As far as others have the second answer in place of one that is not told of them, or the reverse. */
function helped(trial: Trial, { one, first, second, alike, more, limit }: Wanted): number {
	const { statements } = trial;
	const groups = statements.membership[one] ?? 0n;
	const told = statements.single[second] ?? 0n;
	const room = (stratum: number, taken: number, left: number) =>
		more ? roomIn(trial, stratum, taken, left) : roomIn(trial, stratum, left, taken);
	const give = (stratum: number, taken: number, left: number, by: number) =>
		more ? move(trial, stratum, taken, left, by) : move(trial, stratum, left, taken, by);
	let moved = 0;
	for (const [other, others] of statements.membership.entries()) {
		if (moved >= limit || room(one, first, second) < 1) return moved;
		if (other === one || (told & (groups ^ others)) !== 0n) continue;
		for (const third of alike) {
			if (third === second || isToldOf(statements, third, others)) continue;
			const own = room(one, first, second);
			const by = Math.min(limit - moved, own, room(other, second, third));
			if (by < 1) continue;
			give(one, first, second, by);
			give(other, second, third, by);
			moved += by;
		}
	}
	return moved;
}

function isToldOf({ single }: Statements, answer: number, groups: bigint): boolean {
	return ((single[answer] ?? 0n) & groups) !== 0n;
}

/** The others that no number told of several answers, and no mean, tells apart from this one. */
function answersLike({ table, joint, means }: Statements, one: number, target: Target): number[] {
	return table.answers.flatMap((_, other) =>
		other !== one &&
		!target.answers.includes(other) &&
		joint.every(({ answers }) => answers.has(one) === answers.has(other)) &&
		(means.size === 0 || table.answers[one]?.score === table.answers[other]?.score)
			? [other]
			: []
	);
}
