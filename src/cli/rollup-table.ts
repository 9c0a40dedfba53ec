/** The figures of a roll-up as lines for people. */
import type {
	OptionCount,
	QuestionRollUp,
	RowFigures,
	Statistics,
	TextCount
} from '../lib/rollup/types.ts';

function percent(count: number, base: number): string {
	return base === 0 ? '–' : `${((100 * count) / base).toFixed(1)} %`;
}

function plain(value: number): string {
	return String(Number(value.toPrecision(6)));
}

/** Columns as wide as their widest cell: the first for words, the others for numbers. */
function aligned(rows: readonly (readonly string[])[]): string[] {
	const widths = rows.reduce<number[]>((known, row) => {
		return row.map((cell, column) => Math.max(known[column] ?? 0, cell.length));
	}, []);
	return rows.map((row) =>
		row
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return column === 0 ? cell.padEnd(width) : cell.padStart(width);
			})
			.join('  ')
			.trimEnd()
	);
}

function optionLines(options: readonly OptionCount[], answered: number): string[] {
	return aligned(
		options.map(({ text, value, count }) => [
			text.en || value,
			String(count),
			percent(count, answered)
		])
	);
}

function statisticsLines(found: Statistics | null): string[] {
	if (found === null) return [];
	const { mean, median, quartiles, minimum, maximum } = found;
	const parts = [
		`mean ${plain(mean)}`,
		`median ${plain(median)}`,
		`quartiles ${plain(quartiles.lower)} and ${plain(quartiles.upper)}`,
		`lowest ${plain(minimum)}`,
		`highest ${plain(maximum)}`
	];
	return [parts.join(', ')];
}

function rowLines(rows: readonly RowFigures[]): string[] {
	const head = rows[0]?.options.map(({ text, value }) => text.en || value) ?? [];
	return aligned([
		['', ...head, 'answered', 'of asked'],
		...rows.map(({ text, value, options, answered, asked }) => [
			text.en || value,
			...options.map(({ count }) => String(count)),
			String(answered),
			String(asked)
		])
	]);
}

function textLines(texts: readonly TextCount[]): string[] {
	return texts.map(({ text, count }) => {
		const words = JSON.stringify(text);
		return `  ${words}${count > 1 ? ` (${count} times)` : ''}`;
	});
}

function figureLines(question: QuestionRollUp): string[] {
	switch (question.kind) {
		case 'choice':
		case 'selection':
			return [
				...(question.kind === 'selection' ? [`${question.selections} choices made`] : []),
				...optionLines(question.options, question.answered),
				...(question.others.length > 0 ? ['beside "Other":', ...textLines(question.others)] : []),
				...question.remarks.flatMap(({ text, value, texts }) => [
					`beside ${JSON.stringify(text.en || value)}:`,
					...textLines(texts)
				])
			];
		case 'rating':
			return [
				...optionLines(question.options, question.answered),
				...statisticsLines(question.statistics)
			];
		case 'number':
			return statisticsLines(question.statistics);
		case 'moment':
			return question.moments === null
				? []
				: [
						`earliest ${question.moments.earliest}, median ${question.moments.median}, latest ${question.moments.latest}`
					];
		case 'matrix':
			return rowLines(question.rows);
		case 'ranking':
			return aligned(
				question.support.topics.map(({ named, firstChoices, meanRank }, place) => [
					question.options[place]?.text.en ?? '',
					`${named} named it`,
					percent(named, question.answered),
					`${firstChoices} first`,
					meanRank === null ? '' : `mean rank ${plain(meanRank)}`
				])
			);
		case 'parts':
		case 'points':
			return question.parts.flatMap((part) => questionLines(part));
		case 'growing':
			return [
				`${question.entries} rows; of one response:`,
				...statisticsLines(question.perResponse),
				...question.parts.flatMap((part) => questionLines(part, 'rows'))
			];
		case 'text':
			return [];
	}
}

/** Percentages are of those who answered; the heading says how many that are. */
function questionLines(question: QuestionRollUp, asked = 'asked'): string[] {
	const { name, title, type, answered, unread, comments } = question;
	const heading = title.en === '' || title.en === name ? name : `${name}: ${title.en}`;
	const base = `answered ${answered} of ${question.asked} ${asked} (${percent(answered, question.asked)})`;
	const lines = [
		...(unread > 0 ? [`${unread} with something that is no answer to it`] : []),
		...(comments > 0 ? [`${comments} with words in the comment area`] : []),
		...figureLines(question)
	];
	return ['', `${heading} [${type}]`, ...[base, ...lines].map((line) => (line ? `  ${line}` : ''))];
}

export function rollUpLines(responses: number, questions: readonly QuestionRollUp[]): string[] {
	return [
		`${responses} ${responses === 1 ? 'response' : 'responses'}. Percentages of options are of those who answered.`,
		...questions.flatMap((question) => questionLines(question))
	];
}
