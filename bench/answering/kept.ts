/** What the database itself says after the load: that the saves are there, and durably. */
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/lib/server/database/connection.ts';
import type { Visitor } from './prepare.ts';

function fileOf(dataDirectory: string): string {
	return path.join(dataDirectory, 'prelude.sqlite');
}

export function countRevisions(dataDirectory: string): number {
	const file = new Sqlite(fileOf(dataDirectory), { readonly: true });
	const count = file.prepare('select count(*) from response_revision').pluck().get();
	file.close();
	return Number(count);
}

/** Saves that were cut off may still be written: when nothing more comes, all have been. */
const SETTLED = 2_000;

/** Brings the visitors' revisions up to those kept: the last saves of a load go unanswered. */
export async function catchUp(dataDirectory: string, visitors: readonly Visitor[]): Promise<void> {
	let before: number;
	do {
		before = countRevisions(dataDirectory);
		await pause(SETTLED);
	} while (countRevisions(dataDirectory) !== before);
	const file = new Sqlite(fileOf(dataDirectory), { readonly: true });
	const revision = file.prepare('select revision from response where id = ?').pluck();
	for (const visitor of visitors) visitor.revision = Number(revision.get(visitor.responseId));
	file.close();
}

/** `PRAGMA synchronous` of a database opened as the server opens it: 2 flushes every commit. */
export async function synchronousSetting(dataDirectory: string): Promise<number> {
	const database = openDatabase(`sqlite:${fileOf(dataDirectory)}`);
	const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database);
	await database.destroy();
	return rows[0]?.synchronous ?? Number.NaN;
}
