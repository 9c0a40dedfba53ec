/** The figures that a passage may hold, in words: what the desk chooses from. */
import type { ToldQuestion } from '../../disclosure/told.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { groups } from '../../rollup/types.ts';
import type { BriefFigures } from '../about.ts';
import { cellsOf } from '../cells.ts';
import { ledgerOf } from '../ledger.ts';
import type { Address } from '../text.ts';
import { textOf, type Wording } from '../wording.ts';
import { figureOf, offersOf, type Offer } from './offers.ts';

export interface OfferInWords {
	token: string;
	/** Of which question it is, or that it is of coverage. */
	subject: string;
	/** What is counted of it, from the general to the single. */
	path: string[];
	/** As it reads at this moment. */
	value: string;
	/** Not withheld, and no share of nobody. */
	insertable: boolean;
}

/** Of the shares of one cell only the one whose base is told. */
export function catalogue(figures: BriefFigures, wording: Wording): OfferInWords[] {
	const cells = cellsOf(figures);
	const ledger = ledgerOf(cells, wording);
	return [...offersOf(cells).values()].flatMap((offer) => {
		const { base } = offer.source;
		if (offer.shown === 'share' && base !== undefined && base !== toldBase(offer)) return [];
		const figure = figureOf(offer, ledger);
		return [
			{
				token: offer.token,
				...placeOf(offer, figures.questions, wording),
				value: textOf(figure),
				insertable: typeof figure !== 'string' && !('withheld' in figure)
			}
		];
	});

	function toldBase({ source: { cell, base = '' } }: Offer): Address | undefined {
		const leaf = base.slice(base.lastIndexOf('/') + 1);
		if (leaf === 'asked') return base;
		const at = cell.split('/').slice(0, -3).join('/');
		return [`${at}/answered`, `${at}/shown`].find((one) => typeof cells.get(one) === 'number');
	}
}

/** Where a figure stands, in words. */
export function placeOf(
	{ source: { cell }, shown }: Offer,
	questions: readonly ToldQuestion[],
	wording: Wording
): { subject: string; path: string[] } {
	const { locale } = wording;
	const names = cell.split('/').map(decodeURIComponent);
	const leaf = names.at(-1) ?? '';
	const question =
		names[0] === 'question' ? questions.find(({ name }) => name === names[1]) : undefined;
	const from = question === undefined ? 1 : 2;
	const path = pairs(names.slice(from, -1)).map(([kind, value]) =>
		nameOf(kind, value, question, wording)
	);
	return {
		subject: question?.title[locale] ?? m.brief_coverage({}, { locale }),
		path: [...path, measure(leaf, shown, question !== undefined, wording)]
	};
}

function pairs(names: readonly string[]): [string, string][] {
	return names.flatMap((name, place): [string, string][] => {
		const value = names[place + 1];
		return place % 2 === 0 && value !== undefined ? [[name, value]] : [];
	});
}

function nameOf(
	kind: string,
	value: string,
	question: ToldQuestion | undefined,
	wording: Wording
): string {
	if (kind === 'region') return wording.region(value);
	if (kind === 'group') {
		const group = groups.find((each) => each === value);
		return group === undefined ? value : wording.group(group);
	}
	const named =
		kind === 'row'
			? question?.parts.find(({ row }) => row?.value === value)?.row
			: question?.options.find((option) => option.value === value);
	return named?.text[wording.locale] ?? value;
}

function measure(
	leaf: string,
	shown: Offer['shown'],
	ofQuestion: boolean,
	{ locale }: Wording
): string {
	if (shown === 'share') {
		return ofQuestion
			? m.brief_column_share({}, { locale })
			: m.brief_share_answered({}, { locale });
	}
	switch (leaf) {
		case 'asked':
			return m.brief_asked({}, { locale });
		case 'submitted':
			return m.brief_answered({}, { locale });
		case 'silent':
			return m.brief_not_answered({}, { locale });
		case 'shown':
			return m.brief_column_asked({}, { locale });
		case 'answered':
			return m.brief_column_answered({}, { locale });
		case 'mean':
			return m.brief_column_mean({}, { locale });
		case 'place':
			return m.brief_column_place({}, { locale });
		default:
			return m.brief_column_count({}, { locale });
	}
}
