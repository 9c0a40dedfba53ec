/** The engine on the page: conditional questions come and go without the line, and are saved after it. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
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
import { everyKind } from '../support/every-kind.ts';
import { startServer } from '../support/server.ts';

/** Pages whose answers decide what they show, and an answer of each that shows or allows more. */
const deciding = [
	{ name: 'choices', first: '[name=barriers][value=cost]', then: '[name=region]', value: 'africa' },
	{ name: 'tables', first: 'input[type=radio]', then: 'select[name$=".state"]', value: 'begun' },
	{ name: 'panels', first: 'input[type=radio]', then: '[name$=".host"][value=firm]', value: '' }
] as const;

/** What the browser says of a line that is down. */
const noLine = [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/];

let scene: Scene;

beforeAll(async () => {
	scene = await openScene(await startServer());
});

/** Answers something, after which the browser fetches what deciding takes, and waits until it has it. */
async function engine(page: Page): Promise<void> {
	await page.locator('[name=gap_participation]').first().check();
	await page.locator('form[data-decided-here]').waitFor();
}

function secretariat(page: Page, answer: string) {
	return page.locator(`[name=national_secretariat][value=${answer}]`);
}

function level(page: Page) {
	return page.locator('[data-question=secretariat_level]');
}

/** How often the page itself is asked for. */
function countDraws(page: Page): () => number {
	let draws = 0;
	page.on('request', (request) => {
		if (request.method() === 'GET' && request.url().endsWith('/pages/capacity')) draws += 1;
	});
	return () => draws;
}

describe('without the line', () => {
	it('a conditional question comes and goes with the answer, the focus stays, all is saved after', async () => {
		const { page, kept } = await openPage(scene, 'capacity', { expected: noLine });
		await engine(page);
		await page.context().setOffline(true);
		await secretariat(page, 'yes').focus();
		await page.keyboard.press('Space');
		await level(page).waitFor();
		expect(await page.locator(':focus').getAttribute('value')).toBe('yes');
		await level(page).getByRole('radio').first().check();
		await expectAccessible(page);
		await secretariat(page, 'no').check();
		await level(page).waitFor({ state: 'detached' });
		await secretariat(page, 'yes').check();
		await eventually(() => level(page).getByRole('radio').first().isChecked()).toBe(true);
		await eventually(() => statusOf(page).textContent()).toContain('There is no connection.');
		expect(await kept()).not.toHaveProperty('national_secretariat');
		await page.context().setOffline(false);
		await eventually(() => kept()).toMatchObject({ national_secretariat: 'yes' });
		expect(await kept()).toHaveProperty('secretariat_level');
		await eventually(() => statusOf(page).textContent()).toMatch(/^Saved at/);
	});

	it('keeps what is typed elsewhere, with the caret where it was', async () => {
		const { page, kept } = await openPage(scene, 'capacity', { expected: noLine });
		await engine(page);
		await page.context().setOffline(true);
		const field = page.locator('[name=standards_staff]');
		await field.pressSequentially('12');
		await page.keyboard.press('ArrowLeft');
		await secretariat(page, 'yes').evaluate((radio: HTMLElement) => {
			// As a script of the person's own would: the focus stays in the field.
			radio.click();
		});
		await level(page).waitFor();
		await page.keyboard.type('5');
		expect(await field.inputValue()).toBe('152');
		await page.context().setOffline(false);
		await eventually(() => kept()).toMatchObject({
			standards_staff: 152,
			national_secretariat: 'yes'
		});
	});
});

describe('with the line', () => {
	it('nothing is drawn twice: the page is not asked for again after the save', async () => {
		const { page, kept } = await openPage(scene, 'capacity');
		await engine(page);
		const draws = countDraws(page);
		await secretariat(page, 'yes').check();
		await eventually(() => statusOf(page).textContent()).toBe('Questions added to this page: 1.');
		await eventually(() => kept()).toMatchObject({ national_secretariat: 'yes' });
		await page.locator('[name=standards_staff]').fill('7');
		await page.locator('[name=standards_staff]').blur();
		await eventually(() => statusOf(page).textContent()).toMatch(/^Saved at/);
		expect(draws()).toBe(0);
		expect(await page.locator('form > .actions button').count()).toBeGreaterThan(2);
		expect(await page.locator('form[data-decided-here]').count()).toBe(1);
	});

	it('draws what the server draws, in a language written from the right too', async () => {
		const { page } = await openPage(scene, 'capacity', { locale: 'ar' });
		await engine(page);
		const draws = countDraws(page);
		await secretariat(page, 'yes').check();
		await level(page).waitFor();
		const drawn = await fieldsOf(page);
		await page.waitForLoadState('networkidle');
		expect(draws()).toBe(0);
		await page.reload();
		await level(page).waitFor();
		expect(drawn).toEqual(await fieldsOf(page));
	});
});

