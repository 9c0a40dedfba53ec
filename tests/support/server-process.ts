/** The built server as a process of its own, as it runs in production: `node build`. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { projectRoot } from './project-root.ts';

export interface ServerSettings {
	/** Kept between two servers, so that the second finds what the first wrote. */
	dataDirectory: string;
	/** An SQLite file in the data folder by default. */
	databaseUrl?: string;
	/** Without it, mail is written to files in the data folder. */
	smtpUrl?: string;
	/** The same port keeps the origin the same after a restart; a free one by default. */
	port?: number;
	/** More variables, or other values of those above. */
	environment?: Record<string, string>;
	/** What Node itself is told, such as `--cpu-prof`. */
	nodeArguments?: readonly string[];
	/** Where its words go; kept for `logs` by default. */
	stdio?: StdioOptions;
}

export interface RunningServer {
	origin: string;
	port: number;
	dataDirectory: string;
	/** Everything it printed until now. */
	logs: () => string;
	/** Asks it to finish (SIGTERM); resolves with its exit code once it has. */
	stop: () => Promise<number | null>;
	/** Ends it at once (SIGKILL), as a power cut would. */
	kill: () => Promise<void>;
}

export interface ServerProcess extends RunningServer {
	child: ChildProcess;
}

const children = new Set<ChildProcess>();
const startTimeout = 30_000;

/** Starts a server and waits until `/health` answers 200; rejects with its logs when it does not. */
export async function launchServer(settings: ServerSettings): Promise<ServerProcess> {
	const entry = path.join(projectRoot, 'build', 'index.js');
	if (!existsSync(entry)) throw new Error('There is no build: run `npm run build` first.');
	const { dataDirectory, nodeArguments = [], stdio = ['ignore', 'pipe', 'pipe'] } = settings;
	const port = settings.port ?? (await freePort());
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, [...nodeArguments, path.dirname(entry)], {
		cwd: projectRoot,
		stdio,
		env: {
			PATH: process.env['PATH'],
			TZ: 'UTC',
			PORT: String(port),
			ORIGIN: origin,
			DATA_DIR: dataDirectory,
			...(settings.databaseUrl === undefined ? {} : { DATABASE_URL: settings.databaseUrl }),
			...(settings.smtpUrl === undefined ? {} : { SMTP_URL: settings.smtpUrl }),
			...settings.environment
		}
	});
	let printed = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
	child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed += text));
	children.add(child);
	const ended = new Promise<number | null>((resolve) => {
		child.once('error', (error) => {
			printed += error.message;
			resolve(null);
		});
		child.once('exit', (code) => resolve(code));
	}).finally(() => children.delete(child));

	async function end(signal: NodeJS.Signals): Promise<number | null> {
		child.kill(signal);
		return ended;
	}

	if (!(await answers(`${origin}/health`, child))) {
		await end('SIGKILL');
		throw new Error(
			`/health did not answer 200. The server's last words:\n${printed.slice(-2_000)}`
		);
	}
	return {
		child,
		origin,
		port,
		dataDirectory,
		logs: () => printed,
		stop: () => end('SIGTERM'),
		kill: async () => {
			await end('SIGKILL');
		}
	};
}

/** Waits until the address answers well; false when the process ends first or takes too long. */
export async function answers(address: string, child: ChildProcess): Promise<boolean> {
	const deadline = Date.now() + startTimeout;
	while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
		try {
			const response = await fetch(address, { signal: AbortSignal.timeout(1_000) });
			if (response.ok) return true;
		} catch {
			// Not listening yet.
		}
		await pause(50);
	}
	return false;
}

/** Ends whatever is still running, at once. */
export function sweepServers(): void {
	for (const child of children) child.kill('SIGKILL');
}

process.once('exit', sweepServers);
