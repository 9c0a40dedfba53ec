/** Every number that a brief's figures hold, by its address. */
import { fewest } from '../disclosure/fewest.ts';
import type { Told } from '../disclosure/told.ts';
import type { CoverageCounts } from '../rollup/types.ts';
import type { BriefFigures } from './about.ts';
import { firstPlaces } from './findings/dissent.ts';
import { jointLevel } from '../priorities/sureness/told-shares.ts';
import { findingCells } from './finding-cells.ts';
import { address, questionCells, type CellEntry } from './question-cells.ts';
import type { Address } from './text.ts';

export { address, optionAddress, partAddress, regionAddress } from './question-cells.ts';

export type Cells = ReadonlyMap<Address, Told>;

/** The smallest number of respondents that a figure tells apart. */
export const fewestAddress: Address = 'rule/fewest';

/** So many places count as the first. */
export const mostFirst = 10;
export const firstAddress: Address = 'rule/first';

/** The first of a region, and how often what is said of a region's topics holds together. */
export const leadingAddress: Address = 'rule/leading';
export const levelAddress: Address = 'rule/level';

export function cellsOf(figures: BriefFigures): Cells {
	const { coverage, questions } = figures;
	return new Map([
		['version', figures.version],
		['responses', figures.responses],
		[fewestAddress, fewest],
		[firstAddress, mostFirst],
		[leadingAddress, firstPlaces],
		[levelAddress, jointLevel],
		...coverageCells('coverage', coverage.total),
		...coverage.regions.flatMap((row) =>
			coverageCells(address('coverage', 'region', row.region), row)
		),
		...coverage.groups.flatMap((row) =>
			coverageCells(address('coverage', 'group', row.group), row)
		),
		...questions.flatMap(questionCells),
		...findingCells(figures)
	]);
}

export function coverageCells(
	at: Address,
	{ asked, started, submitted }: CoverageCounts
): CellEntry[] {
	return [
		[`${at}/asked`, asked],
		[`${at}/started`, started],
		[`${at}/submitted`, submitted],
		[`${at}/silent`, asked - submitted]
	];
}
