/** The topics named most often, region by region, as far as it may be told. */
import type { ToldQuestion, ToldRegion, ToldRegions } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { regions as inOrder } from '../../../rollup/types.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import { optionAddress, partAddress, regionAddress } from '../../cells.ts';
import { name, say, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { regionBaseAddress, signSentence, type Of } from './bases.ts';
import type { Context } from './context.ts';
import { priorityRankings } from '../../findings/priorities.ts';
import { regionMap } from './region-map.ts';
import { mostOftenNamed, optionText } from './rankings.ts';

/** How many topics the table has, ties apart, and how many are named of each region. */
const rowsInTable = 10;
const topicsOfRegion = 3;

interface Regional extends Of {
	regions: ToldRegions;
}

/** Nothing where no figure of a region is told. */
export function regionsSection(context: Context): Block[] {
	const { locale } = context.wording;
	const blocks = priorityRankings(context.figures).flatMap((question) =>
		question.parts.flatMap((part) => {
			const { regions } = part;
			return regions ? regionBlocks({ question, part, regions }, context) : [];
		})
	);
	if (blocks.length === 0) return [];
	return [
		{ kind: 'heading', level: 2, id: 'regions', text: m.brief_regions({}, { locale }) },
		...blocks
	];
}

function regionBlocks(regional: Regional, context: Context): Block[] {
	const rows = rowsInOrder(regional.regions);
	const items = rows.flatMap((row) => firstOf(regional, row, context));
	const shown = mostOftenNamed(regional.part, rowsInTable).map(({ value }) => value);
	const tells = ({ counts }: ToldRegion) =>
		counts.some(({ value, count }) => count !== 'withheld' && shown.includes(value));
	const told = rows.filter(tells);
	const silent = rows.filter((row) => !tells(row));
	const text = m.brief_regions_lead({}, { locale: context.wording.locale });
	const lead: Block = { kind: 'paragraph', text };
	return [
		...(items.length === 0 ? [] : [lead, { kind: 'list' as const, ordered: false, items }]),
		...(told.length === 0 ? [] : [drawn({ shown, told, silent })])
	];

	function drawn(what: Shown): Block {
		const table = regionTable(regional, what, context);
		return regionMap(regional, { topics: shown, regions: told }, table, context);
	}
}

/** As other tables have them; any other after them. */
function rowsInOrder({ rows }: ToldRegions): ToldRegion[] {
	const place = ({ region }: ToldRegion) => {
		const found = inOrder.findIndex((known) => known === region);
		return found < 0 ? inOrder.length : found;
	};
	return [...rows].sort((a, b) => place(a) - place(b));
}

/** What a region names most often, of what is told of it. */
function firstOf({ question, part }: Regional, row: ToldRegion, context: Context): Text[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const first = mostOftenNamed(row, topicsOfRegion);
	if (first.length === 0) return [];
	const at = regionAddress(partAddress(question, part), row);
	const base = regionBaseAddress({ question, part }, row);
	const topics = first.map(({ value }) =>
		say((put) =>
			m.brief_lead_topic(
				{
					topic: put(name(optionText(question, value, locale))),
					named: put(ledger.count(`${optionAddress(at, value)}/count`, base)),
					ballots: put(ledger.count(base))
				},
				{ locale }
			)
		)
	);
	const region = name(wording.region(row.region));
	return [
		say((put) =>
			m.brief_regions_item({ region: put(region), topics: put(wording.series(topics)) }, { locale })
		)
	];
}

interface Shown {
	/** The values of the topics, and the regions that are columns or have none. */
	shown: readonly string[];
	told: readonly ToldRegion[];
	silent: readonly ToldRegion[];
}

function regionTable(
	{ question, part, regions }: Regional,
	{ shown, told, silent }: Shown,
	context: Context
): TableBlock {
	const { ledger, wording } = context;
	const { locale } = wording;
	const at = partAddress(question, part);
	const bases = told.map((row) => regionBaseAddress({ question, part }, row));
	const rows: Cell[][] = [
		[m.brief_column_base({}, { locale }), ...bases.map((base) => ledger.count(base))],
		...shown.map((value) => [
			name(optionText(question, value, locale)),
			...told.map((row, place) => {
				const cell = `${optionAddress(regionAddress(at, row), value)}/count`;
				return countAndShare(cell, bases[place] ?? '', context);
			})
		])
	];
	return {
		kind: 'table',
		caption: captionOf(question, context),
		columns: [
			{ header: m.brief_column_topic({}, { locale }), type: 'text' },
			...told.map(({ region }) => ({
				header: name(wording.region(region)),
				type: 'number' as const
			}))
		],
		rows,
		base: paragraphOf(
			[
				...regionsVersion({ question, part, regions }, context),
				m.brief_regions_base({}, { locale }),
				...(silent.length === 0
					? []
					: [
							say((put) =>
								m.brief_regions_few(
									{
										regions: put(
											name(wording.list(silent.map(({ region }) => wording.region(region))))
										)
									},
									{ locale }
								)
							)
						]),
				...signSentence(rows, context)
			],
			locale
		)
	};
}

function captionOf({ title }: ToldQuestion, { figures, wording }: Context): Text {
	const { locale } = wording;
	return priorityRankings(figures).length === 1
		? m.brief_regions_caption({}, { locale })
		: name(title[locale]);
}

/** "20 (50%)", or the sign alone. */
export function countAndShare(cell: string, base: string, { ledger, wording }: Context): Text {
	const count = ledger.count(cell, base);
	if ('withheld' in count) return count;
	const share = ledger.share(cell, base);
	return say((put) =>
		m.brief_count_share({ count: put(count), share: put(share) }, { locale: wording.locale })
	);
}

/** Nothing where the figures are those of this version. */
export function regionsVersion({ question, part, regions }: Regional, context: Context): Text[] {
	const { figures, ledger, wording } = context;
	if (regions.since === figures.version) return [];
	const version = ledger.plainCount(`${partAddress(question, part)}/regions/version`);
	return [
		say((put) => m.brief_figures_of_version({ version: put(version) }, { locale: wording.locale }))
	];
}
