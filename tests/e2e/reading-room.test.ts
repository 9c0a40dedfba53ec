/** The reading room of a meeting: for its executives, and for everybody once a desk manager opens it. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answeredConsultation } from '../support/answered.ts';
import { besideServer } from '../support/beside.ts';
import { desktop, newContext, phone, type ContextSettings } from '../support/browser.ts';
import { registerActor } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;
const tokens = { executive: '', desk: '', manager: '' };
const ids = { meeting: '', brief: '', consultation: '' };

beforeAll(async () => {
	server = await startServer();
	await besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const { consultation, meetingId } = await answeredConsultation(application, administrator, 3);
		const manager = await registerActor(application, 'manager@example.org', {
			role: 'desk_manager'
		});
		const desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
		const executive = await registerActor(application, 'executive@example.org', {
			role: 'executive',
			meetingId
		});
		const consultationId = consultation.id;
		const { briefId } = await publishBrief(application, manager, { consultationId, revision: 0 });
		await publishBrief(application, manager, {
			consultationId,
			revision: 1,
			correction: { text: 'A name was misspelt.', locale: 'en' }
		});
		ids.brief = briefId;
		ids.meeting = meetingId;
		ids.consultation = consultationId;
		tokens.executive = await openSession(application, executive.personId);
		tokens.desk = await openSession(application, desk.personId);
		tokens.manager = await openSession(application, manager.personId);
	});
}, 180_000);

async function pageOf(who?: keyof typeof tokens, settings: ContextSettings = {}): Promise<Page> {
	const context = await newContext({ baseURL: server.origin, ...settings });
	if (who !== undefined)
		await context.addCookies([{ name: 'session', value: tokens[who], url: server.origin }]);
	return context.newPage();
}

function fetched(path: string, who?: keyof typeof tokens): Promise<Response> {
	const cookie = who === undefined ? {} : { cookie: `session=${tokens[who]}` };
	return fetch(`${server.origin}${path}`, {
		redirect: 'manual',
		headers: { accept: 'text/html', ...cookie }
	});
}

const openAddress = () => `/en/open/${ids.meeting}`;

describe.each([true, false])('an executive, with scripts: %s', (javaScriptEnabled) => {
	it('reads what matters, what is proposed, and goes on to the brief and its files', async () => {
		const expected = javaScriptEnabled ? [] : [/\.js csp$/];
		const page = await pageOf('executive', { javaScriptEnabled, expected });
		await page.goto(`/en/meetings/${ids.meeting}`);
		const text = await page.locator('main').innerText();
		expect(text).toContain('Named most often as a priority');
		expect(text).toContain('How sure this is');
		expect(text).toContain('A name was misspelt.');
		expect(text).toMatch(/named by \d+ of \d+ \(\d+%\)/);
		const links = await page
			.locator('main a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		const latest = `/en/briefs/${ids.brief}/2`;
		for (const file of ['pdf', 'word', 'spreadsheet']) expect(links).toContain(`${latest}/${file}`);
		expect(links).toContain(`/en/briefs/${ids.brief}/1`);
		await page.getByRole('link', { name: 'Read the brief' }).click();
		await page.waitForURL(`**${latest}`);
	});
});

describe('the page of an executive', () => {
	it.each([
		['en', 'light', desktop],
		['en', 'dark', phone],
		['ar', 'light', phone],
		['ar', 'dark', desktop]
	] as const)('fits and is accessible in %s, %s', async (locale, colorScheme, viewport) => {
		const page = await pageOf('executive', { colorScheme, viewport });
		await page.goto(`/${locale}/meetings/${ids.meeting}`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
		await expectAccessible(page);
	});

	it.each(['en', 'ar', 'ru'])('prints on one page in %s', async (locale) => {
		const page = await pageOf('executive');
		await page.goto(`/${locale}/meetings/${ids.meeting}`);
		const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	});
});

describe('what the desk has not opened', () => {
	it('does not exist for anybody, signed in or not', async () => {
		for (const who of [undefined, 'executive', 'manager'] as const)
			for (const rest of ['', `/${ids.brief}`, `/${ids.brief}/pdf`]) {
				const answer = await fetched(`${openAddress()}${rest}`, who);
				expect(answer.status).toBe(404);
				expect(answer.headers.get('x-robots-tag')).toBe('noindex');
			}
	});

	it('is not opened by the desk, nor without a confirmation', async () => {
		const address = `/en/desk/consultations/${ids.consultation}/brief/opening`;
		const desk = await pageOf('desk');
		await desk.goto(address);
		expect(await desk.locator('main').innerText()).toContain('Only a desk manager');
		expect(await desk.getByRole('button', { name: 'Open it to the public' }).count()).toBe(0);
		const answer = await fetch(`${server.origin}${address}?/open`, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				origin: server.origin,
				cookie: `session=${tokens.manager}`
			},
			body: new URLSearchParams({ number: '2' })
		});
		expect(answer.status).toBe(400);
		expect((await fetched(openAddress())).status).toBe(404);
	});
});

describe('what a desk manager opens', () => {
	it('is read by anybody, in its latest version alone, until it is closed', async () => {
		const desk = await pageOf('manager');
		await desk.goto(`/en/desk/consultations/${ids.consultation}/brief`);
		await desk.getByRole('link', { name: 'Open to the public' }).click();
		await expectAccessible(desk);
		await desk.getByRole('checkbox').check();
		await desk.getByRole('button', { name: 'Open it to the public' }).click();
		expect(await desk.locator('main').innerText()).toContain('The brief is open to the public.');
		await expectAccessible(desk);

		const visitor = await pageOf(undefined, { viewport: phone });
		await visitor.goto(openAddress());
		expect(await visitor.locator('main').innerText()).toContain('Named most often as a priority');
		expect(await visitor.locator(`main a[href*="/briefs/"]`).count()).toBe(0);
		await expectAccessible(visitor);
		await visitor.getByRole('link', { name: 'Read the brief' }).click();
		await visitor.waitForURL(`**${openAddress()}/${ids.brief}`);
		expect(await visitor.locator('main').innerText()).toContain('Version 2');
		expect(await visitor.locator('main footer').innerText()).toContain(
			'can be downloaded, and checked, by those who are invited'
		);
		await expectAccessible(visitor);

		const types = {
			pdf: 'application/pdf',
			word: 'wordprocessingml',
			spreadsheet: 'spreadsheetml'
		};
		for (const [file, type] of Object.entries(types)) {
			const answer = await fetched(`${openAddress()}/${ids.brief}/${file}`);
			expect(answer.headers.get('content-type')).toContain(type);
			expect(answer.headers.get('x-robots-tag')).toBeNull();
			await answer.body?.cancel();
		}
		for (const closed of [
			`${openAddress()}/${ids.brief}/content.json`,
			`${openAddress()}/${ids.brief}/1`,
			`/en/open/${ids.brief}`
		])
			expect((await fetched(closed)).status, closed).toBe(404);
		const other = await fetched(`${openAddress()}/${ids.brief}/word?document=regional-positions`);
		expect(other.headers.get('content-disposition')).toContain('"brief-2-en');
		await other.body?.cancel();
		expect((await fetched(`/en/briefs/${ids.brief}/2`)).status).toBe(303);

		await desk.getByRole('button', { name: 'Close it to the public' }).click();
		expect(await desk.locator('main').innerText()).toContain('The brief is closed to the public.');
		for (const rest of ['', `/${ids.brief}`, `/${ids.brief}/word`])
			expect((await fetched(`${openAddress()}${rest}`)).status).toBe(404);
	});
});
