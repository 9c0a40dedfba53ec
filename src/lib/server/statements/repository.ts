/** Statements that stand, with what the desk made of them. */
import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import type { Consent, Statement } from '../../rollup/types.ts';
import type { Queryable } from '../database/connection.ts';
import { localizedTextColumn } from '../database/json-column.ts';
import { fits } from './conditions-repository.ts';
import type { StatementFilter } from './filter.ts';

export interface Translation {
	locale: Locale;
	text: string;
	/** The words that were translated: others than those of the statement if these changed since. */
	source: string;
	revision: number;
	writtenAt: string;
	/** A person's name. */
	writtenBy: string;
}

export interface CodedStatement {
	id: string;
	responseId: string;
	respondent: { id: string; name: LocalizedText; region: string };
	question: string;
	/** Of the question among those for statements. */
	position: number;
	text: string;
	/** The language it was written in. */
	locale: Locale;
	consent: Consent;
	/** Counts up when other words are submitted. */
	wording: number;
	/** Counts up with whatever changes words, consent, codes or mark. */
	revision: number;
	/** The words its codes were given to; null when it has none. */
	codedText: string | null;
	/** Ids, in no order. */
	topics: string[];
	themes: string[];
	/** Who marked it for the brief, and when. */
	mark: { at: string; by: string } | null;
	translations: Translation[];
}

/** Where a statement stands in the order of all: by question, then by respondent. */
export interface Place {
	position: number;
	respondentId: string;
}

/** Those of submissions that still stand. */
function standing(database: Queryable, consultationId: string) {
	return database
		.selectFrom('statement')
		.innerJoin('response', (join) =>
			join
				.onRef('response.id', '=', 'statement.response_id')
				.onRef('response.revision', '=', 'statement.response_revision')
				.on('response.status', '=', 'submitted')
		)
		.innerJoin('consultation', 'consultation.id', 'statement.consultation_id')
		.innerJoin('respondent', 'respondent.id', 'statement.respondent_id')
		.leftJoin('member_state', (join) =>
			join
				.onRef('member_state.iso3', '=', 'statement.respondent_id')
				.onRef('member_state.release_id', '=', 'consultation.release_id')
		)
		.where('statement.consultation_id', '=', consultationId);
}

