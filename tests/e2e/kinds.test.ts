/** Every kind of question in Chromium, in six languages: axe, with and without errors, and without scripts. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import type { Definition } from '../../src/lib/questionnaire/contract.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { keptOf, openScene, type Scene } from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { desktop, phone, type ContextSettings } from '../support/browser.ts';
import {
	everyKind,
	everyKindAnswers,
	everyKindFaults,
	everyKindFaulty,
	everyKindPages
} from '../support/every-kind.ts';
import { startServer } from '../support/server.ts';

let scene: Scene;
let responseId: string;

type PageName = (typeof everyKindPages)[number];
type Fields = [name: string, value: string][];

async function openKinds(server: Scene['server'], definition: Definition): Promise<void> {
	await besideServer(server, (application) =>
		storeQuestionnaire(application, 'every-kind', definition)
	);
}

beforeAll(async () => {
	const server = await startServer();
	scene = await openScene(server);
	await openKinds(server, everyKind);
	responseId = await scene.newResponse('every-kind');
});

async function open(name: PageName, locale: Locale, settings: ContextSettings = {}): Promise<Page> {
	const context = await scene.signedIn({ locale, ...settings });
	const page = await context.newPage();
	await page.goto(`/${locale}/responses/${responseId}/pages/${name}`);
	return page;
}

/** Makes the form say this, whatever its controls would let a person type, and sends it. */
async function send(page: Page, fields: Fields): Promise<void> {
	const answered = page.waitForEvent('load');
	await page.evaluate((all) => {
		const form = document.querySelector<HTMLFormElement>('main form:has(.field, .fieldset)');
		if (!form) throw new Error('there is no form');
		form.addEventListener('formdata', ({ formData }) => {
			for (const [name] of all) formData.delete(name);
			for (const [name, value] of all) formData.append(name, value);
		});
		form.submit();
	}, fields);
	await answered;
}

async function expectNoOverflow(page: Page): Promise<void> {
	const { content, screen } = await page.evaluate(() => ({
		content: document.documentElement.scrollWidth,
		screen: document.documentElement.clientWidth
	}));
	expect(content).toBeLessThanOrEqual(screen);
}

describe.each(locales)('every kind in %s', (locale) => {
	it.each(everyKindPages)('can be answered by everybody: %s', async (name) => {
		const page = await open(name, locale, { viewport: desktop });
		await expectAccessible(page);
		await page.setViewportSize(phone);
		await expectNoOverflow(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await expectAccessible(page);
	});

	it.each(everyKindPages)('says what is wrong to everybody: %s', async (name) => {
		const page = await open(name, locale, { viewport: phone, expected: [/status of 4(00|22)/] });
		await send(page, everyKindFaults[name]);
		const faults = everyKindFaulty(name);
		const links = await page
			.locator('.error-summary a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
		expect(new Set(links).size).toBe(faults.size);
		for (const id of links) expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
		await expectAccessible(page);
		await expectNoOverflow(page);
	});
});

describe('without scripts', () => {
	it('every kind is filled in with its own controls and kept', async () => {
		const settings = { javaScriptEnabled: false };
		const lines = await open('lines', 'en', settings);
		for (const [name, value] of everyKindAnswers.lines)
			await lines.locator(`[name="${name}"]`).fill(value);
		await lines.locator('main button[value=leave]').click();
		const choices = await open('choices', 'en', settings);
		await choices.locator('[name=body][value=other]').check();
		await choices.locator('[name="body.other"]').fill('A laboratory');
		await choices.locator('[name=region]').selectOption('europe');
		await choices.locator('[name="barriers.all"]').check();
		await choices.locator('[name="barriers.remark.skills"]').fill('Of testers');
		await choices.locator('[name=subjects][value=iot]').check();
		await choices.locator('main button[value=leave]').click();
		const others = await open('others', 'en', settings);
		await others.locator('[name=urgency][value="4"]').check();
		await others.locator('[name=support][value=much]').check();
		await others.locator('[name=laboratory][value=true]').check();
		await others.locator('[name="laboratory.comment"]').fill('In Nairobi');
		expect(await others.locator('output').textContent()).toBe('60');
		expect(await others.locator('main img').getAttribute('alt')).toBe('Two bars, one longer');
		await others.locator('main button[value=leave]').click();
		expect(await keptOf(scene.server, responseId)).toMatchObject({
			staff: 120,
			week: '2026-W47',
			colour: '#00566b',
			body: 'other',
			'body-Comment': 'A laboratory',
			barriers: ['cost', 'skills', 'time'],
			'barriers-Comment-skills': 'Of testers',
			subjects: ['iot'],
			urgency: 4,
			support: 'much',
			laboratory: true,
			'laboratory-Comment': 'In Nairobi'
		});
	});
});
