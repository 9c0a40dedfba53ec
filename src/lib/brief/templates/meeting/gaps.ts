import type { ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import { partAddress } from '../../cells.ts';
import { name, say, type Figure, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { rowVersions, signSentence, type Of } from './bases.ts';
import type { Context } from './context.ts';
import { untold } from './untold.ts';

interface Gap extends Of {
	label: string;
	mean: Figure;
	/** The far end of the scale. */
	maximum: number;
}

/** The gaps rated from 1 (very wide) to 5 (none), whether asked one by one or as a matrix. */
export function gapSection(context: Context): Block[] {
	const { locale } = context.wording;
	const rated = context.figures.questions.filter(({ purpose }) => purpose === 'gap');
	const gaps = rated
		.flatMap((question) => gapsOf(question, context))
		.sort((a, b) => a.mean.value - b.mean.value);
	const silent = rated.filter((question) => gapsOf(question, context).length === 0);
	const blocks = [...chartOf(gaps, context), ...untold(silent, context)];
	if (blocks.length === 0) return [];
	return [{ kind: 'heading', level: 2, id: 'gaps', text: m.brief_gaps({}, { locale }) }, ...blocks];
}

function chartOf(gaps: readonly Gap[], context: Context): Block[] {
	const { wording } = context;
	const { locale } = wording;
	const [widest] = gaps;
	if (widest === undefined) return [];
	const title = m.brief_gap_title({}, { locale });
	const versions = rowVersions(gaps, context);
	const labels = gaps.map((gap) => versions.name(gap.label, gap));
	const table = gapTable(gaps, labels, versions.sentence, context);
	const tied = labels.filter((_, place) => gaps[place]?.mean.value === widest.mean.value);
	return [
		{
			kind: 'chart',
			id: 'chart-gaps',
			title,
			unit: say((put) =>
				m.brief_gap_unit({ widest: put(name('1')), none: put(name('5')) }, { locale })
			),
			base: table.base,
			bars: gaps.map(({ mean }, place) => ({ label: labels[place] ?? '', figure: mean })),
			maximum: Math.max(...gaps.map(({ maximum }) => maximum)),
			description: say((put) =>
				m.brief_gap_description(
					{ title, label: put(wording.series(tied)), figure: put(widest.mean) },
					{ locale }
				)
			),
			table
		}
	];
}

/** Those whose mean is told. */
function gapsOf(question: ToldQuestion, { ledger, wording }: Context): Gap[] {
	const { title, parts, options } = question;
	const maximum = Math.max(0, ...options.map(({ value }) => Number(value)));
	return parts.flatMap((part) => {
		if (part.mean === undefined) return [];
		const at = partAddress(question, part);
		const mean = ledger.decimal(`${at}/mean`, `${at}/answered`);
		const label = part.row?.text[wording.locale] ?? title[wording.locale];
		return 'withheld' in mean ? [] : [{ label, mean, question, part, maximum }];
	});
}

function gapTable(
	gaps: readonly Gap[],
	labels: readonly Text[],
	said: readonly Text[],
	context: Context
): TableBlock {
	const { ledger, wording } = context;
	const { locale } = wording;
	const column = m.brief_column_base({}, { locale });
	const rows = gaps.map(({ question, part, mean }, place): Cell[] => [
		labels[place] ?? '',
		mean,
		ledger.count(`${partAddress(question, part)}/answered`)
	]);
	return {
		kind: 'table',
		caption: m.brief_gap_title({}, { locale }),
		columns: [
			{ header: m.brief_column_question({}, { locale }), type: 'text' },
			{ header: m.brief_column_mean({}, { locale }), type: 'number' },
			{ header: column, type: 'number' }
		],
		rows,
		base: paragraphOf(
			[...said, m.brief_gap_base({ column }, { locale }), ...signSentence(rows, context)],
			locale
		)
	};
}
