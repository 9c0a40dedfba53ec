/** Statements that stand, with what the desk made of them. */
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import type { Consent, Group } from '../../rollup/types.ts';
import type { Queryable } from '../database/connection.ts';
import { localizedTextColumn } from '../database/json-column.ts';
import type { Schema } from '../database/schema.ts';
import { consentsFor, type StatementFilter } from './filter.ts';
import { folded } from './plain.ts';

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

type Joined = Pick<
	Schema,
	'statement' | 'statement_topic' | 'statement_theme' | 'statement_translation'
> & { member_state: { [Key in keyof Schema['member_state']]: Schema['member_state'][Key] | null } };
type Builder = ExpressionBuilder<Joined, 'statement' | 'member_state'>;

function contains(column: Expression<string>, words: string) {
	const pattern = `%${folded(words).replace(/[\\%_]/g, '\\$&')}%`;
	return sql<SqlBool>`${column} like ${pattern} escape '\\'`;
}

function translated(builder: Builder, locale?: Locale) {
	const own = builder
		.selectFrom('statement_translation')
		.select('statement_translation.locale')
		.whereRef('statement_translation.statement_id', '=', 'statement.id');
	return builder.exists(
		locale === undefined ? own : own.where('statement_translation.locale', '=', locale)
	);
}

function hasTopic(builder: Builder, topic: string) {
	return builder.exists(
		builder
			.selectFrom('statement_topic')
			.select('topic')
			.whereRef('statement_topic.statement_id', '=', 'statement.id')
			.where('topic', '=', topic)
	);
}

function hasTheme(builder: Builder, theme: string) {
	return builder.exists(
		builder
			.selectFrom('statement_theme')
			.select('theme_id')
			.whereRef('statement_theme.statement_id', '=', 'statement.id')
			.where('theme_id', '=', theme)
	);
}

function says(builder: Builder, words: string) {
	return builder.or([
		contains(builder.ref('statement.folded'), words),
		builder.exists(
			builder
				.selectFrom('statement_translation')
				.select('statement_translation.locale')
				.whereRef('statement_translation.statement_id', '=', 'statement.id')
				.where((inner) => contains(inner.ref('statement_translation.folded'), words))
		)
	]);
}

function codedAs(builder: Builder, coding: NonNullable<StatementFilter['coding']>) {
	if (coding === 'uncoded') return builder('coded_text', 'is', null);
	if (coding === 'coded') return builder('coded_text', 'is not', null);
	return builder('coded_text', '!=', builder.ref('statement.text'));
}

/** Every condition of a filter. */
function fits(filter: StatementFilter) {
	const group: Group | undefined = filter.group;
	return (builder: Builder) =>
		builder.and(
			[
				filter.question !== undefined && builder('statement.question', '=', filter.question),
				filter.topic !== undefined && hasTopic(builder, filter.topic),
				filter.theme !== undefined && hasTheme(builder, filter.theme),
				filter.region !== undefined && builder('itu_region', '=', filter.region),
				group !== undefined && builder(group, '=', 1),
				filter.language !== undefined && builder('statement.locale', '=', filter.language),
				filter.use !== undefined && builder('consent', 'in', consentsFor(filter.use)),
				filter.translation === 'any' && translated(builder),
				filter.translation === 'none' && builder.not(translated(builder)),
				filter.translation !== undefined &&
					filter.translation !== 'any' &&
					filter.translation !== 'none' &&
					translated(builder, filter.translation),
				filter.coding !== undefined && codedAs(builder, filter.coding),
				filter.mark === 'marked' && builder('marked_at', 'is not', null),
				filter.mark === 'unmarked' && builder('marked_at', 'is', null),
				filter.words !== undefined && says(builder, filter.words)
			].filter((condition) => condition !== false)
		);
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
		translations: (translations.get(row.id) ?? []).map(({ statement_id: _, ...rest }) => rest)
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
