/** `npm run demo` without its build: the demonstration as a visitor of it finds it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { freePort } from './free-port.ts';
import { projectRoot } from './project-root.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface RunningDemonstration {
	origin: string;
	/** What it printed when it was ready. */
	printed: string;
}

const STARTING = 150_000;

const running = new Set<{ child: ChildProcess; ended: Promise<unknown> }>();

afterAll(async () => {
	for (const { child, ended } of running) {
		child.kill('SIGTERM');
		await ended;
	}
});

/** Starts it with data of its own; ends it after the file's last test. */
export async function startDemonstration(): Promise<RunningDemonstration> {
	const port = await freePort();
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/demo.ts'], {
		cwd: projectRoot,
		env: {
			PATH: process.env['PATH'],
			PORT: String(port),
			DATA_DIR: await temporaryFolder()
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let printed = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
	const ended = new Promise((resolve) => child.once('exit', resolve));
	running.add({ child, ended });
	const deadline = Date.now() + STARTING;
	while (!printed.includes('/demonstration/executive')) {
		if (child.exitCode !== null || Date.now() > deadline)
			throw new Error(`The demonstration did not start.\n${printed}`);
		await pause(50);
	}
	return { origin: `http://localhost:${port}`, printed };
}
