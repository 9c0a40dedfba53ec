import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;
export type DatabaseTransaction = Transaction<Schema>;
/** Either of the two: the first argument of every repository function. */
export type Queryable = Kysely<Schema>;

export type Engine = 'sqlite' | 'postgres';

const SQLITE_PREFIX = 'sqlite:';

/** The engine a DATABASE_URL speaks of, or undefined when it is neither. */
export function engineOf(url: string): Engine | undefined {
	if (url.startsWith(SQLITE_PREFIX)) return 'sqlite';
	if (/^postgres(ql)?:\/\//.test(url)) return 'postgres';
	return undefined;
}

/** The file of a `sqlite:PATH` address. */
export function sqlitePath(url: string): string {
	return url.slice(SQLITE_PREFIX.length);
}

/** Counts come back as bigint from PostgreSQL; every count here fits a number. */
const postgresTypes = new pg.TypeOverrides();
postgresTypes.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens `sqlite:PATH` or `postgres://…`. */
export function openDatabase(url: string): Database {
	if (engineOf(url) === 'postgres') {
		const pool = new pg.Pool({ connectionString: url, max: 10, types: postgresTypes });
		// A connection that breaks while idle is replaced by the pool; the next query tells if that fails.
		pool.on('error', () => undefined);
		return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
	}
	return new Kysely<Schema>({ dialect: sqliteDialect(sqlitePath(url)) });
}

/** Answers whether the database answers. */
export async function isReachable(database: Database): Promise<boolean> {
	try {
		await sql`select 1`.execute(database);
		return true;
	} catch {
		return false;
	}
}
