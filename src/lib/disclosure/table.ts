/** What is to be published of one question, and what lies behind it. */

import { fewest } from './fewest.ts';

/** Respondents that no group tells apart. */
export interface Stratum {
	/** Names of the groups of respondents they all belong to. */
	groups: readonly string[];
	/** How many they are. */
	size: number;
	/** How many of them gave each answer, in the order of the table's answers. */
	given: readonly number[];
}

/** How many in a group gave one of these answers, which exclude each other. */
export interface CountFigure {
	kind: 'count';
	group: string;
	/** Places in the table's answers. */
	answers: readonly number[];
}

/** The mean score in a group, rounded to one decimal, of those who gave an answer with a score. */
export interface MeanFigure {
	kind: 'mean';
	group: string;
}

export type Figure = CountFigure | MeanFigure;

/**
 * Either every respondent gives exactly one answer (being silent is one), or all are known to have given
 * some, and how many each stratum gave together is taken to be known.
 */
export interface Table<Candidate extends Figure = Figure> {
	answers: readonly Answer[];
	strata: readonly Stratum[];
	/** To be published if that is safe. */
	candidates: readonly Candidate[];
	/** Published before, over the same strata: cannot be taken back. */
	earlier: readonly Figure[];
	/** Withheld before, and to stay unknown. */
	withheldEarlier: readonly CountFigure[];
}

export interface Answer {
	/** What it counts in a mean; null for nothing. */
	score: number | null;
	/** Left blank, or not shown: that nobody was silent tells nothing of what anyone answered. */
	silent: boolean;
}

export function isIn(stratum: Stratum, group: string): boolean {
	return stratum.groups.includes(group);
}

export function sizeOf({ strata }: Table, group: string): number {
	return strata.reduce((sum, stratum) => sum + (isIn(stratum, group) ? stratum.size : 0), 0);
}

export function countOf({ strata }: Table, { group, answers }: CountFigure): number {
	return strata
		.filter((stratum) => isIn(stratum, group))
		.reduce(
			(sum, { given }) => answers.reduce((more, answer) => more + (given[answer] ?? 0), sum),
			0
		);
}

/** Sum and number of scores. */
export interface Scores {
	sum: number;
	base: number;
}

export function scoresOf({ answers, strata }: Table, group: string): Scores {
	let sum = 0;
	let base = 0;
	for (const { given } of strata.filter((stratum) => isIn(stratum, group))) {
		answers.forEach(({ score }, answer) => {
			if (score === null) return;
			sum += score * (given[answer] ?? 0);
			base += given[answer] ?? 0;
		});
	}
	return { sum, base };
}

/** A mean as it is published; not a number where nobody gave a score. */
export function meanOf({ sum, base }: Scores): number {
	return Math.round((sum / base) * 10) / 10;
}

/** The rule of the threshold for a figure by itself, whatever else is published. */
export function isSafeAlone(table: Table, figure: Figure): boolean {
	if (figure.kind === 'mean') return scoresOf(table, figure.group).base >= fewest;
	const count = countOf(table, figure);
	const others = sizeOf(table, figure.group) - count;
	if (count === 0 && isSilence(table, figure)) return true;
	const answeredAtAll = table.answers.every(
		({ silent }, place) => silent !== figure.answers.includes(place)
	);
	if (others === 0 && answeredAtAll) return true;
	return count >= fewest && others >= fewest;
}

/** It counts those who gave no answer. */
export function isSilence({ answers }: Table, figure: CountFigure): boolean {
	return figure.answers.every((answer) => answers[answer]?.silent === true);
}
