/** Without scripts, what was typed outlives the session, and whatever else refuses the page. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { openPage, openScene, type OpenedPage, type Scene } from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { registerActor } from '../support/people.ts';
import { startServer } from '../support/server.ts';

const KENYA = 'kenya@example.org';
const HOSTILE = `"><script>document.title='x'</script>'&amp;\n</textarea>{m}\u202e`;

let mailbox: Mailbox;
let scene: Scene;

beforeAll(async () => {
	mailbox = await openMailbox();
	scene = await openScene(await startServer({ smtpUrl: mailbox.smtpUrl }));
});

/** A browser notes every refused page, and every script that it leaves alone. */
const expected = [/status of 4\d\d/, /\.js csp$/];

function open(name: string, locale = 'en'): Promise<OpenedPage> {
	return openPage(scene, name, { javaScriptEnabled: false, locale, expected });
}

async function endSession(): Promise<void> {
	await besideServer(scene.server, ({ database }) =>
		database
			.deleteFrom('session')
			.execute()
			.then(() => undefined)
	);
}

/** The code in the next letter that has one: invitations come to the same mailbox. */
async function mailedCode(): Promise<string> {
	const { text } = await mailbox.waitFor(KENYA, 10_000);
	return /\b\d{6}\b/.exec(text ?? '')?.[0] ?? mailedCode();
}

/** Posts to a page as an older browser does, which says no more than that it shows pages. */
async function postTo(page: Page, form: Record<string, string>, origin = scene.server.origin) {
	await page.context().clearCookies();
	return page.request.post(page.url(), { form, headers: { accept: 'text/html', origin } });
}

/** Signs in behind a link that opens a new tab, with a code from the mailbox; closes the tab. */
async function signInBeside(page: Page, link: string): Promise<void> {
	const opening = page.context().waitForEvent('page');
	await page.locator('main').getByRole('link', { name: link }).click();
	const tab = await opening;
	await tab.locator('input[name=mailbox]').fill(KENYA);
	await tab.locator('main form button').click();
	await tab.waitForURL(/sign-in\/code/);
	await tab.locator('input[name=code]').fill(await mailedCode());
	await tab.locator('main form button').click();
	await tab.waitForURL((url) => !url.pathname.includes('sign-in'));
	await tab.close();
}

function send(page: Page) {
	return page.getByRole('button', { name: 'Send these answers again' });
}

describe('a session that ended while a page was filled in without scripts', () => {
	it('costs nothing: after signing in in another tab, everything is sent again', async () => {
		const { page, kept } = await open('respondent');
		await page.locator('[name=prepared_by]').fill(HOSTILE);
		await page.getByRole('radio').nth(1).check();
		await endSession();
		const answered = page.waitForResponse((response) => response.request().method() === 'POST');
		await page.getByRole('button', { name: 'Save and continue' }).click();
		expect((await answered).status()).toBe(401);
		expect((await answered).headers()['cache-control']).toContain('no-store');
		expect(await page.locator('h1').textContent()).toContain('Your session has ended');
		expect(await page.title()).not.toBe('x');
		expect(await page.locator('main script').count()).toBe(0);

		// Pressed too early, it is as patient again.
		await send(page).click();
		expect(await page.locator('h1').textContent()).toContain('Your session has ended');
		expect(await kept()).toEqual({});

		await signInBeside(page, 'Sign in in a new tab');
		await send(page).click();
		await page.waitForURL(/pages\/priorities$/);
		expect(await kept()).toMatchObject({
			prepared_by: HOSTILE,
			organization_class: expect.any(String)
		});
	});

	it('is told on a page for everybody, where scripts run again too', async () => {
		const { page, kept } = await openPage(scene, 'respondent', { expected });
		const cookies = await page.context().cookies();
		await page.locator('[name=prepared_by]').evaluate((field: HTMLInputElement) => {
			field.value = 'Ministry of ICT';
		});
		await page.context().clearCookies();
		// As a browser does when the script of the page has not come.
		await page.evaluate(() => {
			const form = document.querySelector('form[data-answering]');
			if (form) HTMLFormElement.prototype.submit.call(form);
		});
		await send(page).waitFor();
		await expectAccessible(page);
		await page.context().addCookies(cookies);
		await send(page).click();
		await page.waitForURL(/pages\/respondent\?saved$/);
		expect(await kept()).toMatchObject({ prepared_by: 'Ministry of ICT' });
	});

	it('keeps lines, marks and the names of fields as they were posted', async () => {
		const { page } = await open('message');
		const posted = { '.revision': '0', message_to_executives: HOSTILE, '"><b x="': '1' };
		const response = await postTo(page, posted);
		expect(response.status()).toBe(401);
		expect(response.headers()['set-cookie'] ?? '').not.toContain('session');
		await page.setContent(await response.text());
		const fields = await page
			.locator('main form input')
			.evaluateAll((inputs) =>
				inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value')])
			);
		expect(fields).toEqual(Object.entries(posted));
	});

	it('is told in the language of the page, and the same whether or not there is such a response', async () => {
		const { page, responseId } = await open('message', 'ar');
		const form = { '.revision': '0', message_to_executives: 'سلام' };
		const real = await postTo(page, form);
		expect(real.status()).toBe(401);
		const text = await real.text();
		expect(text).toContain('<html lang="ar" dir="rtl">');
		expect(text).toContain('انتهت جلستك');
		const invented = await page.request.post('/ar/responses/nobody/pages/message', {
			form,
			headers: { accept: 'text/html', origin: scene.server.origin }
		});
		const plain = (html: string) =>
			html.replaceAll(responseId, 'nobody').replaceAll(/nonce="[^"]*"|__sveltekit_\w+/g, '');
		expect(plain(text)).toBe(plain(await invented.text()));
	});

	it('is given back to our own pages only', async () => {
		const { page } = await open('message');
		const forged = { '.revision': '0', message_to_executives: 'forged' };
		const response = await postTo(page, forged, 'https://elsewhere.example');
		expect(response.status()).toBe(403);
		expect(await response.text()).not.toContain('forged');
	});
});

describe('somebody signed in under another name', () => {
	it('is told that this is not open to them, and loses nothing', async () => {
		const { page, kept } = await open('respondent');
		await page.locator('[name=prepared_by]').fill('Ministry of ICT');
		const token = await besideServer(scene.server, async (application) => {
			const other = await registerActor(application, 'uganda@example.org', {
				role: 'focal_point',
				respondentId: 'UGA'
			});
			return openSession(application, other.personId);
		});
		await page.context().addCookies([{ name: 'session', value: token, url: scene.server.origin }]);
		await page.getByRole('button', { name: 'Save and continue' }).click();
		expect(await page.locator('h1').textContent()).toContain('does not exist');
		expect(await page.content()).not.toContain('Kenya');
		await signInBeside(page, 'under another name');
		await send(page).click();
		await page.waitForURL(/pages\/priorities$/);
		expect(await kept()).toMatchObject({ prepared_by: 'Ministry of ICT' });
	});
});
