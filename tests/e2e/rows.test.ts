/** Adding and removing rows and panels, with scripts and without: nothing that was typed is lost. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { keptOf, openScene, type Scene } from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { phone, type ContextSettings } from '../support/browser.ts';
import { everyKind } from '../support/every-kind.ts';
import { startServer } from '../support/server.ts';

let scene: Scene;

beforeAll(async () => {
	scene = await openScene(await startServer());
	await besideServer(scene.server, (application) =>
		storeQuestionnaire(application, 'every-kind', everyKind)
	);
});

async function open(name: string, settings: ContextSettings) {
	const responseId = await scene.newResponse('every-kind');
	const context = await scene.signedIn(settings);
	const page = await context.newPage();
	await page.goto(`/en/responses/${responseId}/pages/${name}`);
	return { page, kept: () => keptOf(scene.server, responseId) };
}

async function press(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name, exact: true }).click();
}

/** What has the focus, or would get it next after the place where the page was opened. */
async function placeOf(page: Page): Promise<string | null> {
	const { hash } = new URL(page.url());
	const place = page.locator(hash === '' ? ':focus' : `[id="${hash.slice(1)}"]`);
	const control = place.locator(
		'xpath=descendant-or-self::*[self::button or self::input[@type!="hidden"]]'
	);
	return control.first().evaluate((found) => {
		const button = found instanceof HTMLButtonElement;
		return button ? found.value : found.getAttribute('name');
	});
}

function typed(page: Page, field: string) {
	return page.locator(`[name="${field}"]`);
}

describe.each([
	['without scripts', { javaScriptEnabled: false }],
	['with scripts, on a phone', { viewport: phone }]
] as const)('%s', (_, settings) => {
	it('rows are added and removed', async () => {
		const { page, kept } = await open('tables', settings);
		await typed(page, 'projects.1.called').fill('Fibre');
		await typed(page, 'projects.2.called').fill('Masts');
		await press(page, 'Add a row: Projects');
		await typed(page, 'projects.3.called').fill('Schools');
		await press(page, 'Remove: Row 2');
		await expect.poll(() => typed(page, 'projects.3.called').count()).toBe(0);
		expect(await typed(page, 'projects.1.called').inputValue()).toBe('Fibre');
		expect(await typed(page, 'projects.2.called').inputValue()).toBe('Schools');
		await expect.poll(kept).toEqual({ projects: [{ called: 'Fibre' }, { called: 'Schools' }] });
	});

	it('panels are added and removed', async () => {
		const { page, kept } = await open('panels', settings);
		await typed(page, 'centres.1.city').fill('Nairobi');
		await press(page, 'Add an entry: Test centres');
		await typed(page, 'centres.2.city').fill('Kisumu');
		await typed(page, 'centres.2.host').nth(1).check();
		await press(page, 'Remove: Centre 1');
		await expect.poll(() => typed(page, 'centres.2.city').count()).toBe(0);
		expect(await typed(page, 'centres.1.city').inputValue()).toBe('Kisumu');
		expect(await typed(page, 'centres.1.terms').count()).toBe(1);
		await expect.poll(kept).toEqual({ centres: [{ city: 'Kisumu', host: 'firm' }] });
		await press(page, 'Remove: Centre 1');
		await page.getByText('There are no entries yet.').waitFor();
		await expect.poll(kept).toEqual({ centres: [] });
		if (!('javaScriptEnabled' in settings)) await expectAccessible(page);
	});

	it('goes on in the new row, then in the next one, at last at the button', async () => {
		const { page } = await open('panels', settings);
		const place = () => placeOf(page);
		await press(page, 'Add an entry: Test centres');
		await expect.poll(place).toBe('centres.2.city');
		await press(page, 'Remove: Centre 1');
		await expect.poll(place).toBe('centres.1.city');
		await press(page, 'Remove: Centre 1');
		await expect.poll(place).toBe('add:centres');
		await page.goto(page.url().replace(/panels.*/, 'tables'));
		await press(page, 'Add a row: Projects');
		await expect.poll(place).toBe('projects.3.called');
		await press(page, 'Remove: Row 2');
		await expect.poll(place).toBe('projects.2.called');
	});

	it('the enter key removes nothing', async () => {
		const { page, kept } = await open('panels', settings);
		await typed(page, 'centres.1.city').fill('Nairobi');
		await typed(page, 'centres.1.city').press('Enter');
		await page.waitForURL(/review$/);
		expect(await kept()).toEqual({ centres: [{ city: 'Nairobi' }] });
	});
});
