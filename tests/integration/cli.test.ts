import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerPerson } from '../../src/lib/server/accounts/people.ts';
import { closeApplication, openApplication } from '../../src/lib/server/application.ts';
import { canonicalJson } from '../../src/lib/server/canonical-json.ts';
import { configurationIn } from '../support/configuration.ts';
import { prelude, type CommandOutcome } from '../support/prelude.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function query(file: string, statement: string): unknown[] {
	const database = new Sqlite(file, { readonly: true });
	try {
		return database.prepare(statement).all();
	} finally {
		database.close();
	}
}

describe('npm run prelude', () => {
	it('names every command when asked, and when called without one or with an unknown one', async () => {
		const names = ['check', 'receipt', 'backup', 'add-administrator', 'rank', 'rollup'];
		const asked = await prelude(['--help']);
		expect(asked).toMatchObject({ code: 0, told: '' });
		for (const name of names) expect(asked.printed).toContain(`  ${name} `);
		await expect(prelude([])).resolves.toMatchObject({ code: 2, printed: '' });
		const unknown = await prelude(['nothing']);
		expect(unknown).toMatchObject({ code: 2, printed: '' });
		expect(unknown.told).toContain('There is no command "nothing"');
	});
});

describe('npm run prelude -- receipt', () => {
	const response = { answers: { z: 'é – 5G «عربي»', a: [2, 1, 0.1], n: null }, revision: 3 };
	const canonical = canonicalJson(response);
	const expected = createHash('sha256').update(canonical).digest('hex');
	let folder = '';

	beforeAll(async () => {
		folder = await temporaryFolder();
	});

	async function file(content: string): Promise<string> {
		const target = path.join(folder, `${createHash('sha256').update(content).digest('hex')}.json`);
		await writeFile(target, content);
		return target;
	}

	it('prints the SHA-256 of the untouched file', async () => {
		const untouched = await file(canonical);
		expect(
			createHash('sha256')
				.update(await readFile(untouched))
				.digest('hex')
		).toBe(expected);
		await expect(prelude(['receipt', untouched])).resolves.toEqual({
			code: 0,
			printed: `${expected}\n`,
			told: ''
		});
	});

	it('prints the same when the file was formatted or its keys were reordered', async () => {
		const { revision, answers } = response;
		const formatted = await file(JSON.stringify({ revision, answers }, undefined, 2));
		const { printed } = await prelude(['receipt', formatted]);
		expect(printed.trim()).toBe(expected);
	});

	it('prints another when an answer was changed', async () => {
		const changed = await file(canonical.replace('0.1', '0.2'));
		const { code, printed } = await prelude(['receipt', changed]);
		expect(code).toBe(0);
		expect(printed).toMatch(/^[0-9a-f]{64}\n$/);
		expect(printed.trim()).not.toBe(expected);
	});

	it('says what is wrong with a file, and prints nothing else', async () => {
		const broken = await file('{\n"answers": }');
		await expect(prelude(['receipt', broken])).resolves.toEqual({
			code: 1,
			printed: '',
			told: `${broken}:2: is not JSON\n`
		});
		const word = await file('"words"');
		await expect(prelude(['receipt', word])).resolves.toEqual({
			code: 1,
			printed: '',
			told: `${word}: holds no answers\n`
		});
		const missing = path.join(folder, 'missing.json');
		await expect(prelude(['receipt', missing])).resolves.toMatchObject({ code: 1, printed: '' });
	});

	it('wants exactly one file and knows no options', async () => {
		for (const given of [[], ['one', 'two'], ['--all', 'one']])
			await expect(prelude(['receipt', ...given])).resolves.toMatchObject({ code: 2, printed: '' });
	});
});

