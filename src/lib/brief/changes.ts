/** Which figures differ between two versions of a brief. */
import type { Told } from '../disclosure/told.ts';
import type { BriefFigures } from './about.ts';
import { cellsOf } from './cells.ts';
import { offersOf, type Offer } from './passages/offers.ts';
import { placeOf } from './passages/catalogue.ts';
import type { Wording } from './wording.ts';

export interface ChangedFigure {
	subject: string;
	path: string[];
	/** In words; a dash where the version does not have the figure. */
	before: string;
	after: string;
}

/** Shares are left out: they follow the counts that they are made of. */
export function changedFigures(
	before: BriefFigures,
	after: BriefFigures,
	wording: Wording
): ChangedFigure[] {
	const [earlier, later] = [cellsOf(before), cellsOf(after)];
	const offers = new Map([...offersOf(earlier), ...offersOf(later)]);
	return [...offers.values()]
		.filter(
			({ shown, source: { cell } }) => shown !== 'share' && earlier.get(cell) !== later.get(cell)
		)
		.map((offer) => ({
			...placeOf(offer, after.questions, wording),
			before: written(earlier.get(offer.source.cell), offer, wording),
			after: written(later.get(offer.source.cell), offer, wording)
		}));
}

function written(value: Told | undefined, { shown }: Offer, wording: Wording): string {
	if (value === undefined) return '–';
	if (value === 'withheld') return wording.withheld;
	return (shown === 'decimal' ? wording.tenths(value) : wording.count(value)).text;
}
