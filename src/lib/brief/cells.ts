/** Every number that a brief's figures hold, by its address. */
import { fewest } from '../disclosure/fewest.ts';
import type { Told, ToldPart, ToldQuestion, ToldRegion } from '../disclosure/told.ts';
import type { CoverageCounts } from '../rollup/types.ts';
import type { BriefFigures } from './about.ts';
import type { Address } from './text.ts';

export type Cells = ReadonlyMap<Address, Told>;

/** An address: names from the general to the single, whatever they hold. */
export function address(...names: readonly string[]): Address {
	return names.map(encodeURIComponent).join('/');
}

/** Of a question, or of a row of a matrix. */
export function partAddress(question: ToldQuestion, { row }: Pick<ToldPart, 'row'>): Address {
	return row === undefined
		? address('question', question.name)
		: address('question', question.name, 'row', row.value);
}

export function optionAddress(part: Address, value: string): Address {
	return `${part}/${address('option', value)}`;
}

/** Of a region, in the figures of a question. */
export function regionAddress(part: Address, { region }: Pick<ToldRegion, 'region'>): Address {
	return `${part}/${address('region', region)}`;
}

/** The smallest number of respondents that a figure tells apart. */
export const fewestAddress: Address = 'rule/fewest';

export function cellsOf(figures: BriefFigures): Cells {
	const { coverage, questions } = figures;
	return new Map([
		['version', figures.version],
		['responses', figures.responses],
		[fewestAddress, fewest],
		...coverageCells('coverage', coverage.total),
		...coverage.regions.flatMap((row) =>
			coverageCells(address('coverage', 'region', row.region), row)
		),
		...coverage.groups.flatMap((row) =>
			coverageCells(address('coverage', 'group', row.group), row)
		),
		...questions.flatMap((question) =>
			question.parts.flatMap((part) => partCells(partAddress(question, part), part))
		)
	]);
}

export function coverageCells(
	at: Address,
	{ asked, started, submitted }: CoverageCounts
): [Address, Told][] {
	return [
		[`${at}/asked`, asked],
		[`${at}/started`, started],
		[`${at}/submitted`, submitted],
		[`${at}/silent`, asked - submitted]
	];
}

function partCells(at: Address, part: ToldPart): [Address, Told][] {
	return [
		[`${at}/version`, part.since],
		[`${at}/shown`, part.shown],
		[`${at}/answered`, part.answered],
		...(part.mean === undefined ? [] : ([[`${at}/mean`, part.mean]] as [Address, Told][])),
		...part.counts.flatMap(({ value, count }): [Address, Told][] => [
			[`${optionAddress(at, value)}/count`, count],
			[`${optionAddress(at, value)}/place`, placeOf(count, part)]
		]),
		...regionCells(at, part)
	];
}

function regionCells(at: Address, { regions }: ToldPart): [Address, Told][] {
	if (regions === undefined) return [];
	return [
		[`${at}/regions/version`, regions.since],
		...regions.rows.flatMap((row): [Address, Told][] => {
			const own = regionAddress(at, row);
			return [
				[`${own}/shown`, row.shown],
				[`${own}/answered`, row.answered],
				...row.counts.map(({ value, count }): [Address, Told] => [
					`${optionAddress(own, value)}/count`,
					count
				])
			];
		})
	];
}

/** Among those whose count is told. */
function placeOf(named: Told, { counts }: ToldPart): Told {
	if (named === 'withheld') return 'withheld';
	return 1 + counts.filter(({ count }) => count !== 'withheld' && count > named).length;
}
