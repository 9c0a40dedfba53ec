/** Other answers that are tried in the place of the true ones. */
import { distanceFrom, stepBetween, triedMeans } from './means.ts';
import type { TriedMean } from './means.ts';
import { watched } from './statements.ts';
import type { Statements } from './statements.ts';

/** How many in these strata give one of these answers. */
export interface Target {
	inside: readonly boolean[];
	answers: readonly number[];
	/** The group that the strata make up, if they do. */
	group?: string;
}

export interface Trial {
	statements: Statements;
	target: Target;
	/** Answers by stratum, changed in place. */
	given: number[][];
	/** With the scores of these answers. */
	means: TriedMean[];
}

export function trialOf(statements: Statements, target: Target): Trial {
	const given = statements.table.strata.map((stratum) => [...stratum.given]);
	return { statements, target, given, means: triedMeans(statements) };
}

/** Somebody who is in no group: what comes from there, or goes there, is never noticed. */
export const nobody = -1;

/** How many in a stratum may give an answer in place of another. */
export function roomIn(
	{ statements, given }: Trial,
	stratum: number,
	answer: number,
	instead: number
): number {
	if (stratum === nobody) return Infinity;
	const numbers = given[stratum];
	const size = statements.table.strata[stratum]?.size ?? 0;
	return Math.min(numbers?.[instead] ?? 0, size - (numbers?.[answer] ?? 0));
}

/** So many in a stratum give an answer in place of another. */
export function move(
	{ statements, given, means }: Trial,
	stratum: number,
	answer: number,
	instead: number,
	by: number
): void {
	const numbers = given[stratum];
	if (numbers === undefined) return;
	numbers[answer] = (numbers[answer] ?? 0) + by;
	numbers[instead] = (numbers[instead] ?? 0) - by;
	const { answers } = statements.table;
	const { sum, base } = stepBetween(answers[answer], answers[instead]);
	for (const mean of means) {
		if (((statements.membership[stratum] ?? 0n) & mean.bit) === 0n) continue;
		mean.sum += by * sum;
		mean.base += by * base;
	}
}

/** Makes a change that no count notices, unless a mean that is told would become another by it. */
export function change(trial: Trial, moves: () => void): boolean {
	if (trial.means.length === 0) {
		moves();
		return true;
	}
	const given = trial.given.map((numbers) => [...numbers]);
	const means = trial.means.map((mean) => ({ ...mean }));
	moves();
	if (isCounterweighted(trial)) return true;
	Object.assign(trial, { given, means });
	return false;
}

/** Respondents who give other answers so that a mean stays as it is. */
const mostCounterweights = 4;

/** Lets others, outside the target, give other answers that no count notices, until the means hold. */
function isCounterweighted(trial: Trial): boolean {
	for (let turn = 0; ; turn += 1) {
		const distance = distanceFrom(trial.means);
		if (distance === 0) return true;
		const best = turn < mostCounterweights ? nearest(trial, distance) : undefined;
		if (best === undefined) return false;
		move(trial, best.stratum, best.answer, best.instead, 1);
	}
}

interface Counterweight {
	stratum: number;
	answer: number;
	instead: number;
}

/** The change that brings the means nearest to those that are told. */
function nearest(trial: Trial, distance: number): Counterweight | undefined {
	const { statements, target } = trial;
	const { answers } = statements.table;
	let best: Counterweight | undefined;
	let least = distance;
	statements.membership.forEach((groups, stratum) => {
		answers.forEach(({ score }, answer) => {
			answers.forEach((other, instead) => {
				const touched = target.answers.includes(answer) || target.answers.includes(instead);
				if (score === other.score || (touched && target.inside[stratum] === true)) return;
				if ((groups & watched(statements, answer, instead)) !== 0n) return;
				if (roomIn(trial, stratum, answer, instead) < 1) return;
				const step = stepBetween(answers[answer], answers[instead]);
				const reached = distanceFrom(trial.means, groups, step);
				if (reached >= least) return;
				least = reached;
				best = { stratum, answer, instead };
			});
		});
	});
	return best;
}
