/** Numbers, days and times that were typed in, and how many rows or panels were filled in. */
import { m } from '../../../i18n/paraglide/messages.js';
import type {
	GrowingFigures,
	MomentFigures,
	Moments,
	NumberFigures
} from '../../../rollup/types.ts';
import { countCell, derivedCell, nothingIsKnown, type Context } from './context.ts';
import type { Leaf, LeafFigures } from './leaves.ts';
import { baseRows, extremeRows, statisticsRows } from './measures.ts';
import { nothing, transposed, type ResultTable, type Row } from './table.ts';

/** Few figures of many kinds: a line for all responses, and one for each column of the others. */
function tableOf(context: Context, caption: string, body: Row[]): ResultTable {
	const { wording, weighted, columns } = context;
	const { locale } = wording;
	return transposed({
		caption,
		head: [
			m.explorer_responses({}, { locale }),
			m.explorer_all({}, { locale }),
			...(weighted ? [m.explorer_weighted({}, { locale })] : []),
			...columns.map(({ name }) => name)
		],
		body,
		foot: []
	});
}

const besideAll = ({ weighted }: Context) => (weighted ? 1 : 0);

export function numberTable(
	context: Context,
	leaf: Leaf<NumberFigures>,
	caption: string
): ResultTable {
	const answered = m.explorer_statistics_base({}, { locale: context.wording.locale });
	return tableOf(context, caption, [
		...baseRows(context, leaf, answered, besideAll(context)),
		...statisticsRows(context, leaf, 0),
		...extremeRows(context, leaf)
	]);
}

export function growingTable(
	context: Context,
	leaf: Leaf<GrowingFigures>,
	caption: string
): ResultTable {
	const { locale } = context.wording;
	const entries = (figures: LeafFigures) => (figures.kind === 'growing' ? figures.entries : 0);
	const [mean, median] = statisticsRows(context, leaf, 0);
	return tableOf(context, caption, [
		...baseRows(context, leaf, m.explorer_entries_base({}, { locale }), besideAll(context)),
		{
			header: m.explorer_entries({}, { locale }),
			cells: [
				countCell(context, leaf, { that: 'entries' }, entries(leaf.counted)),
				...(context.weighted ? [nothing] : []),
				...leaf.columns.map(({ value, counted }) =>
					countCell(context, leaf, { that: 'entries' }, entries(counted), value)
				)
			]
		},
		...(mean ? [{ ...mean, header: m.explorer_entries_mean({}, { locale }) }] : []),
		...(median ? [{ ...median, header: m.explorer_entries_median({}, { locale }) }] : [])
	]);
}

export function momentTable(
	context: Context,
	leaf: Leaf<MomentFigures>,
	caption: string
): ResultTable {
	const { wording } = context;
	const { locale } = wording;
	/** Days in words; other times as HTML writes them, which reads the same in all languages. */
	const inWords = (value: string) =>
		leaf.counted.moment === 'date' ? wording.date(`${value}T00:00:00Z`) : value.replace('T', ' ');
	const row = (header: string, at: (moments: Moments) => string, isGiven: boolean): Row => {
		const cell = (figures: LeafFigures, column?: string) => {
			const moments = figures.kind === 'moment' ? figures.moments : null;
			if (!moments) return { text: nothingIsKnown };
			const value = at(moments);
			const given = isGiven
				? ({ that: 'chose', answer: value } as const)
				: ({ that: 'answered' } as const);
			return derivedCell(context, { text: inWords(value) }, { place: leaf, given, column });
		};
		return {
			header,
			cells: [cell(leaf.counted), ...leaf.columns.map(({ value, counted }) => cell(counted, value))]
		};
	};
	return tableOf(context, caption, [
		...baseRows(context, leaf, m.explorer_statistics_base({}, { locale }), 0),
		row(m.explorer_earliest({}, { locale }), ({ earliest }) => earliest, true),
		row(m.brief_column_median({}, { locale }), ({ median }) => median, false),
		row(m.explorer_latest({}, { locale }), ({ latest }) => latest, true)
	]);
}

/** How many wrote something, question by question. */
export function openTable(
	context: Context,
	questions: readonly { leaf: Leaf; title: string }[],
	caption: string
): ResultTable {
	const { wording, weighted, columns } = context;
	const { locale } = wording;
	return {
		caption,
		head: [
			m.brief_column_question({}, { locale }),
			m.desk_column_text_answers({}, { locale }),
			m.desk_column_shown({}, { locale }),
			m.brief_column_share({}, { locale }),
			...(weighted ? [m.explorer_weighted_share({}, { locale })] : []),
			...columns.map(({ name }) => name)
		],
		body: questions.map(({ leaf, title }) => ({
			header: title,
			cells: [
				countCell(context, leaf, { that: 'answered' }, leaf.counted.answered),
				countCell(context, leaf, { that: 'asked' }, leaf.counted.asked),
				...[leaf.counted, ...(weighted ? [leaf.weighed] : [])].map((figures) =>
					leaf.counted.answered === 0
						? writing(context, figures)
						: derivedCell(context, writing(context, figures), {
								place: leaf,
								given: { that: 'answered' }
							})
				),
				...leaf.columns.map(({ value, counted, weighed }) => ({
					...countCell(context, leaf, { that: 'answered' }, counted.answered, value),
					beside: writing(context, weighed ?? counted)
				}))
			]
		})),
		foot: []
	};
}

/** Of those who were shown it, the share that wrote something. */
function writing({ wording }: Context, figures: LeafFigures | null) {
	const share = figures && figures.asked > 0 ? figures.answered / figures.asked : null;
	const shown = wording.share(share);
	return { text: typeof shown === 'string' ? shown : shown.text };
}
