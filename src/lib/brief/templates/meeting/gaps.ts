import { m } from '../../../i18n/paraglide/messages.js';
import type { QuestionRollUp, RollUp, Statistics } from '../../../rollup/types.ts';
import type { Block, TableBlock } from '../../blocks.ts';
import { textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';

interface Gap {
	label: string;
	statistics: Statistics | null;
	/** The far end of the scale. */
	maximum: number;
}

/** The gaps rated from 1 (very wide) to 5 (none), whether asked one by one or as a matrix. */
export function gapSection(rollUp: RollUp, wording: Wording): Block[] {
	const { locale } = wording;
	const gaps = rollUp.questions
		.filter(({ purpose }) => purpose === 'gap')
		.flatMap((question) => gapsOf(question, wording));
	const rated = gaps
		.flatMap((gap) => (gap.statistics === null ? [] : [{ ...gap, mean: gap.statistics.mean }]))
		.sort((a, b) => a.mean - b.mean);
	const widest = rated[0];
	if (widest === undefined) return [];
	const title = m.brief_gap_title({}, { locale });
	const table = gapTable(rated, title, wording);
	const tied = rated.filter(({ mean }) => mean === widest.mean).map(({ label }) => label);
	return [
		{ kind: 'heading', level: 2, id: 'gaps', text: m.brief_gaps({}, { locale }) },
		{
			kind: 'chart',
			id: 'chart-gaps',
			title,
			unit: m.brief_gap_unit({}, { locale }),
			base: table.base,
			bars: rated.map(({ label, mean }) => ({
				label,
				figure: { value: mean, text: textOf(wording.decimal(mean)) }
			})),
			maximum: Math.max(...rated.map(({ maximum }) => maximum)),
			description: m.brief_gap_description(
				{ title, label: wording.list(tied), figure: textOf(wording.decimal(widest.mean)) },
				{ locale }
			),
			table
		}
	];
}

function gapsOf(question: QuestionRollUp, { locale }: Wording): Gap[] {
	const end = (options: readonly { value: string }[]) =>
		Math.max(0, ...options.map(({ value }) => Number(value)));
	if (question.kind === 'rating') {
		return [
			{
				label: question.title[locale],
				statistics: question.statistics,
				maximum: end(question.options)
			}
		];
	}
	if (question.kind === 'matrix') {
		return question.rows.map(({ text, statistics, options }) => ({
			label: text[locale],
			statistics,
			maximum: end(options)
		}));
	}
	return [];
}

function gapTable(gaps: readonly Gap[], caption: string, wording: Wording): TableBlock {
	const { locale } = wording;
	const column = m.brief_column_base({}, { locale });
	return {
		kind: 'table',
		caption,
		columns: [
			{ header: m.brief_column_question({}, { locale }), type: 'text' },
			{ header: m.brief_column_mean({}, { locale }), type: 'number' },
			{ header: m.brief_column_median({}, { locale }), type: 'number' },
			{ header: column, type: 'number' }
		],
		rows: gaps.map(({ label, statistics }) => [
			label,
			wording.decimal(statistics?.mean ?? null),
			wording.decimal(statistics?.median ?? null),
			wording.count(statistics?.count ?? 0)
		]),
		base: m.brief_gap_base({ column }, { locale })
	};
}
