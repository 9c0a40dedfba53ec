/** Peers stand in folders of their own, with dependencies of their own, installed when they are needed. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../tests/support/free-port.ts';
import { projectRoot } from '../../tests/support/project-root.ts';
import { answers } from '../../tests/support/server-process.ts';

const run = promisify(execFile);

export interface RunningPeer {
	origin: string;
	stop: () => Promise<void>;
}

export interface Peer {
	/** Its folder in `bench/peers`. */
	name: string;
	/** The file that listens on PORT, from its folder. */
	entry: string;
	/** Written into its `build/` before it is built. */
	files?: Record<string, string>;
	environment?: Record<string, string>;
}

export class PeerFailure extends Error {}

async function npm(folder: string, ...words: string[]): Promise<void> {
	try {
		await run('npm', words, { cwd: folder, maxBuffer: 10_000_000 });
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		throw new PeerFailure(
			`"npm ${words.join(' ')}" failed in ${path.relative(projectRoot, folder)}. ` +
				`Peers come from the npm registry: is it within reach?\n${detail}`
		);
	}
}

/** Installs what the lock file names, unless that has been done. */
async function install(folder: string): Promise<void> {
	const lock = await readFile(path.join(folder, 'package-lock.json'), 'utf8');
	const stamp = path.join(folder, 'node_modules/.installed-lock.json');
	const installed = await readFile(stamp, 'utf8').catch(() => undefined);
	if (installed === lock) return;
	await npm(folder, 'ci');
	await writeFile(stamp, lock);
}

/** Installs, builds and starts a peer; resolves when it answers. @throws PeerFailure */
export async function startPeer(peer: Peer): Promise<RunningPeer> {
	const folder = path.join(projectRoot, 'bench/peers', peer.name);
	await install(folder);
	await mkdir(path.join(folder, 'build'), { recursive: true });
	for (const [name, text] of Object.entries(peer.files ?? {}))
		await writeFile(path.join(folder, 'build', name), text);
	await npm(folder, 'run', 'build');
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, [peer.entry], {
		cwd: folder,
		stdio: 'ignore',
		env: { PATH: process.env['PATH'], PORT: String(port), ORIGIN: origin, ...peer.environment }
	});
	const end = endOf(child);
	if (await answers(origin, child)) return { origin, stop: end };
	await end();
	throw new PeerFailure(`The peer ${peer.name} does not answer.`);
}

/** How to end a process, also should this one end first. */
function endOf(child: ChildProcess): () => Promise<void> {
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const kill = () => void child.kill('SIGKILL');
	process.once('exit', kill);
	return async () => {
		kill();
		await ended;
		process.off('exit', kill);
	};
}
