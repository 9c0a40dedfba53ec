/** Every figure that a passage may hold, with the token that stands for it. */
import type { Told } from '../../disclosure/told.ts';
import type { Cells } from '../cells.ts';
import type { Ledger } from '../ledger.ts';
import type { Address, Figure, Source, Withheld } from '../text.ts';

export interface Offer {
	/** What stands between the braces. */
	token: string;
	source: Source;
	/** How it is shown. */
	shown: 'count' | 'share' | 'decimal';
}

/** By their tokens. */
export type Offers = ReadonlyMap<string, Offer>;

export function offersOf(cells: Cells): Offers {
	const offers = [...cells.keys()].flatMap((cell) => offersFor(cell, cells));
	return new Map(offers.map((offer) => [offer.token, offer]));
}

/** @returns a dash where it is a share of nobody */
export function figureOf(
	{ source: { cell, base }, shown }: Offer,
	ledger: Ledger
): Figure | Withheld | string {
	if (shown === 'share' && base !== undefined) return ledger.share(cell, base);
	return shown === 'decimal' && base !== undefined
		? ledger.decimal(cell, base)
		: ledger.count(cell, base);
}

function offersFor(cell: Address, cells: Cells): Offer[] {
	const parts = cell.split('/');
	const leaf = parts.at(-1) ?? '';
	const within = parts.slice(0, -1).join('/');
	if (parts[0] === 'coverage') {
		if (leaf === 'asked') return [count(cell)];
		const asked = `${within}/asked`;
		if (leaf === 'silent') return [count(cell, asked)];
		return leaf === 'submitted' ? [count(cell, asked), share(cell, asked)] : [];
	}
	if (parts[0] !== 'question') return [];
	switch (leaf) {
		case 'answered':
		case 'shown':
			return [count(cell)];
		case 'mean':
			return decimals(cell, `${within}/answered`, cells);
		case 'place':
			return parts.at(-3) === 'option' ? [count(cell)] : [];
		case 'count': {
			// The part of the question stands before "option/VALUE".
			const bases = ['answered', 'shown'].map((base) => [...parts.slice(0, -3), base].join('/'));
			const known = bases.filter((base) => cells.has(base));
			return [
				count(
					cell,
					known.find((base) => isNumber(cells.get(base)))
				),
				...known.map(shareOf)
			];
		}
		default:
			return [];
	}

	function shareOf(base: Address): Offer {
		return share(cell, base);
	}
}

function isNumber(value: Told | undefined): boolean {
	return typeof value === 'number';
}

function count(cell: Address, base?: Address): Offer {
	const source = base === undefined ? { cell } : { cell, base };
	return { token: cell, source, shown: 'count' };
}

function share(cell: Address, base: Address): Offer {
	return { token: `${cell} ÷ ${base}`, source: { cell, base, as: 'share' }, shown: 'share' };
}

function decimals(cell: Address, base: Address, cells: Cells): Offer[] {
	return cells.has(base) ? [{ token: cell, source: { cell, base }, shown: 'decimal' }] : [];
}
