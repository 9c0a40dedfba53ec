import Sqlite from 'better-sqlite3';
import { sqlitePath } from './connection.ts';

/**
 * Copies a living SQLite database with the online backup API: readers and writers go on meanwhile.
 * @param url `sqlite:PATH`
 * @param target file to write; must not exist
 */
export async function backupSqlite(url: string, target: string): Promise<void> {
	const source = new Sqlite(sqlitePath(url), { fileMustExist: true, readonly: true });
	try {
		await source.backup(target);
		const copy = new Sqlite(target, { readonly: true });
		try {
			const result = copy.pragma('integrity_check', { simple: true });
			if (result !== 'ok') throw new Error(`The copy is not sound: ${String(result)}`);
		} finally {
			copy.close();
		}
	} finally {
		source.close();
	}
}
