/** A ranking question as a chart with its table. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale } from '../../../i18n/locales.ts';
import type { Support, TopicSupport } from '../../../priorities/support.ts';
import type { RankingFigures, RollUp } from '../../../rollup/types.ts';
import type { Block, TableBlock } from '../../blocks.ts';
import type { Wording } from '../../wording.ts';

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

/**
 * The first of the order that somebody named. A tie at the border is shown whole or not at all, never
 * cut: whole if that makes at most half as many again as wanted, or if nothing else would be shown.
 */
export function leading(
	support: Support,
	wanted: number
): { shown: TopicSupport[]; leftOut: number } {
	const figures = new Map(support.topics.map((topic) => [topic.topic, topic]));
	const tied = support.order
		.map((group) => group.flatMap((topic) => figures.get(topic) ?? []))
		.map((group) => group.filter(({ named }) => named > 0));
	const shown: TopicSupport[] = [];
	for (const group of tied) {
		const size = shown.length + group.length;
		if (shown.length >= wanted || (shown.length > 0 && size > wanted * 1.5)) break;
		shown.push(...group);
	}
	return { shown, leftOut: tied.flat().length - shown.length };
}

export function rankingBlock(
	question: RankingFigures,
	title: string,
	id: string,
	wording: Wording
): Block[] {
	const { locale } = wording;
	const { shown, leftOut } = leading(question.support, rowsInChart);
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
	const sentences: string[] = [
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
		sentences.push(m.brief_left_out({ count: wording.count(leftOut).text }, { locale }));
	}
	return sentences.join(locale === 'zh' ? '' : ' ');
}
