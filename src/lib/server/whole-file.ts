/** Files that are there whole or not at all, whatever happens meanwhile. */
import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const ENDING = '.partial';
/** Milliseconds after which nobody is writing to a file any more. */
const GIVEN_UP = 60 * 60 * 1000;

/**
 * Written beside its place, flushed, and renamed into it; the folder is flushed after. What stood there
 * before is replaced.
 * @param mode who may read it
 * @throws whatever the system says; nothing is left behind then
 */
export async function writeWhole(file: string, bytes: Uint8Array, mode: number): Promise<void> {
	const folder = path.dirname(file);
	const aside = path.join(folder, `.${randomUUID()}${ENDING}`);
	try {
		const handle = await open(aside, 'wx', mode);
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(aside, file);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
	await flushFolder(folder);
}

/** The new name itself has to reach the disk. */
async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Takes away what a crash left half written. */
export async function sweep(folder: string, now: Date): Promise<void> {
	for (const name of await readdir(folder)) {
		if (!name.startsWith('.') || !name.endsWith(ENDING)) continue;
		const file = path.join(folder, name);
		const { mtimeMs } = await stat(file);
		if (now.getTime() - mtimeMs > GIVEN_UP) await rm(file, { force: true });
	}
}
