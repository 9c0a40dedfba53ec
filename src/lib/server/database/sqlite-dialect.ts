import Sqlite from 'better-sqlite3';
import {
	CompiledQuery,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type Driver
} from 'kysely';

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 15_000;

/** SQLite takes schema changes back with the transaction; Kysely's own adapter does not rely on it. */
class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/** A transaction takes the write lock at once: waiting is then possible, failing at the first write is not. */
class ImmediateSqliteDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}
}

class DurableSqliteDialect extends SqliteDialect {
	readonly #file: Sqlite.Database;

	constructor(file: Sqlite.Database) {
		super({ database: file });
		this.#file = file;
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalSqliteAdapter();
	}

	override createDriver(): Driver {
		return new ImmediateSqliteDriver({ database: this.#file });
	}
}

/**
 * Opens an SQLite file so that what is acknowledged survives a power cut: write-ahead log, every
 * commit flushed (the build's default, NORMAL, may lose the last ones), foreign keys enforced.
 */
export function sqliteDialect(path: string): SqliteDialect {
	const file = new Sqlite(path, { timeout: BUSY_TIMEOUT });
	file.pragma('journal_mode = WAL');
	file.pragma('synchronous = FULL');
	file.pragma('foreign_keys = ON');
	return new DurableSqliteDialect(file);
}
