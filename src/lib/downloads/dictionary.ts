/** What the columns of all files hold, in a reader's language. */
import { m } from '../i18n/paraglide/messages.js';
import type { Locale, LocalizedText } from '../i18n/locales.ts';
import { aboutFigures, aboutResponses, aboutStatements, type About } from './about.ts';
import { aboutCrossTables, aboutFindings } from './about-findings.ts';
import type { AnswerColumn, Cell } from './columns.ts';
import { crossedHeads } from './cross-tables.ts';
import { figureHeads } from './figures.ts';
import { findingHeads } from './priorities/rows.ts';
import { responseHeads } from './responses.ts';
import { statementHeads } from './statements.ts';

export interface DictionaryEntry {
	/** Which file the column is in. */
	file: 'responses' | 'statements' | 'figures' | 'priorities' | 'cross-tables';
	column: string;
	/** The question that it is about, by name; empty for what stands beside the answers. */
	question: string;
	/** Of the question, and of what stands inside it. */
	title: string;
	/** As SurveyJS calls it. */
	kind: string;
	purpose: string;
	holds: string;
	/** What may stand in it, or the one option that it is about. */
	options: { value: string; label: string }[];
	/** Of which responses it speaks. */
	base: string;
}

export const dictionaryHeads = [
	'file',
	'column',
	'question',
	'title',
	'kind',
	'purpose',
	'holds',
	'options',
	'base'
] as const satisfies readonly (keyof DictionaryEntry)[];

/** In the order of `dictionaryHeads`. */
export function dictionaryRow(entry: DictionaryEntry): Cell[] {
	return dictionaryHeads.map((head) =>
		head === 'options'
			? entry.options.map(({ value, label }) => `${value} = ${label}`).join(' | ')
			: entry[head]
	);
}

export function dictionary(columns: readonly AnswerColumn[], locale: Locale): DictionaryEntry[] {
	return [
		...responseHeads.map((head) => beside('responses', head, aboutResponses[head](locale), locale)),
		...columns.map((column) => ofAnswers(column, locale)),
		...statementHeads.map((head) =>
			beside('statements', head, aboutStatements[head](locale), locale)
		),
		...figureHeads.map((head) => beside('figures', head, aboutFigures[head](locale), locale)),
		...findingHeads.map((head) => beside('priorities', head, aboutFindings[head](locale), locale)),
		...crossedHeads.map((head) =>
			beside('cross-tables', head, aboutCrossTables[head](locale), locale)
		)
	];
}

function ofAnswers(column: AnswerColumn, locale: Locale): DictionaryEntry {
	const { about, option, titles } = column;
	const options = option ? [option] : column.holds === 'answer' ? about.options : [];
	return {
		file: 'responses',
		column: column.name,
		question: column.question,
		title: inOne(titles, locale),
		kind: about.type,
		purpose: column.purpose ?? '',
		holds: holdings[column.holds]({}, { locale }),
		options: options.map(({ value, text }) => ({ value, label: text[locale] })),
		base: m.downloads_base_asked({}, { locale })
	};
}

function inOne(titles: readonly LocalizedText[], locale: Locale): string {
	return titles.map((title) => title[locale]).join(' – ');
}

const holdings = {
	answer: m.downloads_holds_answer,
	chosen: m.downloads_holds_chosen,
	place: m.downloads_holds_place,
	points: m.downloads_holds_points,
	words: m.downloads_holds_words,
	entries: m.downloads_holds_entries
} as const satisfies Record<AnswerColumn['holds'], unknown>;

function beside(
	file: DictionaryEntry['file'],
	column: string,
	{ holds, options = [] }: About,
	locale: Locale
): DictionaryEntry {
	const base = file === 'responses' ? m.downloads_base_responses({}, { locale }) : '';
	const nothing = { question: '', title: '', kind: '', purpose: '' };
	return { file, column, ...nothing, holds, options, base };
}
