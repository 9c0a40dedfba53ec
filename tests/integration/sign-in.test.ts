import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmCode, requestCode } from '../../src/lib/server/accounts/sign-in.ts';
import {
	ABSOLUTE_LIFETIME,
	actorOfSession,
	closeSession,
	IDLE_LIFETIME
} from '../../src/lib/server/accounts/sessions.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { Letter } from '../../src/lib/server/mail/letter.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor } from '../support/people.ts';

const MINUTE = 60 * 1000;

eachDialect((dialect) => {
	describe('signing in', () => {
		let base: Application;
		let application: Application;
		let letters: Letter[];
		let moment: number;
		let visitor = 0;

		beforeAll(async () => {
			base = await dialect.openApplication();
			await registerActor(base, 'focal@example.org', {
				role: 'focal_point',
				respondentId: 'KEN'
			});
		});

		beforeEach(async () => {
			letters = [];
			moment = Date.now();
			visitor += 1;
			await base.database.deleteFrom('rate_limit').execute();
			application = {
				...base,
				clock: () => new Date(moment),
				mail: {
					deliver: (letter) => Promise.resolve(void letters.push(letter)),
					close: () => Promise.resolve()
				}
			};
		});

		const address = () => `192.0.${visitor}.7`;
		const ask = (mailbox = 'focal@example.org') =>
			requestCode(application, { mailbox, address: address(), locale: 'en' });
		const mailedCode = () => /\b\d{6}\b/.exec(letters.at(-1)?.text ?? '')?.[0] ?? '';
		const confirm = (attempt: string, code: string) =>
			confirmCode(application, { attempt, code, address: address() });
		const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

		it('gives a session for the mailed code, whatever the spelling of the mailbox', async () => {
			const { attempt } = await ask('  Focal@Example.ORG ');
			const { token } = await confirm(attempt, mailedCode());
			const actor = await actorOfSession(application, token);
			expect(actor?.assignments).toEqual([{ role: 'focal_point', respondentId: 'KEN' }]);
		});

		it('reads a code typed in Arabic digits', async () => {
			const { attempt } = await ask();
			const arabic = mailedCode().replace(/\d/g, (digit) =>
				String.fromCharCode(0x660 + Number(digit))
			);
			await expect(confirm(attempt, arabic)).resolves.toHaveProperty('token');
		});

		it('answers an unknown mailbox the same, and mails nothing', async () => {
			const unknown = await ask('nobody@example.org');
			expect(unknown.attempt).toHaveLength((await ask()).attempt.length);
			expect(letters).toHaveLength(1);
			await expect(confirm(unknown.attempt, '123456')).rejects.toMatchObject({
				code: 'code_wrong'
			});
		});

		it('uses a code once', async () => {
			const { attempt } = await ask();
			const code = mailedCode();
			await confirm(attempt, code);
			await expect(confirm(attempt, code)).rejects.toMatchObject({ code: 'code_expired' });
		});

		it('ends a code after ten minutes', async () => {
			const { attempt } = await ask();
			moment += 10 * MINUTE + 1;
			await expect(confirm(attempt, mailedCode())).rejects.toMatchObject({
				code: 'code_expired'
			});
		});

		it('ends a code after five wrong attempts, even for the right one', async () => {
			const { attempt } = await ask();
			const code = mailedCode();
			for (let time = 0; time < 5; time += 1)
				await expect(confirm(attempt, wrong(code))).rejects.toMatchObject({
					code: 'code_wrong'
				});
			await expect(confirm(attempt, code)).rejects.toMatchObject({ code: 'code_expired' });
		});

		it('takes a code only from the browser that asked for it', async () => {
			await ask();
			const code = mailedCode();
			const elsewhere = await ask('nobody@example.org');
			await expect(confirm(elsewhere.attempt, code)).rejects.toMatchObject({
				code: 'code_wrong'
			});
		});

		it('limits codes for a mailbox, known or not, and lets go after a while', async () => {
			for (const mailbox of ['focal@example.org', 'nobody@example.org']) {
				for (let time = 0; time < 5; time += 1) await ask(mailbox);
				await expect(ask(mailbox)).rejects.toMatchObject({ code: 'too_many_requests' });
			}
			moment += 15 * MINUTE + 1;
			await expect(ask()).resolves.toHaveProperty('attempt');
		});

		it('limits codes for a network, over all its mailboxes and addresses', async () => {
			const from = (host: number) =>
				requestCode(application, {
					mailbox: `person-${host}@example.org`,
					address: `198.51.100.${host}`,
					locale: 'en'
				});
			for (let host = 0; host < 60; host += 1) await from(host);
			await expect(from(60)).rejects.toMatchObject({ code: 'too_many_requests' });
		});

		it('keeps neither code nor session secret readable', async () => {
			const { attempt } = await ask();
			const code = mailedCode();
			const { token } = await confirm(attempt, code);
			const codes = JSON.stringify(
				await base.database.selectFrom('sign_in_code').selectAll().execute()
			);
			const sessions = JSON.stringify(
				await base.database.selectFrom('session').selectAll().execute()
			);
			expect(codes).not.toContain(`"${code}"`);
			expect(codes).not.toContain(attempt);
			expect(sessions).not.toContain(token.split('.')[1]);
		});

		it('ends a session that is closed, unused too long, or too old however much used', async () => {
			const { attempt } = await ask();
			const { token } = await confirm(attempt, mailedCode());
			const started = moment;
			for (let used = 0; used + IDLE_LIFETIME / 2 < ABSOLUTE_LIFETIME;) {
				used += IDLE_LIFETIME / 2;
				moment = started + used;
				expect(await actorOfSession(application, token)).toBeDefined();
			}
			moment = started + ABSOLUTE_LIFETIME + 1;
			expect(await actorOfSession(application, token)).toBeUndefined();

			const second = await confirm((await ask()).attempt, mailedCode());
			moment += IDLE_LIFETIME + 1;
			expect(await actorOfSession(application, second.token)).toBeUndefined();

			const third = await confirm((await ask()).attempt, mailedCode());
			await closeSession(application, third.token);
			expect(await actorOfSession(application, third.token)).toBeUndefined();
		});

		it('refuses a token with the right name and a wrong secret', async () => {
			const { token } = await confirm((await ask()).attempt, mailedCode());
			const [id] = token.split('.');
			expect(await actorOfSession(application, `${id}.${'x'.repeat(43)}`)).toBeUndefined();
			expect(await actorOfSession(application, 'nonsense')).toBeUndefined();
		});
	});
});
