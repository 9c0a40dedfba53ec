/** Which figures of some answers may be told, after what was told of them before. */
import { protectInTurn } from './protect.ts';
import { strataOf } from './strata.ts';
import type { Answering } from './strata.ts';
import { countOf, isSafeAlone, meanOf, scoresOf } from './table.ts';
import type { Answer, CountFigure, Figure, Table } from './table.ts';
import type { Told } from './told.ts';

/** A figure of an earlier version, and what it told. */
export interface Known {
	figure: Figure;
	value: Told;
}

export interface Question {
	answers: readonly Answer[];
	respondents: readonly Answering[];
	/** To be told if that is safe, those first that matter most. */
	tiers: readonly (readonly Figure[])[];
	before: readonly Known[];
}

/** Reads a figure, or that it may not be told. */
export type Reading = (figure: Figure) => Told;

/** Nothing where what was told before does not agree with the answers: then nothing can be known to be safe. */
export function decide({ answers, respondents, tiers, before }: Question): Reading | undefined {
	const strata = strataOf(respondents, answers.length);
	const table: Table = { answers, strata, candidates: [], earlier: [], withheldEarlier: [] };
	const told = before.filter(({ value }) => value !== 'withheld');
	if (told.some(({ figure, value }) => valueOf(table, figure) !== value)) return undefined;
	const named = new Set([...tiers.flat(), ...before.map(({ figure }) => figure)].map(keyOf));
	const safe = protectInTurn(
		{
			...table,
			earlier: told.map(({ figure }) => figure),
			withheldEarlier: [
				...before.flatMap(({ figure, value }) =>
					value === 'withheld' && figure.kind === 'count' ? [figure] : []
				),
				...unsafe(table).filter((figure) => !named.has(keyOf(figure)))
			]
		},
		tiers
	);
	const keys = new Set([...safe].map(keyOf));
	return (figure) => (keys.has(keyOf(figure)) ? valueOf(table, figure) : 'withheld');
}

/** Counts of one answer in one group that must not be worked out, whether they are to be told or not. */
function unsafe(table: Table): CountFigure[] {
	const groups = new Set(table.strata.flatMap((stratum) => stratum.groups));
	return [...groups]
		.flatMap((group) =>
			table.answers.map((_, place): CountFigure => ({ kind: 'count', group, answers: [place] }))
		)
		.filter((figure) => !isSafeAlone(table, figure));
}

function keyOf(figure: Figure): string {
	return figure.kind === 'mean'
		? `${figure.group} mean`
		: `${figure.group} ${figure.answers.join('+')}`;
}

function valueOf(table: Table, figure: Figure): number {
	return figure.kind === 'count' ? countOf(table, figure) : meanOf(scoresOf(table, figure.group));
}
