/** Every cell of a brief's figures as a row of a file, and what the columns of that file hold. */
import type { ToldQuestion } from '../disclosure/told.ts';
import type { Cell } from '../downloads/columns.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { Locale } from '../i18n/locales.ts';
import type { BriefFigures } from './about.ts';
import { cellsOf, type Cells } from './cells.ts';
import type { Address } from './text.ts';
import { wordingFor, type Wording } from './wording.ts';

export const cellHeads = [
	'address',
	'subject',
	'region',
	'group',
	'question',
	'row',
	'option',
	'measure',
	'label',
	'value',
	'withheld',
	'base',
	'base_address'
] as const;
type CellHead = (typeof cellHeads)[number];

/** What stands behind these names in an address is one of them. */
const named = ['region', 'group', 'question', 'row', 'option'] as const;
type Named = (typeof named)[number];

/** An address taken apart: the other way round from `address`. */
export interface CellPlace extends Partial<Record<Named, string>> {
	subject: string;
	measure: string;
}

export function placeOf(address: Address): CellPlace {
	const names = address.split('/').map(decodeURIComponent);
	const place: CellPlace = { subject: names[0] ?? '', measure: names.at(-1) ?? '' };
	for (let index = 0; index < names.length - 2; index += 1) {
		const key = named.find((each) => each === names[index]);
		if (key === undefined) continue;
		place[key] = names[index + 1] ?? '';
		index += 1;
	}
	return place;
}

/** In the order of `cellHeads`; every cell once, in the order in which figures are told. */
export function cellRows(figures: BriefFigures, locale: Locale): Cell[][] {
	const cells = cellsOf(figures);
	const wording = wordingFor(locale);
	return [...cells].map(([address, told]) => {
		const place = placeOf(address);
		const base = baseOf(address, place, cells);
		const whole = base === undefined ? undefined : cells.get(base);
		const row: Record<CellHead, Cell> = {
			address,
			subject: place.subject,
			region: place.region ?? null,
			group: place.group ?? null,
			question: place.question ?? null,
			row: place.row ?? null,
			option: place.option ?? null,
			measure: place.measure,
			label: labelOf(place, figures, wording),
			value: told === 'withheld' ? null : told,
			withheld: told === 'withheld' ? 1 : 0,
			base: typeof whole === 'number' ? whole : null,
			base_address: base ?? null
		};
		return cellHeads.map((head) => row[head]);
	});
}

/** What the documents divide by: of answers those who gave any or, where that is withheld, who was asked. */
function baseOf(address: Address, { measure }: CellPlace, cells: Cells): Address | undefined {
	const around = address.slice(0, address.lastIndexOf('/'));
	switch (measure) {
		case 'started':
		case 'submitted':
		case 'silent':
			return `${around}/asked`;
		case 'answered':
			return `${around}/shown`;
		case 'count':
		case 'mean': {
			const part = around.replace(/\/option\/[^/]*$/u, '');
			return cells.get(`${part}/answered`) === 'withheld' ? `${part}/shown` : `${part}/answered`;
		}
		default:
			return undefined;
	}
}

function labelOf(place: CellPlace, { questions }: BriefFigures, wording: Wording): string {
	const { locale } = wording;
	const question = questions.find(({ name }) => name === place.question);
	const group = place.group;
	return [
		question?.title[locale],
		rowText(question, place.row, locale),
		place.region === undefined ? undefined : wording.region(place.region),
		group === 'ldc' || group === 'lldc' || group === 'sids' || group === 'transition'
			? wording.group(group)
			: group,
		question?.options.find(({ value }) => value === place.option)?.text[locale] ?? place.option
	]
		.filter((part) => part !== undefined && part !== '')
		.join(' – ');
}

function rowText(
	question: ToldQuestion | undefined,
	value: string | undefined,
	locale: Locale
): string | undefined {
	if (value === undefined) return undefined;
	return question?.parts.find(({ row }) => row?.value === value)?.row?.text[locale] ?? value;
}

/** What each column holds, a row for each: name, sentence, and what may stand in it. */
export function cellDictionary(locale: Locale): Cell[][] {
	const options = Object.entries(measures).map(
		([value, label]) => `${value} = ${label({}, { locale })}`
	);
	return cellHeads.map((head) => [
		head,
		holdings[head]({}, { locale }),
		head === 'measure' ? options.join(' | ') : null
	]);
}
export const cellDictionaryHeads = ['column', 'holds', 'options'] as const;

const holdings = {
	address: m.documents_cell_address,
	subject: m.documents_cell_subject,
	region: m.documents_cell_region,
	group: m.documents_cell_group,
	question: m.documents_cell_question,
	row: m.documents_cell_row,
	option: m.documents_cell_option,
	measure: m.documents_cell_measure,
	label: m.documents_cell_label,
	value: m.documents_cell_value,
	withheld: m.documents_cell_withheld,
	base: m.documents_cell_base,
	base_address: m.documents_cell_base_address
} as const satisfies Record<CellHead, unknown>;

const measures = {
	asked: m.documents_measure_asked,
	started: m.documents_measure_started,
	submitted: m.documents_measure_submitted,
	silent: m.documents_measure_silent,
	shown: m.documents_measure_shown,
	answered: m.documents_measure_answered,
	count: m.documents_measure_count,
	place: m.documents_measure_place,
	mean: m.documents_measure_mean,
	version: m.documents_measure_version,
	responses: m.documents_measure_responses,
	fewest: m.documents_measure_fewest,
	first: m.documents_measure_first,
	leading: m.documents_measure_leading,
	level: m.documents_measure_level,
	missing: m.documents_measure_missing,
	certain: m.documents_measure_certain,
	from: m.documents_measure_from,
	to: m.documents_measure_to,
	low: m.documents_measure_low,
	high: m.documents_measure_high,
	best: m.documents_measure_best,
	worst: m.documents_measure_worst,
	then: m.documents_measure_then,
	now: m.documents_measure_now,
	moved: m.documents_measure_moved,
	'place-in-region': m.documents_measure_place_in_region,
	named: m.documents_measure_named,
	base: m.documents_measure_base
} as const;
