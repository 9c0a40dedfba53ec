import type { Kysely } from 'kysely';

/** Tallies of what was submitted, so that reading a roll-up does not grow with the responses. */
export async function up(database: Kysely<unknown>): Promise<void> {
	await database.schema
		.createTable('roll_up')
		.addColumn('consultation_id', 'text', (column) =>
			column.primaryKey().references('consultation.id')
		)
		.addColumn('format', 'integer', (column) => column.notNull())
		.execute();
	await database.schema
		.createTable('tally')
		.addColumn('consultation_id', 'text', (column) =>
			column.notNull().references('consultation.id')
		)
		.addColumn('stratum', 'text', (column) => column.notNull())
		.addColumn('responses', 'integer', (column) => column.notNull())
		.addColumn('questions', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('tally_key', ['consultation_id', 'stratum'])
		.execute();
}
