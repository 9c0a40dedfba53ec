/** What is told of a question, by its address. */
import type { Told, ToldPart, ToldQuestion, ToldRegion } from '../disclosure/told.ts';
import type { Address } from './text.ts';

/** An address and what stands there. */
export type CellEntry = [Address, Told];

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

/** All that is told of a question. */
export function questionCells(question: ToldQuestion): CellEntry[] {
	return question.parts.flatMap((part) => partCells(partAddress(question, part), part));
}

export function partCells(at: Address, part: ToldPart): CellEntry[] {
	return [
		[`${at}/version`, part.since],
		[`${at}/shown`, part.shown],
		[`${at}/answered`, part.answered],
		...(part.mean === undefined ? [] : ([[`${at}/mean`, part.mean]] as CellEntry[])),
		...part.counts.flatMap(({ value, count }): CellEntry[] => [
			[`${optionAddress(at, value)}/count`, count],
			[`${optionAddress(at, value)}/place`, placeOf(count, part)]
		]),
		...regionCells(at, part)
	];
}

function regionCells(at: Address, { regions }: ToldPart): CellEntry[] {
	if (regions === undefined) return [];
	return [
		[`${at}/regions/version`, regions.since],
		...regions.rows.flatMap((row): CellEntry[] => {
			const own = regionAddress(at, row);
			return [
				[`${own}/shown`, row.shown],
				[`${own}/answered`, row.answered],
				...row.counts.map(({ value, count }): CellEntry => [
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
