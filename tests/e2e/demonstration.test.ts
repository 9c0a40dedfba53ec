/** Every page of the demonstration, found by following its links: labelled, accessible, in its language. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { routeAccess } from '../../src/lib/server/accounts/route-access.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { newContext, phone } from '../support/browser.ts';
import { rowsOf } from '../support/downloads.ts';
import { lookUp } from '../support/findings-rows.ts';
import { numberSeen, tableCalled } from '../support/panel-tables.ts';
import { startDemonstration, type RunningDemonstration } from '../support/demonstration.ts';

let demonstration: RunningDemonstration;

beforeAll(async () => {
	demonstration = await startDemonstration();
}, 180_000);

const roles = ['focal-point', 'contributor', 'regional-coordinator', 'desk', 'executive'] as const;
const visitors = [...roles, 'administrator', undefined] as const;
type Visitor = (typeof visitors)[number];

/** Pages that no link leads to, or only after a form. */
const besides: Partial<Record<string, string[]>> = {
	'': ['/', '/sign-in', '/sign-in/code', '/outbox', '/no-such-page'],
	'focal-point': ['/desk'],
	administrator: ['/administration/people', '/administration/meetings/new']
};

const expected = [/status of 40[34]/];

async function enter(visitor: Visitor, locale: string, settings = {}): Promise<Page> {
	const context = await newContext({
		baseURL: demonstration.origin,
		locale,
		expected,
		...settings
	});
	const page = await context.newPage();
	await page.goto(visitor ? `/${locale}/demonstration/${visitor}` : `/${locale}`);
	return page;
}

/** An address with what differs from one thing to the next left out: one page of each kind is enough. */
function kindOf(path: string): string {
	return path
		.replace(/[0-9a-f-]{36}/g, ':id')
		.replace(/\d{8}T\d+Z-[0-9a-f]+/, ':letter')
		.replace(/(\/briefs\/:id)\/\d+/, '$1/:version');
}

/** So many of each kind are looked through for links: not all lead to the same. */
const LOOKED_THROUGH = 3;

