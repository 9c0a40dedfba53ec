import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { projectRoot } from '../support/project-root.ts';
import { startServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { killRounds, type StartServer } from './rounds.ts';

const startBuilt: StartServer = (dataDirectory, port) =>
	startServer({
		...(dataDirectory === undefined ? {} : { dataDirectory }),
		...(port === undefined ? {} : { port })
	});

const startHasty: StartServer = async (known, knownPort) => {
	const dataDirectory = known ?? (await temporaryFolder());
	const port = knownPort ?? (await freePort());
	const origin = `http://localhost:${port}`;
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tests/durability/hasty-server.ts', String(port), dataDirectory],
		{ cwd: projectRoot, stdio: 'inherit' }
	);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	for (let healthy = false; !healthy;) {
		await pause(50);
		healthy = await fetch(`${origin}/health`).then(
			({ ok }) => ok,
			() => false
		);
	}
	return {
		origin,
		dataDirectory,
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		}
	};
};

describe('a server that is killed while it saves', () => {
	it(
		'has every acknowledged save after each of 50 kills, in a sound database',
		{ timeout: 240_000 },
		async () => {
			const outcome = await killRounds(startBuilt, 50);
			expect(outcome.acknowledged).toBeGreaterThan(500);
			expect(outcome.lost).toEqual([]);
			expect(outcome.integrity).toEqual(new Set(['ok']));
		}
	);

	it('would be caught if it acknowledged before the commit', { timeout: 60_000 }, async () => {
		const { lost } = await killRounds(startHasty, 3);
		expect(lost).not.toEqual([]);
	});
});
