/** A ranking question as a chart with its table. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { Support, TopicSupport } from '../../../priorities/support.ts';
import type { RankingFigures, RollUp } from '../../../rollup/types.ts';
import type { Block, TableBlock } from '../../blocks.ts';
import { sentences } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { leading } from './leading.ts';

/** How many rows a chart has, ties apart. */
const rowsInChart = 10;

export function priorityRankings(rollUp: RollUp): RankingFigures[] {
	return rollUp.questions.filter(
		(question): question is RankingFigures =>
			question.kind === 'ranking' && question.purpose === 'priority-ranking'
	);
}

export function optionText(question: RankingFigures, value: string, locale: Locale): string {
	return question.options.find((option) => option.value === value)?.text[locale] ?? value;
}

/** Of the topics that somebody named, the ones named most often. */
export function mostNamed(
	support: Support,
	wanted: number
): { shown: TopicSupport[]; leftOut: number } {
	const named = support.topics.filter((topic) => topic.named > 0);
	return leading(named, (topic) => topic.named, wanted);
}

export function rankingBlock(
	question: RankingFigures,
	title: string,
	id: string,
	wording: Wording
): Block[] {
	const { locale } = wording;
	const { shown, leftOut } = mostNamed(question.support, rowsInChart);
	if (shown.length === 0) return [];
	const table = rankingTable(question, title, shown, leftOut, wording);
	const most = shown[0]?.named ?? 0;
	const first = shown.filter(({ named }) => named === most);
	return [
		{
			kind: 'chart',
			id,
			title,
			unit: m.brief_unit_named({}, { locale }),
			base: table.base,
			bars: shown.map(({ topic, named }) => ({
				label: optionText(question, topic, locale),
				figure: wording.count(named)
			})),
			description: m.brief_chart_description(
				{
					title,
					label: wording.list(first.map(({ topic }) => optionText(question, topic, locale))),
					figure: wording.count(most).text
				},
				{ locale }
			),
			table
		}
	];
}

function rankingTable(
	question: RankingFigures,
	caption: string,
	shown: readonly TopicSupport[],
	leftOut: number,
	wording: Wording
): TableBlock {
	const { locale } = wording;
	const header = question.topics
		? m.brief_column_topic({}, { locale })
		: m.brief_column_answer({}, { locale });
	return {
		kind: 'table',
		caption,
		columns: [
			{ header, type: 'text' },
			{ header: m.brief_column_place({}, { locale }), type: 'number' },
			{ header: m.brief_column_named({}, { locale }), type: 'number' },
			{ header: m.brief_column_share_ballots({}, { locale }), type: 'number' },
			{ header: m.brief_column_first_choices({}, { locale }), type: 'number' },
			{ header: m.brief_column_mean_rank({}, { locale }), type: 'number' }
		],
		rows: shown.map(({ topic, named, share, firstChoices, meanRank }) => [
			optionText(question, topic, locale),
			wording.count(1 + shown.filter((other) => other.named > named).length),
			wording.count(named),
			wording.share(share),
			wording.count(firstChoices),
			wording.decimal(meanRank)
		]),
		base: rankingBase(question, leftOut, wording)
	};
}

function rankingBase(question: RankingFigures, leftOut: number, wording: Wording): string {
	const { locale } = wording;
	const parts: string[] = [
		m.brief_base_ballots(
			{
				ballots: wording.count(question.support.ballots).text,
				asked: wording.count(question.asked).text
			},
			{ locale }
		),
		m.brief_ties({}, { locale })
	];
	if (leftOut > 0) {
		parts.push(m.brief_left_out({ count: wording.count(leftOut).text }, { locale }));
	}
	return sentences(parts, locale);
}
