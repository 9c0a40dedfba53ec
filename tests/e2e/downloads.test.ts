/** What the desk takes away of the results, through the page. */
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answeredConsultation } from '../support/answered.ts';
import { besideServer } from '../support/beside.ts';
import { newContext, type ContextSettings } from '../support/browser.ts';
import { linesOf, rowsOf } from '../support/downloads.ts';
import { registerActor } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;
let token: string;
let results: string;

beforeAll(async () => {
	server = await startServer();
	await besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
		token = await openSession(application, desk.personId);
		const { consultation } = await answeredConsultation(application, administrator, 5);
		results = `/desk/consultations/${consultation.id}/results`;
	});
}, 120_000);

async function signedIn(settings: ContextSettings = {}): Promise<Page> {
	const context = await newContext({ baseURL: server.origin, ...settings });
	await context.addCookies([{ name: 'session', value: token, url: server.origin }]);
	return context.newPage();
}

async function take(page: Page, file: string): Promise<{ name: string; text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('#downloads ~ dl a', { hasText: file }).click()
	]);
	return {
		name: download.suggestedFilename(),
		text: await readFile(await download.path(), 'utf8')
	};
}

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
	// Without scripts the browser refuses what the page would load ahead.
	const settings = { javaScriptEnabled, ...(!javaScriptEnabled && { expected: [/\.js csp$/] }) };

	it('every file is there, as big as the page says', async () => {
		const page = await signedIn(settings);
		await page.goto(`/en${results}`);
		const responses = await take(page, 'responses.csv');
		expect(responses.name).toMatch(/^responses-.+-\d{4}-\d\d-\d\d\.csv$/);
		const rows = rowsOf(responses.text);
		expect(rows.length).toBeGreaterThan(3);
		const note = page.locator('#downloads ~ dl > div', { hasText: 'responses.csv' });
		expect(await note.textContent()).toContain(
			`Rows: ${rows.length}; columns: ${Object.keys(rows[0] ?? {}).length}.`
		);
		expect(linesOf((await take(page, 'responses.jsonl')).text)).toHaveLength(rows.length);
		expect(rowsOf((await take(page, 'statements.csv')).text)).toBeInstanceOf(Array);
		const figures = rowsOf((await take(page, 'figures.csv')).text);
		const dictionary = rowsOf((await take(page, 'dictionary.csv')).text);
		const said = await page.locator('#downloads ~ dl').textContent();
		for (const [table, columns] of [
			[figures, 11],
			[dictionary, 9]
		] as const)
			expect(said).toContain(`Rows: ${table.length.toLocaleString('en')}; columns: ${columns}.`);
		const document = JSON.parse((await take(page, 'dictionary.json')).text);
		expect(document.columns).toHaveLength(dictionary.length);
	});
});

it('the files hold what the view shows, and say that it is part of all', async () => {
	const page = await signedIn();
	await page.goto(`/en${results}`);
	const all = rowsOf((await take(page, 'responses.csv')).text);
	const [first] = all;
	const region = first?.['region'] ?? '';
	await page.goto(`/en${results}?region=${encodeURIComponent(region)}`);
	const part = await take(page, 'responses.csv');
	expect(part.name).toMatch(/-part\.csv$/);
	const regions = rowsOf(part.text).map((row) => row['region']);
	expect(new Set(regions)).toEqual(new Set([region]));
	expect(regions).toHaveLength(all.filter((row) => row['region'] === region).length);
});

it('names are in the language of the page', async () => {
	const page = await signedIn({ locale: 'ar' });
	await page.goto(`/ar${results}`);
	const [row] = rowsOf((await take(page, 'dictionary.csv')).text);
	expect(row?.['holds']).toMatch(/\p{Script=Arabic}/u);
	await expectAccessible(page);
});

it('a file is never kept nor taken for a page, and is not compressed for who cannot read that', async () => {
	const open = (headers: Record<string, string>) =>
		new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
			(resolve, reject) => {
				const sent = request(
					`${server.origin}/en${results}/downloads/responses.csv`,
					{ headers: { cookie: `session=${token}`, ...headers } },
					(answer) => {
						let text = '';
						answer.setEncoding('utf8');
						answer.on('data', (chunk: string) => (text += chunk));
						answer.on('end', () =>
							resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
						);
					}
				);
				sent.on('error', reject).end();
			}
		);
	const plain = await open({});
	expect(plain.status).toBe(200);
	expect(plain.headers).toMatchObject({
		'content-type': 'text/csv; charset=utf-8; header=present',
		'cache-control': 'private, no-store',
		'x-content-type-options': 'nosniff'
	});
	expect(plain.headers['content-encoding']).toBeUndefined();
	expect(plain.text.startsWith('\uFEFFrespondent,')).toBe(true);
	expect((await open({ 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
});

it('a view that there is not is refused, and a file that there is not is not found', async () => {
	const statusOf = async (path: string) => {
		const response = await fetch(`${server.origin}/en${results}/downloads/${path}`, {
			headers: { cookie: `session=${token}` }
		});
		await response.body?.cancel();
		return response.status;
	};
	expect(await statusOf('responses.csv?region=Atlantis')).toBe(400);
	expect(await statusOf('everything.zip')).toBe(404);
	expect(await statusOf('figures.json?weighting=regions')).toBe(200);
});