export async function countStatements(
	database: Queryable,
	consultationId: string,
	filter: StatementFilter
): Promise<number> {
	const { count } = await standing(database, consultationId)
		.where((builder) => fits(filter)(builder))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** What is shown of a page of the list: from a place on, or from the beginning. */
export interface Slice {
	after?: Place;
	offset?: number;
	limit: number;
}

/** In the order of the questions, then of the respondents' ids. */
export async function listStatements(
	database: Queryable,
	consultationId: string,
	filter: StatementFilter,
	{ after, offset = 0, limit }: Slice
): Promise<CodedStatement[]> {
	const chosen = standing(database, consultationId)
		.where((builder) => fits(filter)(builder))
		.orderBy('statement.position')
		.orderBy('statement.respondent_id')
		.limit(limit)
		.offset(offset);
	const rows = await withAll(
		after === undefined
			? chosen
			: chosen.where((builder) =>
					builder.or([
						builder('statement.position', '>', after.position),
						builder.and([
							builder('statement.position', '=', after.position),
							builder('statement.respondent_id', '>', after.respondentId)
						])
					])
				)
	).execute();
	return withDeskWork(database, rows);
}

/** The words alone of everything that stands, in the order of the questions, then of respondents' ids. */
export async function listWords(database: Queryable, consultationId: string): Promise<Statement[]> {
	const rows = await standing(database, consultationId)
		.select(['statement.question', 'statement.respondent_id as respondentId', 'statement.text'])
		.select(['statement.locale', 'statement.consent', 'statement.position'])
		.execute();
	return rows
		.sort((a, b) => a.position - b.position || (a.respondentId < b.respondentId ? -1 : 1))
		.map(({ question, respondentId, text, locale, consent }) => ({
			question,
			respondentId,
			text,
			locale,
			consent
		}));
}

export async function findStatement(
	database: Queryable,
	consultationId: string,
	id: string
): Promise<CodedStatement | undefined> {
	const rows = await withAll(
		standing(database, consultationId).where('statement.id', '=', id)
	).execute();
	const [statement] = await withDeskWork(database, rows);
	return statement;
}

function withAll(chosen: ReturnType<typeof standing>) {
	return chosen.select([
		'statement.id',
		'statement.response_id',
		'statement.respondent_id',
		'respondent.name as respondent_name',
		'itu_region',
		'question',
		'position',
		'text',
		'statement.locale',
		'consent',
		'wording',
		'statement.revision',
		'coded_text',
		'marked_at',
		(builder) =>
			builder
				.selectFrom('person')
				.select('person.name')
				.whereRef('person.id', '=', 'statement.marked_by')
				.as('marked_by_name')
	]);
}

type StatementRow = Awaited<ReturnType<ReturnType<typeof withAll>['execute']>>[number];

async function withDeskWork(
	database: Queryable,
	rows: readonly StatementRow[]
): Promise<CodedStatement[]> {
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	const topics = await listTopics(database, ids);
	const themes = await listThemesOf(database, ids);
	const translations = await listTranslations(database, ids);
	return rows.map((row) => ({
		id: row.id,
		responseId: row.response_id,
		respondent: {
			id: row.respondent_id,
			name: localizedTextColumn.read(row.respondent_name),
			region: row.itu_region ?? ''
		},
		question: row.question,
		position: row.position,
		text: row.text,
		locale: row.locale,
		consent: row.consent,
		wording: row.wording,
		revision: row.revision,
		codedText: row.coded_text,
		mark: row.marked_at === null ? null : { at: row.marked_at, by: row.marked_by_name ?? '' },
		topics: (topics.get(row.id) ?? []).map(({ topic }) => topic),
		themes: (themes.get(row.id) ?? []).map(({ theme_id }) => theme_id),
		translations: (translations.get(row.id) ?? []).map(translationOf)
	}));
}

async function listTopics(database: Queryable, ids: readonly string[]) {
	const rows = await database
		.selectFrom('statement_topic')
		.selectAll()
		.where('statement_id', 'in', ids)
		.execute();
	return Map.groupBy(rows, ({ statement_id }) => statement_id);
}

async function listThemesOf(database: Queryable, ids: readonly string[]) {
	const rows = await database
		.selectFrom('statement_theme')
		.selectAll()
		.where('statement_id', 'in', ids)
		.execute();
	return Map.groupBy(rows, ({ statement_id }) => statement_id);
}

async function listTranslations(database: Queryable, ids: readonly string[]) {
	const rows = await database
		.selectFrom('statement_translation')
		.innerJoin('person', 'person.id', 'statement_translation.written_by')
		.select([
			'statement_id',
			'statement_translation.locale',
			'text',
			'source',
			'revision',
			'written_at as writtenAt',
			'person.name as writtenBy'
		])
		.where('statement_id', 'in', ids)
		.orderBy('statement_translation.locale')
		.execute();
	return Map.groupBy(rows, ({ statement_id }) => statement_id);
}

function translationOf({
	locale,
	text,
	source,
	revision,
	writtenAt,
	writtenBy
}: Translation): Translation {
	return { locale, text, source, revision, writtenAt, writtenBy };
}

/** Everything standing that is marked for the brief. */
export async function listMarked(
	database: Queryable,
	consultationId: string
): Promise<CodedStatement[]> {
	const rows = await withAll(
		standing(database, consultationId)
			.where('marked_at', 'is not', null)
			.where('consent', '!=', 'none')
			.orderBy('statement.position')
			.orderBy('statement.respondent_id')
	).execute();
	return withDeskWork(database, rows);
}
