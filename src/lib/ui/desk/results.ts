/**
 * A roll-up as the desk reads it: every question with all its options, none left out, each with its
 * base. Blocks of the document model, so that charts and tables look as they do in a brief.
 */
import type { Cell, ChartBlock, Column, TableBlock } from '../../brief/blocks.ts';
import { mostNamed, optionText } from '../../brief/templates/meeting/rankings.ts';
import { sentences, textOf, wordingFor, type Wording } from '../../brief/wording.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type {
	MatrixFigures,
	OptionCount,
	QuestionRollUp,
	RankingFigures,
	RollUp,
	Statistics,
	TextFigures
} from '../../rollup/types.ts';

/** How many bars a chart has, ties apart. */
const bars = 10;

const longList = 12;

export interface QuestionResult {
	/** The id of its heading. */
	id: string;
	title: string;
	/** Nothing where nobody has answered. */
	figures?: { kind: 'chart'; block: ChartBlock } | { kind: 'table'; block: TableBlock };
	/** Bases first. */
	notes: string[];
}

export interface Results {
	priorities: QuestionResult[];
	closed: QuestionResult[];
	/** All open questions in one table; nothing where there are none. */
	open?: TableBlock;
}

/** Rankings of topics by priority come first; the rest in the order of the questionnaire. */
export function resultsOf(rollUp: RollUp, locale: Locale): Results {
	const wording = wordingFor(locale);
	const isPriority = ({ purpose }: QuestionRollUp) => purpose === 'priority-ranking';
	const open = rollUp.questions.filter((question) => question.kind === 'text');
	const closed = rollUp.questions.filter((question) => question.kind !== 'text');
	return {
		priorities: closed.filter(isPriority).map((question) => result(question, wording)),
		closed: closed
			.filter((question) => !isPriority(question))
			.map((question) => result(question, wording)),
		...(open.length > 0 && { open: openTable(open, wording) })
	};
}

type ClosedFigures = Exclude<QuestionRollUp, TextFigures>;

function result(question: ClosedFigures, wording: Wording): QuestionResult {
	const { locale } = wording;
	const head = { id: `question-${question.name}`, title: question.title[locale] };
	if (question.answered === 0) {
		const asked = wording.count(question.asked).text;
		return { ...head, notes: [m.desk_results_unanswered({ asked }, { locale })] };
	}
	switch (question.kind) {
		case 'ranking':
			return { ...head, figures: ranking(question, wording), notes: [] };
		case 'matrix':
			return {
				...head,
				figures: { kind: 'table', block: matrix(question, wording) },
				notes: [rowsBase(question, wording)]
			};
		case 'number':
			return {
				...head,
				notes: [answeredBase(question, wording), ...statistics(question.statistics, wording)]
			};
		case 'rating':
			return {
				...head,
				figures: { kind: 'table', block: options(question, question.options, wording) },
				notes: [answeredBase(question, wording), ...statistics(question.statistics, wording)]
			};
		case 'choice':
			return {
				...head,
				figures: { kind: 'table', block: options(question, question.options, wording) },
				notes: [answeredBase(question, wording), ...otherTexts(question.otherTexts, wording)]
			};
		case 'selection':
			return {
				...head,
				figures: { kind: 'table', block: options(question, question.options, wording) },
				notes: [
					answeredBase(question, wording),
					m.desk_results_selections(
						{ selections: wording.count(question.selections).text },
						{ locale }
					),
					...otherTexts(question.otherTexts, wording)
				]
			};
	}
}

/** A chart of what is named most often with a table of everything, most named first. */
function ranking(
	question: RankingFigures,
	wording: Wording
): NonNullable<QuestionResult['figures']> {
	const { locale } = wording;
	const { support } = question;
	const shown = mostNamed(support, bars).shown;
	const table = rankingTable(question, wording);
	const [first] = shown;
	if (first === undefined) return { kind: 'table', block: table };
	const title = m.desk_results_named_most({}, { locale });
	const longest = shown.filter(({ named }) => named === first.named);
	return {
		kind: 'chart',
		block: {
			kind: 'chart',
			id: `chart-${question.name}`,
			title,
			unit: m.desk_results_unit({}, { locale }),
			base: sentences(
				[
					table.base,
					m.desk_results_chart_part(
						{
							shown: wording.count(shown.length).text,
							total: wording.count(support.topics.length).text
						},
						{ locale }
					)
				],
				locale
			),
			bars: shown.map(({ topic, named }) => ({
				label: optionText(question, topic, locale),
				figure: wording.count(named)
			})),
			description: m.brief_chart_description(
				{
					title,
					label: wording.list(longest.map(({ topic }) => optionText(question, topic, locale))),
					figure: wording.count(first.named).text
				},
				{ locale }
			),
			table
		}
	};
}

