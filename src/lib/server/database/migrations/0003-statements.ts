import type { CreateTableBuilder, Kysely } from 'kysely';

/**
 * What respondents wrote in their own words, one row for each, and what the desk makes of it: codes,
 * themes, translations, marks. Rows for what was submitted before are made when the application opens.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
	const table = (name: string): CreateTableBuilder<string> => database.schema.createTable(name);

	await database.schema
		.alterTable('response')
		.addColumn('statements_revision', 'integer')
		.execute();

	await table('statement')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('consultation_id', 'text', (column) =>
			column.notNull().references('consultation.id')
		)
		.addColumn('response_id', 'text', (column) => column.notNull().references('response.id'))
		.addColumn('respondent_id', 'text', (column) => column.notNull().references('respondent.id'))
		.addColumn('question', 'text', (column) => column.notNull())
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('folded', 'text', (column) => column.notNull())
		.addColumn('locale', 'text', (column) => column.notNull())
		.addColumn('consent', 'text', (column) => column.notNull())
		.addColumn('response_revision', 'integer', (column) => column.notNull())
		.addColumn('wording', 'integer', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('coded_text', 'text')
		.addColumn('marked_at', 'text')
		.addColumn('marked_by', 'text', (column) => column.references('person.id'))
		.addUniqueConstraint('statement_one_each', ['response_id', 'question'])
		.execute();
	await database.schema
		.createIndex('statement_consultation')
		.on('statement')
		.columns(['consultation_id', 'position', 'respondent_id'])
		.execute();

	await table('theme')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('consultation_id', 'text', (column) =>
			column.notNull().references('consultation.id')
		)
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('folded', 'text', (column) => column.notNull())
		.addColumn('locale', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addUniqueConstraint('theme_name', ['consultation_id', 'folded'])
		.execute();

	await table('statement_topic')
		.addColumn('statement_id', 'text', (column) => column.notNull().references('statement.id'))
		.addColumn('topic', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('statement_topic_key', ['statement_id', 'topic'])
		.execute();

	await table('statement_theme')
		.addColumn('statement_id', 'text', (column) => column.notNull().references('statement.id'))
		.addColumn('theme_id', 'text', (column) => column.notNull().references('theme.id'))
		.addPrimaryKeyConstraint('statement_theme_key', ['statement_id', 'theme_id'])
		.execute();
	await database.schema
		.createIndex('statement_theme_theme')
		.on('statement_theme')
		.column('theme_id')
		.execute();

	await table('statement_translation')
		.addColumn('statement_id', 'text', (column) => column.notNull().references('statement.id'))
		.addColumn('locale', 'text', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('folded', 'text', (column) => column.notNull())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('written_at', 'text', (column) => column.notNull())
		.addColumn('written_by', 'text', (column) => column.notNull().references('person.id'))
		.addPrimaryKeyConstraint('statement_translation_key', ['statement_id', 'locale'])
		.execute();
}
