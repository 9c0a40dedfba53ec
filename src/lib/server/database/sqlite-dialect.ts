import Sqlite from 'better-sqlite3';
import {
	CompiledQuery,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type Driver,
	type SqliteDatabase,
	type SqliteStatement
} from 'kysely';

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 15_000;

/** So many statements are remembered; those written with lists of different lengths have no end. */
const STATEMENTS = 500;

/** Prepares each statement once: preparing takes longer than most of them do. */
class RememberingDatabase implements SqliteDatabase {
	readonly #file: Sqlite.Database;
	readonly #statements = new Map<string, SqliteStatement>();

	constructor(file: Sqlite.Database) {
		this.#file = file;
	}

	prepare(text: string): SqliteStatement {
		const remembered = this.#statements.get(text);
		if (remembered) return remembered;
		if (this.#statements.size >= STATEMENTS) this.#statements.clear();
		const statement = this.#file.prepare(text);
		this.#statements.set(text, statement);
		return statement;
	}

	close(): void {
		this.#statements.clear();
		this.#file.close();
	}
}

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
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		super({ database });
		this.#database = database;
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalSqliteAdapter();
	}

	override createDriver(): Driver {
		return new ImmediateSqliteDriver({ database: this.#database });
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
	return new DurableSqliteDialect(new RememberingDatabase(file));
}
