/** Points given to topics: by how many, how many on the mean, and their part of all. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { PointsFigures, TopicPoints } from '../../../rollup/types.ts';
import { countCell, decimalCell, derivedCell, shareCell, type Context } from './context.ts';
import type { Leaf, LeafFigures } from './leaves.ts';
import { baseRows } from './measures.ts';
import { nothing, type Cell, type ResultTable, type Row } from './table.ts';

type PointsLeaf = Leaf<PointsFigures>;

function pointsFor(figures: LeafFigures | null, topic: string): TopicPoints | undefined {
	return figures?.kind === 'points'
		? figures.points.find(({ value }) => value === topic)
		: undefined;
}

/** Most points first. */
export function pointsTable(context: Context, leaf: PointsLeaf, caption: string): ResultTable {
	const { wording, weighted, columns } = context;
	const { locale } = wording;
	const { points } = leaf.counted;
	return {
		caption,
		head: [
			m.brief_column_topic({}, { locale }),
			m.priorities_points_given({}, { locale }),
			m.priorities_points_mean({}, { locale }),
			...(weighted ? [m.explorer_mean_weighted({}, { locale })] : []),
			m.priorities_points_share({}, { locale }),
			...(weighted ? [m.explorer_weighted_share({}, { locale })] : []),
			...columns.map(({ name }) => name)
		],
		body: [...points]
			.sort((one, other) => (other.mean ?? 0) - (one.mean ?? 0))
			.map((found) => topicRow(context, leaf, found)),
		foot: footOf(context, leaf)
	};
}

function topicRow(context: Context, leaf: PointsLeaf, found: TopicPoints): Row {
	const { wording, weighted } = context;
	const { value: topic } = found;
	const given = { that: 'chose', answer: topic } as const;
	const all = (cell: Cell, column?: string) =>
		derivedCell(context, cell, { place: leaf, given: { that: 'ballot' }, column });
	const mean = (points: TopicPoints | undefined, column?: string) =>
		all(decimalCell(context, points?.mean ?? undefined), column);
	const share = (points: TopicPoints | undefined): Cell =>
		all(shareCell(context, points?.share ?? 0, points?.share === null ? 0 : 1));
	const weighed = pointsFor(leaf.weighed, topic);
	return {
		header: found.text[wording.locale],
		cells: [
			countCell(context, leaf, given, found.named),
			mean(found),
			...(weighted ? [mean(weighed)] : []),
			share(found),
			...(weighted ? [share(weighed)] : []),
			...leaf.columns.map(({ value, counted, weighed: own }): Cell => ({
				...mean(pointsFor(own ?? counted, topic), value),
				beside: countCell(context, leaf, given, pointsFor(counted, topic)?.named ?? 0, value)
			}))
		]
	};
}

/** Who gave no points at all, not even to one topic, has answered, and is no part of the means. */
function footOf(context: Context, leaf: PointsLeaf): Row[] {
	const { wording, weighted } = context;
	const { locale } = wording;
	const given = { that: 'ballot' } as const;
	const empty = weighted ? 4 : 2;
	const base = m.explorer_points_base({}, { locale });
	const { answered, preferences } = leaf.counted;
	if (answered === preferences.ballots) return baseRows(context, leaf, base, empty);
	const ballots = (figures: LeafFigures, column?: string): Cell => {
		const count = figures.kind === 'points' ? figures.preferences.ballots : 0;
		return countCell(context, leaf, given, count, column);
	};
	const giving: Row = {
		header: base,
		cells: [
			ballots(leaf.counted),
			...new Array<Cell>(empty).fill(nothing),
			...leaf.columns.map(({ value, counted }) => ballots(counted, value))
		]
	};
	return [giving, ...baseRows(context, leaf, m.explorer_answered({}, { locale }), empty)];
}
