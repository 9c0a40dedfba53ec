import type * as files from 'node:fs/promises';
import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { afterEach, expect, it, vi } from 'vitest';
import { openStore } from '../../src/lib/server/documents/store.ts';
import { writeWhole } from '../../src/lib/server/whole-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const disk = vi.hoisted(() => ({ full: false }));
vi.mock('node:fs/promises', async (original) => {
	const real = await original<typeof files>();
	return {
		...real,
		rename: (from: string, to: string) =>
			disk.full ? Promise.reject(new Error('no space left')) : real.rename(from, to)
	};
});

afterEach(() => {
	disk.full = false;
});

const log = pino({ level: 'silent' });
const bytes = (length: number, value = 1) => new Uint8Array(length).fill(value);

function storeIn(folder: string, most?: number, clock = () => new Date()) {
	return openStore({ folder, log, clock, ...(most === undefined ? {} : { most }) });
}

it('makes a document once, and serves it from the folder after, also when started again', async () => {
	const folder = path.join(await temporaryFolder(), 'documents');
	const make = vi.fn(() => Promise.resolve(bytes(3)));
	const store = storeIn(folder);
	const twice = await Promise.all([store.hold('a.docx', make), store.hold('a.docx', make)]);
	expect(twice.map((each) => [...each])).toEqual([
		[1, 1, 1],
		[1, 1, 1]
	]);
	expect([...(await storeIn(folder).hold('a.docx', make))]).toEqual([1, 1, 1]);
	expect(make).toHaveBeenCalledTimes(1);
	expect(await readdir(folder)).toEqual(['a.docx']);
});

it('serves a document that the disk does not take, and leaves nothing of it behind', async () => {
	const folder = await temporaryFolder();
	const make = vi.fn(() => Promise.resolve(bytes(3)));
	const store = storeIn(folder);
	disk.full = true;
	expect([...(await store.hold('a.docx', make))]).toEqual([1, 1, 1]);
	expect(await readdir(folder)).toEqual([]);
	disk.full = false;
	await store.hold('a.docx', make);
	expect(await readdir(folder)).toEqual(['a.docx']);
	expect(make).toHaveBeenCalledTimes(2);
});

it('keeps nothing of a document that could not be made, and lets the next try', async () => {
	const folder = await temporaryFolder();
	const store = storeIn(folder);
	await expect(store.hold('a.docx', () => Promise.reject(new Error('busy')))).rejects.toThrow(
		'busy'
	);
	expect([...(await store.hold('a.docx', () => Promise.resolve(bytes(1))))]).toEqual([1]);
});

it('sweeps what a crash left half written, but not what is being written', async () => {
	const folder = await temporaryFolder();
	const old = path.join(folder, '.dead.partial');
	await writeFile(old, 'half');
	await utimes(old, new Date(0), new Date(0));
	await writeFile(path.join(folder, '.alive.partial'), 'half');
	await storeIn(folder).hold('a.docx', () => Promise.resolve(bytes(1)));
	expect((await readdir(folder)).sort()).toEqual(['.alive.partial', 'a.docx']);
});

it('lets go of what was asked for longest ago when there is too much', async () => {
	const folder = await temporaryFolder();
	let minute = 0;
	const clock = () => new Date((minute += 1) * 60_000);
	const store = storeIn(folder, 250, clock);
	const hold = async (name: string) => {
		await store.hold(name, () => Promise.resolve(bytes(100)));
		// Files bear the time at which they were written; here all are written at once.
		await utimes(path.join(folder, name), clock(), clock());
	};
	await hold('a.docx');
	await hold('b.docx');
	await hold('a.docx');
	await store.hold('c.docx', () => Promise.resolve(bytes(100)));
	expect((await readdir(folder)).sort()).toEqual(['a.docx', 'c.docx']);
	await store.hold('large.docx', () => Promise.resolve(bytes(1000)));
	expect(await readdir(folder)).toEqual(['large.docx']);
});

it('leaves what stood there where a new file cannot be written whole', async () => {
	const folder = await temporaryFolder();
	const file = path.join(folder, 'brief.docx');
	await writeWhole(file, bytes(2, 7), 0o600);
	disk.full = true;
	await expect(writeWhole(file, bytes(9), 0o600)).rejects.toThrow('no space left');
	expect([...(await readFile(file))]).toEqual([7, 7]);
	expect(await readdir(folder)).toEqual(['brief.docx']);
});
