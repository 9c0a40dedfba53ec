/** A page of questions with scripts: saving by itself, going on without a reload, the focus never lost. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
	eventually,
	openPage,
	openScene,
	scripted,
	statusOf,
	type Scene
} from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { startServer } from '../support/server.ts';

let scene: Scene;

beforeAll(async () => {
	scene = await openScene(await startServer());
});

/** Leaves a mark that only a reload removes. */
async function mark(page: Page): Promise<void> {
	await page.evaluate(() => Object.assign(window, { stayed: true }));
}

function stayed(page: Page): Promise<boolean> {
	return page.evaluate(() => 'stayed' in window);
}

function focusedName(page: Page): Promise<string | null | undefined> {
	return page.evaluate(() => document.activeElement?.getAttribute('name'));
}

async function saved(page: Page): Promise<void> {
	await eventually(() => statusOf(page).textContent()).toMatch(/^Saved at \d\d:\d\d\.$/);
}

describe('saving by itself', () => {
	it('keeps a choice at once and says so politely', async () => {
		const { page, kept } = await openPage(scene, 'respondent');
		await page.getByRole('radio').nth(1).check();
		await saved(page);
		expect(await statusOf(page).getAttribute('role')).toBe('status');
		expect(await kept()).toHaveProperty('organization_class');
		await expectAccessible(page);
	});

	it('keeps what is typed once the person pauses, in one revision', async () => {
		const { page, kept, revision } = await openPage(scene, 'respondent');
		await page.locator('[name=prepared_by]').pressSequentially('Ministry of ICT');
		expect(await statusOf(page).textContent()).toBe('');
		await saved(page);
		expect(await kept()).toMatchObject({ prepared_by: 'Ministry of ICT' });
		expect(await revision()).toBe(1);
		expect(await focusedName(page)).toBe('prepared_by');
	});

	it('goes on saving where it stopped: nobody is in conflict with themselves', async () => {
		const { page, kept } = await openPage(scene, 'respondent');
		const field = page.locator('[name=prepared_by]');
		await field.fill('First');
		await saved(page);
		await field.fill('Second');
		await field.blur();
		await eventually(async () => (await kept())['prepared_by']).toBe('Second');
		await field.fill('Third');
		await field.blur();
		await eventually(async () => (await kept())['prepared_by']).toBe('Third');
		expect(await page.locator('.notice').count()).toBe(0);
	});

	it('shows what a colleague saved on the same page, and never writes over it', async () => {
		const { page, responseId, kept } = await openPage(scene, 'priorities');
		await besideServer(scene.server, (application) =>
			savePage(application, scene.focalPoint, {
				responseId,
				page: 'priorities',
				baseRevision: 0,
				form: [['first_choice_outcome', 'Cheaper calls']],
				locale: 'en'
			})
		);
		await page.locator('[name=missing_topic]').fill('Roaming');
		await page.locator('[name=missing_topic]').blur();
		await eventually(() => page.locator('[name=first_choice_outcome]').inputValue()).toBe(
			'Cheaper calls'
		);
		await page.locator('[name=missing_topic]').fill('Roaming at sea');
		await page.locator('[name=missing_topic]').blur();
		await eventually(async () => (await kept())['missing_topic']).toBe('Roaming at sea');
		expect(await kept()).toMatchObject({ first_choice_outcome: 'Cheaper calls' });
	});

	it('does not interrupt somebody who is typing what can not be read yet, and says so afterwards', async () => {
		const { page } = await openPage(scene, 'capacity', { expected: [/422/, /400/] });
		const field = page.locator('[name=standards_staff]');
		await field.pressSequentially('a dozen');
		await eventually(() => statusOf(page).textContent()).toContain('What could be read is saved.');
		expect(await page.locator('.error-message').count()).toBe(0);
		expect(await field.inputValue()).toBe('a dozen');
		expect(await focusedName(page)).toBe('standards_staff');
		await field.blur();
		await page.locator('.error-message').waitFor();
		await expectAccessible(page);
		await field.fill('12');
		await field.blur();
		await saved(page);
		await eventually(() => page.locator('.error-message').count()).toBe(0);
	});
});

describe('what can not be read yet', () => {
	it('is no conflict with oneself once it is mended: what was saved beside it stays', async () => {
		// Saving what can not be read is refused, which the browser notes.
		const { page, kept } = await openPage(scene, 'capacity', {
			expected: [/status of 4(00|22)/]
		});
		await page.locator('[name=standards_staff]').fill('a dozen');
		await page.locator('[name=standards_staff]').blur();
		await page.locator('[name=gap_participation]').nth(1).check();
		await eventually(async () => (await kept())['gap_participation']).toBe(2);
		await page.locator('[name=gap_participation]').nth(2).check();
		await eventually(async () => (await kept())['gap_participation']).toBe(3);
		await page.locator('[name=standards_staff]').fill('12');
		await page.locator('.actions button[value=next]').click();
		await page.waitForURL(/pages\/participation/);
		expect(await kept()).toMatchObject({ standards_staff: 12, gap_participation: 3 });
	});
});

