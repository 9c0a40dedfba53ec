/** Who signs in to a demonstration by mail: its letters are read in its outbox. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const ARRIVING = 30_000;

/** Signs in as anybody who is registered, with a code, as people do. */
export async function signInByOutbox(page: Page, mailbox: string): Promise<void> {
	await page.goto('/en/sign-in');
	await page.locator('input[name=mailbox]').fill(mailbox);
	await page.locator('main form button').click();
	await page.waitForURL(/sign-in\/code/);
	const code = await newestCode(await page.context().newPage(), mailbox);
	await page.locator('input[name=code]').fill(code);
	await page.locator('main form button').click();
	await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** The newest letter stands first; it comes a moment after it was asked for. */
async function newestCode(outbox: Page, mailbox: string): Promise<string> {
	const deadline = Date.now() + ARRIVING;
	while (Date.now() < deadline) {
		await outbox.goto('/en/outbox');
		const row = outbox.locator('tr', { hasText: mailbox }).first();
		if ((await row.count()) > 0) {
			await row.getByRole('link').click();
			await outbox.waitForURL(/outbox\/./);
			const code = /\b\d{6}\b/.exec(await outbox.locator('main').innerText())?.[0];
			if (code !== undefined) return code;
		}
		await pause(100);
	}
	throw new Error(`No code has come for ${mailbox}.`);
}
