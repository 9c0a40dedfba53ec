/** Closed questions: how often each option was chosen, as a table and a chart. */
import type { BarsBlock } from '../../../brief/chart-blocks.ts';
import { sentences, textOf } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type {
	ChoiceFigures,
	OptionCount,
	RatingFigures,
	SelectionFigures
} from '../../../rollup/types.ts';
import { countCell, derivedCell, shareOfCell, type Context } from './context.ts';
import type { Leaf, LeafFigures } from './leaves.ts';
import { baseRows, statisticsRows } from './measures.ts';
import type { Cell, ResultTable, Row } from './table.ts';

export type ClosedLeaf = Leaf<ChoiceFigures | SelectionFigures | RatingFigures>;
export type Chart = Omit<BarsBlock, 'table'>;

/** More options than this are a long list: read most chosen first, and drawn in part. */
const longList = 12;
const bars = 10;

export function optionsTable(context: Context, leaf: ClosedLeaf, caption: string): ResultTable {
	const { wording, weighted, columns } = context;
	const { locale } = wording;
	const shares = weighted ? 2 : 1;
	return {
		caption,
		head: [
			m.brief_column_answer({}, { locale }),
			leaf.inRows ? m.explorer_rows({}, { locale }) : m.explorer_responses({}, { locale }),
			m.brief_column_share({}, { locale }),
			...(weighted ? [m.explorer_weighted_share({}, { locale })] : []),
			...columns.map(({ name }) => name)
		],
		body: inOrder(leaf.counted.options).map((option) => optionRow(context, leaf, option)),
		foot: [
			...baseRows(context, leaf, m.explorer_answered_base({}, { locale }), shares),
			...statisticsRows(context, leaf, 1)
		]
	};
}

function optionRow(context: Context, leaf: ClosedLeaf, { value, text, count }: OptionCount): Row {
	const { weighted, wording } = context;
	const given = { that: 'chose', answer: value } as const;
	const source = { place: leaf, given };
	const weighedShare = shareOf(context, leaf.weighed, value);
	return {
		header: text[wording.locale],
		cells: [
			countCell(context, leaf, given, count),
			shareOfCell(context, count, leaf.counted.answered, source),
			...(weighted ? [count > 0 ? derivedCell(context, weighedShare, source) : weighedShare] : []),
			...leaf.columns.map(({ value: column, counted, weighed }): Cell => {
				const number = countCell(context, leaf, given, countIn(counted, value), column);
				return { ...number, beside: shareOf(context, weighed ?? counted, value) };
			})
		]
	};
}

function shareOf({ wording }: Context, figures: LeafFigures | null, value: string): Cell {
	return { text: textOf(wording.share(figures ? shareIn(figures, value) : null)) };
}

function countIn(figures: LeafFigures, value: string): number {
	if (!('options' in figures) || figures.kind === 'ranking') return 0;
	return figures.options.find((option) => option.value === value)?.count ?? 0;
}

function shareIn(figures: LeafFigures, value: string): number | null {
	return figures.answered === 0 ? null : countIn(figures, value) / figures.answered;
}

function inOrder(options: readonly OptionCount[]): readonly OptionCount[] {
	return options.length > longList ? [...options].sort((a, b) => b.count - a.count) : options;
}

/** The shares as bars, weighted ones where there is a weighting. */
export function optionsChart(context: Context, leaf: ClosedLeaf, title: string): Chart {
	const { wording, weighted } = context;
	const { locale } = wording;
	const all = inOrder(leaf.counted.options);
	const drawn = all.length > longList ? all.slice(0, bars) : all;
	const found = drawn.map(({ value, text }) => ({
		label: text[locale],
		share: shareIn(leaf.weighed ?? leaf.counted, value) ?? 0
	}));
	const most = Math.max(...found.map(({ share }) => share));
	const longest = found.filter(({ share }) => share === most).map(({ label }) => label);
	const unit = weighted
		? m.explorer_chart_weighted({}, { locale })
		: m.explorer_chart({}, { locale });
	const part =
		drawn.length === all.length
			? []
			: [
					m.desk_results_chart_part(
						{ shown: wording.count(drawn.length).text, total: wording.count(all.length).text },
						{ locale }
					)
				];
	const base = m.explorer_chart_base(
		{ unit, base: wording.count(leaf.counted.answered).text },
		{ locale }
	);
	return {
		kind: 'chart',
		id: ['chart', leaf.question, ...leaf.path].join('-'),
		title,
		unit: `${unit} (%)`,
		base: sentences([base, ...part], locale),
		bars: found.map(({ label, share }) => ({
			label,
			figure: { value: share * 100, text: textOf(wording.share(share)) }
		})),
		description: m.brief_chart_description(
			{ title, label: wording.list(longest), figure: textOf(wording.share(most)) },
			{ locale }
		)
	};
}
