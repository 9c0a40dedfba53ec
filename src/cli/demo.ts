/**
 * `npm run demo`: makes the demonstration where there is none, serves it and says where to begin.
 * `--fresh` makes a new one in any case.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const build = path.join(root, 'build/index.js');

const parent = process.ppid;

/** The database driver crashes under older ones. */
const OLDEST_NODE = 22;
/** How long the server may take until it answers, in milliseconds. */
const STARTING = 60_000;

/** What the person who started this can do something about. */
class CanNotStart extends Error {}

function demandRuntime(): void {
	const [major] = process.versions.node.split('.');
	if (Number(major) < OLDEST_NODE)
		throw new CanNotStart(
			`Node ${process.versions.node} is too old. "npm run demo" brings its own: start with that.`
		);
	if (!existsSync(build))
		throw new CanNotStart('The application is not built. Run "npm run build", or "npm run demo".');
}

function wantedPort(): number {
	const given = process.env['PORT'] || '3000';
	const port = Number(given);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new CanNotStart(`PORT is "${given}": it must be a number from 1 to 65535.`);
	return port;
}

async function demandFreePort(port: number): Promise<void> {
	const probe = createServer();
	await new Promise<void>((resolve, reject) => {
		probe.once('error', reject);
		probe.listen({ port, host: process.env['HOST'] }, () => probe.close(() => resolve()));
	}).catch((error: unknown) => {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new CanNotStart(
			reason === 'EADDRINUSE'
				? `Port ${port} is taken. Set PORT to another one, for instance PORT=${port + 1}.`
				: `Port ${port} can not be used (${reason}). Set PORT to another one.`
		);
	});
}

interface Demonstration {
	/** Of the server. */
	environment: Record<string, string>;
	origin: string;
	outbox: string;
}

/** Makes the demonstration ready to be served. */
async function prepare(port: number, fresh: boolean): Promise<Demonstration> {
	// Not before the runtime is known to be good: these load the database driver.
	const { readConfiguration } = await import('../lib/server/configuration.ts');
	const { ensureDemonstration } = await import('../lib/server/demonstration/installation.ts');
	const { outboxFolder } = await import('../lib/server/application.ts');
	const dataDirectory = path.resolve(root, process.env['DATA_DIR'] || 'data/demonstration');
	const origin = `http://localhost:${port}`;
	const environment = {
		PRELUDE_MODE: 'demonstration',
		ORIGIN: origin,
		PORT: String(port),
		DATA_DIR: dataDirectory,
		DATABASE_URL: `sqlite:${path.join(dataDirectory, 'prelude.sqlite')}`,
		LOG_LEVEL: process.env['LOG_LEVEL'] || 'warn'
	};
	const result = readConfiguration(environment, root);
	if (!result.ok) throw new CanNotStart(result.messages.join('\n'));
	console.log('Preparing the demonstration. The first time this takes a little while.');
	await ensureDemonstration(result.configuration, { fresh, now: new Date() });
	return { environment, origin, outbox: outboxFolder(result.configuration) };
}

async function answers(address: string): Promise<boolean> {
	return fetch(address, { signal: AbortSignal.timeout(1000) }).then(
		(response) => response.ok,
		() => false
	);
}

async function isServing(server: ChildProcess, origin: string): Promise<boolean> {
	const deadline = Date.now() + STARTING;
	while (server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
		if (await answers(`${origin}/health`)) return true;
		await pause(100);
	}
	return false;
}

function welcome({ origin, outbox }: Demonstration): string {
	// Without a language: each opens in that of the browser.
	const link = (role: string) => `${origin}/demonstration/${role}`;
	return [
		'',
		'Prelude: a demonstration. All its data are generated.',
		'',
		'Open one of these links; each signs you in:',
		`  Focal point of Kenya, who answers          ${link('focal-point')}`,
		`  Desk, which follows and publishes          ${link('desk')}`,
		`  Executive, who reads the brief             ${link('executive')}`,
		`  Administrator, who sets up and invites     ${link('administrator')}`,
		'',
		`Letters are not sent: read them at ${origin}/en/outbox`,
		`  or as files in ${outbox}`,
		'',
		'Ctrl-C ends the demonstration; what you have done in it is kept.',
		''
	].join('\n');
}

/** Ends the server when asked to end; the signal says whether that was so. */
function endWhenAsked(server: ChildProcess): AbortSignal {
	const asked = new AbortController();
	const end = () => {
		asked.abort();
		server.kill('SIGTERM');
	};
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
	// A signal to npm ends npm and its shell, and is not passed on: all that changes is the parent.
	if (process.env['npm_lifecycle_event'] === 'demo')
		setInterval(() => process.ppid !== parent && end(), 250).unref();
	return asked.signal;
}

/** Serves until asked to end; resolves with the exit code. */
async function serve(demonstration: Demonstration): Promise<number> {
	// A demonstration writes to nobody, whatever the environment was set up for.
	const variables = { ...process.env, SMTP_URL: '', ...demonstration.environment };
	const server = spawn(process.execPath, [build], { cwd: root, env: variables, stdio: 'inherit' });
	const asked = endWhenAsked(server);
	const ended = new Promise<number>((resolve, reject) => {
		server.once('error', reject);
		server.once('exit', (code) => resolve(asked.aborted ? 0 : (code ?? 1)));
	});
	if (await isServing(server, demonstration.origin)) {
		console.log(welcome(demonstration));
		return ended;
	}
	server.kill();
	const code = await ended;
	if (asked.aborted) return code;
	console.error('The server has not started.');
	return 1;
}

async function main(): Promise<number> {
	try {
		const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
		demandRuntime();
		const port = wantedPort();
		await demandFreePort(port);
		return await serve(await prepare(port, values.fresh));
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		return 1;
	}
}

process.exitCode = await main();
