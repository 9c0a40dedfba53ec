/** Statements with what the desk made of them, as rows of a table and as objects. */
import { locales, type Locale } from '../i18n/locales.ts';
import type { Consent } from '../questionnaire/quotable.ts';
import type { Cell } from './columns.ts';

export interface DownloadedStatement {
	respondent: { id: string; name: string; region: string };
	question: string;
	/** In the reader's language. */
	questionTitle: string;
	/** The language it was written in. */
	language: Locale;
	consent: Consent;
	text: string;
	/** Ids, sorted. */
	topics: readonly string[];
	/** Names, sorted. */
	themes: readonly string[];
	/** Its codes were given to other words. */
	codesOutdated: boolean;
	/** Since when it is marked for the brief. */
	markedAt: string | null;
	/** Working translations of these words; those of earlier words are left out. */
	translations: Readonly<Partial<Record<Locale, string>>>;
}

export const statementHeads = [
	'respondent',
	'respondent_name',
	'region',
	'question',
	'question_title',
	'language',
	'consent',
	'text',
	'topics',
	'themes',
	'codes_outdated',
	'marked_at',
	...locales.map((locale) => `translation_${locale}` as const)
] as const;
export type StatementHead = (typeof statementHeads)[number];

/** In the order of `statementHeads`. */
export function statementRow(statement: DownloadedStatement): Cell[] {
	const { respondent, translations } = statement;
	return [
		respondent.id,
		respondent.name,
		respondent.region,
		statement.question,
		statement.questionTitle,
		statement.language,
		statement.consent,
		statement.text,
		statement.topics.join('; '),
		statement.themes.join('; '),
		statement.codesOutdated ? 1 : 0,
		statement.markedAt,
		...locales.map((each) => translations[each] ?? null)
	];
}
