/** What the figures of all questions are shown with. */
import { textOf, type Wording } from '../../../brief/wording.ts';
import type { Given } from '../../../rollup/behind.ts';
import { formatWrittenNumber } from '../../formatting.ts';
import type { Leaf } from './leaves.ts';
import type { LinkTo } from './links.ts';
import type { Cell, Figure } from './table.ts';

/** As `Wording` says it. */
export const nothingIsKnown = '–';

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

/** Whose answers, and what of them, a number was worked out from. */
export interface Source {
	place: Pick<Leaf, 'question' | 'path'>;
	given: Given;
	column?: string | undefined;
}

/** A number that was worked out from these responses leads to them; a dash leads nowhere. */
export function derivedCell({ linkTo }: Context, { text }: Figure, source: Source): Figure {
	if (text === nothingIsKnown) return { text };
	const { place, given, column } = source;
	const behind = { question: place.question, path: place.path, given };
	const href = linkTo({ behind, ...(column !== undefined && { column }) });
	return { text, href, derived: true };
}

/** A part of a base, which leads to those who make up the part; nowhere where nobody does. */
export function shareOfCell(context: Context, count: number, base: number, source: Source): Figure {
	const share = shareCell(context, count, base);
	return count === 0 ? share : derivedCell(context, share, source);
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
