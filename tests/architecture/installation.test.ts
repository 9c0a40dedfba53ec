import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.ts';

interface LockFile {
	packages: Record<string, { gypfile?: boolean; resolved?: string }>;
}

const lock = JSON.parse(
	readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')
) as LockFile;

it('installs the database driver as it comes, where there is no compiler', () => {
	// npm takes a package with a binding.gyp for one to be compiled, unless the lock file says no;
	// `npm install` forgets the line: put `"gypfile": false` back.
	expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

it('names no registry, so that it installs from whichever is set', () => {
	const addresses = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? []);
	expect(addresses).toEqual([]);
});
