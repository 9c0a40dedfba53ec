import { sql, type Kysely } from 'kysely';
import { jsonColumn } from '../json-column.ts';

const details = jsonColumn<{ revision: number; receipt: string }>();

/**
 * A grace after closing and what arrived in it; the key of the request that made a revision; the
 * language of each answer; the receipt of each submission, also of one that was taken back.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
	const alter = (table: string) => database.schema.alterTable(table);
	await alter('consultation')
		.addColumn('grace_minutes', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await alter('response')
		.addColumn('late', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await alter('response_revision').addColumn('request_key', 'text').execute();
	await alter('response_revision')
		.addColumn('languages', 'text', (column) => column.notNull().defaultTo('{}'))
		.execute();
	await alter('response_revision').addColumn('receipt', 'text').execute();
	await database.schema
		.createIndex('response_revision_request')
		.unique()
		.on('response_revision')
		.columns(['response_id', 'request_key'])
		.execute();
	await keepEarlierReceipts(database);
}

/** Receipts of submissions so far stand in their audit entries, which are never removed. */
async function keepEarlierReceipts(database: Kysely<unknown>): Promise<void> {
	const entries = await sql<{ subject_id: string; details: string }>`
		select subject_id, details from audit_entry where action = 'response.submitted'
	`.execute(database);
	for (const entry of entries.rows) {
		const { revision, receipt } = details.read(entry.details);
		await sql`
			update response_revision set receipt = ${receipt}
			where response_id = ${entry.subject_id} and number = ${revision} and kind = 'submission'
		`.execute(database);
	}
}
