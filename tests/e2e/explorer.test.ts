/** The results at the desk: a view is chosen by a form, sent as an address, and leads to responses. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answeredConsultation, consultationOf } from '../support/answered.ts';
import { besideServer } from '../support/beside.ts';
import { desktop, newContext, phone, type ContextSettings } from '../support/browser.ts';
import { everyKind } from '../support/every-kind.ts';
import { everyKindForms } from '../support/every-kind-forms.ts';
import { registerActor } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;
let token: string;
const ids = { main: '', kinds: '' };

beforeAll(async () => {
	server = await startServer();
	await besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
		token = await openSession(application, desk.personId);
		ids.main = (await answeredConsultation(application, administrator, 5)).consultation.id;
		await storeQuestionnaire(application, 'every-kind', everyKind);
		const kinds = await consultationOf(application, administrator, 'every-kind', everyKindForms);
		ids.kinds = kinds.consultation.id;
	});
}, 120_000);

async function signedIn(settings: ContextSettings = {}): Promise<Page> {
	const context = await newContext({ baseURL: server.origin, ...settings });
	await context.addCookies([{ name: 'session', value: token, url: server.origin }]);
	return context.newPage();
}

function resultsAt(id: string, query = '', locale = 'en'): string {
	return `/${locale}/desk/consultations/${id}/results${query}`;
}

/** The number at the beginning of a text. */
function numberIn(text: string | null): number {
	return Number(/\d+/.exec(text ?? '')?.[0]);
}

async function expectNoOverflow(page: Page): Promise<void> {
	const widths = await page.evaluate(() => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth
	]);
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
}

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
	it('a view is chosen in the form, and its address says no more than the choice', async () => {
		// Without scripts the browser refuses what the page would load ahead.
		const expected = javaScriptEnabled ? [] : [/\.js csp$/];
		const settings = { javaScriptEnabled, expected };
		const page = await signedIn(settings);
		await page.goto(resultsAt(ids.main));
		const all = page.locator('.view a').first();
		const total = numberIn(await all.textContent());
		expect(await all.textContent()).toBe(`${total} of ${total} submitted`);
		await page.locator('.change > summary').click();
		await page.locator('[name=region][value=Africa]').check();
		await page.locator('[name=region][value=Americas]').check();
		await page.locator('[name=weighting]').selectOption('regions');
		await page.locator('[name=by]').selectOption('group');
		await page.locator('.change button').click();
		const query = '?weighting=regions&region=Africa&region=Americas&by=group';
		await page.waitForURL((url) => url.search === query);
		const view = page.locator('.view dl');
		const words = await view.innerText();
		expect(words).toContain('Region: Africa or Americas');
		expect(words).toContain('Each region one voice');
		const shown = numberIn(await view.locator('a').textContent());
		expect(shown).toBeGreaterThan(1);
		expect(words).toContain(`${shown} of ${total} submitted`);
		expect(words).toContain(`Left out by the choice: ${total - shown}`);

		const colleague = await signedIn(settings);
		await colleague.goto(page.url());
		expect(await colleague.locator('.view dl').innerText()).toBe(words);
		expect(await colleague.locator('[name=region]:checked').count()).toBe(2);
	});
});

describe('a number', () => {
	it('leads to as many responses, which can be read, and back to the view', async () => {
		const page = await signedIn();
		const view = resultsAt(ids.main, '?group=ldc&by=region');
		await page.goto(view);
		const table = page.locator('.question:has(#question-ladder) table');
		const links = await table
			.locator('tbody a:not(.derived), tfoot a:not(.derived)')
			.evaluateAll((all) =>
				all.map((link) => ({ href: link.getAttribute('href') ?? '', text: link.textContent }))
			);
		expect(links.length).toBeGreaterThan(6);
		for (const { href, text } of links.slice(0, 12)) {
			await page.goto(href);
			expect(await page.locator('main tbody tr').count(), href).toBe(numberIn(text));
		}
		await page.locator('main tbody a').first().click();
		await page.waitForURL(/\/responses\/[0-9a-f-]+\/review$/);
		await page.goBack();
		await page.locator('main p a').first().click();
		await page.waitForURL((url) => `${url.pathname}${url.search}` === view);
	});

	it('of rows says in how many responses they are', async () => {
		const page = await signedIn();
		await page.goto(resultsAt(ids.kinds));
		const year = page.locator('.question:has(#question-projects) a', { hasText: /^\d+$/ });
		expect(await year.count()).toBeGreaterThan(2);
		await page.goto(resultsAt(ids.kinds, '/responses?question=projects&part=called&that=asked'));
		expect(await page.locator('#count').textContent()).toBe('Responses: 6; rows: 12');
	});
});

describe('one question', () => {
	it('is set against another by a link under it', async () => {
		const page = await signedIn();
		await page.goto(resultsAt(ids.main, '?by=question.ladder'));
		const question = page.locator('.question:has(#question-study_groups)');
		await question.getByRole('link', { name: /^Set this question against/ }).click();
		await page.waitForURL((url) => url.searchParams.get('of') === 'study_groups');
		const crossed = question.locator('table').last();
		const cell = crossed.locator('tbody a').first();
		const count = numberIn(await cell.textContent());
		await cell.click();
		await page.waitForURL(/\/responses\?/);
		expect(await page.locator('main tbody tr').count()).toBe(count);
	});
});

describe('an address that asks for what there is not', () => {
	it('is answered with what there is, and says what was left out', async () => {
		const page = await signedIn({ expected: [/status of 404/] });
		const query = '?region=Atlantis&by=question.nonsense&weighting=%00';
		const answer = await page.goto(resultsAt(ids.main, query));
		expect(answer?.status()).toBe(200);
		const notice = page.locator('.notice');
		expect(await notice.innerText()).toContain('“Atlantis” is left out');
		expect(await notice.innerText()).toContain('“nonsense” is left out');
		const missing = await page.goto(resultsAt(ids.main, '/responses?question=nonsense'));
		expect(missing?.status()).toBe(404);
	});
});

describe.each(['en', 'ar'])('every kind of question, and every view, in %s', (locale) => {
	it.each(['', '?by=region&weighting=regions', '?by=question.body&of=barriers', '?language=zh'])(
		'is for everybody: "%s"',
		async (query) => {
			const page = await signedIn({ locale, viewport: desktop });
			await page.goto(resultsAt(ids.kinds, query, locale));
			await page.locator('.change > summary').click();
			await expectAccessible(page);
			await page.setViewportSize(phone);
			await page.emulateMedia({ colorScheme: 'dark' });
			await expectAccessible(page);
			await expectNoOverflow(page);
		}
	);
});
