/** Who differs: regions and groups beside each other, what is their own, how alike their orders are. */
import { m } from '../../../../i18n/paraglide/messages.js';
import type { RegionAgreement } from '../../../../priorities/agreement/agreement.ts';
import type { PriorityFindings } from '../../../../priorities/findings/findings.ts';
import type { Part } from '../../../../priorities/findings/parts.ts';
import { regions as regionsInOrder } from '../../../../rollup/types.ts';
import { inParts } from './behind.ts';
import type { PanelCell, PanelColumn, PanelPart, PanelSection, PanelTable } from './panel.ts';
import { tintOf } from './tints.ts';
import { inOrderOfTables, nothing, type PanelWording } from './wording.ts';

export function differsSection(
	id: string,
	{ topics, regions, groups, betweenRegions }: PriorityFindings,
	wording: PanelWording
): PanelSection {
	const { locale } = wording;
	const heardRegions = inOrderOfTables(regions).filter(({ ballots }) => ballots > 0);
	const heardGroups = inOrderOfTables(groups).filter(({ ballots }) => ballots > 0);
	const table = (caption: string, parts: readonly Part[]): PanelPart[] =>
		parts.length === 0
			? []
			: [{ kind: 'table', table: partsTable(caption, topics, parts, wording) }];
	const { namingIsWanting } = wording;
	const [byRegion, byGroup] = namingIsWanting
		? ([m.priorities_differs_region, m.priorities_differs_group] as const)
		: ([m.priorities_places_region, m.priorities_places_group] as const);
	return {
		id: `${id}-differs`,
		title: m.priorities_section_differs({}, { locale }),
		parts: [
			...(namingIsWanting ? [distinctivePart([...heardRegions, ...heardGroups], wording)] : []),
			...table(byRegion({}, { locale }), heardRegions),
			...table(byGroup({}, { locale }), heardGroups),
			...tauPart(betweenRegions, wording)
		]
	};
}

/** A column for each region or group. */
function partsTable(
	caption: string,
	topics: readonly string[],
	parts: readonly Part[],
	wording: PanelWording
): PanelTable {
	const { locale } = wording;
	const largest = Math.max(
		...parts.flatMap((part) => part.topics.map(({ share }) => share ?? 0)),
		Number.MIN_VALUE
	);
	const cell = (part: Part, topic: string): PanelCell => {
		const own = part.topics[topics.indexOf(topic)];
		if (!own) return { text: nothing };
		const last = Math.max(1, topics.length - 1);
		const among = inParts(part.name);
		if (!wording.namingIsWanting)
			return wording.here.derived(
				{
					text: wording.place(own.rank),
					tint: tintOf(own.rank ? 1 - (own.rank.best - 1) / last : 0)
				},
				'ballots',
				among
			);
		const shown: PanelCell = {
			text: wording.share(own.share),
			detail: wording.place(own.rank),
			tint: tintOf((own.share ?? 0) / largest)
		};
		const counted = own.named === 0 ? 'ballots' : { naming: topic };
		return wording.here.derived(shown, counted, among);
	};
	return {
		caption,
		head: wording.topicHead,
		columns: parts.map(({ name, ballots }) => partColumn(name, ballots, wording)),
		rows: wording.order.map((topic) => ({
			head: wording.topic(topic),
			cells: parts.map((part) => cell(part, topic))
		})),
		base: (wording.namingIsWanting ? m.priorities_differs_base : m.priorities_places_base)(
			{
				method: wording.chosen.method,
				oneVoice: m.priorities_one_voice({}, { locale })
			},
			{ locale }
		)
	};
}

/** A column of one region or group, with how many ballots it is of. */
function partColumn(name: string, ballots: number, { here, locale, part, number }: PanelWording) {
	const href = here.address('ballots', inParts(name));
	return {
		text: part(name),
		type: 'number',
		detail: m.priorities_ballots_of({ ballots: number(ballots) }, { locale }),
		...(href !== undefined && { href })
	} satisfies PanelColumn;
}

function distinctivePart(parts: readonly Part[], wording: PanelWording): PanelPart {
	const { locale } = wording;
	const rows = parts.flatMap(({ name, distinctive }) =>
		distinctive.topics.map(({ topic, inGroup, inRest, difference, interval }) => {
			const points = (share: number) => wording.signed(share * 100);
			const counted = (named: number, of: number) =>
				`${wording.number(named)} / ${wording.number(of)}`;
			return {
				head: wording.part(name),
				cells: [
					{ text: wording.topic(topic) },
					wording.here.derived(
						{
							text: wording.share(inGroup.share),
							detail: counted(inGroup.named, distinctive.ballots.group)
						},
						inGroup.named === 0 ? 'ballots' : { naming: topic },
						inParts(name)
					),
					wording.here.derived(
						{
							text: wording.share(inRest.share),
							detail: counted(inRest.named, distinctive.ballots.rest)
						},
						inRest.named === 0 ? 'ballots' : { naming: topic },
						{ are: 'outside', names: [name] }
					),
					wording.here.derived(
						{
							text: points(difference),
							detail: `[${points(interval.low)}; ${points(interval.high)}]`
						},
						'ballots'
					)
				]
			};
		})
	);
	if (rows.length === 0)
		return { kind: 'text', text: m.priorities_distinctive_none({}, { locale }) };
	return {
		kind: 'table',
		table: {
			caption: m.priorities_distinctive_caption({}, { locale }),
			head: m.priorities_distinctive_part({}, { locale }),
			columns: [
				{ text: wording.topicHead, type: 'text' },
				{ text: m.priorities_distinctive_own({}, { locale }), type: 'number' },
				{ text: m.priorities_distinctive_rest({}, { locale }), type: 'number' },
				{ text: m.priorities_distinctive_difference({}, { locale }), type: 'number' }
			],
			rows,
			base: m.priorities_distinctive_base(
				{ oneVoice: m.priorities_one_voice({}, { locale }) },
				{ locale }
			)
		}
	};
}

/** Nothing where there are not two regions to compare. */
function tauPart(
	{ regions, tau, leastBallots }: RegionAgreement,
	wording: PanelWording
): PanelPart[] {
	const { locale } = wording;
	const known: readonly string[] = regionsInOrder;
	const shown = regions
		.map(({ region, ballots }, index) => ({ region, ballots, index }))
		.filter(({ ballots }) => ballots > 0)
		.sort((a, b) => known.indexOf(a.region) - known.indexOf(b.region));
	if (shown.length < 2) return [];
	const cell = (row: (typeof shown)[number], column: (typeof shown)[number]): PanelCell => {
		const value = tau[row.index]?.[column.index] ?? null;
		if (value === null || row === column) return { text: nothing };
		return wording.here.derived(
			{ text: wording.decimal(value, 2), tint: tintOf(value) },
			'ballots',
			inParts(row.region, column.region)
		);
	};
	return [
		{
			kind: 'table',
			table: {
				caption: m.priorities_tau_caption({}, { locale }),
				head: m.brief_column_region({}, { locale }),
				columns: shown.map(({ region, ballots }) => partColumn(region, ballots, wording)),
				rows: shown.map((row) => ({
					head: wording.part(row.region),
					cells: shown.map((column) => cell(row, column))
				})),
				base: m.priorities_tau_base(
					{
						method: wording.chosen.method,
						least: wording.number(leastBallots),
						oneVoice: m.priorities_one_voice({}, { locale })
					},
					{ locale }
				)
			}
		}
	];
}
