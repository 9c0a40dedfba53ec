/** A slow line: people fill in what they see before the scripts of the page have come. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { openScene } from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { newContext } from '../support/browser.ts';
import { registerActor } from '../support/people.ts';
import { startServer } from '../support/server.ts';

it('keeps what is chosen, ticked and typed before the page is taken over', async () => {
	const server = await startServer();
	await (await openScene(server)).newResponse();
	const session = await besideServer(server, async (application) => {
		const settings = { role: 'administrator' } as const;
		const { personId } = await registerActor(application, 'early@example.org', settings);
		return openSession(application, personId);
	});
	const context = await newContext({ baseURL: server.origin });
	await context.addCookies([{ name: 'session', value: session, url: server.origin }]);
	const page = await context.newPage();
	let isFilledIn = false;
	await page.route(/\.js$/, async (route) => {
		while (!isFilledIn) await pause(50);
		await route.continue();
	});
	await page.goto('/en/administration/consultations/new', { waitUntil: 'commit' });
	const given = async () =>
		page
			.locator('main form')
			.evaluate((form: HTMLFormElement) =>
				Object.fromEntries(
					[...new FormData(form)].filter(([, value]) => value !== '' && value !== '0')
				)
			);
	await page.locator('[name=meetingId]').selectOption({ index: 1 });
	await page.locator('[name=questionnaire]').selectOption({ index: 1 });
	await page.locator('[name="name.en"]').fill('Priorities of Africa');
	await page.getByLabel('Developing countries only').check();
	await page.getByLabel('Africa', { exact: true }).check();
	await page.locator('[name=opensAt]').fill('2027-01-01T10:00');
	const before = await given();
	expect(Object.keys(before)).toHaveLength(7);
	isFilledIn = true;
	await page.waitForLoadState('networkidle');
	// The framework's announcer is there once the page is taken over.
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	expect(await given()).toEqual(before);
});
