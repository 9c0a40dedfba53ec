/** Two built servers behind one PostgreSQL: what one has begun the other goes on with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { freshPostgres } from '../support/postgres.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { prelude } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ADMINISTRATOR = 'administrator@bureau.example';

describe('two servers on one PostgreSQL', () => {
	let one: RunningServer;
	let other: RunningServer;
	let mailbox: Mailbox;
	let drop = () => Promise.resolve();

	beforeAll(async () => {
		const database = await freshPostgres();
		mailbox = await openMailbox();
		const settings = { databaseUrl: database.url, smtpUrl: mailbox.smtpUrl };
		[one, other] = await Promise.all([startServer(settings), startServer(settings)]);
		await prelude(['add-administrator', ADMINISTRATOR, 'Administrator of the bureau'], {
			DATABASE_URL: database.url,
			DATA_DIR: await temporaryFolder()
		});
		drop = async () => {
			await Promise.all([one.stop(), other.stop()]);
			await database.drop();
		};
	});
	afterAll(() => drop());

	function post(server: RunningServer, address: string, body: Record<string, string>, cookie = '') {
		return fetch(server.origin + address, {
			method: 'POST',
			redirect: 'manual',
			headers: { accept: 'text/html', origin: server.origin, cookie },
			body: new URLSearchParams(body)
		});
	}

	function cookieOf(response: Response, name: string): string {
		const found = response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
		return found?.split(';')[0] ?? '';
	}

	it('mails a code from one, takes it at the other, and knows the person at both', async () => {
		const asked = await post(one, '/en/sign-in', { mailbox: ADMINISTRATOR });
		const { text } = await mailbox.waitFor(ADMINISTRATOR);
		const code = /\b\d{6}\b/.exec(text ?? '')?.[0] ?? '';
		const confirmed = await post(other, '/en/sign-in/code', { code }, cookieOf(asked, 'sign-in'));
		expect(confirmed.status).toBe(303);
		const cookie = cookieOf(confirmed, 'session');
		for (const server of [one, other]) {
			const page = await fetch(`${server.origin}/en/administration`, { headers: { cookie } });
			expect(page.status).toBe(200);
		}
	});
});
