/** What is found of priorities as rows, one figure each. */
import { inAllLanguages, type Locale, type LocalizedText } from '../../i18n/locales.ts';
import type { Method } from '../../priorities/methods.ts';
import type { RankRange } from '../../priorities/sureness/ranks.ts';
import { oneRespondentOneVoice, type Weighting } from '../../priorities/voice/weighting.ts';
import type { QuestionSpecification } from '../../questionnaire/contract.ts';
import type { Cell } from '../columns.ts';
import { weightingCode } from '../weighting.ts';

/** What is asked of the ballots; each says how its figures come about in docs/data-formats.md. */
export const findingNames = [
	'heard',
	'counted',
	'robustness',
	'interval',
	'leaving_one_out',
	'bounds',
	'agreement',
	'between_regions',
	'region',
	'group',
	'distinctive',
	'industry',
	'last'
] as const;
export type FindingName = (typeof findingNames)[number];

export interface FindingRow {
	finding: FindingName;
	method?: Method;
	/** A region, a group, or which of two that are compared. */
	part?: string;
	/** What it is compared with: another region, everybody else, the id of another consultation. */
	beside?: string;
	topic?: string;
	figure: string;
	value: number | string;
	/** `outstanding`: those who have cast a ballot and those who still may. */
	base?: { of: 'asked' | 'submitted' | 'ballots' | 'outstanding'; count: number };
	weighting: Weighting;
	/** Whom the figure depends on; ids. */
	respondents?: readonly string[];
}

export const findingHeads = [
	'question',
	'question_title',
	'finding',
	'method',
	'part',
	'beside',
	'topic',
	'topic_label',
	'figure',
	'value',
	'base',
	'base_of',
	'weighting',
	'respondents'
] as const;
export type FindingHead = (typeof findingHeads)[number];

/** By the names of `findingHeads`, and in their order. */
export function findingObject(
	question: QuestionSpecification,
	row: FindingRow,
	locale: Locale
): Record<FindingHead, Cell> {
	return {
		question: question.name,
		question_title: question.title[locale],
		finding: row.finding,
		method: row.method ?? null,
		part: row.part ?? null,
		beside: row.beside ?? null,
		topic: row.topic ?? null,
		topic_label: row.topic === undefined ? null : topicLabel(question, row.topic)[locale],
		figure: row.figure,
		value: row.value,
		base: row.base?.count ?? null,
		base_of: row.base?.of ?? null,
		weighting: weightingCode(row.weighting),
		respondents: row.respondents?.join('; ') ?? null
	};
}

/** Rated topics are the rows of a matrix; one that only another consultation asked about has no name here. */
function topicLabel({ options, rows }: QuestionSpecification, topic: string): LocalizedText {
	const found = [...rows, ...options].find(({ value }) => value === topic);
	return found?.text ?? inAllLanguages(topic);
}

/** What several figures have in common. */
export type Shared = Omit<FindingRow, 'figure' | 'value'>;

/** What holds for one respondent one voice by its nature. */
export const oneVoice = { weighting: oneRespondentOneVoice } as const;

/** A row for each figure that there is. */
export function figuresOf(
	shared: Shared,
	figures: Readonly<Record<string, number | string | boolean | null | undefined>>
): FindingRow[] {
	return Object.entries(figures).flatMap(([figure, value]) =>
		value === null || value === undefined
			? []
			: [{ ...shared, figure, value: typeof value === 'boolean' ? Number(value) : value }]
	);
}

/** The places of a topic, the first and the last of a tie. */
export function placesOf(rank: RankRange | null): Record<string, number | null> {
	return { place_best: rank?.best ?? null, place_worst: rank?.worst ?? null };
}
