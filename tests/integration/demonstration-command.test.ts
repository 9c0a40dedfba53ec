import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApplication, openApplication } from '../../src/lib/server/application.ts';
import {
	demonstrationStands,
	ensureDemonstration
} from '../../src/lib/server/demonstration/installation.ts';
import { configurationIn } from '../support/configuration.ts';
import { freePort } from '../support/free-port.ts';
import { projectRoot } from '../support/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Generating is the work of a hundred respondents; two cores share it with the other tests. */
const PATIENCE = 180_000;
const now = new Date();
let folder: string;

beforeAll(async () => {
	folder = await temporaryFolder();
	await ensureDemonstration(configurationIn(folder, 'demonstration'), { fresh: false, now });
}, PATIENCE);

describe('npm run demo', () => {
	const children: ChildProcess[] = [];

	afterAll(() => {
		for (const child of children) child.kill('SIGKILL');
	});

	function demo(environment: Record<string, string>, ...given: string[]) {
		const child = spawn(
			process.execPath,
			['--import', 'tsx', path.join(projectRoot, 'src/cli/demo.ts'), ...given],
			{ cwd: projectRoot, env: { PATH: process.env['PATH'], ...environment } }
		);
		children.push(child);
		let said = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
		const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
		return { child, ended, said: () => said };
	}

	async function until(holds: () => boolean, told: () => string): Promise<void> {
		const deadline = Date.now() + 60_000;
		while (!holds()) {
			if (Date.now() > deadline) throw new Error(`It took too long. It said:\n${told()}`);
			await pause(20);
		}
	}

	it('serves what is there, signs in by its links, and ends with its server', async () => {
		const port = await freePort();
		const { child, ended, said } = demo({ PORT: String(port), DATA_DIR: folder });
		await until(() => said().includes('Ctrl-C'), said);
		const origin = `http://localhost:${port}`;
		expect((await fetch(`${origin}/health`)).status).toBe(200);
		expect(said()).toContain(path.join(folder, 'outbox'));
		const links = said().match(/http:\S+\/demonstration\/\S+/g) ?? [];
		expect(links).toEqual(
			['focal-point', 'desk', 'executive', 'administrator'].map(
				(role) => `${origin}/demonstration/${role}`
			)
		);
		for (const link of links) {
			// First to the language of whoever follows it.
			const { headers } = await fetch(link, { redirect: 'manual' });
			const address = new URL(headers.get('location') ?? '', origin);
			const response = await fetch(address, { redirect: 'manual' });
			expect(response.status).toBe(303);
			expect(response.headers.get('set-cookie')).toMatch(/session/);
		}
		child.kill('SIGTERM');
		await expect(ended).resolves.toBe(0);
		await expect(fetch(`${origin}/health`)).rejects.toThrow();
	}, 90_000);

	it('ends with the npm that started it', async () => {
		const port = await freePort();
		// What npm does: a shell of its own, which dies of the signal and passes nothing on.
		const shell = spawn(
			'sh',
			['-c', `"${process.execPath}" --import tsx src/cli/demo.ts; exit $?`],
			{
				cwd: projectRoot,
				stdio: ['ignore', 'pipe', 'inherit'],
				env: {
					PATH: process.env['PATH'],
					PORT: String(port),
					DATA_DIR: folder,
					npm_lifecycle_event: 'demo'
				}
			}
		);
		children.push(shell);
		let said = '';
		shell.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
		const silent = new Promise((resolve) => shell.stdout.once('close', resolve));
		await until(
			() => said.includes('Ctrl-C'),
			() => said
		);
		shell.kill('SIGTERM');
		// The pipe closes when the last process that writes to it has ended.
		await silent;
		await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow();
	}, 90_000);

	it('leaves nothing that could be served when it is killed while generating', async () => {
		const data = await temporaryFolder();
		const port = await freePort();
		const { child, ended, said } = demo({ PORT: String(port), DATA_DIR: data });
		const aside = path.join(data, 'being-generated', 'outbox');
		await until(() => existsSync(aside), said);
		child.kill('SIGKILL');
		await ended;
		expect(existsSync(path.join(data, 'prelude.sqlite'))).toBe(false);
		await expect(demonstrationStands(configurationIn(data, 'demonstration'), now)).resolves.toBe(
			false
		);
	}, 90_000);

	it('says plainly that the port is taken, or is none', async () => {
		const taken = createServer().listen(0);
		try {
			const address = taken.address();
			const port = address !== null && typeof address === 'object' ? address.port : 0;
			const refused = demo({ PORT: String(port), DATA_DIR: folder });
			await expect(refused.ended).resolves.toBe(1);
			expect(refused.said()).toBe(
				`Port ${port} is taken. Set PORT to another one, for instance PORT=${port + 1}.\n`
			);
		} finally {
			taken.close();
		}
		const none = demo({ PORT: 'three thousand', DATA_DIR: folder });
		await expect(none.ended).resolves.toBe(1);
		expect(none.said()).toBe('PORT is "three thousand": it must be a number from 1 to 65535.\n');
	});

	it('says plainly that a production database stands in its way', async () => {
		const data = await temporaryFolder();
		await closeApplication(await openApplication(configurationIn(data, 'production')));
		const refused = demo({ PORT: String(await freePort()), DATA_DIR: data }, '--fresh');
		await expect(refused.ended).resolves.toBe(1);
		expect(refused.said()).toContain('is not a demonstration of Prelude. Choose another DATA_DIR.');
	});
});
