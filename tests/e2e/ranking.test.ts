/** A ranking by menus, buttons, keys, mouse and touch, with scripts and without. */
import type { CDPSession, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import {
	eventually,
	openPage,
	openScene,
	type OpenedPage,
	type Scene
} from '../support/answering.ts';
import { phone, type ContextSettings } from '../support/browser.ts';
import { startServer } from '../support/server.ts';

/** Ranks three at most of nine. */
const question = 'support_wanted';

let scene: Scene;

beforeAll(async () => {
	scene = await openScene(await startServer());
});

async function openRanking(settings: ContextSettings = {}): Promise<OpenedPage> {
	const opened = await openPage(scene, 'message', settings);
	if (settings.javaScriptEnabled !== false) await handleOf(opened.page, 'mentors').waitFor();
	return opened;
}

function rowOf(page: Page, option: string): Locator {
	return page.locator(`[data-ranking=${question}] li:has([name="${question}.${option}"])`);
}

function handleOf(page: Page, option: string): Locator {
	return rowOf(page, option).locator('.handle');
}

function button(page: Page, move: 'up' | 'down', option: string): Locator {
	return page.locator(`button[value="${move}:${question}:${option}"]`);
}

function said(page: Page): Promise<string | null> {
	return page.locator('[data-said-by-script]').first().textContent();
}

/** The first rows as they stand, with their places. */
async function firstRows(page: Page, count: number): Promise<string[]> {
	const menus = await page
		.locator(`[data-ranking=${question}] select`)
		.evaluateAll((found) =>
			found.map((menu) => (menu instanceof HTMLSelectElement ? [menu.name, menu.value] : []))
		);
	return menus
		.slice(0, count)
		.map(([name = '', place = '']) => `${name.slice(question.length + 1)} ${place}`);
}

async function choose(page: Page, ...options: string[]): Promise<void> {
	for (const [index, option] of options.entries())
		await rowOf(page, option)
			.locator('select')
			.selectOption(String(index + 1));
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
	const box = await locator.boundingBox();
	if (!box) throw new Error('It is shown');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('a ranking with scripts', () => {
	it('sorts itself when a place is chosen; the others make room', async () => {
		const { page, kept } = await openRanking();
		await choose(page, 'mentors', 'internships');
		expect(await firstRows(page, 3)).toEqual(['mentors 1', 'internships 2', 'fellowships ']);
		await rowOf(page, 'e_learning').locator('select').selectOption('1');
		expect(await firstRows(page, 3)).toEqual(['e_learning 1', 'mentors 2', 'internships 3']);
		expect(await said(page)).toContain(': place 1 of 3.');
		await eventually(async () => (await kept())[question]).toEqual([
			'e_learning',
			'mentors',
			'internships'
		]);
		await expectAccessible(page);
	});

	it('moves by buttons without the line, keeps the focus, and respects the maximum', async () => {
		const { page, kept } = await openRanking();
		await choose(page, 'mentors', 'internships', 'e_learning');
		await button(page, 'up', 'internships').click();
		expect(await firstRows(page, 3)).toEqual(['internships 1', 'mentors 2', 'e_learning 3']);
		await button(page, 'down', 'mentors').click();
		await button(page, 'up', 'translated_documents').click();
		expect(await said(page)).toContain('All 3 places are given.');
		await button(page, 'down', 'mentors').click();
		expect(await firstRows(page, 3)).toEqual(['internships 1', 'e_learning 2', 'mentors ']);
		expect(await said(page)).toContain(': no place.');
		await eventually(async () => (await kept())[question]).toEqual(['internships', 'e_learning']);
		// The button that takes the last place back is not there for who has none: the focus stays near.
		const near = await page.evaluate(() => document.activeElement?.getAttribute('value'));
		expect(near).toBe(`up:${question}:mentors`);
	});

	it('is moved by keys: lifted, moved, dropped, put back, each told', async () => {
		const { page, kept } = await openRanking();
		await choose(page, 'mentors', 'internships', 'e_learning');
		const handle = handleOf(page, 'e_learning');
		await handle.focus();
		await page.keyboard.press('Space');
		expect(await handle.getAttribute('aria-pressed')).toBe('true');
		expect(await said(page)).toContain('is lifted');
		await page.keyboard.press('ArrowUp');
		expect(await said(page)).toContain(': place 2 of 3.');
		await page.keyboard.press('ArrowUp');
		expect(await firstRows(page, 3)).toEqual(['e_learning 1', 'mentors 2', 'internships 3']);
		await expectAccessible(page);
		await page.keyboard.press('Escape');
		expect(await firstRows(page, 3)).toEqual(['mentors 1', 'internships 2', 'e_learning 3']);
		expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true);
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		expect(await handle.getAttribute('aria-pressed')).toBe('false');
		await eventually(async () => (await kept())[question]).toEqual([
			'mentors',
			'e_learning',
			'internships'
		]);
		await page.keyboard.press('ArrowDown');
		expect(
			await handleOf(page, 'internships').evaluate((element) => element === document.activeElement)
		).toBe(true);
	});

	for (const locale of ['en', 'ar'])
		it(`is dragged with the mouse, in ${locale}`, async () => {
			const { page, kept } = await openRanking({ locale });
			await choose(page, 'mentors', 'internships');
			await handleOf(page, 'national_secretariat').scrollIntoViewIfNeeded();
			const from = await middleOf(handleOf(page, 'national_secretariat'));
			const to = await middleOf(rowOf(page, 'mentors'));
			await page.mouse.move(from.x, from.y);
			await page.mouse.down();
			await page.mouse.move(from.x, to.y - 4, { steps: 8 });
			await page.mouse.up();
			expect(await firstRows(page, 3)).toEqual([
				'national_secretariat 1',
				'mentors 2',
				'internships 3'
			]);
			await eventually(async () => (await kept())[question]).toEqual([
				'national_secretariat',
				'mentors',
				'internships'
			]);
		});

	it('puts a dragged row back on Escape', async () => {
		const { page } = await openRanking();
		await choose(page, 'mentors', 'internships');
		await handleOf(page, 'internships').scrollIntoViewIfNeeded();
		const from = await middleOf(handleOf(page, 'internships'));
		const to = await middleOf(rowOf(page, 'mentors'));
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(from.x, to.y - 4, { steps: 4 });
		expect(await firstRows(page, 2)).toEqual(['internships 1', 'mentors 2']);
		await page.keyboard.press('Escape');
		await page.mouse.up();
		expect(await firstRows(page, 2)).toEqual(['mentors 1', 'internships 2']);
	});

	it('is dragged by a finger, and the page does not scroll away', async () => {
		const { page, kept } = await openRanking({ viewport: phone, hasTouch: true });
		await choose(page, 'mentors', 'internships');
		await rowOf(page, 'mentors').evaluate((row) => row.scrollIntoView({ block: 'center' }));
		const from = await middleOf(handleOf(page, 'internships'));
		const to = await middleOf(rowOf(page, 'mentors'));
		const scrolled = await page.evaluate(() => scrollY);
		const touch = await page.context().newCDPSession(page);
		await drag(touch, from, { x: from.x, y: to.y - 6 });
		expect(await firstRows(page, 2)).toEqual(['internships 1', 'mentors 2']);
		expect(await page.evaluate(() => scrollY)).toBe(scrolled);
		await eventually(async () => (await kept())[question]).toEqual(['internships', 'mentors']);
	});
});

async function drag(
	session: CDPSession,
	from: { x: number; y: number },
	to: { x: number; y: number }
): Promise<void> {
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
	for (let step = 1; step <= 6; step += 1)
		await session.send('Input.dispatchTouchEvent', {
			type: 'touchMove',
			touchPoints: [{ x: from.x, y: from.y + ((to.y - from.y) * step) / 6 }]
		});
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('a ranking without scripts', () => {
	it('is given by menus and moved by buttons', async () => {
		const { page, kept } = await openRanking({ javaScriptEnabled: false });
		expect(await handleOf(page, 'mentors').isVisible()).toBe(false);
		await choose(page, 'mentors', 'internships');
		await button(page, 'up', 'internships').click();
		await page.waitForURL(/\?saved#q-support_wanted$/);
		expect(await firstRows(page, 3)).toEqual(['internships 1', 'mentors 2', 'fellowships ']);
		await button(page, 'down', 'mentors').click();
		await eventually(async () => (await kept())[question]).toEqual(['internships']);
		await button(page, 'up', 'e_learning').click();
		await eventually(async () => (await kept())[question]).toEqual(['internships', 'e_learning']);
	});

	it('says which choices share a place', async () => {
		const { page, kept } = await openRanking({ javaScriptEnabled: false, expected: [/400/] });
		await rowOf(page, 'mentors').locator('select').selectOption('1');
		await rowOf(page, 'internships').locator('select').selectOption('1');
		await page.getByRole('button', { name: 'Save and review' }).click();
		await page.locator('.error-message').waitFor();
		expect(await page.locator('.error-message').first().textContent()).toContain(
			'Place 1 is given more than once'
		);
		expect(await firstRows(page, 2)).toEqual(['internships 1', 'mentors 1']);
		expect(await kept()).toEqual({});
	});
});
