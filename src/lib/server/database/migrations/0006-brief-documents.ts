import type { Kysely } from 'kysely';

/**
 * The documents of a published version, in rows of their own: whoever reads one reads one. Versions
 * published before hold theirs in their content, which their hash is taken over, and keep it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
	await database.schema
		.createTable('brief_document')
		.addColumn('brief_id', 'text', (column) => column.notNull())
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('template', 'text', (column) => column.notNull())
		.addColumn('part', 'text', (column) => column.notNull())
		.addColumn('locale', 'text', (column) => column.notNull())
		.addColumn('title', 'text', (column) => column.notNull())
		.addColumn('content', 'text', (column) => column.notNull())
		.addColumn('sha256', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('brief_document_key', [
			'brief_id',
			'number',
			'template',
			'part',
			'locale'
		])
		.addForeignKeyConstraint('brief_document_version', ['brief_id', 'number'], 'brief_version', [
			'brief_id',
			'number'
		])
		.execute();
}
