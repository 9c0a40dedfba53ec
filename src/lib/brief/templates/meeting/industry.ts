/** What industry wants of the same topics, beside the Member States. */
import type { ToldPart } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import type { Shown } from '../../chart-blocks.ts';
import { firstAddress, optionAddress, partAddress } from '../../cells.ts';
import { besideAddress } from '../../finding-cells.ts';
import { name, say, type Address, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { baseAddress, signSentence, versionSentence } from './bases.ts';
import type { Context } from './context.ts';
import {
	comparedName,
	comparison,
	topicsPutFirst,
	type Comparison,
	type PutFirst
} from './industry-compared.ts';
import { countAndShare } from './regions.ts';
import { sidesChart, type SidedTopic } from './sides-chart.ts';

/** Nothing where organizations were not asked, or nothing may be told of their answers. */
export function industrySection(context: Context): Block[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const found = comparison(context);
	if (found === undefined) return [];
	const text = say((put) =>
		m.brief_industry_text(
			{
				consultation: put(name(found.industry.consultationName[locale])),
				responses: put(ledger.plainCount('industry/responses')),
				asked: put(ledger.plainCount('industry/asked'))
			},
			{ locale }
		)
	);
	const items = audiences(found, context);
	return [
		{ kind: 'heading', level: 2, id: 'industry', text: m.brief_industry({}, { locale }) },
		{ kind: 'paragraph', text },
		...(items.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items }]),
		drawnWithTable(found, context)
	];
}

function putFirstBy(putFirst: PutFirst, { wording: { locale } }: Context): string {
	switch (putFirst) {
		case 'both':
			return m.brief_industry_both({}, { locale });
		case 'states':
			return m.brief_industry_states({}, { locale });
		case 'industry':
			return m.brief_industry_organizations({}, { locale });
	}
}

function audiences(found: Comparison, context: Context): Text[] {
	const { wording } = context;
	const { locale } = wording;
	return (['both', 'states', 'industry'] as const).flatMap((wanted) => {
		const topics = topicsPutFirst(wanted, found, context);
		if (topics.length === 0) return [];
		const audience = putFirstBy(wanted, context);
		return [
			say((put) =>
				m.brief_industry_line({ audience, topics: put(wording.series(topics)) }, { locale })
			)
		];
	});
}

function drawnWithTable(found: Comparison, context: Context): Block {
	const of = sidesOf(found);
	const rows = found.compared.map(({ value }): SidedTopic => {
		const [own, other] = of.map((side): Shown => {
			const cell = countCell(value, side);
			return cell === undefined ? nothing : context.ledger.share(cell, side.base);
		});
		const label = comparedName(value, found, context);
		return { label, figures: [own ?? nothing, other ?? nothing] };
	});
	return sidesChart(rows, industryTable(found, context), context);
}

/** Where the figures of a side stand. */
interface SideCells {
	part: ToldPart;
	at: Address;
	base: Address;
}

/** Member States, then industry. */
function sidesOf({ states, others }: Comparison): [SideCells, SideCells] {
	return [
		{
			part: states.part,
			at: partAddress(states.question, states.part),
			base: baseAddress(states.question, states.part)
		},
		{
			part: others.part,
			at: besideAddress('industry', partAddress(others.question, others.part)),
			base: besideAddress('industry', baseAddress(others.question, others.part))
		}
	];
}

/** Nothing where the side was not asked about the topic. */
function countCell(value: string, { part, at }: SideCells): Address | undefined {
	const asked = part.counts.some((count) => count.value === value);
	return asked ? `${optionAddress(at, value)}/count` : undefined;
}

function industryTable(found: Comparison, context: Context): TableBlock {
	const { compared, states } = found;
	const { ledger, wording } = context;
	const { locale } = wording;
	const of = sidesOf(found);
	const [own, other] = of;
	const rows = compared.map(({ value, putFirst }): Cell[] => [
		comparedName(value, found, context),
		...of.map((side) => {
			const cell = countCell(value, side);
			return cell === undefined ? nothing : countAndShare(cell, side.base, context);
		}),
		putFirst === undefined ? nothing : putFirstBy(putFirst, context)
	]);
	return {
		kind: 'table',
		caption: m.brief_industry_caption({}, { locale }),
		columns: [
			{ header: m.brief_column_topic({}, { locale }), type: 'text' },
			{ header: m.brief_column_member_states({}, { locale }), type: 'number' },
			{ header: m.brief_column_industry({}, { locale }), type: 'number' },
			{ header: m.brief_column_put_first({}, { locale }), type: 'text' }
		],
		rows,
		base: paragraphOf(
			[
				...versionSentence(states.question, states.part, context),
				say((put) =>
					m.brief_industry_base(
						{
							states: put(ledger.count(own.base)),
							organizations: put(ledger.count(other.base)),
							places: put(ledger.plainCount(firstAddress))
						},
						{ locale }
					)
				),
				...signSentence(rows, context)
			],
			locale
		)
	};
}

const nothing = '–';
