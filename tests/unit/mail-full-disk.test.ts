import type * as files from 'node:fs/promises';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { fileTransport } from '../../src/lib/server/mail/transport.ts';

vi.mock('node:fs/promises', async (original) => ({
	...(await original<typeof files>()),
	rename: () => Promise.reject(new Error('no space left'))
}));

it('a letter for which the disk has no room is refused and leaves nothing behind', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'prelude-mail-'));
	const letter = {
		to: 'reader@example.org',
		locale: 'en' as const,
		subject: 'A letter',
		text: 'Good day.',
		html: '<p>Good day.</p>'
	};
	const delivery = fileTransport(folder, 'prelude@example.org').deliver(letter);
	await expect(delivery).rejects.toThrow('no space left');
	expect(await readdir(folder)).toEqual([]);
	await rm(folder, { recursive: true });
});
