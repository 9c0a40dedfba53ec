import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backupSqlite } from '../../lib/server/database/backup.ts';
import { engineOf, sqlitePath } from '../../lib/server/database/connection.ts';
import { commandConfiguration } from '../configuration.ts';
import type { Command } from '../prelude.ts';

/** Why this database can not be copied there, if so. */
function refusal(databaseUrl: string, target: string): string | undefined {
	if (engineOf(databaseUrl) === 'postgres')
		return 'The database is PostgreSQL: back it up with pg_dump.';
	const source = sqlitePath(databaseUrl);
	if (!existsSync(source)) return `There is no database at ${source}`;
	if (existsSync(target)) return `${target} exists already; a backup never overwrites`;
	const folder = path.dirname(target);
	return existsSync(folder) ? undefined : `There is no folder ${folder}`;
}

async function run(given: string[]): Promise<number> {
	const { positionals } = parseArgs({ args: given, allowPositionals: true });
	const [named, ...more] = positionals;
	if (named === undefined || more.length > 0) {
		console.error('Name one file to write the backup to');
		return 2;
	}
	const target = path.resolve(named);
	const configuration = commandConfiguration();
	if (!configuration) return 1;
	const refused = refusal(configuration.databaseUrl, target);
	if (refused !== undefined) {
		console.error(refused);
		return 1;
	}
	// Under its name stands a whole backup or none.
	const aside = `${target}.partial`;
	await rm(aside, { force: true });
	try {
		await backupSqlite(configuration.databaseUrl, aside);
		await rename(aside, target);
	} catch (error) {
		await rm(aside, { force: true });
		console.error(`The backup failed: ${error instanceof Error ? error.message : String(error)}`);
		return 1;
	}
	console.log(`Backed up to ${target}; its integrity was checked`);
	return 0;
}

export const command: Command = {
	usage: {
		arguments: 'TARGET',
		purpose: 'Copies the SQLite database of this installation while it is in use.'
	},
	run
};
