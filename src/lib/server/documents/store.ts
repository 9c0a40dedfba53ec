/**
 * Documents that were made, kept in a folder: whoever asks next is served from there. The names say what
 * the files are made of, so that none is ever out of date, and any may be deleted.
 */
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { sweep, writeWhole } from '../whole-file.ts';

export interface DocumentStore {
	/**
	 * The file of this name; made where there is none, once however many ask meanwhile. Where the disk
	 * does not take it, it is served all the same.
	 * @throws whatever `make` throws
	 */
	hold: (name: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

interface Settings {
	folder: string;
	log: Logger;
	clock: () => Date;
	/** Bytes of all files together; the ones that were asked for longest ago go first. */
	most?: number;
}

const MOST = 512 * 1024 * 1024;

/** The folder is made with the first file. */
export function openStore({ folder, log, clock, most = MOST }: Settings): DocumentStore {
	const underWay = new Map<string, Promise<Uint8Array>>();
	let swept = false;

	async function keep(name: string, bytes: Uint8Array): Promise<void> {
		try {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			if (!swept) await sweep(folder, clock());
			swept = true;
			await writeWhole(path.join(folder, name), bytes, 0o600);
			await makeRoom(folder, most, name);
		} catch (error) {
			log.warn({ error }, 'a document was not kept');
		}
	}

	async function readOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
		const kept = await read(path.join(folder, name), clock(), log);
		if (kept !== undefined) return kept;
		const bytes = await make();
		await keep(name, bytes);
		return bytes;
	}

	return {
		hold: (name, make) => {
			const found = underWay.get(name);
			if (found) return found;
			const holding = readOrMake(name, make).finally(() => underWay.delete(name));
			underWay.set(name, holding);
			return holding;
		}
	};
}

/** Nothing where there is none, or where it cannot be read. */
async function read(file: string, now: Date, log: Logger): Promise<Uint8Array | undefined> {
	try {
		const bytes = await readFile(file);
		await utimes(file, now, now).catch(() => undefined);
		return bytes;
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		if (!missing) log.warn({ error }, 'a kept document could not be read');
		return undefined;
	}
}

/** @param newest stays, however large it is */
async function makeRoom(folder: string, most: number, newest: string): Promise<void> {
	const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== newest);
	const files = await Promise.all(
		names.map(async (name) => {
			const { size, mtimeMs } = await stat(path.join(folder, name));
			return { name, size, mtimeMs };
		})
	);
	let room = most - (await stat(path.join(folder, newest))).size;
	for (const { name, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
		room -= size;
		if (room < 0) await rm(path.join(folder, name), { force: true });
	}
}
