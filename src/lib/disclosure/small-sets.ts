/** Sets of respondents smaller than the threshold, of whom something might be worked out. */
import { circlesOf, isWideEnough } from './circles.ts';
import { fewest } from './fewest.ts';
import type { Statements } from './statements.ts';
import type { Target } from './trial.ts';
import type { Table } from './table.ts';

/** With more narrow circles than this their unions are not looked at one by one. */
const manyCircles = 14;

/**
 * The sets that exchanges of two respondents do not protect already: narrow circles, and the unions of
 * such that have fewer members than the threshold. Nothing where they are too many to look at.
 */
export function exposedSets(statements: Statements): Target[] | undefined {
	const { table } = statements;
	const targets: Target[] = [];
	for (const [answer] of table.answers.entries()) {
		const narrow = circlesOf(statements, answer).filter((circle) => !isWideEnough(circle));
		const small = narrow.filter(({ size }) => size < fewest);
		if (small.length > manyCircles) return undefined;
		const unions = [
			...unionsOf(small),
			...narrow.filter(({ size }) => size >= fewest).map(({ members }) => members)
		];
		for (const members of unions) {
			if (tellsNothing(table, members, answer)) continue;
			const inside = table.strata.map((_, place) => members.includes(place));
			targets.push({ inside, answers: [answer] });
		}
	}
	return targets;
}

/** That nobody was silent tells of no answer; nor does it that all gave the only one there is. */
function tellsNothing(
	{ answers, strata }: Table,
	members: readonly number[],
	answer: number
): boolean {
	const sum = (count: (place: number) => number) =>
		members.reduce((total, place) => total + count(place), 0);
	const given = sum((place) => strata[place]?.given[answer] ?? 0);
	const onlyOne = answers.every(({ silent }, place) => silent !== (place === answer));
	return (
		(answers[answer]?.silent === true && given === 0) ||
		(onlyOne && given === sum((place) => strata[place]?.size ?? 0))
	);
}

/** Sets of circles that together have fewer members than the threshold. */
function unionsOf(
	circles: readonly { members: readonly number[]; size: number }[]
): (readonly number[])[] {
	const unions: (readonly number[])[] = [];
	const grow = (union: readonly number[], size: number, from: number) => {
		circles.forEach((circle, index) => {
			const grown = size + circle.size;
			if (index < from || grown >= fewest) return;
			const wider = [...union, ...circle.members];
			unions.push(wider);
			grow(wider, grown, index + 1);
		});
	};
	grow([], 0, 0);
	return unions;
}
