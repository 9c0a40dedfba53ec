/** Every number of the demonstration's results leads to the responses behind it, and to as many as it says. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newContext } from '../support/browser.ts';
import { startDemonstration, type RunningDemonstration } from '../support/demonstration.ts';

let demonstration: RunningDemonstration;

beforeAll(async () => {
	demonstration = await startDemonstration();
}, 180_000);

async function desk(): Promise<Page> {
	const context = await newContext({ baseURL: demonstration.origin });
	const page = await context.newPage();
	await page.goto('/en/demonstration/desk');
	return page;
}

/** The addresses of the results of consultations, the latest first. */
async function resultsIn(page: Page): Promise<string[]> {
	const links = page.locator('main a[href*="/desk/consultations/"]');
	const hrefs = await links.evaluateAll((all) =>
		all.map((each) => each.getAttribute('href') ?? '')
	);
	const consultations = hrefs.flatMap(
		(href) => /^\/en\/desk\/consultations\/[0-9a-f-]{36}/.exec(href)?.[0] ?? []
	);
	return [...new Set(consultations)].map((consultation) => `${consultation}/results`);
}

interface Linked {
	href: string;
	text: string;
	isCount: boolean;
}

function numbersOn(page: Page): Promise<Linked[]> {
	return page.locator('main a[href*="/results/responses?"]').evaluateAll((all) =>
		all.map((link) => {
			const text = link.textContent.trim();
			const isCount = !link.classList.contains('derived') && /^(n = )?\d/.test(text);
			return { href: link.getAttribute('href') ?? '', text, isCount };
		})
	);
}

/** What the list says of its length: rows where a response may hold several. */
async function listed(page: Page, href: string): Promise<{ responses: number; counted: number }> {
	const answer = await page.request.get(href);
	expect(answer.status(), href).toBe(200);
	const html = await answer.text();
	const said = /id="count"[^>]*>Responses: (?<responses>\d+)(?:; rows: (?<rows>\d+))?</.exec(html);
	const { responses, rows } = said?.groups ?? {};
	if (responses === undefined) throw new Error(`${href} does not say how many.`);
	const lines = html.match(/href="[^"]*\/responses\/[0-9a-f-]{36}\/review"/g)?.length ?? 0;
	expect(lines, href).toBe(Number(responses));
	return { responses: Number(responses), counted: Number(rows ?? responses) };
}

/** Numbers that do not lead to as many responses as they say, or to none at all. */
async function misled(page: Page): Promise<{ numbers: number; wrong: string[] }> {
	const numbers = await numbersOn(page);
	const wrong: string[] = [];
	for (const [href, all] of Map.groupBy(numbers, (number) => number.href)) {
		const { responses, counted } = await listed(page, href);
		for (const { text, isCount } of all) {
			const agrees = isCount ? Number(/\d+/.exec(text)?.[0]) === counted : responses > 0;
			if (!agrees) wrong.push(`${text}: ${href} (${counted})`);
		}
	}
	return { numbers: numbers.length, wrong };
}

const filtered =
	'?weighting=regions&region=Africa&region=Asia-Pacific&group=ldc&group=sids&language=en&language=fr&by=group';

describe('a number of the results', () => {
	it.each([
		['Member States', 0, ''],
		['Member States', 0, filtered],
		['organizations', 1, '']
	])(
		'of the consultation of %s leads to as many responses as it counts (%i, "%s")',
		async (_, place, query) => {
			const page = await desk();
			const results = (await resultsIn(page))[place];
			await page.goto(`${results}${query}`);
			const { numbers, wrong } = await misled(page);
			expect(wrong).toEqual([]);
			expect(numbers).toBeGreaterThan(1000);
		},
		300_000
	);
});
