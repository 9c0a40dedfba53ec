/**
 * The main questionnaire finished in three ways that leave nobody out: with scripts switched off, with
 * the keyboard alone in Arabic, and on a telephone by touch. Every question is answered.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { review } from '../../src/lib/questionnaire/engine/index.ts';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { openResponse } from '../../src/lib/server/responses/service.ts';
import { besideServer } from '../support/beside.ts';
import { newContext, phone, type ContextSettings } from '../support/browser.ts';
import { openConsultation } from '../support/consultation.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/server.ts';

interface FocalPoint {
	actor: RegisteredActor;
	session: string;
	responseId: string;
}

const respondents = { scriptless: 'KEN', keyboard: 'EGY', touch: 'IND' } as const;
type Way = keyof typeof respondents;

let server: RunningServer;
const people = new Map<Way, FocalPoint>();

beforeAll(async () => {
	server = await startServer();
	await besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'set-up@example.org', {
			role: 'administrator'
		});
		const { responseOf } = await openConsultation(application, administrator);
		for (const [way, respondentId] of Object.entries(respondents)) {
			const actor = await registerActor(application, `${way}@example.org`, {
				role: 'focal_point',
				respondentId
			});
			const session = await openSession(application, actor.personId);
			people.set(way as Way, { actor, session, responseId: responseOf(respondentId) });
		}
	});
});

function personWho(way: Way): FocalPoint {
	const person = people.get(way);
	if (!person) throw new Error(`nobody answers by ${way}`);
	return person;
}

async function openFirstPage(
	way: Way,
	locale: Locale,
	settings: ContextSettings = {}
): Promise<Page> {
	const { session, responseId } = personWho(way);
	const context = await newContext({ baseURL: server.origin, locale, ...settings });
	await context.addCookies([{ name: 'session', value: session, url: server.origin }]);
	const page = await context.newPage();
	await page.goto(`/${locale}/responses/${responseId}`);
	return page;
}

/** How the response stands in the database: its status, and the questions left blank. */
async function standing(way: Way) {
	const { actor, responseId } = personWho(way);
	return besideServer(server, async (application: Application) => {
		const opened = await openResponse(application, actor, 'response:read', responseId);
		const { pages } = review(opened.definition, opened.answers, 'en');
		const answers = pages.flatMap((page) => page.answers);
		return {
			status: opened.head.status,
			blank: answers.filter(({ answered }) => !answered).map(({ question }) => question)
		};
	});
}

const finished = { status: 'submitted', blank: [] };

function intent(page: Page, value: string) {
	return page.locator(`main .actions button[value="${value}"]`);
}

/** Does what leads to another address, and waits for it. */
async function leaveBy(page: Page, press: () => Promise<void>): Promise<void> {
	const here = page.url();
	await press();
	await page.waitForURL((url) => url.href !== here);
}

/** Waits for the question that the first answer to another brings up, on the page that has it. */
async function broughtUp(page: Page): Promise<void> {
	if (page.url().includes('/pages/capacity'))
		await page.locator('[name=secretariat_level]').first().waitFor();
}

/** The names of the groups of radio buttons on the page, in order. */
async function radioGroups(page: Page): Promise<string[]> {
	const names = await page
		.locator('main input[type=radio]')
		.evaluateAll((radios) => radios.map((radio) => radio.getAttribute('name') ?? ''));
	return [...new Set(names)].filter((name) => !name.startsWith('.'));
}

async function fillWords(page: Page, words: string): Promise<void> {
	for (const field of await page.locator('main textarea, main input[type=text]').all()) {
		if ((await field.inputValue()) !== '') continue;
		const numeric = (await field.getAttribute('inputmode')) === 'decimal';
		// Words beside "Other" would choose it.
		const beside = (await field.getAttribute('name'))?.includes('.other') ?? false;
		if (!beside) await field.fill(numeric ? '12' : words);
	}
}

/** Gives the first choices of each ranking their places in order. */
async function rankByNumbers(page: Page): Promise<void> {
	for (const list of await page.locator('main [data-ranking]').all()) {
		const first = list.locator('select').first();
		const places = await first.locator('option:not([value=""])').count();
		const names = await list
			.locator('select')
			.evaluateAll((menus) => menus.map((menu) => menu.getAttribute('name') ?? ''));
		for (const [index, name] of names.slice(0, Math.min(places, 3)).entries())
			await page.locator(`main select[name="${name}"]`).selectOption(String(index + 1));
	}
}

/** Chooses the first of everything, by `press` on what a person would aim at. */
async function chooseFirst(page: Page, press: (selector: string) => Promise<void>): Promise<void> {
	for (const name of await radioGroups(page)) {
		const answered = await page.locator(`main input[name="${name}"][value]:checked`).count();
		if (answered === 0) await press(`main input[type=radio][name="${name}"] >> nth=0`);
	}
	const boxes = await page
		.locator('main fieldset:has(input[type=checkbox])')
		.evaluateAll((groups) =>
			groups.map((group) => group.querySelector('input[type=checkbox]')?.getAttribute('name') ?? '')
		);
	for (const name of boxes) {
		if ((await page.locator(`main input[name="${name}"]:checked`).count()) === 0)
			await press(`main input[type=checkbox][name="${name}"] >> nth=0`);
	}
	for (const menu of await page.locator('main select:not([data-ranking] select)').all())
		await menu.selectOption({ index: 1 });
}

