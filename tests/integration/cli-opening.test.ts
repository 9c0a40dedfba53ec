/** Commands that open the application, where it can not be opened. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeApplication, openApplication } from '../../src/lib/server/application.ts';
import { configurationIn } from '../support/configuration.ts';
import { freePort } from '../support/free-port.ts';
import { prelude } from '../support/prelude.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What each command tells, one after the other; all are refused, and make and print nothing. */
async function refusals(environment: Record<string, string>): Promise<string> {
	const folder = path.join(await temporaryFolder(), 'nothing');
	const commands = [
		['documents', '--brief', 'any', '--folder', folder],
		['add-administrator', 'a@b.example', 'Name']
	];
	const told: string[] = [];
	for (const command of commands) {
		const outcome = await prelude(command, environment);
		expect(outcome, command[0]).toMatchObject({ code: 1, printed: '' });
		expect(outcome.told.trim().split('\n'), command[0]).toHaveLength(1);
		told.push(outcome.told);
	}
	expect(existsSync(folder)).toBe(false);
	expect(new Set(told).size).toBe(1);
	return told[0] ?? '';
}

describe('a command of the terminal says in one line why it can not open', () => {
	it('the database of another kind of installation, and what opens it', async () => {
		const folder = await temporaryFolder();
		const application = await openApplication(configurationIn(folder, 'demonstration'));
		await closeApplication(application);
		const told = await refusals({ DATA_DIR: folder });
		expect(told).toContain('belongs to a demonstration installation');
		expect(told).toContain('PRELUDE_MODE=demonstration');
	});

	it('a database whose folder is missing, or a file that is none', async () => {
		const folder = await temporaryFolder();
		const away = path.join(folder, 'away', 'prelude.sqlite');
		const missing = await refusals({ DATA_DIR: folder, DATABASE_URL: `sqlite:${away}` });
		expect(missing).toContain(`The database ${away} can not be opened: `);
		expect(missing).toContain('directory does not exist');
		const other = path.join(folder, 'words.txt');
		await writeFile(other, 'Words. '.repeat(100));
		const none = await refusals({ DATA_DIR: folder, DATABASE_URL: `sqlite:${other}` });
		expect(none).toContain(`The database ${other} can not be opened: `);
		expect(none).toContain('file is not a database');
	});

	it('a server that does not answer, without telling its password', async () => {
		const host = `localhost:${await freePort()}`;
		const told = await refusals({
			DATA_DIR: await temporaryFolder(),
			DATABASE_URL: `postgres://prelude:secret@${host}/prelude?password=secret`
		});
		expect(told).toContain(`The database postgres://${host}/prelude can not be opened: `);
		expect(told).toContain('ECONNREFUSED');
		expect(told).not.toContain('secret');
	});

	it('a folder of data that is a file', async () => {
		const file = path.join(await temporaryFolder(), 'data');
		await writeFile(file, '');
		expect(await refusals({ DATA_DIR: file })).toContain(file);
	});
});
