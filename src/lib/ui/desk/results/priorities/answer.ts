/** The order by the chosen way of counting, and how sure each place is. */
import type { IntervalChart } from '../../../../charts/interval-chart.ts';
import { sentences } from '../../../../brief/wording.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { Counted } from '../../../../priorities/findings/counted.ts';
import type { PriorityFindings } from '../../../../priorities/findings/findings.ts';
import type { Method } from '../../../../priorities/methods.ts';
import type { RankRange } from '../../../../priorities/sureness/ranks.ts';
import type { PanelCell, PanelTable } from './panel.ts';
import { scoredFrom, scoreInWords } from './scores.ts';
import { nothing, type PanelWording } from './wording.ts';

/** How many places a chart shows, ties apart. */
const CHART_PLACES = 10;

/** What is known of one topic's place. */
interface Row {
	topic: string;
	rank: RankRange;
	score: number | null;
	/** Rankings naming it, each counted once. */
	named: number;
	interval?: { low: number; high: number };
	withoutOne?: { low: number; high: number };
	allWays: { low: number; high: number };
}

/** In the chosen order. */
function rowsOf(findings: PriorityFindings, { order }: PanelWording): Row[] {
	const { topics, named, intervals, leavingOut, robustness } = findings;
	const counted = chosen(findings);
	return order.flatMap((topic): Row[] => {
		const place = topics.indexOf(topic);
		const own = counted?.topics[place];
		const span = robustness.spans[place];
		if (!own || !span) return [];
		const interval = intervals?.topics[place];
		const left = leavingOut?.topics[place];
		return [
			{
				topic,
				rank: own.rank,
				score: own.score,
				named: named[place] ?? 0,
				...(interval && { interval }),
				...(left && {
					withoutOne: {
						low: Math.min(own.rank.best, left.best?.rank ?? own.rank.best),
						high: Math.max(own.rank.worst, left.worst?.rank ?? own.rank.worst)
					}
				}),
				allWays: { low: span.best, high: span.worst }
			}
		];
	});
}

function chosen({ counted, method }: PriorityFindings): Counted | undefined {
	return counted.find((each) => each.method === method);
}

export function answerTable(findings: PriorityFindings, wording: PanelWording): PanelTable {
	const { locale } = wording;
	const { method, intervals, leavingOut } = findings;
	const rows = rowsOf(findings, wording);
	const scored = scoreInWords(method, 0, wording) !== undefined;
	const column = (text: string) => ({ text, type: 'number' as const });
	const range = (ends: { low: number; high: number } | undefined): PanelCell =>
		wording.here.derived({ text: ends ? wording.range(ends.low, ends.high) : nothing }, 'ballots');
	const weighted = findings.voice.weighting.kind !== 'respondents';
	const namedHead = weighted ? m.explorer_named_once : m.brief_column_named;
	return {
		caption: m.priorities_answer_caption({ method: wording.chosen.method }, { locale }),
		head: wording.topicHead,
		columns: [
			column(m.brief_column_place({}, { locale })),
			...(scored ? [column(wording.method(method))] : []),
			...(wording.namingIsWanting ? [column(namedHead({}, { locale }))] : []),
			...(intervals ? [column(m.priorities_column_interval({}, { locale }))] : []),
			...(leavingOut ? [column(m.priorities_column_without_one({}, { locale }))] : []),
			column(m.priorities_column_all_ways({}, { locale }))
		],
		rows: rows.map((row) => ({
			head: wording.topic(row.topic),
			cells: [
				wording.here.derived({ text: wording.place(row.rank) }, 'ballots'),
				...(scored ? [scoreCell(row, method, wording)] : []),
				...(wording.namingIsWanting ? [namedCell(row, wording)] : []),
				...(intervals ? [range(row.interval)] : []),
				...(leavingOut ? [range(row.withoutOne)] : []),
				range(row.allWays)
			]
		})),
		base: answerBase(findings, wording)
	};
}

function scoreCell({ topic, score }: Row, method: Method, wording: PanelWording): PanelCell {
	const text = scoreInWords(method, score, wording) ?? nothing;
	return wording.here.derived({ text }, scoredFrom(method, topic, score));
}

function namedCell({ topic, named }: Row, wording: PanelWording): PanelCell {
	const text = wording.number(named);
	return named === 0 ? { text } : wording.here.count({ text }, { naming: topic });
}

function answerBase({ coverage }: PriorityFindings, wording: PanelWording): string {
	const { locale } = wording;
	return sentences(
		[
			m.priorities_base(
				{
					ballots: wording.number(coverage.ballots),
					submitted: wording.number(coverage.submitted),
					asked: wording.number(coverage.asked)
				},
				{ locale }
			),
			m.priorities_voice_line({ voice: wording.chosen.voice }, { locale }),
			m.priorities_about_tie({}, { locale })
		],
		locale
	);
}

/** What the columns mean, and which ones there cannot be. */
export function answerNotes(findings: PriorityFindings, wording: PanelWording): string[] {
	const { locale } = wording;
	const { method, intervals, leavingOut, robustness } = findings;
	return [
		wording.aboutMethod(method),
		...(intervals
			? [m.priorities_about_interval({ draws: wording.number(intervals.draws) }, { locale })]
			: []),
		...(leavingOut ? [m.priorities_about_without_one({}, { locale })] : []),
		...(!intervals && leavingOut ? [m.priorities_no_interval({}, { locale })] : []),
		...(!leavingOut ? [m.priorities_no_leaving_out({}, { locale })] : []),
		m.priorities_about_all_ways(
			{
				methods: wording.number(robustness.methods.length),
				weightings: wording.number(robustness.weightings.length)
			},
			{ locale }
		)
	];
}

export function answerChart(
	id: string,
	findings: PriorityFindings,
	table: PanelTable,
	wording: PanelWording
): IntervalChart {
	const { locale } = wording;
	const rows = rowsOf(findings, wording);
	const shown = rows.filter(({ rank }) => rank.best <= CHART_PLACES);
	const [first] = shown;
	const title = chartTitle(findings, wording);
	const label = wording.list(
		shown
			.filter(({ rank }) => rank.best === first?.rank.best)
			.map((row) => wording.topic(row.topic))
	);
	const part = {
		shown: wording.number(shown.length),
		total: wording.number(rows.length)
	};
	return {
		kind: 'intervals',
		id: `chart-${id}`,
		title,
		unit: m.priorities_chart_unit({}, { locale }),
		base: sentences([table.base, m.priorities_chart_part(part, { locale })], locale),
		description: m.priorities_chart_description({ title, label }, { locale }),
		rows: shown.map((row) => {
			const { low, high } = row.interval ?? row.withoutOne ?? row.allWays;
			return {
				label: wording.topic(row.topic),
				place: (row.rank.best + row.rank.worst) / 2,
				low,
				high,
				text: `${wording.place(row.rank)} (${wording.range(low, high)})`
			};
		})
	};
}

function chartTitle({ intervals, leavingOut }: PriorityFindings, { locale }: PanelWording): string {
	if (intervals) return m.priorities_chart_interval({}, { locale });
	if (leavingOut) return m.priorities_chart_without_one({}, { locale });
	return m.priorities_chart_all_ways({}, { locale });
}
