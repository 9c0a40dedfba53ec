/** What industry wants of the same topics, beside the Member States. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { IndustryFigures } from '../../about.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import type { Shown } from '../../chart-blocks.ts';
import { firstAddress, mostFirst, optionAddress, partAddress } from '../../cells.ts';
import { besideAddress } from '../../finding-cells.ts';
import { placeAmong, priorityRankings, toldCounts } from '../../findings/priorities.ts';
import { name, say, type Address, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { baseAddress, signSentence, versionSentence } from './bases.ts';
import type { Context } from './context.ts';
import { mostOftenNamed, optionText } from './rankings.ts';
import { countAndShare } from './regions.ts';
import { sidesChart, type SidedTopic } from './sides-chart.ts';

/** Where a topic stands among the first. */
export type PutFirst = 'both' | 'states' | 'industry';

interface Side {
	question: ToldQuestion;
	part: ToldPart;
}

/** A topic that one side puts first, at least. */
export interface Compared {
	value: string;
	/** Nothing where the figure of one side is withheld, or was not asked for. */
	putFirst: PutFirst | undefined;
}

/** Nothing where organizations were not asked, or nothing may be told of their answers. */
export function industrySection(context: Context): Block[] {
	const { figures, ledger, wording } = context;
	const { locale } = wording;
	const { industry } = figures;
	const states = firstSide(figures.questions);
	const others = firstSide(industry?.questions ?? []);
	if (industry === undefined || states === undefined || others === undefined) return [];
	const compared = comparedTopics(states.part, others.part);
	const text = say((put) =>
		m.brief_industry_text(
			{
				consultation: put(name(industry.consultationName[locale])),
				responses: put(ledger.plainCount('industry/responses')),
				asked: put(ledger.plainCount('industry/asked'))
			},
			{ locale }
		)
	);
	const items = audiences(compared, industry, states, context);
	return [
		{ kind: 'heading', level: 2, id: 'industry', text: m.brief_industry({}, { locale }) },
		{ kind: 'paragraph', text },
		...(items.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items }]),
		drawnWithTable({ compared, industry, states, others }, context)
	];
}

function firstSide(questions: readonly ToldQuestion[]): Side | undefined {
	const [question] = priorityRankings({ questions }).filter(({ topics }) => topics);
	const [part] = question?.parts ?? [];
	return question && part && { question, part };
}

/** Topics among the first of either side, those of the Member States in their order before others. */
export function comparedTopics(states: ToldPart, industry: ToldPart): Compared[] {
	const ofStates = toldCounts(states);
	const ofIndustry = toldCounts(industry);
	const first = (part: ToldPart) => mostOftenNamed(part, mostFirst).map(({ value }) => value);
	const values = new Set([...first(states), ...first(industry)]);
	return [...values].map((value): Compared => {
		const own = ofStates.find((topic) => topic.value === value);
		const other = ofIndustry.find((topic) => topic.value === value);
		if (own === undefined || other === undefined) return { value, putFirst: undefined };
		const inStates = placeAmong(own.named, ofStates) <= mostFirst;
		const inIndustry = placeAmong(other.named, ofIndustry) <= mostFirst;
		return {
			value,
			putFirst: inStates && inIndustry ? 'both' : inStates ? 'states' : 'industry'
		};
	});
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

/** A topic's name; organizations may have been asked about others. */
function topicName(value: string, industry: IndustryFigures, { question }: Side, context: Context) {
	const { locale } = context.wording;
	const options = [question, ...industry.questions].flatMap((each) => each.options);
	return name(optionText({ options }, value, locale));
}

function audiences(
	compared: readonly Compared[],
	industry: IndustryFigures,
	states: Side,
	context: Context
): Text[] {
	const { wording } = context;
	const { locale } = wording;
	return (['both', 'states', 'industry'] as const).flatMap((wanted) => {
		const topics = compared
			.filter(({ putFirst }) => putFirst === wanted)
			.map(({ value }) => topicName(value, industry, states, context));
		if (topics.length === 0) return [];
		const audience = putFirstBy(wanted, context);
		return [
			say((put) =>
				m.brief_industry_line({ audience, topics: put(wording.series(topics)) }, { locale })
			)
		];
	});
}

interface Compares {
	compared: readonly Compared[];
	industry: IndustryFigures;
	states: Side;
	others: Side;
}

function drawnWithTable(compares: Compares, context: Context): Block {
	const { compared, industry, states } = compares;
	const of = sidesOf(compares);
	const rows = compared.map(({ value }): SidedTopic => {
		const [own, other] = of.map((side): Shown => {
			const cell = countCell(value, side);
			return cell === undefined ? nothing : context.ledger.share(cell, side.base);
		});
		const label = topicName(value, industry, states, context);
		return { label, figures: [own ?? nothing, other ?? nothing] };
	});
	return sidesChart(rows, industryTable(compares, context), context);
}

/** Where the figures of a side stand. */
interface SideCells {
	part: ToldPart;
	at: Address;
	base: Address;
}

/** Member States, then industry. */
function sidesOf({ states, others }: Compares): [SideCells, SideCells] {
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

function industryTable(compares: Compares, context: Context): TableBlock {
	const { compared, industry, states } = compares;
	const { ledger, wording } = context;
	const { locale } = wording;
	const of = sidesOf(compares);
	const [own, other] = of;
	const rows = compared.map(({ value, putFirst }): Cell[] => [
		topicName(value, industry, states, context),
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
