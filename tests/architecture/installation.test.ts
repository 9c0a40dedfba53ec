import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.ts';

interface LockFile {
	packages: Record<string, { gypfile?: boolean; resolved?: string }>;
}

function readLock(folder: string): LockFile {
	const text = readFileSync(path.join(projectRoot, folder, 'package-lock.json'), 'utf8');
	return JSON.parse(text) as LockFile;
}

it('installs the database driver as it comes, where there is no compiler', () => {
	// npm takes a package with a binding.gyp for one to be compiled, unless the lock file says no;
	// `npm install` forgets the line: put `"gypfile": false` back.
	expect(readLock('.').packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

const peers = readdirSync(path.join(projectRoot, 'bench/peers'));

it.each(['.', ...peers.map((peer) => `bench/peers/${peer}`)])(
	'names no registry in %s, so that it installs from whichever is set',
	(folder) => {
		const { packages } = readLock(folder);
		expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
	}
);
