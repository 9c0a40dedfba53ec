/** The panel of priorities on the results page: for everybody, in every way, with and without scripts. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answeredConsultation } from '../support/answered.ts';
import { besideServer } from '../support/beside.ts';
import { desktop, newContext, phone, type ContextSettings } from '../support/browser.ts';
import { registerActor } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;
let token: string;
let address: (query?: string, locale?: string) => string;

beforeAll(async () => {
	server = await startServer();
	await besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
		token = await openSession(application, desk.personId);
		const { consultation } = await answeredConsultation(application, administrator, 8);
		address = (query = '', locale = 'en') =>
			`/${locale}/desk/consultations/${consultation.id}/results${query}`;
	});
}, 120_000);

async function signedIn(settings: ContextSettings = {}): Promise<Page> {
	const context = await newContext({ baseURL: server.origin, ...settings });
	await context.addCookies([{ name: 'session', value: token, url: server.origin }]);
	return context.newPage();
}

const panel = 'section.priorities';

/** Text by text, the first cells of a table's rows. */
function orderIn(page: Page): Promise<string[]> {
	return page
		.locator(`${panel} >> nth=0`)
		.locator('table')
		.first()
		.locator('tbody th')
		.allInnerTexts();
}

describe('the panel of priorities', () => {
	it('orders by the way of counting that is chosen, in the same view, without scripts too', async () => {
		const page = await signedIn({ javaScriptEnabled: false, expected: [/\.js csp$/] });
		await page.goto(address('?weighting=regions'));
		const first = page.locator(panel).first();
		await first.getByText('Weighting: each region one voice.').first().waitFor();
		const before = await orderIn(page);
		expect(before).toHaveLength(34);
		await first.getByRole('link', { name: 'Mean rank', exact: true }).click();
		await page.waitForURL((url) => url.search === '?weighting=regions&method=meanRank');
		expect(await first.locator('[aria-current]').innerText()).toBe('Mean rank');
		const after = await orderIn(page);
		expect(after).not.toEqual(before);
		expect([...after].sort()).toEqual([...before].sort());
		expect(await first.innerText()).not.toMatch(/Infinity|NaN/);
		await page.context().close();
	});

	it('leads from a number to as many responses', async () => {
		const page = await signedIn();
		await page.goto(address());
		const link = page.locator(panel).first().locator('tbody a:not(.derived)').first();
		const named = Number(await link.innerText());
		expect(named).toBeGreaterThan(1);
		await link.click();
		await page.getByText(`Responses: ${named}`, { exact: true }).waitFor();
		await page.context().close();
	});

	it('is drawn with its places, beside the table that says the same', async () => {
		const page = await signedIn();
		await page.goto(address());
		const picture = page.locator(`${panel} [role=img]`).first();
		await picture.waitFor();
		expect(await picture.getAttribute('aria-label')).toContain('Places with 95% intervals. First:');
		await page.context().close();
	});

	it.each<[string, string, ContextSettings]>([
		['en', 'wide and light', { viewport: desktop }],
		['en', 'narrow and dark', { viewport: phone, colorScheme: 'dark' }],
		['ar', 'wide and dark', { viewport: desktop, colorScheme: 'dark' }],
		['ar', 'narrow and light', { viewport: phone }]
	])('can be opened and used by everybody, in %s, %s', async (locale, _, settings) => {
		const page = await signedIn({ ...settings, locale });
		await page.goto(address('?weighting=regions', locale));
		await page.locator(`${panel} [role=img]`).first().waitFor();
		for (const summary of await page.locator(`${panel} summary`).all()) await summary.click();
		const [wide, seen] = await page.evaluate((): [number, number] => [
			document.documentElement.scrollWidth,
			document.documentElement.clientWidth
		]);
		expect(wide).toBeLessThanOrEqual(seen);
		await expectAccessible(page);
		await page.context().close();
	});
});
