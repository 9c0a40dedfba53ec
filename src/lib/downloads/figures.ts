/** Every figure of a question as a row of its own. */
import type { Locale, LocalizedText } from '../i18n/locales.ts';
import type { Weighting } from '../priorities/voice/weighting.ts';
import type { Findings } from '../rollup/findings.ts';
import type {
	Moments,
	OptionCount,
	OwnWords,
	PointsFigures,
	QuestionRollUp,
	RankingFigures,
	RowFigures,
	Statistics
} from '../rollup/types.ts';
import type { Cell } from './columns.ts';
import { weightingCode } from './weighting.ts';

/** Whom a figure speaks of; `ballots` are the answered that give any points. */
export type Base = 'asked' | 'answered' | 'ballots';

export type FigureName =
	| 'asked'
	| 'answered'
	| 'unread'
	| 'comments'
	| 'selections'
	| 'entries'
	| 'count'
	| 'first_choices'
	| 'mean_rank'
	| 'mean_points'
	| 'share_of_points'
	| 'words'
	| 'mean'
	| 'median'
	| 'lower_quartile'
	| 'upper_quartile'
	| 'minimum'
	| 'maximum'
	| 'earliest'
	| 'latest';

export interface FigureRow {
	question: string;
	/** What of the question: empty for all of it, else as its column is called. */
	part: string;
	/** Outermost first. */
	titles: LocalizedText[];
	option?: { value: string; text: LocalizedText };
	figure: FigureName;
	value: number | string;
	base?: { of: Base; count: number };
	/** The same where voices count as the view says, on the same base. */
	weighted?: number | string;
	/** Which `weighted` follows. */
	weighting?: Weighting;
}

export const figureHeads = [
	'question',
	'question_title',
	'part',
	'option',
	'option_label',
	'figure',
	'value',
	'base',
	'base_of',
	'weighted',
	'weighting'
] as const;
export type FigureHead = (typeof figureHeads)[number];

/** By the names of `figureHeads`. */
export function figureObject(row: FigureRow, locale: Locale): Record<FigureHead, Cell> {
	return {
		question: row.question,
		question_title: row.titles.map((title) => title[locale]).join(' – '),
		part: row.part,
		option: row.option?.value ?? null,
		option_label: row.option?.text[locale] ?? null,
		figure: row.figure,
		value: row.value,
		base: row.base?.count ?? null,
		base_of: row.base?.of ?? null,
		weighted: row.weighted ?? null,
		weighting: row.weighting ? weightingCode(row.weighting) : null
	};
}

/** In the order of the questionnaire; weighed where the view weighs and the weighting can be carried. */
export function figureRows({ counted, weighed }: Findings): FigureRow[] {
	const rows = rowsOf(counted, { question: counted.name, part: '', titles: [] });
	if (weighed === null || 'fault' in weighed) return rows;
	const { weighting } = weighed.description;
	const inside = { question: counted.name, part: '', titles: [] };
	const others = new Map(rowsOf(weighed.figures, inside).map((row) => [keyOf(row), row.value]));
	return rows.map((row) => {
		const weighted = isWeighed(row) ? others.get(keyOf(row)) : undefined;
		return weighted === undefined ? row : { ...row, weighted, weighting };
	});
}

/** Who was asked and who answered is counted, whatever voices weigh. */
function isWeighed({ figure, option }: FigureRow): boolean {
	return option !== undefined || statisticNames.some((name) => name === figure);
}

function keyOf({ part, option, figure }: FigureRow): string {
	return JSON.stringify([part, option?.value, figure]);
}

interface Position {
	question: string;
	part: string;
	titles: LocalizedText[];
}

function rowsOf(figures: QuestionRollUp, outside: Position): FigureRow[] {
	const position = { ...outside, titles: [...outside.titles, figures.title] };
	const { asked, answered, unread, comments } = figures;
	const base = { of: 'asked', count: asked } as const;
	return [
		{ ...position, figure: 'asked', value: asked },
		{ ...position, figure: 'answered', value: answered, base },
		...(unread > 0 ? [{ ...position, figure: 'unread', value: unread, base } as const] : []),
		...(comments > 0 ? [{ ...position, figure: 'comments', value: comments, base } as const] : []),
		...answersOf(figures, position)
	];
}

