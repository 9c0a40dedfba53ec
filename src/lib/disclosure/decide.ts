/** Which figures of some answers may be told, after what was told of them before. */
import { givesOut, protect, protectInTurn } from './protect.ts';
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
	/** To be told as far as those of the tiers leave it safe: none of them is given up for these. */
	further: readonly CountFigure[];
	before: readonly Known[];
}

/** Reads a figure, or that it may not be told. */
export type Reading = (figure: Figure) => Told;

/** Nothing where what was told before does not agree with the answers: then nothing can be known to be safe. */
export function decide({
	answers,
	respondents,
	tiers,
	further,
	before
}: Question): Reading | undefined {
	const strata = strataOf(respondents, answers.length);
	const table: Table = { answers, strata, candidates: [], earlier: [], withheldEarlier: [] };
	const told = before.filter(({ value }) => value !== 'withheld');
	if (told.some(({ figure, value }) => valueOf(table, figure) !== value)) return undefined;
	const whole = withBefore(table, told, { tiers, further, before });
	const first = besideRegions(whole, tiers, unsafeOf(table, further));
	const safe = new Set([...first, ...beside(whole, tiers.flat(), first, further)].map(keyOf));
	return (figure) => (safe.has(keyOf(figure)) ? valueOf(table, figure) : 'withheld');
}

/**
 * What is told first is told without a look at the groups of what is told beside it, unless a single number
 * would be left for one that must not be worked out there: then all are decided together.
 */
function besideRegions(
	table: Table,
	tiers: readonly (readonly Figure[])[],
	unsafe: readonly CountFigure[]
): Set<Figure> {
	const told = protectInTurn(table, tiers);
	const whole = { ...table, candidates: tiers.flat() };
	return givesOut(whole, told, unsafe)
		? protect({ ...whole, withheldEarlier: [...table.withheldEarlier, ...unsafe] })
		: told;
}

/** Of the groups of these figures, whichever of them are to be told. */
function unsafeOf(table: Table, figures: readonly CountFigure[]): CountFigure[] {
	const groups = new Set(figures.map(({ group }) => group));
	return unsafe(table).filter(({ group }) => groups.has(group));
}

/** What is given: told before, withheld before, and unsafe whether it is to be told or not. */
function withBefore(
	table: Table,
	told: readonly Known[],
	{ tiers, further, before }: Pick<Question, 'tiers' | 'further' | 'before'>
): Table {
	const named = new Set([...tiers.flat(), ...before.map(({ figure }) => figure)].map(keyOf));
	const later = new Set(further.map(({ group }) => group));
	return {
		...table,
		earlier: told.map(({ figure }) => figure),
		withheldEarlier: [
			...before.flatMap(({ figure, value }) =>
				value === 'withheld' && figure.kind === 'count' ? [figure] : []
			),
			...unsafe(table).filter((figure) => !later.has(figure.group) && !named.has(keyOf(figure)))
		]
	};
}

/** Of further figures those that may be told beside what is told first. */
function beside(
	table: Table,
	wanted: readonly Figure[],
	told: ReadonlySet<Figure>,
	further: readonly CountFigure[]
): Set<CountFigure> {
	if (further.length === 0) return new Set();
	const withheld = wanted.flatMap((figure) =>
		figure.kind === 'count' && !told.has(figure) ? [figure] : []
	);
	return protect({
		...table,
		candidates: further,
		earlier: [...table.earlier, ...told],
		withheldEarlier: [...table.withheldEarlier, ...withheld]
	});
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
