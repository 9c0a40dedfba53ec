/** One closed question as a compact table. */
import { m } from '../../../i18n/paraglide/messages.js';
import type {
	ChoiceFigures,
	MatrixFigures,
	NumberFigures,
	OptionCount,
	QuestionRollUp,
	RatingFigures,
	RowFigures,
	SelectionFigures
} from '../../../rollup/types.ts';
import type { Cell, Column, TableBlock } from '../../blocks.ts';
import { sentences, textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { leading } from './leading.ts';

/** Of longer lists only the first rows are shown, most chosen first. */
const longList = 12;
const rowsOfLongList = 10;

/** Nothing for rankings, open texts and questions that hold others, and for questions that nobody answered. */
export function countsTable(question: QuestionRollUp, wording: Wording): TableBlock[] {
	if (question.answered === 0) return [];
	switch (question.kind) {
		case 'choice':
		case 'selection':
		case 'rating':
			return [optionsTable(question, wording)];
		case 'matrix':
			return [matrixTable(question, wording)];
		case 'number':
			return [numberTable(question, wording)];
		case 'ranking':
		case 'moment':
		case 'parts':
		case 'growing':
		case 'text':
			return [];
	}
}

function optionsTable(
	question: ChoiceFigures | SelectionFigures | RatingFigures,
	wording: Wording
): TableBlock {
	const { locale } = wording;
	const long = question.options.length > longList;
	const { shown, leftOut } = long
		? leading(chosen(question.options), ({ count }) => count, rowsOfLongList)
		: { shown: question.options, leftOut: 0 };
	const base: string[] = [answeredBase(question, wording)];
	if (question.kind === 'selection') {
		const selections = wording.count(question.selections).text;
		base.push(m.brief_base_selections({ selections }, { locale }));
	}
	if (question.kind === 'rating' && question.statistics !== null) {
		const mean = textOf(wording.decimal(question.statistics.mean));
		base.push(m.brief_mean_is({ mean }, { locale }));
	}
	if (leftOut > 0) {
		base.push(m.brief_left_out({ count: wording.count(leftOut).text }, { locale }));
	}
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			{ header: m.brief_column_answer({}, { locale }), type: 'text' },
			{ header: m.brief_column_count({}, { locale }), type: 'number' },
			{ header: m.brief_column_share({}, { locale }), type: 'number' }
		],
		rows: shown.map(({ text, count }): Cell[] => [
			text[locale],
			wording.count(count),
			wording.share(count / question.answered)
		]),
		base: sentences(base, locale),
		compact: true
	};
}

function numberTable(question: NumberFigures, wording: Wording): TableBlock {
	const { locale } = wording;
	const { statistics } = question;
	const quartiles =
		statistics === null
			? wording.decimal(null)
			: m.brief_quartiles(
					{
						lower: textOf(wording.decimal(statistics.quartiles.lower)),
						upper: textOf(wording.decimal(statistics.quartiles.upper))
					},
					{ locale }
				);
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			{ header: m.brief_column_measure({}, { locale }), type: 'text' },
			{ header: m.brief_column_value({}, { locale }), type: 'number' }
		],
		rows: [
			[m.brief_column_mean({}, { locale }), wording.decimal(statistics?.mean ?? null)],
			[m.brief_column_median({}, { locale }), wording.decimal(statistics?.median ?? null)],
			[m.brief_column_quartiles({}, { locale }), quartiles]
		],
		base: answeredBase(question, wording),
		compact: true
	};
}

/**
 * Rows that nobody answered are left out. Of a long matrix only the first rows are shown: those with
 * the highest means, or those with most answers in the first column.
 */
function matrixTable(question: MatrixFigures, wording: Wording): TableBlock {
	const { locale } = wording;
	const answered = question.rows.filter((row) => row.answered > 0);
	const numeric = answered.every(({ statistics }) => statistics !== null);
	const weight = (row: RowFigures) =>
		numeric ? (row.statistics?.mean ?? 0) : (row.options[0]?.count ?? 0);
	const { shown, leftOut } =
		answered.length > longList
			? leading(answered, weight, rowsOfLongList)
			: { shown: answered, leftOut: 0 };
	const column = m.brief_column_base({}, { locale });
	const number = (header: string): Column => ({ header, type: 'number' });
	const header = question.topics
		? m.brief_column_topic({}, { locale })
		: m.brief_column_question({}, { locale });
	const base: string[] = [m.brief_base_rows({ column }, { locale })];
	if (leftOut > 0) base.push(leftOutNote(leftOut, numeric, shown, wording));
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			{ header, type: 'text' },
			...(shown[0]?.options ?? []).map(({ text }) => number(text[locale])),
			...(numeric ? [number(m.brief_column_mean({}, { locale }))] : []),
			number(column)
		],
		rows: shown.map((row) => [
			row.text[locale],
			...row.options.map(({ count }) => wording.count(count)),
			...(numeric ? [wording.decimal(row.statistics?.mean ?? null)] : []),
			wording.count(row.answered)
		]),
		base: sentences(base, locale),
		compact: true
	};
}

function leftOutNote(
	leftOut: number,
	numeric: boolean,
	shown: readonly RowFigures[],
	wording: Wording
): string {
	const { locale } = wording;
	const first = shown[0]?.options[0]?.text[locale] ?? '';
	return m.brief_rows_left_out(
		{
			column: numeric ? m.brief_column_mean({}, { locale }) : first,
			count: wording.count(leftOut).text
		},
		{ locale }
	);
}

function chosen(options: readonly OptionCount[]): OptionCount[] {
	return options.filter(({ count }) => count > 0);
}

function answeredBase(question: QuestionRollUp, wording: Wording): string {
	return m.brief_base_answered(
		{
			answered: wording.count(question.answered).text,
			asked: wording.count(question.asked).text
		},
		{ locale: wording.locale }
	);
}
