/** Exchanges of three answers between two respondents. */
import type { Target } from './leeway.ts';
import type { Statements } from './statements.ts';

/**
 * Whether one of the target's respondents can take or leave its answer with the help of another: one has
 * the answer in place of a second, the other has the second in place of a third, or the reverse; the
 * first and the third are told of neither's groups, the second of the same groups of both.
 */
export function relayed(statements: Statements, target: Target): boolean {
	const { table, membership, single } = statements;
	return target.answers.some((first) => {
		const alike = table.answers.flatMap((_, answer) =>
			isAlike(statements, first, answer) && !target.answers.includes(answer) ? [answer] : []
		);
		return membership.some((groups, one) => {
			if (target.inside[one] !== true || ((single[first] ?? 0n) & groups) !== 0n) return false;
			return alike.some((second) =>
				alike.some((third) => third !== second && helper(one, groups, first, second, third))
			);
		});
	});

	function helper(one: number, groups: bigint, first: number, second: number, third: number) {
		return membership.some(
			(others, other) =>
				((single[third] ?? 0n) & others) === 0n &&
				((single[second] ?? 0n) & (groups ^ others)) === 0n &&
				(canRelay(one, other, first, second, third) || canReturn(one, other, first, second, third))
		);
	}

	/** One takes the first in place of the second, the other the second in place of the third. */
	function canRelay(one: number, other: number, first: number, second: number, third: number) {
		if (one === other) {
			return room(one, first, second) >= 1 && given(one, third) >= 1;
		}
		return room(one, first, second) >= 1 && room(other, second, third) >= 1;
	}

	function canReturn(one: number, other: number, first: number, second: number, third: number) {
		if (one === other) {
			return room(one, second, first) >= 1 && room(one, third, second) >= 1;
		}
		return room(one, second, first) >= 1 && room(other, third, second) >= 1;
	}

	function room(stratum: number, answer: number, instead: number): number {
		const size = table.strata[stratum]?.size ?? 0;
		return Math.min(given(stratum, instead), size - given(stratum, answer));
	}

	function given(stratum: number, answer: number): number {
		return table.strata[stratum]?.given[answer] ?? 0;
	}
}

/** No number told of several answers, and no mean, tells them apart. */
function isAlike({ table, joint, means }: Statements, one: number, other: number): boolean {
	return (
		one !== other &&
		joint.every(({ answers }) => answers.has(one) === answers.has(other)) &&
		(means.size === 0 || table.answers[one]?.score === table.answers[other]?.score)
	);
}