describe('a page that was answered in another language', () => {
	it('is decided here, and what is chosen does not have it drawn again', async () => {
		const { page, responseId, kept } = await openPage(scene, 'capacity');
		await engine(page);
		await secretariat(page, 'yes').check();
		await level(page).getByRole('radio').first().check();
		await eventually(() => kept()).toHaveProperty('secretariat_level');
		await page.goto(`/ar/responses/${responseId}/pages/capacity`);
		await scripted(page);
		const draws = countDraws(page);
		await page.locator('[name=gap_participation]').nth(1).check();
		await page.locator('form[data-decided-here]').waitFor();
		await page.waitForLoadState('networkidle');
		expect(draws()).toBe(0);
	});
});

describe('what it weighs', () => {
	/** Addresses of what the engine on the page takes. */
	function watchFetched(page: Page): string[] {
		const fetched: string[] = [];
		page.on('request', (request) => {
			if (/\/workers\/deciding-/.test(request.url())) fetched.push(request.url());
		});
		return fetched;
	}

	async function saved(page: Page): Promise<void> {
		await eventually(() => statusOf(page).textContent()).toMatch(/^Saved at/);
		await page.waitForLoadState('networkidle');
	}

	it('comes once, when somebody answers where questions hang on answers', async () => {
		const { page } = await openPage(scene, 'capacity');
		const fetched = watchFetched(page);
		await page.waitForLoadState('networkidle');
		expect(fetched).toEqual([]);
		await engine(page);
		await secretariat(page, 'yes').check();
		await level(page).waitFor();
		expect(fetched).toHaveLength(1);
	});

	it('does not come where no question hangs on another', async () => {
		const { page } = await openPage(scene, 'message');
		const fetched = watchFetched(page);
		await page.locator('[name=message_to_executives]').fill('5G');
		await page.locator('[name=message_to_executives]').blur();
		await saved(page);
		expect(fetched).toEqual([]);
	});

	it('does not come to somebody who spares data: the server decides', async () => {
		const { page } = await openPage(scene, 'capacity');
		await page.evaluate(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
		const fetched = watchFetched(page);
		await page.locator('[name=gap_participation]').first().check();
		await saved(page);
		await secretariat(page, 'yes').check();
		await level(page).waitFor();
		expect(fetched).toEqual([]);
	});
});

describe('every kind', () => {
	let responseId: string;
	beforeAll(async () => {
		await besideServer(scene.server, (application) =>
			storeQuestionnaire(application, 'every-kind', everyKind)
		);
		responseId = await scene.newResponse('every-kind');
	});

	it.each(deciding)('is drawn as the server draws it: $name', async ({ name, ...answers }) => {
		const context = await scene.signedIn({ expected: noLine });
		const page = await context.newPage();
		await page.goto(`/en/responses/${responseId}/pages/${name}`);
		await scripted(page);
		await give(page.locator(answers.first).first(), '');
		await page.locator('form[data-decided-here]').waitFor();
		await context.setOffline(true);
		const before = await page.locator('[data-elements]').innerHTML();
		await give(page.locator(answers.then).first(), answers.value);
		await eventually(() => page.locator('[data-elements]').innerHTML()).not.toBe(before);
		const drawn = await fieldsOf(page);
		const saved = page.waitForResponse((response) => response.request().method() === 'POST');
		await context.setOffline(false);
		expect((await saved).status()).toBe(200);
		await page.reload();
		expect(drawn).toEqual(await fieldsOf(page));
	});

	it('is decided there too where words are in another language than the page', async () => {
		const context = await scene.signedIn();
		const page = await context.newPage();
		await page.goto(`/en/responses/${responseId}/pages/tables`);
		await scripted(page);
		const project = page.locator('[name^="projects."][name$=".called"]').first();
		await project.fill('5G');
		await project.blur();
		await eventually(() => statusOf(page).textContent()).toMatch(/^Saved at/);
		await page.goto(`/ar/responses/${responseId}/pages/tables`);
		await scripted(page);
		expect(await project.getAttribute('lang')).toBe('en');
		await give(page.locator('input[type=radio]:not(:checked)').first(), '');
		await page.locator('form[data-decided-here]').waitFor();
		expect(await project.getAttribute('lang')).toBe('en');
	});
});

/** Ticks it, or chooses this in it. */
async function give(control: Locator, value: string): Promise<void> {
	if (await control.evaluate((element) => element instanceof HTMLSelectElement))
		await control.selectOption(value);
	else await control.check();
}

/** Every element in the form's questions, its attributes in alphabetical order, and its words. */
function fieldsOf(page: Page): Promise<string[]> {
	return page.locator('[data-elements] *').evaluateAll((elements) =>
		elements.map((element) => {
			const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
			const words = element.childElementCount === 0 ? element.textContent.trim() : '';
			return `${element.localName} ${attributes.sort().join(' ')} ${words}`;
		})
	);
}
