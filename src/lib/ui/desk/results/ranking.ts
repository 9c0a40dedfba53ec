/** Rankings: who names an option, and where. */
import { leading } from '../../../brief/templates/meeting/leading.ts';
import { optionText } from '../../../brief/templates/meeting/rankings.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { TopicSupport } from '../../../priorities/support.ts';
import type { RankingFigures } from '../../../rollup/types.ts';
import type { Chart } from './closed.ts';
import { countCell, decimalCell, derivedCell, shareCell, type Context } from './context.ts';
import type { Leaf, LeafFigures } from './leaves.ts';
import { baseRows } from './measures.ts';
import type { Cell, ResultTable, Row } from './table.ts';

type RankingLeaf = Leaf<RankingFigures>;

/** How many bars a chart has, ties apart. */
const bars = 10;

function supportIn(figures: LeafFigures | null, topic: string): TopicSupport | undefined {
	return figures?.kind === 'ranking'
		? figures.support.topics.find((each) => each.topic === topic)
		: undefined;
}

/** Most named first; those named equally often share the better place. */
export function rankingTable(context: Context, leaf: RankingLeaf, caption: string): ResultTable {
	const { wording, weighted, columns } = context;
	const { locale } = wording;
	const { counted } = leaf;
	let above = 0;
	return {
		caption,
		head: [
			counted.topics ? m.brief_column_topic({}, { locale }) : m.brief_column_answer({}, { locale }),
			m.brief_column_place({}, { locale }),
			(weighted ? m.explorer_named_once : m.brief_column_named)({}, { locale }),
			m.brief_column_share({}, { locale }),
			...(weighted ? [m.explorer_weighted_share({}, { locale })] : []),
			m.brief_column_first_choices({}, { locale }),
			m.brief_column_mean_rank({}, { locale }),
			...columns.map(({ name }) => name)
		],
		body: counted.support.order.flatMap((tied) => {
			const place = 1 + above;
			above += tied.length;
			return tied.map((topic) => topicRow(context, leaf, topic, place));
		}),
		foot: baseRows(context, leaf, m.explorer_answered_base({}, { locale }), weighted ? 4 : 3).map(
			({ header, cells: [count, ...others] }) => ({
				header,
				cells: [{ text: '' }, count ?? { text: '' }, ...others]
			})
		)
	};
}

function topicRow(context: Context, leaf: RankingLeaf, topic: string, place: number): Row {
	const { wording, weighted } = context;
	const found = supportIn(leaf.counted, topic);
	const given = { that: 'chose', answer: topic } as const;
	const named = found?.named ?? 0;
	const naming = (cell: Cell) =>
		named === 0 ? cell : derivedCell(context, cell, { place: leaf, given });
	const shown = (figures: LeafFigures | null): Cell =>
		shareCell(
			context,
			supportIn(figures, topic)?.named ?? 0,
			figures?.kind === 'ranking' ? figures.support.ballots : 0
		);
	return {
		header: optionText(leaf.counted, topic, wording.locale),
		cells: [
			derivedCell(
				context,
				{ text: wording.count(place).text },
				{ place: leaf, given: { that: 'ballot' } }
			),
			countCell(context, leaf, given, named),
			naming(shown(leaf.counted)),
			...(weighted ? [naming(shown(leaf.weighed))] : []),
			countCell(context, leaf, { that: 'first', answer: topic }, found?.firstChoices ?? 0),
			naming(decimalCell(context, found?.meanRank ?? undefined)),
			...leaf.columns.map(({ value, counted, weighed }) => ({
				...countCell(context, leaf, given, supportIn(counted, topic)?.named ?? 0, value),
				beside: shown(weighed ?? counted)
			}))
		]
	};
}

/** What is named most often. */
export function rankingChart(context: Context, leaf: RankingLeaf): Chart | undefined {
	const { wording } = context;
	const { locale } = wording;
	const { support } = leaf.counted;
	const named = support.topics.filter((topic) => topic.named > 0);
	const { shown } = leading(named, (topic) => topic.named, bars);
	const [first] = shown;
	if (first === undefined) return undefined;
	const title = m.desk_results_named_most({}, { locale });
	const label = (topic: string) => optionText(leaf.counted, topic, locale);
	const longest = shown.filter(({ named }) => named === first.named);
	return {
		kind: 'chart',
		id: `chart-${leaf.question}`,
		title,
		unit: m.desk_results_unit({}, { locale }),
		base: m.desk_results_chart_part(
			{ shown: wording.count(shown.length).text, total: wording.count(support.topics.length).text },
			{ locale }
		),
		bars: shown.map(({ topic, named }) => ({ label: label(topic), figure: wording.count(named) })),
		description: m.brief_chart_description(
			{
				title,
				label: wording.list(longest.map(({ topic }) => label(topic))),
				figure: wording.count(first.named).text
			},
			{ locale }
		)
	};
}
