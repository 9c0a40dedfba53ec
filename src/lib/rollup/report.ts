/** A roll-up as the terminal prints it: see docs/data-formats.md. */
import type { SpecifiedOption } from '../questionnaire/contract.ts';
import type {
	Moments,
	OptionCount,
	OwnWords,
	QuestionRollUp,
	RowFigures,
	Statistics
} from './types.ts';

export interface ReportedOption {
	value: string | number | boolean;
	count: number;
}

/** Mean, median and [lower, upper] quartile of numbers. */
export interface ReportedStatistics {
	mean?: number;
	median?: number;
	quartiles?: [number, number];
}

export interface ReportedRow extends ReportedStatistics {
	row: string | number | boolean;
	asked: number;
	answered: number;
	selections?: number;
	options: ReportedOption[];
}

export interface ReportedRanks {
	value: string | number | boolean;
	first: number;
	meanRank: number | null;
}

export interface ReportedQuestion extends Omit<ReportedStatistics, 'median'> {
	name: string;
	/** As SurveyJS calls it. */
	kind: string;
	asked: number;
	answered: number;
	unread?: number;
	comments?: number;
	selections?: number;
	options?: ReportedOption[];
	ranks?: ReportedRanks[];
	rows?: ReportedRow[];
	earliest?: string;
	/** A number; of days and times a text. */
	median?: number | string;
	latest?: string;
	other?: string[];
	remarks?: { value: string | number | boolean; texts: string[] }[];
	entries?: number;
	entriesPerResponse?: ReportedStatistics;
	parts?: ReportedQuestion[];
}

export function reportOf(question: QuestionRollUp): ReportedQuestion {
	const { name, type: kind, asked, answered, unread, comments } = question;
	return {
		name,
		kind,
		asked,
		answered,
		...(unread > 0 && { unread }),
		...(comments > 0 && { comments }),
		...figuresOf(question)
	};
}

function figuresOf(question: QuestionRollUp): Partial<ReportedQuestion> {
	switch (question.kind) {
		case 'choice':
			return { options: question.options.map(option), ...ownWords(question) };
		case 'selection':
			return {
				selections: question.selections,
				options: question.options.map(option),
				...ownWords(question)
			};
		case 'rating':
			return { options: question.options.map(option), ...statistics(question.statistics) };
		case 'number':
			return statistics(question.statistics);
		case 'moment':
			return moments(question.moments);
		case 'matrix':
			return { rows: question.rows.map(row) };
		case 'ranking':
			return {
				options: question.options.map((listed, place) => ({
					value: stored(listed),
					count: question.preferences.named[place] ?? 0
				})),
				ranks: question.options.map((listed, place) => ({
					value: stored(listed),
					first: question.preferences.first[place] ?? 0,
					meanRank: question.support.topics[place]?.meanRank ?? null
				}))
			};
		case 'parts':
		case 'points':
			return { parts: question.parts.map(reportOf) };
		case 'growing':
			return {
				entries: question.entries,
				entriesPerResponse: statistics(question.perResponse),
				parts: question.parts.map(reportOf)
			};
		case 'text':
			return {};
	}
}

function stored(option: SpecifiedOption) {
	return option.stored ?? option.value;
}

function option(counted: OptionCount): ReportedOption {
	return { value: stored(counted), count: counted.count };
}

function row(figures: RowFigures): ReportedRow {
	const { asked, answered, selections } = figures;
	return {
		row: stored(figures),
		asked,
		answered,
		...(selections !== answered && { selections }),
		options: figures.options.map(option),
		...statistics(figures.statistics)
	};
}

/** Each text as often as it was written. */
function texts(counted: readonly { text: string; count: number }[]): string[] {
	return counted.flatMap(({ text, count }) => new Array<string>(count).fill(text));
}

function ownWords({ others, remarks }: OwnWords): Partial<ReportedQuestion> {
	return {
		...(others.length > 0 && { other: texts(others) }),
		...(remarks.length > 0 && {
			remarks: remarks.map((remark) => ({ value: stored(remark), texts: texts(remark.texts) }))
		})
	};
}

function statistics(found: Statistics | null): ReportedStatistics {
	if (found === null) return {};
	const { mean, median, quartiles } = found;
	return { mean, median, quartiles: [quartiles.lower, quartiles.upper] };
}

function moments(found: Moments | null): Partial<ReportedQuestion> {
	return found === null
		? {}
		: { earliest: found.earliest, median: found.median, latest: found.latest };
}