function rankingTable(question: RankingFigures, wording: Wording): TableBlock {
	const { locale } = wording;
	const { support } = question;
	const figures = new Map(support.topics.map((topic) => [topic.topic, topic]));
	let above = 0;
	const rows = support.order.flatMap((tied) => {
		const rank = 1 + above;
		above += tied.length;
		return tied.flatMap((topic): Cell[][] => {
			const found = figures.get(topic);
			if (!found) return [];
			return [
				[
					optionText(question, topic, locale),
					wording.count(rank),
					wording.count(found.named),
					wording.share(found.share),
					wording.count(found.firstChoices),
					wording.decimal(found.meanRank)
				]
			];
		});
	});
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			text(
				question.topics
					? m.brief_column_topic({}, { locale })
					: m.brief_column_answer({}, { locale })
			),
			number(m.brief_column_place({}, { locale })),
			number(m.brief_column_named({}, { locale })),
			number(m.brief_column_share_ballots({}, { locale })),
			number(m.brief_column_first_choices({}, { locale })),
			number(m.brief_column_mean_rank({}, { locale }))
		],
		rows,
		base: m.desk_results_base_ranking(
			{
				ballots: wording.count(support.ballots).text,
				asked: wording.count(question.asked).text
			},
			{ locale }
		)
	};
}

function options(
	question: QuestionRollUp,
	counts: readonly OptionCount[],
	wording: Wording
): TableBlock {
	const { locale } = wording;
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			text(m.brief_column_answer({}, { locale })),
			number(m.brief_column_count({}, { locale })),
			number(m.brief_column_share({}, { locale }))
		],
		rows: inOrder(counts).map((option): Cell[] => [
			option.text[locale],
			wording.count(option.count),
			wording.share(option.count / question.answered)
		]),
		base: answeredBase(question, wording)
	};
}

/** Long lists are read most chosen first; short ones, and scales, as they were asked. */
function inOrder(counts: readonly OptionCount[]): readonly OptionCount[] {
	return counts.length > longList ? [...counts].sort((a, b) => b.count - a.count) : counts;
}

function matrix(question: MatrixFigures, wording: Wording): TableBlock {
	const { locale } = wording;
	const numeric = question.rows.some((row) => row.statistics !== null);
	return {
		kind: 'table',
		caption: question.title[locale],
		columns: [
			text(m.brief_column_answer({}, { locale })),
			...(question.rows[0]?.options ?? []).map((column) => number(column.text[locale])),
			...(numeric ? [number(m.brief_column_mean({}, { locale }))] : []),
			...(numeric ? [number(m.brief_column_median({}, { locale }))] : []),
			number(m.brief_column_base({}, { locale }))
		],
		rows: question.rows.map((row): Cell[] => [
			row.text[locale],
			...row.options.map(({ count }) => wording.count(count)),
			...(numeric ? [wording.decimal(row.statistics?.mean ?? null)] : []),
			...(numeric ? [wording.decimal(row.statistics?.median ?? null)] : []),
			wording.count(row.answered)
		]),
		base: rowsBase(question, wording)
	};
}

function openTable(questions: readonly TextFigures[], wording: Wording): TableBlock {
	const { locale } = wording;
	return {
		kind: 'table',
		caption: m.desk_results_open({}, { locale }),
		columns: [
			text(m.brief_column_question({}, { locale })),
			number(m.desk_column_text_answers({}, { locale })),
			number(m.desk_column_shown({}, { locale })),
			number(m.brief_column_share({}, { locale }))
		],
		rows: questions.map(({ title, answered, asked }): Cell[] => [
			title[locale],
			wording.count(answered),
			wording.count(asked),
			wording.share(asked === 0 ? null : answered / asked)
		]),
		base: m.desk_results_base_open({}, { locale })
	};
}

function statistics(found: Statistics | null, wording: Wording): string[] {
	if (found === null) return [];
	const inWords = (value: number) => textOf(wording.decimal(value));
	return [
		m.desk_results_statistics(
			{
				mean: inWords(found.mean),
				median: inWords(found.median),
				lower: inWords(found.quartiles.lower),
				upper: inWords(found.quartiles.upper),
				minimum: inWords(found.minimum),
				maximum: inWords(found.maximum)
			},
			{ locale: wording.locale }
		)
	];
}

function otherTexts(count: number, wording: Wording): string[] {
	if (count === 0) return [];
	return [
		m.desk_results_other_texts({ count: wording.count(count).text }, { locale: wording.locale })
	];
}

function answeredBase({ answered, asked }: QuestionRollUp, wording: Wording): string {
	return m.desk_results_base_answered(
		{ answered: wording.count(answered).text, asked: wording.count(asked).text },
		{ locale: wording.locale }
	);
}

function rowsBase({ asked }: QuestionRollUp, wording: Wording): string {
	const { locale } = wording;
	return m.desk_results_base_rows(
		{ column: m.brief_column_base({}, { locale }), asked: wording.count(asked).text },
		{ locale }
	);
}

function text(header: string): Column {
	return { header, type: 'text' };
}

function number(header: string): Column {
	return { header, type: 'number' };
}
