import type { Cell, ChartBlock, TableBlock } from '../../../brief/blocks.ts';
import { mostNamed, optionText } from '../../../brief/templates/meeting/rankings.ts';
import { sentences, type Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { RankingFigures } from '../../../rollup/types.ts';
import { numberColumn, textColumn } from './columns.ts';

/** How many bars a chart has, ties apart. */
const bars = 10;

/** A chart of what is named most often with a table of everything, most named first. */
export function rankingBlock(question: RankingFigures, wording: Wording): ChartBlock | TableBlock {
	const { locale } = wording;
	const { support } = question;
	const shown = mostNamed(support, bars).shown;
	const table = rankingTable(question, wording);
	const [first] = shown;
	if (first === undefined) return table;
	const title = m.desk_results_named_most({}, { locale });
	const longest = shown.filter(({ named }) => named === first.named);
	return {
		kind: 'chart',
		id: `chart-${question.name}`,
		title,
		unit: m.desk_results_unit({}, { locale }),
		base: sentences(
			[
				table.base,
				m.desk_results_chart_part(
					{
						shown: wording.count(shown.length).text,
						total: wording.count(support.topics.length).text
					},
					{ locale }
				)
			],
			locale
		),
		bars: shown.map(({ topic, named }) => ({
			label: optionText(question, topic, locale),
			figure: wording.count(named)
		})),
		description: m.brief_chart_description(
			{
				title,
				label: wording.list(longest.map(({ topic }) => optionText(question, topic, locale))),
				figure: wording.count(first.named).text
			},
			{ locale }
		),
		table
	};
}

function rankingTable(question: RankingFigures, wording: Wording): TableBlock {
	const { locale } = wording;
	const { support } = question;
	const figures = new Map(support.topics.map((topic) => [topic.topic, topic]));
	let above = 0;
	const rows = support.order.flatMap((tied) => {
		const rank = 1 + above;
		above += tied.length;
		return tied.flatMap((topic): Cell[][] => {
			const found = figures.get(topic);
			if (!found) return [];
			return [
				[
					optionText(question, topic, locale),
					wording.count(rank),
					wording.count(found.named),
					wording.share(found.share),
					wording.count(found.firstChoices),
					wording.decimal(found.meanRank)
				]
			];
		});
	});
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			textColumn(
				question.topics
					? m.brief_column_topic({}, { locale })
					: m.brief_column_answer({}, { locale })
			),
			numberColumn(m.brief_column_place({}, { locale })),
			numberColumn(m.brief_column_named({}, { locale })),
			numberColumn(m.brief_column_share_ballots({}, { locale })),
			numberColumn(m.brief_column_first_choices({}, { locale })),
			numberColumn(m.brief_column_mean_rank({}, { locale }))
		],
		rows,
		base: m.desk_results_base_ranking(
			{
				ballots: wording.count(support.ballots).text,
				asked: wording.count(question.asked).text
			},
			{ locale }
		)
	};
}