/** Follows links from where a visitor comes in; answers one page of each kind. */
async function pagesOf(visitor: Visitor): Promise<string[]> {
	const page = await enter(visitor, 'en');
	const waiting = [new URL(page.url()).pathname.slice('/en'.length) || '/'];
	waiting.push(...(besides[visitor ?? ''] ?? []));
	const found = new Map<string, string>();
	const looked = new Set<string>();
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const kind = kindOf(path);
		const alike = [...looked].filter((other) => kindOf(other) === kind);
		if (looked.has(path) || alike.length === LOOKED_THROUGH) continue;
		looked.add(path);
		if (!found.has(kind)) found.set(kind, path);
		const answer = await page.request.get(`/en${path === '/' ? '' : path}`);
		for (const [, next = ''] of (await answer.text()).matchAll(/<a[^>]* href="\/en([^"?#]*)/g))
			if (!/\/(word|pdf|spreadsheet)$|\.(json|csv)$|\/downloads\/|^\/demonstration|^$/.test(next))
				waiting.push(next);
	}
	await page.context().close();
	return [...found.values()];
}

/** The route an address belongs to, as the table of routes names it. */
function routeOf(path: string): string | undefined {
	return Object.keys(routeAccess).find((route) =>
		new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`).test(path)
	);
}

describe('the demonstration', () => {
	const reached = new Set<string>();
	/** Kinds of pages seen already: a page is the same for whoever may see it, but for where one comes in. */
	const seen = new Set<string>();

	it('prints three links that sign in as a focal point, the desk and an executive', async () => {
		const titles: Record<string, RegExp> = {
			'focal-point': /My answers/,
			desk: /Desk/,
			executive: /CTO meeting/
		};
		for (const [role, title] of Object.entries(titles)) {
			const link = `${demonstration.origin}/demonstration/${role}`;
			expect(demonstration.printed).toContain(link);
			const page = await enter(undefined, 'en');
			await page.goto(link);
			expect(await page.locator('h1').textContent()).toMatch(title);
		}
	});

	for (const visitor of visitors)
		it(`shows ${visitor ?? 'a visitor'} pages that are labelled, in English and Arabic, and axe finds nothing`, async () => {
			const paths = await pagesOf(visitor);
			const english = await enter(visitor, 'en');
			const arabic = await enter(visitor, 'ar', { viewport: phone, colorScheme: 'dark' });
			for (const path of paths.filter((each, place) => place === 0 || !seen.has(kindOf(each)))) {
				seen.add(kindOf(path));
				reached.add(routeOf(path) ?? '');
				for (const [page, locale, direction, label] of [
					[english, 'en', 'ltr', 'Demonstration: the data on this page are generated.'],
					[arabic, 'ar', 'rtl', 'عرض توضيحي']
				] as const) {
					await page.goto(`/${locale}${path === '/' ? '' : path}`);
					const html = page.locator('html');
					expect(await html.getAttribute('lang'), path).toBe(locale);
					expect(await html.getAttribute('dir'), path).toBe(direction);
					expect(await page.locator('body').innerText(), path).toContain(label);
					expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(
						page.viewportSize()?.width
					);
					await expectAccessible(page);
				}
			}
		});

	it('left out no page in that', () => {
		// One leads on to another page, the other is only of a brief that was corrected (`editing.test.ts`).
		const withoutPage =
			/^\/briefs\/\[brief\]$|\/changes$|\/(word|pdf|spreadsheet|\[file\]|\[format\])$|\/answers$|\.(json|csv)$|\/downloads\/|^\/health$|^\/sign-out$|^\/demonstration\//;
		const pages = Object.keys(routeAccess).filter((route) => !withoutPage.test(route));
		expect(pages.filter((route) => !reached.has(route))).toEqual([]);
	});
});

describe('the priorities that are taken away', () => {
	const shares = ['Share naming', 'First choices'];
	const codes: Record<string, string> = {
		'Share naming': 'support',
		'First choices': 'firstChoice',
		'Mean rank': 'meanRank',
		Borda: 'borda',
		Copeland: 'copeland',
		Schulze: 'schulze',
		'Ranked pairs': 'rankedPairs',
		'Kemeny-Young': 'kemeny'
	};

	it.each(['', '?weighting=regions&region=Africa&region=Asia-Pacific'])(
		'are what the page shows: %j',
		async (view) => {
			const page = await enter('desk', 'en');
			const [results = ''] =
				/\/en\/desk\/consultations\/[0-9a-f-]{36}/.exec(await page.content()) ?? [];
			await page.goto(`${results}/results${view}`);
			const file = await page.request.get(`${results}/results/downloads/priorities.csv${view}`);
			const all = rowsOf(await file.text());
			const question = all[0]?.['question'];
			const rows = all.filter((row) => row['question'] === question);
			const topicOf = new Map(rows.map((row) => [row['topic_label'], row['topic']]));
			const figure = (where: Record<string, string>) => {
				const found = lookUp(rows, where).map(({ value }) => Number(value));
				expect(found.length, JSON.stringify(where)).toBeLessThan(2);
				return found[0];
			};

			const methods = await tableCalled(page, 'Places by every way of counting');
			expect(methods.rows.length).toBe(34);
			for (const { head, cells } of methods.rows)
				for (const [place, { text, detail }] of cells.entries()) {
					const name = methods.heads[place] ?? '';
					const topic = topicOf.get(head) ?? '';
					const where = { finding: 'counted', method: codes[name] ?? '', topic };
					const best = figure({ ...where, figure: 'place_best' });
					const tied = figure({ ...where, figure: 'place_worst' }) !== best;
					expect(text, `${head}, ${name}`).toBe(`${tied ? '=' : ''}${best}`);
					const score = figure({ ...where, figure: 'score' });
					if (score === undefined) expect(detail).toMatch(/^\u2013?$/);
					else
						expect(Math.abs(numberSeen(detail) - score), `${head}, ${name}`).toBeLessThan(
							shares.includes(name) ? 0.0051 : 0.051
						);
				}

			const alike = await tableCalled(page, 'How alike the orders of the regions are');
			expect(alike.rows.length).toBeGreaterThan(1);
			for (const { head, cells } of alike.rows)
				for (const [place, { text }] of cells.entries()) {
					const part = regionCalled(head);
					const beside = regionCalled(alike.heads[place] ?? '');
					const [tau] = lookUp(rows, {
						finding: 'between_regions',
						method: 'support',
						part,
						beside,
						figure: 'tau_b'
					});
					if (text === '\u2013') expect(tau).toBeUndefined();
					else expect(Math.abs(numberSeen(text) - Number(tau?.['value']))).toBeLessThan(0.0051);
				}
			await page.context().close();
		}
	);

	/** In English all other regions are called by their codes. */
	function regionCalled(name: string): string {
		return name === 'Commonwealth of Independent States' ? 'CIS' : name;
	}
});
