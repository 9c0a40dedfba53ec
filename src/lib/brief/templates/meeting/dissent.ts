/** What is far from agreement: what a region puts first and the others do not. */
import type { LocalizedText } from '../../../i18n/locales.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block, Cell } from '../../blocks.ts';
import { leadingAddress, levelAddress } from '../../cells.ts';
import type { Dissent } from '../../findings/dissent.ts';
import { dissentAddress } from '../../finding-cells.ts';
import { priorityRankings } from '../../findings/priorities.ts';
import { name, say, type Text } from '../../text.ts';
import type { Context } from './context.ts';
import { optionText } from './rankings.ts';
import { countAndShare } from './regions.ts';

/** Nothing where no figure of a region is told. */
export function dissentSection(context: Context): Block[] {
	const { figures, ledger, wording } = context;
	const { locale } = wording;
	const told = priorityRankings(figures).some(({ parts }) =>
		parts.some(({ regions }) => regions !== undefined)
	);
	if (!told || figures.findings === undefined) return [];
	const { dissent } = figures.findings;
	const heading: Block = {
		kind: 'heading',
		level: 2,
		id: 'dissent',
		text: m.brief_dissent({}, { locale })
	};
	if (dissent.length === 0) {
		const places = ledger.plainCount(leadingAddress);
		const text = say((put) => m.brief_dissent_none({ places: put(places) }, { locale }));
		return [heading, { kind: 'paragraph', text }];
	}
	return [
		heading,
		{ kind: 'list', ordered: false, items: dissent.map((each) => sentence(each, context)) },
		dissentTable(dissent, context)
	];
}

function topicOf({ question, value }: Dissent, { figures, wording }: Context): Text {
	const asked = figures.questions.find((each) => each.name === question);
	const options: { value: string; text: LocalizedText }[] = asked?.options ?? [];
	return name(optionText({ options }, value, wording.locale));
}

/** Regions, each with the topics it puts first and the others do not; nothing where there are none. */
export function regionsApart(context: Context): Text | undefined {
	const { figures, wording } = context;
	const { locale } = wording;
	const dissent = figures.findings?.dissent ?? [];
	const regions = [...new Set(dissent.map(({ region }) => region))];
	if (regions.length === 0) return undefined;
	return wording.series(
		regions.map((region) => {
			const own = dissent.filter((each) => each.region === region);
			const topics = wording.series(own.map((each) => topicOf(each, context)));
			return say((put) =>
				m.brief_glance_region(
					{ region: put(name(wording.region(region))), topics: put(topics) },
					{ locale }
				)
			);
		})
	);
}

function sentence(dissent: Dissent, context: Context): Text {
	const { ledger, wording } = context;
	const at = dissentAddress(dissent);
	return say((put) =>
		m.brief_dissent_text(
			{
				region: put(name(wording.region(dissent.region))),
				topic: put(topicOf(dissent, context)),
				named: put(ledger.count(`${at}/within/named`, `${at}/within/base`)),
				base: put(ledger.count(`${at}/within/base`)),
				others: put(ledger.count(`${at}/elsewhere/named`, `${at}/elsewhere/base`)),
				rest: put(ledger.count(`${at}/elsewhere/base`))
			},
			{ locale: wording.locale }
		)
	);
}

function dissentTable(dissent: readonly Dissent[], context: Context): Block {
	const { ledger, wording } = context;
	const { locale } = wording;
	const rows = dissent.map((each): Cell[] => {
		const at = dissentAddress(each);
		const low = ledger.plainCount(`${at}/difference/low`);
		const high = ledger.plainCount(`${at}/difference/high`);
		return [
			topicOf(each, context),
			name(wording.region(each.region)),
			countAndShare(`${at}/within/named`, `${at}/within/base`, context),
			countAndShare(`${at}/elsewhere/named`, `${at}/elsewhere/base`, context),
			say((put) => m.brief_range({ low: put(low), high: put(high) }, { locale }))
		];
	});
	return {
		kind: 'table',
		caption: m.brief_dissent_caption({}, { locale }),
		columns: [
			{ header: m.brief_column_topic({}, { locale }), type: 'text' },
			{ header: m.brief_column_region({}, { locale }), type: 'text' },
			{ header: m.brief_column_in_region({}, { locale }), type: 'number' },
			{ header: m.brief_column_elsewhere({}, { locale }), type: 'number' },
			{ header: m.brief_column_difference({}, { locale }), type: 'number' }
		],
		rows,
		base: say((put) =>
			m.brief_dissent_base(
				{
					places: put(ledger.plainCount(leadingAddress)),
					level: put(ledger.proportion(levelAddress))
				},
				{ locale }
			)
		)
	};
}
