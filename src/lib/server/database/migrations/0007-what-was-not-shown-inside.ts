import type { Kysely } from 'kysely';

/** What was submitted before follows from the answers still: nothing is filled in. */
export async function up(database: Kysely<unknown>): Promise<void> {
	await database.schema.alterTable('response').addColumn('skipped', 'text').execute();
}