describe('npm run prelude -- backup', () => {
	it('copies a database that is being written to, whole and sound', async () => {
		const folder = await temporaryFolder();
		const target = path.join(folder, 'copy.sqlite');
		const application = await openApplication(configurationIn(folder, 'production'));
		let written = 0;
		let outcome: CommandOutcome | undefined;
		const register = (mailbox: string) =>
			registerPerson(application, null, {
				mailbox,
				name: 'Desk',
				locale: 'en',
				assignment: { role: 'desk' }
			});
		try {
			for (; written < 50; written += 1) await register(`before-${written}@test.example`);
			const before = written;
			const backup = prelude(['backup', target], { DATA_DIR: folder }).then(
				(ended) => (outcome = ended)
			);
			for (; outcome === undefined; written += 1) {
				await register(`during-${written}@test.example`);
				// SQLite answers at once: without a pause the end of the command is never heard of.
				await pause(1);
			}
			await backup;
			expect(outcome).toMatchObject({ code: 0, told: '' });
			expect(written).toBeGreaterThan(before);
			expect(query(target, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
			// A person and the audit entry of its role are written together, and copied together.
			const count = 'select count(*) as people from person';
			const [{ people }] = query(target, count) as [{ people: number }];
			expect(people).toBeGreaterThanOrEqual(before);
			expect(people).toBeLessThanOrEqual(written);
			expect(query(target, 'select count(*) as entries from audit_entry')).toEqual([
				{ entries: people }
			]);
		} finally {
			await closeApplication(application);
		}
		await expect(readdir(folder)).resolves.not.toContain('copy.sqlite.partial');
	});

	it('never overwrites, and says what it lacks', async () => {
		const folder = await temporaryFolder();
		const environment = { DATA_DIR: folder };
		const target = path.join(folder, 'copy.sqlite');
		const refused = async (...given: Parameters<typeof prelude>) => {
			const { code, printed, told } = await prelude(...given);
			expect({ code, printed }).toEqual({ code: 1, printed: '' });
			return told;
		};
		expect(await refused(['backup', target], environment)).toContain('There is no database at');
		await closeApplication(await openApplication(configurationIn(folder, 'production')));
		await writeFile(target, 'precious');
		expect(await refused(['backup', target], environment)).toContain('exists already');
		await expect(readFile(target, 'utf8')).resolves.toBe('precious');
		const nowhere = path.join(folder, 'nowhere', 'copy.sqlite');
		expect(await refused(['backup', nowhere], environment)).toContain('There is no folder');
		const postgres = { DATABASE_URL: 'postgres://localhost/prelude' };
		expect(await refused(['backup', `${target}2`], postgres)).toContain('pg_dump');
		const faulty = { DATABASE_URL: 'mysql://localhost' };
		expect(await refused(['backup', `${target}2`], faulty)).toContain('DATABASE_URL must begin');
		await expect(prelude(['backup'], environment)).resolves.toMatchObject({ code: 2, printed: '' });
	});
});

describe('npm run prelude -- add-administrator', () => {
	it('registers the first administrator of a new installation, once', async () => {
		const folder = await temporaryFolder();
		const add = ['add-administrator', 'First.Administrator@Bureau.example', 'First administrator'];
		for (let round = 0; round < 2; round += 1)
			await expect(prelude([...add, '--language', 'fr'], { DATA_DIR: folder })).resolves.toEqual({
				code: 0,
				printed: 'first.administrator@bureau.example is an administrator\n',
				told: ''
			});
		const file = path.join(folder, 'prelude.sqlite');
		expect(query(file, 'select mailbox, name, locale from person')).toEqual([
			{
				mailbox: 'first.administrator@bureau.example',
				name: 'First administrator',
				locale: 'fr'
			}
		]);
		expect(query(file, 'select role from role_assignment')).toEqual([{ role: 'administrator' }]);
		expect(query(file, 'select action, person_id from audit_entry')).toEqual([
			{ action: 'person.role-given', person_id: null }
		]);
		expect(query(file, 'select kind from installation')).toEqual([{ kind: 'production' }]);
	});

	it('refuses what is no mailbox, no name or no language, and makes nothing', async () => {
		const folder = await temporaryFolder();
		const faults: [string[], string][] = [
			[['no mailbox', 'Name'], '"no mailbox" is not a mailbox'],
			[['a@b.example, c@d.example', 'Name'], 'is not a mailbox'],
			[['a@b.example', ' '], 'The name is empty'],
			[['a@b.example', 'Name', '--language', 'de'], '"de" is not a language of Prelude']
		];
		for (const [given, message] of faults) {
			const outcome = await prelude(['add-administrator', ...given], { DATA_DIR: folder });
			expect(outcome).toMatchObject({ code: 1, printed: '' });
			expect(outcome.told).toContain(message);
		}
		for (const given of [[], ['a@b.example'], ['a@b.example', 'Two', 'words']])
			await expect(
				prelude(['add-administrator', ...given], { DATA_DIR: folder })
			).resolves.toMatchObject({ code: 2, printed: '' });
		await expect(readdir(folder)).resolves.toEqual([]);
	});

	it('does not touch a demonstration', async () => {
		const folder = await temporaryFolder();
		await closeApplication(await openApplication(configurationIn(folder, 'demonstration')));
		const outcome = await prelude(['add-administrator', 'a@b.example', 'Name'], {
			DATA_DIR: folder
		});
		expect(outcome).toMatchObject({ code: 1, printed: '' });
		expect(outcome.told).toContain('belongs to a demonstration installation');
		expect(query(path.join(folder, 'prelude.sqlite'), 'select * from person')).toEqual([]);
	});
});
