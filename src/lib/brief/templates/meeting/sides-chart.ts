/** What Member States and industry put first, drawn to both sides of the topics. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { TableBlock } from '../../blocks.ts';
import type { Shown, TwoSidedBlock } from '../../chart-blocks.ts';
import { say, type Figure, type Text } from '../../text.ts';
import type { Context } from './context.ts';

/** A topic, and the share of each side that names it. */
export interface SidedTopic {
	label: Text;
	figures: [Shown, Shown];
}

/** @param rows as the table has them */
export function sidesChart(
	rows: SidedTopic[],
	table: TableBlock,
	{ wording }: Context
): TwoSidedBlock {
	const { locale } = wording;
	const sides: [Text, Text] = [
		m.brief_column_member_states({}, { locale }),
		m.brief_column_industry({}, { locale })
	];
	const first = longest(rows, 0);
	const second = longest(rows, 1);
	return {
		kind: 'chart',
		drawing: 'two-sided',
		id: 'chart-industry',
		title: table.caption,
		unit: m.charts_share_naming({}, { locale }),
		base: table.base,
		axis: 'per-cent',
		sides,
		rows,
		description:
			first && second
				? say((put) =>
						m.charts_two_sides_description(
							{
								title: put(table.caption),
								first: put(sides[0]),
								firstTopic: put(wording.series(first.topics)),
								firstFigure: put(first.figure),
								second: put(sides[1]),
								secondTopic: put(wording.series(second.topics)),
								secondFigure: put(second.figure)
							},
							{ locale }
						)
					)
				: table.caption,
		table
	};
}

interface Longest {
	topics: Text[];
	figure: Figure;
}

/** Nothing where no figure of the side is told. */
function longest(rows: readonly SidedTopic[], side: 0 | 1): Longest | undefined {
	const told = rows
		.flatMap(({ label, figures }) => {
			const figure = figures[side];
			return typeof figure === 'string' || 'withheld' in figure ? [] : [{ label, figure }];
		})
		.sort((a, b) => b.figure.value - a.figure.value);
	const [most] = told;
	if (most === undefined) return undefined;
	const topics = told.filter(({ figure }) => figure.value === most.figure.value);
	return { topics: topics.map(({ label }) => label), figure: most.figure };
}
