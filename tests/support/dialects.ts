/** One suite, both databases: what is promised of a service is promised on SQLite and on PostgreSQL. */
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import {
	closeApplication,
	openApplication,
	type Application
} from '../../src/lib/server/application.ts';
import type { Configuration } from '../../src/lib/server/configuration.ts';
import { freshPostgres } from './postgres.ts';
import { projectRoot } from './project-root.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const dialects = ['sqlite', 'postgres'] as const;
export type DialectName = (typeof dialects)[number];

export interface Dialect {
	readonly name: DialectName;
	/** A database of this describe block alone, `sqlite:PATH` or `postgres://…`; known once hooks run. */
	databaseUrl: () => string;
	/**
	 * Opens the application on that database, with a data folder of its own and silent logs. What is
	 * left open is closed after the block; opening twice gives two servers behind one database.
	 */
	openApplication: (settings?: Partial<Configuration>, clock?: () => Date) => Promise<Application>;
}

/** Declares the tests of `define` once for each dialect, in a describe block with its name. */
export function eachDialect(define: (dialect: Dialect) => void): void {
	for (const name of dialects) {
		describe(name, () => {
			let databaseUrl: string | undefined;
			let drop = () => Promise.resolve();
			const opened: Application[] = [];

			beforeAll(async () => {
				if (name === 'postgres') ({ url: databaseUrl, drop } = await freshPostgres());
				else databaseUrl = `sqlite:${path.join(await temporaryFolder(), 'prelude.sqlite')}`;
			});
			afterAll(async () => {
				await Promise.all(opened.map(closeApplication));
				await drop();
			});

			function url(): string {
				if (databaseUrl === undefined) throw new Error('The database is there once hooks run.');
				return databaseUrl;
			}

			define({
				name,
				databaseUrl: url,
				openApplication: async (settings, clock) => {
					const configuration = { ...(await testConfiguration(url())), ...settings };
					const application = await openApplication(configuration, clock);
					opened.push(application);
					return application;
				}
			});
		});
	}
}

async function testConfiguration(databaseUrl: string): Promise<Configuration> {
	return {
		kind: 'production',
		databaseUrl,
		dataDirectory: await temporaryFolder(),
		origin: 'http://localhost:3000',
		mailFrom: 'Prelude <prelude@localhost>',
		logLevel: 'silent',
		root: projectRoot
	};
}
