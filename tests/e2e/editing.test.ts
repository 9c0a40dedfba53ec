/** A brief is edited by two people, published, corrected, and read: without scripts and with. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { newContext, phone, type ContextSettings } from '../support/browser.ts';
import { startDemonstration, type RunningDemonstration } from '../support/demonstration.ts';
import { signInByOutbox } from '../support/outbox.ts';

let demonstration: RunningDemonstration;
let brief = '';

beforeAll(async () => {
	demonstration = await startDemonstration();
	const page = await enter('desk');
	brief = await addressOfBrief(page);
}, 180_000);

async function visitor(settings: ContextSettings = {}): Promise<Page> {
	const context = await newContext({
		baseURL: demonstration.origin,
		locale: 'en',
		// Without scripts the page's own are refused.
		expected: [/status of 4\d\d/, /\/_app\/immutable\/\S+ csp$/],
		...settings
	});
	return context.newPage();
}

async function enter(role: string, settings: ContextSettings = {}): Promise<Page> {
	const page = await visitor(settings);
	await page.goto(`/en/demonstration/${role}`);
	return page;
}

/** Somebody else than who enters as the desk. */
async function deskManager(): Promise<Page> {
	const page = await visitor();
	await signInByOutbox(page, 'desk-manager@demonstration.example');
	return page;
}

/** Of the consultation whose brief is published. */
async function addressOfBrief(page: Page): Promise<string> {
	await page.goto('/en/desk');
	const addresses = await page
		.locator('a[href*="/desk/consultations/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const address of new Set(
		addresses.map((each) => each.replace(/(consultations\/[^/]+).*/, '$1'))
	)) {
		await page.goto(`${address}/brief`);
		if ((await page.getByRole('link', { name: 'Read version 1' }).count()) > 0)
			return `${address}/brief`;
	}
	throw new Error('No brief is published.');
}

