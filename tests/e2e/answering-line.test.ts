/** A page of questions when the line drops, the server stumbles, the session ends or the tab reloads. */
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import {
	eventually,
	openPage,
	openScene,
	scripted,
	statusOf,
	type Scene
} from '../support/answering.ts';
import { desktop, phone } from '../support/browser.ts';
import { startServer } from '../support/server.ts';

/** What the browser says of a line that is down. */
const noLine = [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/];

let scene: Scene;

beforeAll(async () => {
	scene = await openScene(await startServer());
});

describe('a line that drops', () => {
	it('keeps what was typed, says so, and sends it when the line is back', async () => {
		const { page, kept } = await openPage(scene, 'respondent', { expected: noLine });
		await page.context().setOffline(true);
		await page.locator('[name=prepared_by]').fill('Ministry of ICT');
		await page.locator('[name=prepared_by]').blur();
		await eventually(() => statusOf(page).textContent()).toContain('There is no connection.');
		expect(await statusOf(page).isVisible()).toBe(true);
		await expectAccessible(page);
		expect(await kept()).toEqual({});
		await page.context().setOffline(false);
		await eventually(() => kept()).toMatchObject({ prepared_by: 'Ministry of ICT' });
		await eventually(() => statusOf(page).textContent()).toMatch(/^Saved at/);
	});

	it('keeps the page when a button is pressed meanwhile', async () => {
		const { page, kept } = await openPage(scene, 'respondent', { expected: noLine });
		await page.context().setOffline(true);
		await page.locator('[name=prepared_by]').fill('Ministry of ICT');
		await page.getByRole('button', { name: 'Save and continue' }).click();
		await eventually(() => statusOf(page).textContent()).toContain('There is no connection.');
		expect(await page.locator('[name=prepared_by]').inputValue()).toBe('Ministry of ICT');
		await page.context().setOffline(false);
		await eventually(() => kept()).toMatchObject({ prepared_by: 'Ministry of ICT' });
		await page.getByRole('button', { name: 'Save and continue' }).click();
		await page.waitForURL('**/pages/priorities');
	});

	it('puts back after a reload what had not been sent, hidden questions included', async () => {
		const { page, kept } = await openPage(scene, 'capacity', { expected: noLine });
		await page.locator('[name=national_secretariat][value=yes]').check();
		await page.locator('[data-question=secretariat_level]').waitFor();
		// The line goes before the first of these is sent.
		await page.route('**/pages/capacity/answers', (route) => route.abort('internetdisconnected'));
		await page.locator('[name=secretariat_level]').first().check();
		await page.locator('[name=standards_staff]').fill('7');
		await page.locator('[name=standards_staff]').blur();
		await eventually(() => statusOf(page).textContent()).toContain('There is no connection.');
		await page.unroute('**/pages/capacity/answers');
		page.on('dialog', (dialog) => void dialog.accept());
		await page.reload();
		await scripted(page);
		expect(await page.locator('[name=standards_staff]').inputValue()).toBe('7');
		await eventually(() => kept()).toMatchObject({ standards_staff: 7 });
		expect(await kept()).toHaveProperty('secretariat_level');
		await page.reload();
		expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
	});

	it('asks before the page is closed while something is unsaved, and only then', async () => {
		const { page } = await openPage(scene, 'respondent', { expected: noLine });
		const asked: string[] = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			void dialog.accept();
		});
		await page.locator('[name=prepared_by]').pressSequentially('A');
		await page.getByRole('link', { name: 'My answers' }).first().click();
		await page.waitForURL('**/responses');
		expect(asked).toEqual([]);
		await page.goBack();
		await scripted(page);
		expect(await page.locator('[name=prepared_by]').inputValue()).toBe('A');
		await page.route('**/pages/respondent/answers', (route) => route.abort('internetdisconnected'));
		await page.locator('[name=prepared_by]').pressSequentially('B');
		await page.locator('[name=prepared_by]').blur();
		await eventually(() => statusOf(page).textContent()).toContain('There is no connection.');
		await page.getByRole('link', { name: 'My answers' }).first().click();
		await page.waitForURL('**/responses');
		expect(asked).toEqual(['beforeunload']);
	});
});

describe('a session that ended', () => {
	it('is said plainly; what was typed is there again after signing in', async () => {
		const { page, kept } = await openPage(scene, 'respondent', { expected: [/401/] });
		const [cookie] = await page.context().cookies();
		await page.context().clearCookies();
		await page.locator('[name=prepared_by]').fill('Ministry of ICT');
		await page.locator('[name=prepared_by]').blur();
		await eventually(() => statusOf(page).textContent()).toContain('You are signed out.');
		const signIn = page.locator('[data-keeps-copy]');
		expect(await signIn.getAttribute('href')).toContain('/en/sign-in?next=%2Fen%2Fresponses');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Save and continue' }).click();
		await eventually(() => statusOf(page).textContent()).toContain('You are signed out.');
		const address = page.url();
		await signIn.click();
		await page.waitForURL('**/sign-in**');
		if (cookie) await page.context().addCookies([cookie]);
		await page.goto(address);
		await eventually(() => kept()).toMatchObject({ prepared_by: 'Ministry of ICT' });
	});
});

describe('without scripts', () => {
	it('every button works as a form', async () => {
		const { page, kept } = await openPage(scene, 'respondent', { javaScriptEnabled: false });
		await page.locator('[name=prepared_by]').fill('Ministry of ICT');
		await page.getByRole('button', { name: 'Save and update this page' }).click();
		await page.waitForURL('**?saved');
		expect(await kept()).toMatchObject({ prepared_by: 'Ministry of ICT' });
		await page.getByRole('button', { name: 'Save and continue' }).click();
		await page.waitForURL('**/pages/priorities');
		await page.getByRole('button', { name: 'Save and leave' }).click();
		await page.waitForURL(/responses\/[^/]+$/);
	});
});

describe('what a first page weighs', () => {
	for (const viewport of [phone, desktop])
		it(`is little, at ${viewport.width} pixels`, async () => {
			const responseId = await scene.newResponse();
			const page = await (await scene.signedIn({ viewport })).newPage();
			const loaded: { path: string; bytes: number }[] = [];
			const client = await page.context().newCDPSession(page);
			await client.send('Network.enable');
			const paths = new Map<string, string>();
			client.on('Network.responseReceived', ({ requestId, response }) =>
				paths.set(requestId, new URL(response.url).pathname)
			);
			client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
				loaded.push({ path: paths.get(requestId) ?? '', bytes: encodedDataLength })
			);
			await page.goto(`/en/responses/${responseId}/pages/respondent`);
			await scripted(page);
			await page.waitForLoadState('networkidle');
			const sum = loaded.reduce((bytes, file) => bytes + file.bytes, 0);
			const report = loaded.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
			expect(sum, report).toBeLessThan(25_000);
			expect(loaded.filter(({ path }) => path.endsWith('.css')).length, report).toBe(1);
		});
});
