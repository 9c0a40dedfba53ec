/** The only way to a figure of a document: by the address of its cell, never by its value. */
import type { Cells } from './cells.ts';
import type { Address, Figure, Source, Withheld } from './text.ts';
import type { Wording } from './wording.ts';

export interface Ledger {
	/** A whole number. */
	count(cell: Address, base?: Address): Figure | Withheld;
	/** A whole number that is always told: of coverage, of versions, of rules. */
	plainCount(cell: Address): Figure;
	/** One decimal. */
	decimal(cell: Address, base: Address): Figure | Withheld;
	/** A share that the cell holds, 0 to 1, in per cent without decimals. */
	proportion(cell: Address, base?: Address): Figure;
	/** The cell as a share of its base, in per cent without decimals; a dash where the base is nobody. */
	share(cell: Address, base: Address): Figure | Withheld | string;
}

/** @throws RangeError where a template asks for a cell that is not there: a fault of the template */
export function ledgerOf(cells: Cells, wording: Wording): Ledger {
	const told = (cell: Address) => {
		const value = cells.get(cell);
		if (value === undefined) throw new RangeError(`there is no cell ${cell}`);
		return value;
	};
	const bound = (figure: Figure | Withheld, source: Source): Figure | Withheld =>
		'withheld' in figure ? figure : { ...figure, source };
	return {
		count: (cell, base) =>
			bound(wording.told(told(cell)), { cell, ...(base === undefined ? {} : { base }) }),
		plainCount(cell) {
			const value = told(cell);
			if (value === 'withheld') throw new RangeError(`the cell ${cell} is withheld`);
			return { ...wording.count(value), source: { cell } };
		},
		decimal(cell, base) {
			const value = told(cell);
			const figure = value === 'withheld' ? wording.told(value) : wording.tenths(value);
			return bound(figure, { cell, base });
		},
		proportion(cell, base) {
			const value = told(cell);
			const figure = value === 'withheld' ? value : wording.share(value);
			if (typeof figure === 'string') throw new RangeError(`the cell ${cell} is withheld`);
			return { ...figure, source: { cell, ...(base === undefined ? {} : { base }) } };
		},
		share(cell, base) {
			const [part, whole] = [told(cell), told(base)];
			if (part === 'withheld' || whole === 'withheld') return wording.told('withheld');
			const figure = wording.share(whole === 0 ? null : part / whole);
			return typeof figure === 'string' ? figure : bound(figure, { cell, base, as: 'share' });
		}
	};
}