/** Beside the hash that is printed stands a link to the bytes that it is the sum of. */
async function carriesSumOf(page: Page): Promise<void> {
	const footer = page.locator('main footer');
	const [printed] = /\b[0-9a-f]{64}\b/.exec(await footer.innerText()) ?? [];
	const coming = page.waitForEvent('download');
	await footer.getByRole('link', { name: 'Download what was frozen' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('content.json');
	const bytes = await readFile(await download.path());
	expect(createHash('sha256').update(bytes).digest('hex')).toBe(printed);
	expect(await footer.innerText()).toContain('sha256sum content.json');
}

const rows = (page: Page) =>
	page
		.locator('li[id^="item-"] .title')
		.evaluateAll((titles) =>
			titles.map((title) => (title.querySelector('a, .name')?.textContent ?? '').trim())
		);

async function write(page: Page, heading: string, text: string): Promise<void> {
	await page.getByLabel('Heading').first().fill(heading);
	await page.getByLabel('Text', { exact: true }).first().fill(text);
}

describe('the desk’s page of a brief', () => {
	it('moves sections, leaves them out and puts them back, by keys and without scripts', async () => {
		const page = await enter('desk', { javaScriptEnabled: false });
		await page.goto(brief);
		const before = await rows(page);
		const place = before.indexOf('Who has answered');
		await page.getByRole('button', { name: 'Move up: Who has answered' }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/#item-coverage/);
		expect((await rows(page)).indexOf('Who has answered')).toBe(place - 1);
		expect(await page.getByRole('button', { name: 'Leave out Who has answered' }).count()).toBe(0);
		await page.getByRole('button', { name: 'Leave out Barriers to participation' }).click();
		const preview = page.locator('.preview');
		expect(await preview.locator('h3', { hasText: 'Barriers to participation' }).count()).toBe(0);
		await page.getByRole('button', { name: 'Put back Barriers to participation' }).click();
		expect(await preview.locator('h3', { hasText: 'Barriers to participation' }).count()).toBe(1);
		const scripted = await enter('desk');
		await scripted.goto(brief);
		await expectAccessible(scripted);
	});

	it('takes a passage with a figure, and refuses a number that was typed', async () => {
		const page = await enter('desk');
		await page.goto(brief);
		await page
			.getByRole('link', { name: /^Add a passage here behind: What matters first/ })
			.click();
		await write(page, 'What follows', 'In all 94 answered.');
		await page.getByRole('button', { name: 'Save the passage' }).click();
		await page.waitForLoadState();
		expect(await page.getByText('Typed numbers: 94.').first().isVisible()).toBe(true);
		await expectAccessible(page);
		const text = page.getByLabel('Text', { exact: true }).first();
		await text.fill('Answers from , as Resolution 68 wants.');
		await text.evaluate((area) => {
			if (area instanceof HTMLTextAreaElement) area.setSelectionRange(13, 13);
		});
		await text.focus();
		await page.getByLabel('Search the figures').fill('member states that answered');
		await page.getByRole('button', { name: /^Insert Member States that answered$/ }).click();
		expect(await text.inputValue()).toBe(
			'Answers from {coverage/submitted}, as Resolution 68 wants.'
		);
		await page.getByRole('button', { name: 'Save the passage' }).click();
		await page.waitForURL(/done=saved/);
		const shown = page.locator('.preview p', { hasText: 'as Resolution 68 wants' });
		expect(await shown.innerText()).toMatch(/^Answers from \d+, as Resolution 68 wants\.$/);
		expect(await shown.locator('data').count()).toBe(1);
	});

	it('shows both texts to the second of two who write at once, and keeps both until one chooses', async () => {
		const officer = await enter('desk', { javaScriptEnabled: false });
		const manager = await deskManager();
		for (const page of [officer, manager]) {
			await page.goto(brief);
			await page.getByRole('link', { name: 'What follows', exact: true }).click();
			await page.getByRole('heading', { name: 'Insert a figure' }).waitFor();
		}
		await write(manager, 'What follows', 'By the manager.');
		await manager.getByRole('button', { name: 'Save the passage' }).click();
		await manager.waitForURL(/done=saved/);
		await write(officer, 'What follows', 'By the officer.');
		await officer.getByRole('button', { name: 'Save the passage' }).click();
		await officer.getByRole('heading', { name: 'There is a problem' }).waitFor();
		const newer = officer.locator('#newer');
		expect(await newer.innerText()).toContain('By the manager.');
		expect(await newer.innerText()).toContain('Desk manager (demonstration)');
		const text = officer.getByLabel('Text', { exact: true }).first();
		expect(await text.inputValue()).toBe('By the officer.');
		await text.fill('By the manager.\n\nBy the officer.');
		await officer.getByRole('button', { name: 'Put mine in its place' }).click();
		await officer.waitForURL(/done=saved/);
		const preview = await officer.locator('.preview').innerText();
		expect(preview).toContain('By the manager.');
		expect(preview).toContain('By the officer.');
	});

	it.each([
		['en', { width: 1280, height: 900 }],
		['ar', phone]
	] as const)('names who wrote meanwhile, to everybody: in %s', async (locale, viewport) => {
		const [officer, manager] = await Promise.all([
			enter('desk', { locale, viewport }),
			deskManager()
		]);
		await manager.goto(brief);
		await manager.getByRole('link', { name: 'What follows', exact: true }).click();
		await manager.getByRole('heading', { name: 'Insert a figure' }).waitFor();
		await officer.goto(new URL(manager.url()).pathname.replace('/en/', `/${locale}/`));
		const both = 'By the manager.\n\nBy the officer.';
		await write(manager, 'What follows', `${both}\n\nBeside one who reads ${locale}.`);
		await manager.getByRole('button', { name: 'Save the passage' }).click();
		await manager.waitForURL(/done=saved/);
		await officer.locator('textarea[name=text]').fill('By the officer.');
		await officer.locator('form[action="?/save"] button:not([formaction])').click();
		const newer = officer.locator('#newer');
		await newer.waitFor();
		expect(await newer.innerText()).toContain('Desk manager (demonstration)');
		expect(await officer.locator('textarea[name=text]').inputValue()).toBe('By the officer.');
		const width = await officer.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBe(viewport.width);
		await expectAccessible(officer);
	});

	it('keeps the words of who writes into a passage that somebody removes', async () => {
		const [officer, manager] = await Promise.all([enter('desk'), deskManager()]);
		await officer.goto(brief);
		await officer.getByRole('link', { name: /^Add a passage here behind: Summary/ }).click();
		await write(officer, 'Short-lived', 'Words.');
		await officer.getByRole('button', { name: 'Save the passage' }).click();
		await officer.waitForURL(/done=saved/);
		for (const page of [officer, manager]) {
			await page.goto(brief);
			await page.getByRole('link', { name: 'Short-lived', exact: true }).click();
			await page.getByRole('heading', { name: 'Insert a figure' }).waitFor();
		}
		await manager.getByText('Remove this passage').click();
		await manager.getByRole('button', { name: 'Yes, remove it' }).click();
		await manager.waitForURL(/done=removed/);
		await write(officer, 'Short-lived', 'More words.');
		await officer.getByRole('button', { name: 'Save the passage' }).click();
		await officer.locator('#newer').waitFor();
		expect(await officer.locator('#newer').innerText()).toContain('removed this passage');
		await officer.getByRole('button', { name: 'Put mine in its place' }).click();
		await officer.waitForURL(/done=saved/);
		expect(await officer.locator('.preview').innerText()).toContain('More words.');
	});

	it('lists what is quoted, with what its author allows, and what is marked in vain', async () => {
		const page = await enter('desk');
		await page.goto(brief);
		const quotations = page.locator('section', {
			has: page.getByRole('heading', { name: 'Quotations' })
		});
		expect(await quotations.locator('blockquote').count()).toBeGreaterThan(2);
		expect(await quotations.getByText(/^Quoted as: /).count()).toBeGreaterThan(2);
	});
});

describe('a brief that is corrected', () => {
	it('is published by a desk manager, who says what the new version corrects', async () => {
		const page = await enter('desk', { javaScriptEnabled: false });
		await page.goto(brief);
		await page.getByText('Publish as version 2').click();
		const form = page.locator('form[action="?/publish"]');
		expect(await form.innerText()).toMatch(/receipts of the responses counted: \d+/);
		await form.getByRole('button', { name: 'Yes, publish version 2' }).click();
		await page.waitForLoadState();
		expect(await page.getByText('Say what this version corrects.').first().isVisible()).toBe(true);
		await page.getByLabel('What this version corrects').fill('Words of the desk were added.');
		await page.getByRole('button', { name: 'Yes, publish version 2' }).click();
		await page.waitForURL(/done=published/);
		expect(await page.getByText('Version 2 is published and frozen.').isVisible()).toBe(true);
	});

	it('is read in its newest version; the older one stays, and says so', async () => {
		const page = await enter('executive');
		await page.getByRole('link', { name: 'Read the brief' }).first().click();
		await page.waitForURL(/\/briefs\/[^/]+\/2$/);
		const main = await page.locator('main').innerText();
		expect(main).toContain('Words of the desk were added.');
		expect(main).toContain('By the officer.');
		await expectAccessible(page);
		await carriesSumOf(page);
		const latest = page.url();
		await page.goto(latest.replace(/\/2$/, ''));
		expect(page.url()).toBe(latest);
		await page.goto(latest.replace(/2$/, '1'));
		const old = await page.locator('main').innerText();
		expect(old).toContain('This version has been corrected.');
		expect(old).not.toContain('By the officer.');
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Figures that differ in version 2' }).click();
		await page.waitForURL(/\/2\/changes$/);
		await expectAccessible(page);
	});

	it.each(['ar', 'fr'])('is edited in %s on a phone, too', async (locale) => {
		const page = await enter('desk', { locale, viewport: phone, colorScheme: 'dark' });
		const address = brief.replace('/en/', `/${locale}/`);
		for (const path of [address, `${address}/passages/new?behind=opening`]) {
			await page.goto(path);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width, path).toBe(page.viewportSize()?.width);
			await expectAccessible(page);
		}
	});
});
