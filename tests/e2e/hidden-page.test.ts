/** A page that others hide while it is filled in: its writer is told what becomes of it. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { keptOf, openScene, scripted, statusOf, type Scene } from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { hidingPage } from '../support/hiding-page.ts';
import { startServer } from '../support/server.ts';

let scene: Scene;

beforeAll(async () => {
	scene = await openScene(await startServer());
	await besideServer(scene.server, (application) =>
		storeQuestionnaire(application, 'hiding', hidingPage)
	);
});

/** The page as it stands open after somebody else has hidden it. */
async function openThenHide(javaScriptEnabled: boolean) {
	const responseId = await scene.newResponse('hiding');
	const context = await scene.signedIn({ javaScriptEnabled, expected: [/\.js csp$/] });
	const page: Page = await context.newPage();
	await page.goto(`/en/responses/${responseId}/pages/second`);
	if (javaScriptEnabled) await scripted(page);
	await besideServer(scene.server, (application) =>
		savePage(application, scene.focalPoint, {
			...{ responseId, page: 'first', baseRevision: 0, locale: 'en' },
			form: [['closed', 'true']]
		})
	);
	return { page, kept: () => keptOf(scene.server, responseId) };
}

const told = 'is not shown any longer';

describe('a page that somebody else has hidden', () => {
	it('is kept, and the overview says what becomes of it', async () => {
		const { page, kept } = await openThenHide(false);
		await page.locator('[name=one]').fill('Mine');
		await page.locator('.actions button[value=next]').click();
		await page.waitForURL(/\?hidden$/);
		expect(await page.locator('.notice').textContent()).toContain(told);
		expect(await kept()).toEqual({ closed: true, one: 'Mine' });
	});

	it('goes on saving by itself, and says so beside it', async () => {
		const { page, kept } = await openThenHide(true);
		for (const value of ['Mine', 'Mine too']) {
			await page.locator('[name=one]').fill(value);
			await page.locator('[name=one]').blur();
			await expect.poll(() => statusOf(page).textContent()).toContain(told);
			await expect.poll(kept).toEqual({ closed: true, one: value });
		}
		await page.locator('.actions button[value=next]').click();
		await page.locator('.notice', { hasText: told }).waitFor();
		await expectAccessible(page);
	});
});
