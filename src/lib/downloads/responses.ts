/** Responses as rows of a table and as objects. */
import type { Locale, LocalizedText } from '../i18n/locales.ts';
import type { Answers, QuestionSpecification } from '../questionnaire/contract.ts';
import type { Consent } from '../questionnaire/quotable.ts';
import { groups, type Group } from '../rollup/types.ts';
import { answerColumns, type AnswerColumn, type Cell } from './columns.ts';

/** A submitted response and what is known of its respondent. */
export interface DownloadedResponse {
	respondent: { id: string; name: LocalizedText; region: string; groups: readonly Group[] };
	/** In which it was submitted. */
	locale: Locale;
	consent: Consent;
	submittedAt: string;
	late: boolean;
	/** SHA-256 over the canonical answers. */
	receipt: string;
	/** Names of the questions that were shown. */
	asked: readonly string[];
	answers: Answers;
}

/** What stands before the answers. */
export const responseHeads = [
	'respondent',
	'respondent_name',
	'region',
	...groups,
	'language',
	'consent',
	'submitted_at',
	'late',
	'receipt',
	'not_shown'
] as const;
export type ResponseHead = (typeof responseHeads)[number];

/** The questionnaire as columns; the same object for all rows. */
export interface ResponseTable {
	columns: AnswerColumn[];
	names: string[];
	row: (response: DownloadedResponse, locale: Locale) => Cell[];
}

export function responseTable(questions: readonly QuestionSpecification[]): ResponseTable {
	const columns = answerColumns(questions, responseHeads);
	const all = questions.map(({ name }) => name);
	return {
		columns,
		names: [...responseHeads, ...columns.map(({ name }) => name)],
		row: (response, locale) => [
			...heads(response, all, locale),
			...columns.map(({ read }) => read(response.answers))
		]
	};
}

/** In the order of `responseHeads`. */
function heads(
	{ respondent, ...response }: DownloadedResponse,
	questions: readonly string[],
	locale: Locale
): Cell[] {
	const shown = new Set(response.asked);
	return [
		respondent.id,
		respondent.name[locale],
		respondent.region,
		...groups.map((group) => (respondent.groups.includes(group) ? 1 : 0)),
		response.locale,
		response.consent,
		response.submittedAt,
		response.late ? 1 : 0,
		response.receipt,
		questions.filter((name) => !shown.has(name)).join('; ')
	];
}

/** With the answers as they are stored. */
export function responseObject(
	{ respondent, locale, consent, submittedAt, late, receipt, asked, answers }: DownloadedResponse,
	readers: Locale
) {
	const { id, region } = respondent;
	return {
		respondent: { id, name: respondent.name[readers], region, groups: respondent.groups },
		language: locale,
		consent,
		submittedAt,
		late,
		receipt,
		asked,
		answers
	};
}