describe('a conditional question', () => {
	it('appears and disappears with the answer, while the focus stays and is told of', async () => {
		const { page } = await openPage(scene, 'capacity');
		const question = page.locator('[data-question=secretariat_level]');
		expect(await question.count()).toBe(0);
		await page.locator('[name=national_secretariat][value=yes]').focus();
		await page.keyboard.press('Space');
		await question.waitFor();
		expect(await focusedName(page)).toBe('national_secretariat');
		expect(await page.locator(':focus').getAttribute('value')).toBe('yes');
		await eventually(() => statusOf(page).textContent()).toBe('Questions added to this page: 1.');
		await expectAccessible(page);
		await page.locator('[name=national_secretariat][value=no]').check();
		await eventually(() => question.count()).toBe(0);
		await eventually(() => statusOf(page).textContent()).toBe(
			'Questions removed from this page: 1.'
		);
	});

	it('leaves alone what is typed while it comes, with the caret where it was', async () => {
		const { page, kept } = await openPage(scene, 'capacity');
		await page.route('**/pages/capacity/answers', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 300));
			await route.continue();
		});
		await page.locator('[name=national_secretariat][value=yes]').check();
		const field = page.locator('[name=standards_staff]');
		await field.pressSequentially('12', { delay: 200 });
		await page.keyboard.press('ArrowLeft');
		await page.locator('[data-question=secretariat_level]').waitFor();
		await page.keyboard.type('5');
		expect(await field.inputValue()).toBe('152');
		await eventually(async () => (await kept())['standards_staff']).toBe(152);
	});
});

describe('going on', () => {
	it('follows the buttons without a reload, and reads on from the title', async () => {
		const { page, kept } = await openPage(scene, 'respondent');
		await mark(page);
		await page.locator('[name=prepared_by]').fill('Ministry');
		await page.getByRole('button', { name: 'Save and continue' }).click();
		await page.waitForURL('**/pages/priorities');
		await eventually(() => page.locator(':focus').evaluate(({ tagName }) => tagName)).toBe('H1');
		expect(await stayed(page)).toBe(true);
		expect(await page.title()).toContain('·');
		expect(await kept()).toMatchObject({ prepared_by: 'Ministry' });
		const languages = await page.locator('a[hreflang=fr]').getAttribute('href');
		expect(languages).toContain('/pages/priorities');
		await page.getByRole('button', { name: 'Save and go back' }).click();
		await page.waitForURL('**/pages/respondent');
		await eventually(() => page.locator('[name=prepared_by]').inputValue()).toBe('Ministry');
		await page.goBack();
		await page.locator('[data-question=missing_topic]').waitFor();
		expect(await stayed(page)).toBe(true);
		await expectAccessible(page);
	});

	it('shows the first thing to correct when a button is pressed', async () => {
		const { page } = await openPage(scene, 'capacity', { expected: [/400/, /422/] });
		await mark(page);
		await page.locator('[name=standards_staff]').fill('a dozen');
		await page.getByRole('button', { name: 'Save and continue' }).click();
		await page.locator('.error-summary').waitFor();
		await eventually(() => page.locator(':focus').getAttribute('class')).toContain('error-summary');
		expect(await stayed(page)).toBe(true);
		expect(await page.locator('[name=standards_staff]').inputValue()).toBe('a dozen');
		await expectAccessible(page);
		await page.locator('.error-summary a').click();
		expect(await focusedName(page)).toBe('standards_staff');
	});

	it('stays where it was asked to stay, focus included', async () => {
		const { page, revision } = await openPage(scene, 'respondent');
		await page.locator('[name=prepared_by]').fill('Ministry');
		const button = page.getByRole('button', { name: 'Save and update this page' });
		await button.click();
		await saved(page);
		expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await revision()).toBe(1);
	});

	it('sends once what is clicked twice', async () => {
		const { page, revision } = await openPage(scene, 'respondent');
		let posts = 0;
		page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
		await page.locator('[name=prepared_by]').fill('Ministry');
		await page.getByRole('button', { name: 'Save and continue' }).dblclick();
		await page.waitForURL('**/pages/priorities');
		expect(await revision()).toBe(1);
		expect(posts).toBe(1);
	});

	it('reaches the review and submits from there', async () => {
		const { page, responseId } = await openPage(scene, 'respondent');
		await mark(page);
		await page.goto(`/en/responses/${responseId}/pages/message`);
		await scripted(page);
		await mark(page);
		await page.getByRole('button', { name: 'Save and review' }).click();
		await page.waitForURL('**/review');
		await page.locator('section#submit, .error-summary').first().waitFor();
		expect(await stayed(page)).toBe(true);
	});

	it('is opened afresh from a page that the framework runs', async () => {
		const { page } = await openPage(scene, 'respondent');
		await page.goto('/en/sign-in');
		await page.waitForLoadState('networkidle');
		await mark(page);
		await page.getByRole('link', { name: 'My answers' }).click();
		await page.waitForURL('**/responses');
		await scripted(page);
		expect(await stayed(page)).toBe(false);
	});
});
