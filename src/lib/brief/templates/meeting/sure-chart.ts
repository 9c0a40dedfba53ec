/** Shares of topics with the intervals in which they lie, drawn. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { TableBlock } from '../../blocks.ts';
import { optionAddress, partAddress } from '../../cells.ts';
import type { IntervalBar, IntervalBarsBlock } from '../../chart-blocks.ts';
import { name, say, type Figure, type Text } from '../../text.ts';
import { baseAddress, type Of } from './bases.ts';
import type { Context } from './context.ts';
import { optionText } from './rankings.ts';

/** A share, and the ends of its interval. */
export interface SureShare {
	figure: Figure;
	interval: { low: Figure; high: Figure };
	/** All three in words. */
	text: Text;
}

/** Nothing where no share is told. */
export function sureShare(
	value: string,
	question: ToldQuestion,
	part: ToldPart,
	{ ledger, wording }: Context
): SureShare | undefined {
	const own = optionAddress(partAddress(question, part), value);
	const figure = ledger.share(`${own}/count`, baseAddress(question, part));
	if (typeof figure === 'string' || 'withheld' in figure) return undefined;
	const interval = {
		low: ledger.proportion(`${own}/share/low`),
		high: ledger.proportion(`${own}/share/high`)
	};
	const text = say((put) =>
		m.charts_interval(
			{ figure: put(figure), low: put(interval.low), high: put(interval.high) },
			{ locale: wording.locale }
		)
	);
	return { figure, interval, text };
}

/** @param topics their values; the table says the same of them */
export function sureChart(
	{ question, part }: Of,
	topics: readonly string[],
	table: TableBlock,
	context: Context
): IntervalBarsBlock {
	const { wording } = context;
	const { locale } = wording;
	const bars = topics.flatMap((value) => {
		const share = sureShare(value, question, part, context);
		if (share === undefined) return [];
		const { figure, interval, text } = share;
		const label = name(optionText(question, value, locale));
		return [{ label, figure, interval, beside: text } satisfies IntervalBar];
	});
	const [most] = bars;
	const longest = bars.filter(({ figure }) => figure.value === most?.figure.value);
	return {
		kind: 'chart',
		drawing: 'interval-bars',
		id: `chart-sure-${question.name}`,
		title: table.caption,
		unit: m.charts_share_naming({}, { locale }),
		base: table.base,
		axis: 'per-cent',
		bars,
		description: most
			? say((put) =>
					m.charts_intervals_description(
						{
							title: put(table.caption),
							label: put(wording.series(longest.map(({ label }) => label))),
							figure: put(most.beside)
						},
						{ locale }
					)
				)
			: table.caption,
		table
	};
}
