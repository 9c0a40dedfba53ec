/** Respondents about whom nothing may be worked out: single ones, and sets smaller than the threshold. */
import type { Required } from './protect.ts';
import { fewest } from './table.ts';
import type { Stratum, Table } from './table.ts';

/**
 * What exchanges within a stratum do not protect already: strata whose members all answer alike, and
 * strata, or unions of strata, that have too few members.
 */
export function smallSets(table: Table): Required[] {
	const targets: Required[] = [];
	const small = table.strata.flatMap(({ size }, place) =>
		size > 0 && size < fewest ? [place] : []
	);
	const unions = unionsOf(table.strata, small);
	table.answers.forEach(({ silent }, answer) => {
		// That all have given the only answer there is tells as little as that nobody was silent.
		const onlyOne = table.answers.every((other, place) => other.silent !== (place === answer));
		const add = (members: readonly number[]) => {
			const count = members.reduce((sum, place) => sum + given(table.strata[place], answer), 0);
			const size = members.reduce((sum, place) => sum + (table.strata[place]?.size ?? 0), 0);
			if ((silent && count === 0) || (onlyOne && count === size)) return;
			const inside = table.strata.map((_, place) => members.includes(place));
			targets.push({ inside, answers: [answer], width: 1 });
		};
		for (const union of unions) add(union);
		table.strata.forEach((stratum, place) => {
			const count = given(stratum, answer);
			if (stratum.size >= fewest && (count === 0 || count === stratum.size)) add([place]);
		});
	});
	return targets;
}

function given(stratum: Stratum | undefined, answer: number): number {
	return stratum?.given[answer] ?? 0;
}

/** With more small strata than this only single ones and pairs are looked at: the sets would be millions. */
const manySmall = 14;

/** Sets of strata that together have fewer members than the threshold. */
function unionsOf(strata: readonly Stratum[], places: readonly number[]): number[][] {
	const unions: number[][] = [];
	const widest = places.length > manySmall ? 2 : fewest;
	const grow = (union: readonly number[], size: number, from: number) => {
		places.forEach((place, index) => {
			const grown = size + (strata[place]?.size ?? 0);
			if (index < from || grown >= fewest || union.length >= widest) return;
			const wider = [...union, place];
			unions.push(wider);
			grow(wider, grown, index + 1);
		});
	};
	grow([], 0, 0);
	return unions;
}
