import type { Told, ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { BriefFigures } from '../../about.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import { sentences, textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { rowName, signSentence } from './bases.ts';
import { untold } from './untold.ts';

interface Gap {
	label: string;
	mean: number;
	answered: Told;
	/** The far end of the scale. */
	maximum: number;
}

/** The gaps rated from 1 (very wide) to 5 (none), whether asked one by one or as a matrix. */
export function gapSection({ questions, version }: BriefFigures, wording: Wording): Block[] {
	const { locale } = wording;
	const rated = questions.filter(({ purpose }) => purpose === 'gap');
	const gaps = rated
		.flatMap((question) => gapsOf(question, version, wording))
		.sort((a, b) => a.mean - b.mean);
	const silent = rated.filter((question) => gapsOf(question, version, wording).length === 0);
	const blocks = [...chartOf(gaps, wording), ...untold(silent, wording)];
	if (blocks.length === 0) return [];
	return [{ kind: 'heading', level: 2, id: 'gaps', text: m.brief_gaps({}, { locale }) }, ...blocks];
}

function chartOf(gaps: readonly Gap[], wording: Wording): Block[] {
	const { locale } = wording;
	const [widest] = gaps;
	if (widest === undefined) return [];
	const title = m.brief_gap_title({}, { locale });
	const table = gapTable(gaps, title, wording);
	const tied = gaps.filter(({ mean }) => mean === widest.mean).map(({ label }) => label);
	return [
		{
			kind: 'chart',
			id: 'chart-gaps',
			title,
			unit: m.brief_gap_unit({}, { locale }),
			base: table.base,
			bars: gaps.map(({ label, mean }) => ({
				label,
				figure: { value: mean, text: textOf(wording.decimal(mean)) }
			})),
			maximum: Math.max(...gaps.map(({ maximum }) => maximum)),
			description: m.brief_gap_description(
				{ title, label: wording.list(tied), figure: textOf(wording.decimal(widest.mean)) },
				{ locale }
			),
			table
		}
	];
}

/** Those whose mean is told. */
function gapsOf({ title, parts, options }: ToldQuestion, version: number, wording: Wording): Gap[] {
	const { locale } = wording;
	const maximum = Math.max(0, ...options.map(({ value }) => Number(value)));
	const labelOf = (part: ToldPart) =>
		rowName(part.row?.text[locale] ?? title[locale], part, version, wording);
	return parts.flatMap((part) =>
		part.mean === undefined || part.mean === 'withheld'
			? []
			: [{ label: labelOf(part), mean: part.mean, answered: part.answered, maximum }]
	);
}

function gapTable(gaps: readonly Gap[], caption: string, wording: Wording): TableBlock {
	const { locale } = wording;
	const column = m.brief_column_base({}, { locale });
	const rows = gaps.map(({ label, mean, answered }): Cell[] => [
		label,
		wording.decimal(mean),
		wording.told(answered)
	]);
	return {
		kind: 'table',
		caption,
		columns: [
			{ header: m.brief_column_question({}, { locale }), type: 'text' },
			{ header: m.brief_column_mean({}, { locale }), type: 'number' },
			{ header: column, type: 'number' }
		],
		rows,
		base: sentences(
			[m.brief_gap_base({ column }, { locale }), ...signSentence(rows, wording)],
			locale
		)
	};
}
