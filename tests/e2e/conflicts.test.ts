/** Two people on one response, as the later one sees it in a browser: without scripts, in two languages. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { openResponse } from '../../src/lib/server/responses/service.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { besideServer } from '../support/beside.ts';
import { newContext, phone } from '../support/browser.ts';
import { openConsultation } from '../support/consultation.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/server.ts';

interface Scene {
	responseId: string;
	token: string;
	colleague: RegisteredActor;
	focalPoint: RegisteredActor;
}

let server: RunningServer;

beforeAll(async () => {
	server = await startServer();
});

/** Kenya's response, one page of it saved by a colleague. */
function setScene(): Promise<Scene> {
	return besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const [focalPoint, colleague] = await Promise.all(
			(['focal_point', 'contributor'] as const).map((role) =>
				registerActor(application, `${role}@kenya.example`, { role, respondentId: 'KEN' })
			)
		);
		if (!focalPoint || !colleague) throw new Error('Both are registered');
		const responseId = (await openConsultation(application, administrator)).responseOf('KEN');
		const token = await openSession(application, focalPoint.personId);
		return { responseId, token, colleague, focalPoint };
	});
}

function saveBeside(
	{ responseId, colleague }: Scene,
	page: string,
	baseRevision: number,
	form: [string, string][]
) {
	return besideServer(server, (application) =>
		savePage(application, colleague, { responseId, page, baseRevision, form, locale: 'en' })
	);
}

function kept({ responseId, focalPoint }: Scene) {
	return besideServer(server, async (application) => {
		const { answers } = await openResponse(application, focalPoint, 'response:read', responseId);
		return answers;
	});
}

async function open(
	scene: Scene,
	locale: Locale,
	page: string,
	settings: { javaScriptEnabled?: boolean } = {}
): Promise<Page> {
	const context = await newContext({
		baseURL: server.origin,
		locale,
		viewport: phone,
		// What a browser without scripts leaves unfetched it reports as refused.
		expected: [/409/, /\.js csp$/],
		...settings
	});
	await context.addCookies([{ name: 'session', value: scene.token, url: server.origin }]);
	const opened = await context.newPage();
	await opened.goto(`/${locale}/responses/${scene.responseId}/pages/${page}`, {
		waitUntil: 'networkidle'
	});
	return opened;
}

const send = (page: Page, intent: string) =>
	Promise.all([
		page.waitForLoadState('load'),
		page.locator(`.actions button[value=${intent}]`).click()
	]);

describe('a conflict without scripts', () => {
	it.each(['en', 'ar'] as const)('is chosen field by field, in %s', async (locale) => {
		const scene = await setScene();
		const page = await open(scene, locale, 'priorities', { javaScriptEnabled: false });
		await page.locator('[name=missing_topic]').fill('Roaming');
		await page.locator('[name=first_choice_outcome]').fill('Cheaper calls');
		await saveBeside(scene, 'priorities', 0, [
			['missing_topic', 'Numbering'],
			['first_choice_outcome', 'Better calls']
		]);
		await send(page, 'next');

		const topic = page.locator('#conflict-missing_topic');
		await expect.poll(() => topic.textContent()).toContain('Numbering');
		expect(await topic.textContent()).toContain('Roaming');
		expect(await topic.textContent()).toContain('contributor');
		expect(await page.locator('[name=missing_topic]').inputValue()).toBe('Roaming');
		await topic.locator('input[value=theirs]').check();
		const outcome = page.locator('#conflict-first_choice_outcome');
		await outcome.locator('input[value=mine]').check();
		await page.locator('[name=first_choice_outcome]').fill('Cheaper and better calls');
		await send(page, 'stay');

		await page.waitForURL(/\?saved$/);
		expect(await kept(scene)).toMatchObject({
			missing_topic: 'Numbering',
			first_choice_outcome: 'Cheaper and better calls'
		});
		expect(await page.locator('[name=missing_topic]').inputValue()).toBe('Numbering');
	});

	it('stays one until a choice is made', async () => {
		const scene = await setScene();
		const page = await open(scene, 'en', 'priorities', { javaScriptEnabled: false });
		await page.locator('[name=missing_topic]').fill('Roaming');
		await saveBeside(scene, 'priorities', 0, [['missing_topic', 'Numbering']]);
		await send(page, 'next');
		await page.locator('#conflict-missing_topic').waitFor();
		await send(page, 'next');
		await page.locator('#conflict-missing_topic').waitFor();
		expect(await kept(scene)).toMatchObject({ missing_topic: 'Numbering' });
	});

	it('is about the row of a matrix that both changed, and no other', async () => {
		const scene = await setScene();
		const page = await open(scene, 'en', 'importance', { javaScriptEnabled: false });
		const choose = (row: string, column: string) =>
			page.locator(`[name="importance.${row}"]`).evaluate((element, value) => {
				if (element instanceof HTMLSelectElement) element.value = value;
			}, column);
		const rows = page.locator('select[name^="importance."], input[name^="importance."]');
		expect(await rows.count()).toBeGreaterThan(0);
		const isMenu = (await page.locator('select[name="importance.rural"]').count()) > 0;
		for (const [row, column] of [
			['rural', '5'],
			['dfs', '4']
		] as const) {
			if (isMenu) await choose(row, column);
			else await page.locator(`[name="importance.${row}"][value="${column}"]`).check();
		}
		await saveBeside(scene, 'importance', 0, [['importance.rural', '1']]);
		await send(page, 'next');
		await page.locator('[id="conflict-importance.rural"]').waitFor();
		expect(await page.locator('[id^="conflict-"]').count()).toBe(1);
		expect(await kept(scene)).toMatchObject({ importance: { rural: 1, dfs: 4 } });
	});
});

describe('a conflict with scripts', () => {
	it.each(['en', 'ar'] as const)('can be used by everybody, in %s', async (locale) => {
		const scene = await setScene();
		const page = await open(scene, locale, 'priorities');
		await page.locator('[name=missing_topic]').fill('Roaming');
		await saveBeside(scene, 'priorities', 0, [['missing_topic', 'Numbering']]);
		await send(page, 'next');
		await page.locator('#conflict-missing_topic').waitFor();
		await expectAccessible(page);
	});
});
