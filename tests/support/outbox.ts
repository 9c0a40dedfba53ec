/** Who signs in to a demonstration by mail: its letters are read in its outbox. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const ARRIVING = 30_000;

/** Signs in as anybody who is registered, with a code, as people do. */
export async function signInByOutbox(page: Page, mailbox: string): Promise<void> {
	const outbox = await page.context().newPage();
	const earlier = await lettersTo(outbox, mailbox);
	await page.goto('/en/sign-in');
	await page.locator('input[name=mailbox]').fill(mailbox);
	await page.locator('main form button').click();
	await page.waitForURL(/sign-in\/code/);
	const code = await codeAfter(earlier, outbox, mailbox);
	await page.locator('input[name=code]').fill(code);
	await page.locator('main form button').click();
	await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** Their addresses. */
async function lettersTo(outbox: Page, mailbox: string): Promise<string[]> {
	await outbox.goto('/en/outbox');
	return outbox
		.locator('tr', { hasText: mailbox })
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** The letter comes a moment after it was asked for: one that was there before holds another code. */
async function codeAfter(
	earlier: readonly string[],
	outbox: Page,
	mailbox: string
): Promise<string> {
	const deadline = Date.now() + ARRIVING;
	while (Date.now() < deadline) {
		const letters = await lettersTo(outbox, mailbox);
		const arrived = letters.find((letter) => !earlier.includes(letter));
		if (arrived !== undefined) {
			await outbox.goto(arrived);
			const code = /\b\d{6}\b/.exec(await outbox.locator('main').innerText())?.[0];
			if (code !== undefined) return code;
		}
		await pause(100);
	}
	throw new Error(`No code has come for ${mailbox}.`);
}
