/** Respondents put together where no group tells them apart. */
import type { Stratum, Table } from './table.ts';

export interface Answering {
	groups: readonly string[];
	/** Places in the table's answers, each at most once. */
	answers: readonly number[];
}

/** In the order in which they are met. */
export function strataOf(respondents: Iterable<Answering>, answers: number): Stratum[] {
	const strata = new Map<string, { groups: readonly string[]; size: number; given: number[] }>();
	for (const respondent of respondents) {
		const key = JSON.stringify([...respondent.groups].sort());
		const stratum = strata.get(key) ?? {
			groups: respondent.groups,
			size: 0,
			given: new Array<number>(answers).fill(0)
		};
		stratum.size += 1;
		for (const answer of respondent.answers)
			stratum.given[answer] = (stratum.given[answer] ?? 0) + 1;
		strata.set(key, stratum);
	}
	return [...strata.values()];
}

/** The strata of a table as far as groups of its figures tell them apart. */
export function mergedStrata(table: Table): Stratum[] {
	const figures = [...table.candidates, ...table.earlier, ...table.withheldEarlier];
	const spoken = new Set(figures.map(({ group }) => group));
	const merged = new Map<string, { groups: readonly string[]; size: number; given: number[] }>();
	for (const { groups, size, given } of table.strata) {
		const seen = groups.filter((group) => spoken.has(group)).sort();
		const key = JSON.stringify(seen);
		const stratum = merged.get(key) ?? { groups: seen, size: 0, given: given.map(() => 0) };
		stratum.size += size;
		stratum.given = stratum.given.map((count, answer) => count + (given[answer] ?? 0));
		merged.set(key, stratum);
	}
	return [...merged.values()];
}
