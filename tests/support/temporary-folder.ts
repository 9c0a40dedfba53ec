import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const folders = new Set<string>();

/** An empty folder that is deleted after the file's last test. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'prelude-test-'));
	folders.add(folder);
	return folder;
}

afterAll(async () => {
	for (const folder of folders) await rm(folder, { recursive: true, force: true });
	folders.clear();
});
