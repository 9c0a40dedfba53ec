import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import Driver from 'better-sqlite3';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { eachDialect } from '../support/dialects.ts';
import { freshPostgres } from '../support/postgres.ts';
import { projectRoot } from '../support/project-root.ts';

describe('the databases under test', () => {
	eachDialect((dialect) => {
		it('keep what is written', async () => {
			await expect(countAfterInsert(dialect.databaseUrl())).resolves.toBe(1);
		});
	});

	it('are a real PostgreSQL 18, with a database of its own for each who asks', async () => {
		const [one, other] = await Promise.all([freshPostgres(), freshPostgres()]);
		try {
			expect(one.url).not.toBe(other.url);
			await countAfterInsert(one.url);
			await expect(countAfterInsert(other.url)).resolves.toBe(1);
			await expect(query(one.url, 'show server_version')).resolves.toEqual([
				{ server_version: expect.stringMatching(/^18/) }
			]);
		} finally {
			await one.drop();
			await other.drop();
		}
		await expect(query(one.url, 'select 1')).rejects.toThrow('does not exist');
	});

	it('leave the exit code of a run that failed as it is', async () => {
		const script = `
			const { default: start } = await import('./tests/support/postgres-cluster.ts');
			const stop = await start({ provide() {} });
			await stop();
			process.exitCode = 3;`;
		const failed = promisify(execFile)(
			process.execPath,
			['--import', 'tsx', '--input-type=module', '--eval', script],
			{ cwd: projectRoot }
		);
		await expect(failed).rejects.toMatchObject({ code: 3 });
	});
});

async function countAfterInsert(url: string): Promise<number> {
	const statements = ['create table note (body text not null)', "insert into note values ('kept')"];
	for (const statement of statements) await query(url, statement);
	return (await query(url, 'select body from note')).length;
}

async function query(url: string, statement: string): Promise<unknown[]> {
	if (url.startsWith('sqlite:')) {
		const database = new Driver(url.slice('sqlite:'.length));
		try {
			const prepared = database.prepare(statement);
			return prepared.reader ? prepared.all() : [prepared.run()];
		} finally {
			database.close();
		}
	}
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}
