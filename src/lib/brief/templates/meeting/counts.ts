/** One closed question as a compact table. */
import { m } from '../../../i18n/paraglide/messages.js';
import type {
	ChoiceFigures,
	MatrixFigures,
	NumberFigures,
	OptionCount,
	QuestionRollUp,
	RatingFigures,
	SelectionFigures
} from '../../../rollup/types.ts';
import type { Cell, Column, TableBlock } from '../../blocks.ts';
import { textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';

/** Longer lists are shown most chosen first, without what nobody chose. */
const longList = 12;

/** Nothing for rankings and open texts, and for questions that nobody answered. */
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
	const options = long ? chosenFirst(question.options) : question.options;
	const base: string[] = [answeredBase(question, wording)];
	if (question.kind === 'selection') {
		const selections = wording.count(question.selections).text;
		base.push(m.brief_base_selections({ selections }, { locale }));
	}
	if (question.kind === 'rating' && question.statistics !== null) {
		const mean = textOf(wording.decimal(question.statistics.mean));
		base.push(m.brief_mean_is({ mean }, { locale }));
	}
	if (long) base.push(m.brief_unchosen_left_out({}, { locale }));
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			{ header: m.brief_column_answer({}, { locale }), type: 'text' },
			{ header: m.brief_column_count({}, { locale }), type: 'number' },
			{ header: m.brief_column_share({}, { locale }), type: 'number' }
		],
		rows: options.map(({ text, count }): Cell[] => [
			text[locale],
			wording.count(count),
			wording.share(count / question.answered)
		]),
		base: base.join(locale === 'zh' ? '' : ' '),
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

/** Most important first where the columns are numbers; rows that nobody answered are left out. */
function matrixTable(question: MatrixFigures, wording: Wording): TableBlock {
	const { locale } = wording;
	const answered = question.rows.filter((row) => row.answered > 0);
	const numeric = answered.every(({ statistics }) => statistics !== null);
	const rows = numeric
		? [...answered].sort((a, b) => (b.statistics?.mean ?? 0) - (a.statistics?.mean ?? 0))
		: answered;
	const column = m.brief_column_base({}, { locale });
	const number = (header: string): Column => ({ header, type: 'number' });
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			{ header: m.brief_column_answer({}, { locale }), type: 'text' },
			...(rows[0]?.options ?? []).map(({ text }) => number(text[locale])),
			...(numeric ? [number(m.brief_column_mean({}, { locale }))] : []),
			number(column)
		],
		rows: rows.map((row) => [
			row.text[locale],
			...row.options.map(({ count }) => wording.count(count)),
			...(numeric ? [wording.decimal(row.statistics?.mean ?? null)] : []),
			wording.count(row.answered)
		]),
		base: m.brief_base_rows({ column }, { locale }),
		compact: true
	};
}

function chosenFirst(options: readonly OptionCount[]): OptionCount[] {
	return options.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
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
