/** The desk works on statements in the browser: with scripts and without, two at once, in both directions. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { besideServer } from '../support/beside.ts';
import { desktop, newContext, phone } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { hearVoices } from '../support/statements.ts';

let server: RunningServer;
let consultation: string;
const tokens = { desk: '', colleague: '' };

beforeAll(async () => {
	server = await startServer();
	await besideServer(server, async (application) => {
		const voices = await hearVoices(application);
		consultation = voices.opened.consultation.id;
		await voices.say('KEN', { message: 'Prices are too high.', outcome: 'Schools online.' });
		await voices.say('SEN', { message: 'Les prix sont élevés.', consent: 'region', locale: 'fr' });
		await voices.say('UGA', { message: 'Train our experts.', consent: 'none' });
		tokens.desk = await openSession(application, voices.desk.personId);
		tokens.colleague = await openSession(application, voices.colleague.personId);
	});
});

async function enter(who: keyof typeof tokens, locale = 'en', settings = {}) {
	const context = await newContext({ baseURL: server.origin, locale, ...settings });
	await context.addCookies([{ name: 'session', value: tokens[who], url: server.origin }]);
	return context.newPage();
}

const list = (locale = 'en') => `/${locale}/desk/consultations/${consultation}/statements`;

describe('statements at the desk', () => {
	it('are chosen by an address that a colleague can open, and coded without scripts', async () => {
		const page = await enter('desk', 'en', {
			javaScriptEnabled: false,
			expected: [/\.js csp$/]
		});
		await page.goto(`${list()}/themes`);
		await page.getByLabel('Name of the theme').fill('Cost of equipment');
		await page.getByRole('button', { name: 'Add the theme' }).click();
		await page.getByRole('heading', { name: 'Cost of equipment' }).waitFor();
		await page.goto(list());
		await page.getByLabel('Words').fill('PRICES');
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await page.getByText('Shown: 1 of 4').waitFor();
		await page.getByRole('link', { name: 'Code and translate: Kenya' }).click();
		await page.getByLabel('Cost of equipment').check();
		await page.getByRole('button', { name: 'Save the codes' }).click();
		await page.getByText('The codes are saved.').waitFor();
		const address = page.url();
		await page.getByRole('link', { name: 'Back to the list' }).click();
		await page.locator('.theme', { hasText: 'Cost of equipment' }).waitFor();
		expect(page.url()).toContain('words=PRICES');
		const colleague = await enter('colleague');
		await colleague.goto(address);
		expect(await colleague.getByLabel('Cost of equipment').isChecked()).toBe(true);
		await page.context().close();
		await colleague.context().close();
	});

	it('are marked where consent allows, and no button offers it elsewhere', async () => {
		const page = await enter('desk');
		await page.goto(`${list()}?question=message_to_executives`);
		const mark = page.getByRole('button', { name: 'May be quoted in the brief: Senegal' });
		await mark.click();
		await page.getByRole('button', { name: 'Remove the mark: Senegal' }).waitFor();
		expect(page.url()).toContain('question=message_to_executives');
		expect(await page.getByRole('button', { name: /Uganda/ }).count()).toBe(0);
		await page.context().close();
	});

	it('keep what was typed when somebody else came first, beside what stands now', async () => {
		const open = async (who: keyof typeof tokens) => {
			const page = await enter(who, 'en', { expected: [/status of 409/] });
			await page.goto(`${list()}?language=fr`);
			await page.getByRole('link', { name: 'Code and translate: Senegal' }).click();
			await page.getByText('English: none yet').click();
			return page;
		};
		const field = 'Translation. Language: English';
		const first = await open('desk');
		const second = await open('colleague');
		await first.getByLabel(field).fill('Prices are high.');
		await second.getByLabel(field).fill('The prices are high.');
		for (const page of [first, second])
			await page
				.locator('form', { has: page.getByLabel(field) })
				.getByRole('button', { name: 'Save the translation' })
				.click();
		await second.getByText('Nothing is overwritten.', { exact: false }).waitFor();
		expect(await second.getByLabel(field).inputValue()).toBe('The prices are high.');
		expect(await second.locator('blockquote[lang=en]').textContent()).toBe('Prices are high.');
		await expectAccessible(second);
		await second
			.locator('form', { has: second.getByLabel(field) })
			.getByRole('button', { name: 'Save the translation' })
			.click();
		await second.getByText('The translation is saved.').waitFor();
		await second.getByRole('link', { name: 'Back to the list' }).click();
		const beside = second.locator('blockquote');
		expect(await beside.first().getAttribute('lang')).toBe('fr');
		expect(await beside.nth(1).textContent()).toContain('The prices are high.');
		await first.context().close();
		await second.context().close();
	});

	it.each(['en', 'ar'])(
		'are accessible in %s, on a telephone and a large screen',
		async (locale) => {
			for (const settings of [{ viewport: phone }, { viewport: desktop, colorScheme: 'dark' }]) {
				const page = await enter('desk', locale, settings);
				for (const path of ['', '?coding=coded&mark=unmarked', '/themes']) {
					await page.goto(`${list(locale)}${path}`);
					await expectAccessible(page);
					const excess = await page.evaluate(() => {
						const { scrollWidth, clientWidth } = document.documentElement;
						return scrollWidth - clientWidth;
					});
					expect(excess).toBeLessThanOrEqual(0);
				}
				await page.goto(list(locale));
				const links = page.locator('li a[href*="/statements/"]');
				await page.goto((await links.last().getAttribute('href')) ?? '');
				await expectAccessible(page);
				await page.context().close();
			}
		}
	);
});
