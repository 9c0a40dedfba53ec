/** What a filter says, as conditions of a query. */
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Locale } from '../../i18n/locales.ts';
import type { Group } from '../../rollup/types.ts';
import type { Schema } from '../database/schema.ts';
import { consentsFor, type StatementFilter } from './filter.ts';
import { folded } from './plain.ts';

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

/** Every condition of a filter, on a query of statements with their Member States. */
export function fits(filter: StatementFilter) {
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
