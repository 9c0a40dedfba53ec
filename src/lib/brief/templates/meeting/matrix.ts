/** A matrix as a compact table: its rows with what may be told of each. */
import type { Told, ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Cell, Column, TableBlock } from '../../blocks.ts';
import { optionAddress, partAddress } from '../../cells.ts';
import { name, plain, say } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { baseAddress, rowVersions, signSentence } from './bases.ts';
import type { Context } from './context.ts';
import { leading } from './leading.ts';

/** Of more rows only the first are shown, highest first. */
const manyRows = 12;
const rowsOfMany = 10;

/**
 * Rows of which nothing is told are left out. Of many only those with the highest means, or with most
 * answers in the first column, are shown.
 */
export function matrixTable(question: ToldQuestion, context: Context): TableBlock[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const told = question.parts.filter((part) => weightOf(part) !== 'withheld');
	const weight = (part: ToldPart) => Number(weightOf(part));
	const many = question.parts.length > manyRows;
	const shown = many ? leading(told, weight, rowsOfMany).shown : told;
	if (shown.length === 0) return [];
	const columns = columnsOf(question, context);
	const versions = rowVersions(
		shown.map((part) => ({ question, part })),
		context
	);
	const rows = shown.map((part): Cell[] => {
		const at = partAddress(question, part);
		const base = baseAddress(question, part);
		const counts = part.counts.map(({ value }) => `${optionAddress(at, value)}/count`);
		return [
			versions.name(part.row?.text[locale] ?? '', { question, part }),
			...counts.map((count) => ledger.count(count, base)),
			...(hasShare(part) ? counts.map((count) => ledger.share(count, base)) : []),
			...(part.mean === undefined ? [] : [ledger.decimal(`${at}/mean`, base)]),
			ledger.count(base)
		];
	});
	const leftOut = many
		? say((put) =>
				m.brief_rows_left_out({ column: put(name(plain(columns[1]?.header ?? ''))) }, { locale })
			)
		: m.brief_rows_withheld({}, { locale });
	return [
		{
			kind: 'table',
			caption: name(question.title[locale]),
			columns,
			rows,
			base: paragraphOf(
				[
					...versions.sentence,
					m.brief_base_rows({ column: m.brief_column_base({}, { locale }) }, { locale }),
					...(question.parts.length > shown.length ? [leftOut] : []),
					...signSentence(rows, context)
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

function columnsOf(question: ToldQuestion, { wording }: Context): Column[] {
	const { locale } = wording;
	const [part] = question.parts;
	const number = (header: Column['header']): Column => ({ header, type: 'number' });
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
		...counted.map(({ text }) => number(name(text[locale]))),
		...(part && hasShare(part) ? [number(m.brief_column_share({}, { locale }))] : []),
		...(part?.mean === undefined ? [] : [number(m.brief_column_mean({}, { locale }))]),
		number(m.brief_column_base({}, { locale }))
	];
}
