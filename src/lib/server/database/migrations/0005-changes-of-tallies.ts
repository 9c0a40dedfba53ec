import type { Kysely } from 'kysely';

/** How often a response was counted in or out, so that what was worked out before is known to hold still. */
export async function up(database: Kysely<unknown>): Promise<void> {
	await database.schema
		.alterTable('roll_up')
		.addColumn('changes', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
}
