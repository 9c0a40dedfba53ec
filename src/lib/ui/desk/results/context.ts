/** What the figures of all questions are shown with. */
import { textOf, type Wording } from '../../../brief/wording.ts';
import type { Given } from '../../../rollup/behind.ts';
import { formatWrittenNumber } from '../../formatting.ts';
import type { Leaf } from './leaves.ts';
import type { LinkTo } from './links.ts';
import type { Cell, Figure } from './table.ts';

export interface Context {
	wording: Wording;
	linkTo: LinkTo;
	/** What the questions are set against: each value with its name. */
	columns: readonly { value: string; name: string }[];
	/** Shares and means follow a weighting. */
	weighted: boolean;
}

/** A number that leads to the responses behind it. */
export function countCell(
	{ wording, linkTo }: Context,
	{ question, path }: Pick<Leaf, 'question' | 'path'>,
	given: Given,
	count: number,
	column?: string
): Figure {
	const { text } = wording.count(count);
	if (count === 0) return { text };
	const behind = { question, path, given };
	return { text, href: linkTo({ behind, ...(column !== undefined && { column }) }) };
}

/** A part of a base; a dash where there is no base. */
export function shareCell({ wording }: Context, count: number, base: number): Cell {
	return { text: textOf(wording.share(base === 0 ? null : count / base)) };
}

export function decimalCell({ wording }: Context, value: number | undefined): Cell {
	return { text: textOf(wording.decimal(value ?? null)) };
}

/** At most one decimal; four digits stay together, for they may be a year. */
export function numberInWords({ wording }: Context, value: number): string {
	return formatWrittenNumber(Math.round(value * 10) / 10, wording.locale);
}
