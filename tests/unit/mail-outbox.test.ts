import { mkdtemp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import { invitationLetter } from '../../src/lib/server/mail/letters.ts';
import type { Letter } from '../../src/lib/server/mail/letter.ts';
import { listOutbox, readOutbox } from '../../src/lib/server/mail/outbox.ts';
import { fileTransport } from '../../src/lib/server/mail/transport.ts';

const from = 'Prelude <prelude@example.org>';
const letter: Letter = {
	to: 'reader@example.org',
	locale: 'en',
	subject: 'A letter',
	text: 'Good day.\n',
	html: '<p>Good day.</p>\n'
};

let parent: string;
let folder: string;

beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'prelude-mail-'));
	folder = join(parent, 'outbox');
});

afterEach(async () => {
	vi.useRealTimers();
	await rm(parent, { recursive: true });
});

describe('the outbox folder', () => {
	it('gives back a letter in every language as it was composed', async () => {
		const transport = fileTransport(folder, from);
		for (const locale of locales) {
			const composed = invitationLetter({
				to: `${locale}@example.org`,
				locale,
				demonstration: true,
				personName: 'Ünïcode «名»',
				respondentName: 'كينيا',
				respondentKind: 'member_state',
				meetingName: 'Собрание CTO',
				consultationName: '优先事项'.repeat(20),
				opensAt: '2026-11-05T08:00:00.000Z',
				closesAt: '2026-12-18T23:59:00.000Z',
				url: `https://prelude.example.org/${'a-long-way/'.repeat(12)}?x=1&y=2`
			});
			await transport.deliver(composed);
			const [newest] = await listOutbox(folder);
			expect(newest).toMatchObject({ to: composed.to, subject: composed.subject });
			expect(await readOutbox(folder, newest?.id ?? '')).toEqual({ ...composed, ...newest });
		}
		await transport.close();
	});

	it('lists the newest letter first, with the time it was sent', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		const transport = fileTransport(folder, from);
		const times = [
			'2026-11-05T08:00:00.007Z',
			'2026-11-05T08:00:00.123Z',
			'2025-12-31T23:59:59.999Z'
		];
		for (const time of times) {
			vi.setSystemTime(time);
			await transport.deliver({ ...letter, subject: `At ${time}` });
		}
		const newestFirst = [times[1], times[0], times[2]];
		const entries = await listOutbox(folder);
		expect(entries.map((entry) => entry.sentAt)).toEqual(newestFirst);
		expect(entries.map((entry) => entry.subject)).toEqual(newestFirst.map((time) => `At ${time}`));
	});

	it('keeps every one of many letters written at once', async () => {
		const transport = fileTransport(folder, from);
		const numbers = Array.from({ length: 151 }, (_, number) => number);
		await Promise.all(
			numbers.map((number) => transport.deliver({ ...letter, subject: `Letter ${number}` }))
		);
		const subjects = (await listOutbox(folder)).map((entry) => entry.subject);
		expect(new Set(subjects)).toEqual(new Set(numbers.map((number) => `Letter ${number}`)));
		expect(subjects).toHaveLength(151);
	});

	it('is readable by its owner alone and holds whole letters only', async () => {
		await fileTransport(folder, from).deliver(letter);
		const names = await readdir(folder);
		expect(names).toHaveLength(1);
		expect((await stat(folder)).mode & 0o777).toBe(0o700);
		expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600);
	});

	it('is empty before the first letter', async () => {
		expect(await listOutbox(folder)).toEqual([]);
		expect(await readOutbox(folder, '20261105T235900123Z-9f86d081884c7d65')).toBeUndefined();
	});

	it('passes over files that are not letters', async () => {
		await mkdir(folder);
		for (const name of ['.0123.partial', 'note.txt', 'note.eml', '20261105T235900123Z-9f86.eml']) {
			await writeFile(join(folder, name), 'Subject: not a letter\r\n\r\n');
		}
		expect(await listOutbox(folder)).toEqual([]);
		expect(await readOutbox(folder, 'note')).toBeUndefined();
	});

	it.each(['../secret', '..%2Fsecret', '/etc/passwd', 'secret', '', '.', '\0'])(
		'refuses the id %j',
		async (id) => {
			await mkdir(folder);
			await writeFile(join(parent, 'secret.eml'), 'Subject: secret\r\n\r\n');
			await writeFile(join(folder, 'secret.eml'), 'Subject: secret\r\n\r\n');
			expect(await readOutbox(folder, id)).toBeUndefined();
		}
	);

	it('refuses an id with a path before, after or on a line of its own', async () => {
		await fileTransport(folder, from).deliver(letter);
		const id = (await listOutbox(folder))[0]?.id ?? '';
		expect(await readOutbox(folder, id)).toBeDefined();
		for (const hostile of [
			`../outbox/${id}`,
			`./${id}`,
			`${id}/../${id}`,
			`${id}\n`,
			`${id}.eml`
		]) {
			expect(await readOutbox(folder, hostile)).toBeUndefined();
		}
	});
});

it('a letter is refused where there can be no folder', async () => {
	await writeFile(folder, 'a file where the folder should be');
	await expect(fileTransport(folder, from).deliver(letter)).rejects.toThrow();
	expect(await readdir(parent)).toEqual(['outbox']);
});
