import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface FreshDatabase {
	/** `postgres://…`, an empty database nobody else uses. */
	url: string;
	/** Deletes it, whoever may still be connected. */
	drop: () => Promise<void>;
}

/** Makes an empty database in the run's PostgreSQL; only files of the project `services` have one. */
export async function freshPostgres(): Promise<FreshDatabase> {
	const cluster = inject('postgresUrl');
	const name = `prelude_${randomBytes(8).toString('hex')}`;
	await administer(cluster, `create database ${name}`);
	const url = new URL(cluster);
	url.pathname = `/${name}`;
	return {
		url: url.href,
		drop: () => administer(cluster, `drop database if exists ${name} with (force)`)
	};
}

async function administer(cluster: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: cluster });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
