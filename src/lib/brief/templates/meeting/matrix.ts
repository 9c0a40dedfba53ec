/** A matrix as a compact table: its rows with what may be told of each. */
import type { Told, ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Cell, Column, TableBlock } from '../../blocks.ts';
import { sentences } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { baseOf, rowVersions, signSentence } from './bases.ts';
import { leading } from './leading.ts';

/** Of more rows only the first are shown, highest first. */
const manyRows = 12;
const rowsOfMany = 10;

/**
 * Rows of which nothing is told are left out. Of many only those with the highest means, or with most
 * answers in the first column, are shown.
 */
export function matrixTable(
	question: ToldQuestion,
	version: number,
	wording: Wording
): TableBlock[] {
	const { locale } = wording;
	const told = question.parts.filter((part) => weightOf(part) !== 'withheld');
	const weight = (part: ToldPart) => Number(weightOf(part));
	const many = question.parts.length > manyRows;
	const shown = many ? leading(told, weight, rowsOfMany).shown : told;
	if (shown.length === 0) return [];
	const columns = columnsOf(question, wording);
	const versions = rowVersions(shown, version, wording);
	const rows = shown.map((part): Cell[] => [
		versions.name(part.row?.text[locale] ?? '', part),
		...part.counts.map(({ count }) => wording.told(count)),
		...(hasShare(part)
			? part.counts.map(({ count }) => wording.toldShare(count, baseOf(part)))
			: []),
		...(part.mean === undefined ? [] : [meanCell(part.mean, wording)]),
		wording.count(baseOf(part))
	]);
	const leftOut = question.parts.length - shown.length;
	return [
		{
			kind: 'table',
			caption: question.title[locale],
			columns,
			rows,
			base: sentences(
				[
					...versions.sentence,
					m.brief_base_rows({ column: m.brief_column_base({}, { locale }) }, { locale }),
					...(leftOut > 0
						? [
								many
									? m.brief_rows_left_out(
											{ column: columns[1]?.header ?? '', count: wording.count(leftOut).text },
											{ locale }
										)
									: m.brief_rows_withheld({ count: wording.count(leftOut).text }, { locale })
							]
						: []),
					...signSentence(rows, wording)
				],
				locale
			),
			compact: true
		}
	];
}

/** What rows are told by. */
function weightOf({ mean, counts }: ToldPart): Told {
	return mean !== undefined && mean !== 'withheld'
		? mean
		: (counts.find(({ count }) => count !== 'withheld')?.count ?? 'withheld');
}

/** Where one column stands for all. */
function hasShare({ counts }: ToldPart): boolean {
	return counts.length === 1;
}

function columnsOf(question: ToldQuestion, wording: Wording): Column[] {
	const { locale } = wording;
	const [part] = question.parts;
	const number = (header: string): Column => ({ header, type: 'number' });
	const counted = question.options.filter(({ value }) =>
		part?.counts.some((count) => count.value === value)
	);
	return [
		{
			header: question.topics
				? m.brief_column_topic({}, { locale })
				: m.brief_column_question({}, { locale }),
			type: 'text'
		},
		...counted.map(({ text }) => number(text[locale])),
		...(part && hasShare(part) ? [number(m.brief_column_share({}, { locale }))] : []),
		...(part?.mean === undefined ? [] : [number(m.brief_column_mean({}, { locale }))]),
		number(m.brief_column_base({}, { locale }))
	];
}

function meanCell(mean: Told, wording: Wording): Cell {
	return mean === 'withheld' ? wording.told(mean) : wording.decimal(mean);
}