function answersOf(figures: QuestionRollUp, position: Position): FigureRow[] {
	const base = { of: 'answered', count: figures.answered } as const;
	switch (figures.kind) {
		case 'choice':
			return [...counts(figures.options, position, base), ...words(figures, position)];
		case 'selection':
			return [
				{ ...position, figure: 'selections', value: figures.selections },
				...counts(figures.options, position, base),
				...words(figures, position)
			];
		case 'rating':
			return [
				...counts(figures.options, position, base),
				...statistics(figures.statistics, position)
			];
		case 'number':
			return statistics(figures.statistics, position);
		case 'moment':
			return moments(figures.moments, position);
		case 'matrix':
			return figures.rows.flatMap((row) => matrixRow(row, position));
		case 'ranking':
			return ranked(figures, position);
		case 'parts':
			return figures.parts.flatMap((part) => rowsOf(part, within(position, part.name)));
		case 'points':
			return [
				...points(figures, position),
				...figures.parts.flatMap((part) => rowsOf(part, within(position, part.name)))
			];
		case 'growing':
			return [
				{ ...position, figure: 'entries', value: figures.entries },
				...statistics(figures.perResponse, position),
				...figures.parts.flatMap((part) => rowsOf(part, within(position, part.name)))
			];
		case 'text':
			return [];
	}
}

function within({ question, part, titles }: Position, name: string): Position {
	return { question, part: `${part === '' ? question : part}.${name}`, titles };
}

type BaseOfRow = NonNullable<FigureRow['base']>;

function counts(options: readonly OptionCount[], position: Position, base: BaseOfRow): FigureRow[] {
	return options.map(({ value, text, count }) => ({
		...position,
		option: { value, text },
		figure: 'count',
		value: count,
		base
	}));
}

/** How many wrote beside "Other". */
function words({ otherTexts }: OwnWords, position: Position): FigureRow[] {
	return otherTexts === 0 ? [] : [{ ...position, figure: 'words', value: otherTexts }];
}

function matrixRow(row: RowFigures, position: Position): FigureRow[] {
	const inside = within(position, row.value);
	const at = { ...inside, titles: [...inside.titles, row.text] };
	const base = { of: 'answered', count: row.answered } as const;
	return [
		{ ...at, figure: 'asked', value: row.asked },
		{ ...at, figure: 'answered', value: row.answered, base: { of: 'asked', count: row.asked } },
		...counts(row.options, at, base),
		...statistics(row.statistics, at)
	];
}

function ranked({ options, answered, support }: RankingFigures, position: Position): FigureRow[] {
	const base = { of: 'answered', count: answered } as const;
	return support.topics.flatMap(({ topic, named, firstChoices, meanRank }, place) => {
		const text = options[place]?.text;
		const at = { ...position, ...(text && { option: { value: topic, text } }) };
		return [
			{ ...at, figure: 'count', value: named, base },
			{ ...at, figure: 'first_choices', value: firstChoices, base },
			...(meanRank === null ? [] : [{ ...at, figure: 'mean_rank', value: meanRank } as const])
		];
	});
}

function points({ points: given, preferences }: PointsFigures, position: Position): FigureRow[] {
	const base = { of: 'ballots', count: preferences.ballots } as const;
	return given.flatMap(({ value, text, named, mean, share }, place) => {
		const at = { ...position, option: { value, text }, base };
		const figure = (name: FigureName, found: number | null): FigureRow[] =>
			found === null ? [] : [{ ...at, figure: name, value: found }];
		return [
			...figure('count', named),
			...figure('first_choices', preferences.first[place] ?? 0),
			...figure('mean_points', mean),
			...figure('share_of_points', share)
		];
	});
}

const statisticNames = [
	'mean',
	'median',
	'lower_quartile',
	'upper_quartile',
	'minimum',
	'maximum'
] as const satisfies readonly FigureName[];

function statistics(found: Statistics | null, position: Position): FigureRow[] {
	if (found === null) return [];
	const { mean, median, quartiles, minimum, maximum, count } = found;
	const base = { of: 'answered', count } as const;
	const values = [mean, median, quartiles.lower, quartiles.upper, minimum, maximum];
	return statisticNames.map((figure, place) => ({
		...position,
		figure,
		value: values[place] ?? Number.NaN,
		base
	}));
}

function moments(found: Moments | null, position: Position): FigureRow[] {
	if (found === null) return [];
	const { count, earliest, median, latest } = found;
	const base = { of: 'answered', count } as const;
	return [
		{ ...position, figure: 'earliest', value: earliest, base },
		{ ...position, figure: 'median', value: median, base },
		{ ...position, figure: 'latest', value: latest, base }
	];
}
