/** What is long, many or printed, in Chromium: it fits the page, stands in line and is not cut. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Definition, Json } from '../../src/lib/questionnaire/contract.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { openScene, type Scene } from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { phone } from '../support/browser.ts';
import { startServer } from '../support/server.ts';

const longWord = 'Telecommunicationinfrastructureinteroperabilityrequirements';

function inSix(text: string): Json {
	return { default: text, ar: text, 'zh-cn': text, fr: text, ru: text, es: text };
}

function item(value: string, text: string): Json {
	return { value, text: inSix(text) };
}

const longChoices = [item('a', longWord), item('b', 'Very important'), item('c', longWord)];

const definition: Definition = {
	title: inSix('Long'),
	pages: [
		{
			name: 'all',
			title: inSix('All'),
			elements: [
				{ type: 'radiogroup', name: 'one', title: inSix(longWord), choices: longChoices },
				{ type: 'checkbox', name: 'several', title: inSix('Several'), choices: longChoices },
				{ type: 'rating', name: 'eleven', title: inSix('Eleven'), rateMin: 0, rateMax: 10 },
				{ type: 'rating', name: 'words', title: inSix('Words'), rateValues: longChoices },
				{
					type: 'ranking',
					name: 'order',
					title: inSix('Order'),
					choices: [item('a', 'One'), item('b', 'Two'), item('c', 'Three')],
					selectToRankEnabled: true
				},
				{ type: 'comment', name: 'message', title: inSix('Message'), rows: 2 },
				{
					type: 'matrixdropdown',
					name: 'table',
					title: inSix('Table'),
					rows: [item('a', 'One')],
					columns: Array.from({ length: 8 }, (_, index) => ({
						name: `column${index}`,
						title: inSix(`Column ${index}`),
						cellType: 'text'
					}))
				}
			]
		}
	]
};

let scene: Scene;
let responseId: string;

beforeAll(async () => {
	const server = await startServer();
	scene = await openScene(server);
	await besideServer(server, (application) => storeQuestionnaire(application, 'long', definition));
	responseId = await scene.newResponse('long');
});

async function open(locale: 'en' | 'ar'): Promise<Page> {
	const context = await scene.signedIn({ locale, viewport: phone, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`/${locale}/responses/${responseId}/pages/all`);
	return page;
}

describe.each(['en', 'ar'] as const)('a page of long words and scales in %s', (locale) => {
	it('is no wider than a phone', async () => {
		const page = await open(locale);
		const { content, screen } = await page.evaluate(() => ({
			content: document.documentElement.scrollWidth,
			screen: document.documentElement.clientWidth
		}));
		expect(content).toBeLessThanOrEqual(screen);
	});

	it('has the menus of a ranking in one line, with places and without', async () => {
		const page = await open(locale);
		await page.locator('[name="order.b"]').selectOption('1');
		await page.locator('main button[value=stay]').click();
		await page.waitForURL(/saved/);
		const edges = await page
			.locator('select[name^="order."]')
			.evaluateAll((all) => all.map((menu) => Math.round(menu.getBoundingClientRect().left)));
		expect(edges).toHaveLength(3);
		expect(new Set(edges).size).toBe(1);
	});
});

describe('a printed page', () => {
	it('has every column of a table, with its title', async () => {
		const page = await open('en');
		await page.emulateMedia({ media: 'print' });
		// A4 within its margins.
		await page.setViewportSize({ width: 673, height: 1000 });
		const last = page.locator('[name="table.a.column7"]');
		const box = await last.boundingBox();
		expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(673);
		const title = page.locator('label', { hasText: 'Column 7' });
		expect((await title.boundingBox())?.width).toBeGreaterThan(20);
	});

	it('has all that was written, and no button', async () => {
		const page = await open('en');
		const message = page.locator('[name=message]');
		await message.fill(Array.from({ length: 40 }, (_, line) => `Line ${line}`).join('\n'));
		await page.emulateMedia({ media: 'print' });
		const { content, box } = await message.evaluate((area) => ({
			content: area.scrollHeight,
			box: area.clientHeight
		}));
		expect(content).toBeLessThanOrEqual(box);
		const pressable = page.locator('main :is(button, .button):not(.visually-hidden)');
		expect(await pressable.count()).toBeGreaterThan(0);
		for (const button of await pressable.all()) expect(await button.isVisible()).toBe(false);
	});
});
