import type { Kysely } from 'kysely';

/** Which briefs everybody may read. A brief without a row is closed: so is every one there was before. */
export async function up(database: Kysely<unknown>): Promise<void> {
	await database.schema
		.createTable('brief_opening')
		.addColumn('brief_id', 'text', (column) => column.primaryKey().references('brief.id'))
		.addColumn('opened_at', 'text', (column) => column.notNull())
		.addColumn('opened_by', 'text', (column) => column.notNull().references('person.id'))
		.execute();
}