describe('the main questionnaire', () => {
	it('is finished with scripts switched off', async () => {
		const page = await openFirstPage('scriptless', 'fr', { javaScriptEnabled: false });
		await leaveBy(page, () => page.locator('main a.button').click());
		const press = (selector: string) => page.locator(selector).check();
		const answer = async () => {
			await chooseFirst(page, press);
			await fillWords(page, 'La 5G pour chaque école.');
			await rankByNumbers(page);
		};
		while (page.url().includes('/pages/')) {
			await answer();
			// A question that the answers have brought up is seen after the page was updated.
			await leaveBy(page, () => intent(page, 'stay').click());
			await answer();
			await leaveBy(page, () => intent(page, 'next').click());
		}
		await leaveBy(page, () => page.locator('#submit button').click());
		expect(page.url()).toContain('/receipt');
		expect(await standing('scriptless')).toEqual(finished);
	});

	it('is finished with the keyboard alone, in Arabic', async () => {
		const page = await openFirstPage('keyboard', 'ar');
		const way = new KeyboardWay(page);
		await way.tabTo('main a.button');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/pages\//);
		while (page.url().includes('/pages/')) {
			await way.answerPage();
			await leaveBy(page, () => page.keyboard.press('Enter'));
		}
		await way.tabTo('#submit button');
		await page.keyboard.press('Enter');
		await page.waitForURL(/receipt/);
		expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
		expect(await standing('keyboard')).toEqual(finished);
	});

	it('is finished on a telephone by touch', async () => {
		const page = await openFirstPage('touch', 'en', { viewport: phone, hasTouch: true });
		const press = async (selector: string) => {
			// A finger lands on the words beside the button as well.
			const target = page.locator(selector).locator('xpath=ancestor::label');
			await target.scrollIntoViewIfNeeded();
			await target.tap();
		};
		await page.locator('main a.button').tap();
		await page.waitForURL(/\/pages\//);
		while (page.url().includes('/pages/')) {
			await chooseFirst(page, press);
			await broughtUp(page);
			await chooseFirst(page, press);
			await fillWords(page, 'Broadband for every village school.');
			await rankByTouch(page);
			await expectNothingWider(page);
			await leaveBy(page, () => intent(page, 'next').tap());
		}
		await page.locator('#submit button').tap();
		await page.waitForURL(/receipt/);
		expect(await standing('touch')).toEqual(finished);
	});
});

async function expectNothingWider(page: Page): Promise<void> {
	const wider = await page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth
	);
	expect(wider, 'the page is wider than the screen').toBe(false);
}

async function rankByTouch(page: Page): Promise<void> {
	for (const list of await page.locator('main [data-ranking]').all()) {
		for (let place = 1; place <= 3; place += 1) {
			const unranked = list.locator('li:has(select option:checked[value=""])').first();
			await unranked.locator('button[value^="up:"]').tap();
		}
	}
}

/** Goes from control to control with Tab, and answers each as it comes. */
class KeyboardWay {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	async #isAt(selector: string): Promise<boolean> {
		return this.#page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector
		);
	}

	async tabTo(selector: string): Promise<void> {
		for (let presses = 0; presses < 400; presses += 1) {
			if (await this.#isAt(selector)) return;
			await this.#page.keyboard.press('Tab');
		}
		throw new Error(`${selector} is not reached with the keyboard`);
	}

	/** Ends on the button that saves and goes on. */
	async answerPage(): Promise<void> {
		for (let presses = 0; presses < 600; presses += 1) {
			await this.#page.keyboard.press('Tab');
			if (await this.#isAt('button[name=".intent"][value="next"]')) return;
			await this.#answer();
		}
		throw new Error('the page has no end for the keyboard');
	}

	/** How many have a place in the ranking that has the focus. */
	async #ranked(): Promise<number> {
		return this.#page.evaluate(() => {
			const list = document.activeElement?.closest('[data-ranking]');
			return list?.querySelectorAll('select option:checked:not([value=""])').length ?? 0;
		});
	}

	async #answer(): Promise<void> {
		const { keyboard } = this.#page;
		if (await this.#isAt('main input[type=radio]:not(:checked)')) {
			await keyboard.press('Space');
			if (await this.#isAt('[name=national_secretariat]')) await broughtUp(this.#page);
		} else if (await this.#isAt('main fieldset:not(:has(:checked)) input[type=checkbox]')) {
			await keyboard.press('Space');
		} else if (await this.#isAt('main input[inputmode=decimal]')) {
			await keyboard.type('12');
		} else if (await this.#isAt('main textarea, main input[type=text]:not([name$=".other"])')) {
			await keyboard.type('شبكات 5G للمدارس الريفية');
		} else if (await this.#isAt('main [data-ranking] select')) {
			const place = (await this.#ranked()) + 1;
			if (place <= 3) await keyboard.press(String(place));
		} else if (await this.#isAt('main select')) {
			await keyboard.press('ArrowDown');
		}
	}
}
