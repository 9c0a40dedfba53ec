import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { engineOf, type Database } from './connection.ts';
import * as foundation from './migrations/0001-foundation.ts';
import * as lateAnswers from './migrations/0002-late-answers-and-repeated-requests.ts';
import * as statements from './migrations/0003-statements.ts';
import * as storedTallies from './migrations/0004-stored-tallies.ts';
import * as changesOfTallies from './migrations/0005-changes-of-tallies.ts';
import * as briefDocuments from './migrations/0006-brief-documents.ts';
import * as notShownInside from './migrations/0007-what-was-not-shown-inside.ts';
import * as briefOutlines from './migrations/0008-brief-outlines.ts';
import * as briefOpenings from './migrations/0009-brief-openings.ts';

/** In order, never renamed, never changed once released. */
export const migrations: Readonly<Record<string, Migration>> = {
	'0001-foundation': foundation,
	'0002-late-answers-and-repeated-requests': lateAnswers,
	'0003-statements': statements,
	'0004-stored-tallies': storedTallies,
	'0005-changes-of-tallies': changesOfTallies,
	'0006-brief-documents': briefDocuments,
	'0007-what-was-not-shown-inside': notShownInside,
	'0008-brief-outlines': briefOutlines,
	'0009-brief-openings': briefOpenings
};

/** Any constant: every process of this application asks for the same lock. */
const ADVISORY_LOCK = 68_044_054;

/**
 * Brings the tables up to date under a lock, all or nothing: a second process waits, an interrupted
 * one leaves no trace, a repetition finds nothing to do.
 * @param known the migrations; a test hands in others
 */
export async function migrate(
	database: Database,
	url: string,
	known: Readonly<Record<string, Migration>> = migrations
): Promise<void> {
	await database.transaction().execute(async (transaction) => {
		// On SQLite the transaction itself is the lock: it begins by taking the right to write.
		if (engineOf(url) === 'postgres')
			await sql`select pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(transaction);
		const migrator = new Migrator({
			db: transaction,
			provider: { getMigrations: async () => known }
		});
		const { error } = await migrator.migrateToLatest();
		if (error !== undefined)
			throw new Error('The database could not be brought up to date', { cause: error });
	});
}
