import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { BriefFigures } from '../../about.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import { sentences, textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { rowVersions, signSentence } from './bases.ts';
import { untold } from './untold.ts';

interface Gap {
	label: string;
	mean: number;
	part: ToldPart;
	/** The far end of the scale. */
	maximum: number;
}

/** The gaps rated from 1 (very wide) to 5 (none), whether asked one by one or as a matrix. */
export function gapSection({ questions, version }: BriefFigures, wording: Wording): Block[] {
	const { locale } = wording;
	const rated = questions.filter(({ purpose }) => purpose === 'gap');
	const gaps = rated
		.flatMap((question) => gapsOf(question, wording))
		.sort((a, b) => a.mean - b.mean);
	const versions = rowVersions(
		gaps.map(({ part }) => part),
		version,
		wording
	);
	const named = gaps.map((gap) => ({ ...gap, label: versions.name(gap.label, gap.part) }));
	const silent = rated.filter((question) => gapsOf(question, wording).length === 0);
	const blocks = [...chartOf(named, versions.sentence, wording), ...untold(silent, wording)];
	if (blocks.length === 0) return [];
	return [{ kind: 'heading', level: 2, id: 'gaps', text: m.brief_gaps({}, { locale }) }, ...blocks];
}

function chartOf(gaps: readonly Gap[], said: readonly string[], wording: Wording): Block[] {
	const { locale } = wording;
	const [widest] = gaps;
	if (widest === undefined) return [];
	const title = m.brief_gap_title({}, { locale });
	const table = gapTable(gaps, title, said, wording);
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
function gapsOf({ title, parts, options }: ToldQuestion, { locale }: Wording): Gap[] {
	const maximum = Math.max(0, ...options.map(({ value }) => Number(value)));
	return parts.flatMap((part) =>
		part.mean === undefined || part.mean === 'withheld'
			? []
			: [{ label: part.row?.text[locale] ?? title[locale], mean: part.mean, part, maximum }]
	);
}

function gapTable(
	gaps: readonly Gap[],
	caption: string,
	said: readonly string[],
	wording: Wording
): TableBlock {
	const { locale } = wording;
	const column = m.brief_column_base({}, { locale });
	const rows = gaps.map(({ label, mean, part }): Cell[] => [
		label,
		wording.decimal(mean),
		wording.told(part.answered)
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
			[...said, m.brief_gap_base({ column }, { locale }), ...signSentence(rows, wording)],
			locale
		)
	};
}
