import { sql } from 'kysely';
import { engineOf, openDatabase, sqlitePath, type Database } from './connection.ts';

/** The database is missing, can not be reached, or is none. Says where it was looked for and why. */
export class UnopenedDatabaseError extends Error {
	constructor(url: string, cause: unknown) {
		super(`The database ${placeOf(url)} can not be opened: ${reasonOf(cause)}`, { cause });
	}
}

/** Without what the address says of users: a password is never told. */
function placeOf(url: string): string {
	if (engineOf(url) === 'sqlite') return sqlitePath(url);
	if (!URL.canParse(url)) return 'of DATABASE_URL';
	const { protocol, host, pathname } = new URL(url);
	return `${protocol}//${host}${pathname}`;
}

/** Where a name stands for several hosts, the error of all of them has a code alone. */
function reasonOf(cause: unknown): string {
	if (!(cause instanceof Error)) return String(cause);
	return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/**
 * Opens `sqlite:PATH` or `postgres://…` and sees that it answers.
 * @throws UnopenedDatabaseError
 */
export async function openReachable(url: string): Promise<Database> {
	let database: Database | undefined;
	try {
		database = openDatabase(url);
		await sql`select 1`.execute(database);
		return database;
	} catch (cause) {
		await database?.destroy();
		throw new UnopenedDatabaseError(url, cause);
	}
}
