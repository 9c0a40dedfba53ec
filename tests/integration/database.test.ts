import { spawn } from 'node:child_process';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/lib/server/database/connection.ts';
import { migrate, migrations } from '../../src/lib/server/database/migrate.ts';
import { recordAuditEntry } from '../../src/lib/server/audit/service.ts';
import { eachDialect } from '../support/dialects.ts';
import { projectRoot } from '../support/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Opens the application in a process of its own; answers its exit code. */
async function startOpening(databaseUrl: string): Promise<number | null> {
	const dataDirectory = await temporaryFolder();
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tests/support/open-once.ts', databaseUrl, dataDirectory],
		{ cwd: projectRoot, stdio: 'inherit' }
	);
	return new Promise((resolve) => child.once('exit', resolve));
}

eachDialect((dialect) => {
	describe('opening a database', () => {
		it('leaves nothing of a migration that is interrupted, and repeats it whole', async () => {
			const database = openDatabase(dialect.databaseUrl());
			const interrupted = {
				...migrations,
				'9999-interrupted': {
					async up(transaction: Kysely<unknown>) {
						await transaction.schema.createTable('half_done').addColumn('id', 'text').execute();
						throw new Error('interrupted');
					}
				}
			};
			await expect(migrate(database, dialect.databaseUrl(), interrupted)).rejects.toThrow();
			expect(await database.introspection.getTables()).toEqual([]);
			await migrate(database, dialect.databaseUrl());
			const tables = await database.introspection.getTables();
			expect(tables.map(({ name }) => name)).toContain('response_revision');
			await database.destroy();
		});

		it('lets two servers that start at once bring it up to date together', async () => {
			const processes = await Promise.all([1, 2].map(() => startOpening(dialect.databaseUrl())));
			expect(processes).toEqual([0, 0]);
		});

		it('loads the 194 Member States once, with their source and date', async () => {
			const application = await dialect.openApplication();
			const again = await dialect.openApplication();
			const states = await again.database.selectFrom('member_state').selectAll().execute();
			expect(states).toHaveLength(194);
			const namibia = states.find(({ iso3 }) => iso3 === 'NAM');
			expect(namibia).toMatchObject({ iso2: 'NA', m49: '516' });
			expect(states.find(({ iso3 }) => iso3 === 'AFG')?.m49).toBe('004');
			const releases = await application.database
				.selectFrom('reference_release')
				.selectAll()
				.execute();
			expect(releases).toMatchObject([{ effective_on: '2026-05-15' }]);
			expect(releases[0]?.source).toContain('M49');
		});

		it('keeps a questionnaire as it is when nothing has changed', async () => {
			const application = await dialect.openApplication();
			await dialect.openApplication();
			const versions = await application.database
				.selectFrom('questionnaire')
				.select(['id', 'version'])
				.orderBy('id')
				.execute();
			expect(versions).toEqual(
				[
					'cto-priorities',
					'industry-priorities',
					'regional-group',
					'standardization-gap',
					'workshop-themes'
				].map((id) => ({ id, version: 1 }))
			);
		});

		it('never opens a production database as a demonstration', async () => {
			await dialect.openApplication({ kind: 'production' });
			await expect(dialect.openApplication({ kind: 'demonstration' })).rejects.toThrow(
				/belongs to a production installation/
			);
		});

		it('takes an audit entry back with the write it tells of', async () => {
			const application = await dialect.openApplication();
			await application.database
				.transaction()
				.execute(async (transaction) => {
					await recordAuditEntry(transaction, {
						at: new Date(),
						personId: null,
						action: 'never.happened',
						subject: { kind: 'response', id: 'none' }
					});
					throw new Error('the write failed');
				})
				.catch(() => undefined);
			const entries = await application.database
				.selectFrom('audit_entry')
				.where('action', '=', 'never.happened')
				.selectAll()
				.execute();
			expect(entries).toEqual([]);
		});

		it('refuses a row that points to nothing', async () => {
			const application = await dialect.openApplication();
			const insert = application.database
				.insertInto('session')
				.values({
					id: 'x',
					secret_sha256: 'x',
					person_id: 'nobody',
					created_at: 'x',
					last_used_at: 'x'
				})
				.execute();
			await expect(insert).rejects.toThrow(/foreign key/i);
		});
	});
});

describe('an SQLite database', () => {
	it('asks the same again as the tables are, also after somebody else has changed them', async () => {
		const url = `sqlite:${path.join(await temporaryFolder(), 'prelude.sqlite')}`;
		const [server, command] = [openDatabase(url), openDatabase(url)];
		await sql`create table thing (id text)`.execute(server);
		await sql`insert into thing values ('one')`.execute(server);
		const ask = async () => (await sql`select * from thing`.execute(server)).rows;
		expect(await ask()).toEqual([{ id: 'one' }]);
		await sql`alter table thing add column kind text default 'new'`.execute(command);
		expect(await ask()).toEqual([{ id: 'one', kind: 'new' }]);
		await Promise.all([server.destroy(), command.destroy()]);
	});

	it('flushes every commit, writes ahead, and enforces references', async () => {
		const database = openDatabase(`sqlite:${path.join(await temporaryFolder(), 'any.sqlite')}`);
		const settings = await Promise.all(
			['synchronous', 'journal_mode', 'foreign_keys'].map(async (name) => {
				const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(
					database
				);
				return [name, rows[0]?.[name]];
			})
		);
		const FULL = 2;
		expect(Object.fromEntries(settings)).toEqual({
			synchronous: FULL,
			journal_mode: 'wal',
			foreign_keys: 1
		});
		await database.destroy();
	});
});
