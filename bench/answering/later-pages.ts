/** Going on from page to page: what each step receives once the first page has come. */
import type { BrowserContext, Page } from 'playwright-core';
import { meter } from '../support/line.ts';
import type { Opening } from '../support/first-load.ts';

export interface Step {
	/** The page that is arrived at. */
	page: string;
	/** Received for the save and the page that follows, headers included. */
	bytes: number;
	requests: number;
}

/** Saves page after page as a person does, beginning at the first; one step for each later page. */
export async function walkPages(
	context: BrowserContext,
	opening: Opening,
	pages: readonly string[]
): Promise<Step[]> {
	const page = await context.newPage();
	const { quiet, take } = await meter(page);
	await page.goto(opening.address);
	await quiet();
	take();
	const steps: Step[] = [];
	for (const name of pages.slice(1)) {
		await writeSomething(page, opening.container);
		await page.locator(`${opening.container} button[value=next]:not([aria-hidden])`).click();
		await page.waitForURL((url) => url.pathname.endsWith(`/${name}`));
		await quiet();
		const { bytes, requests } = take();
		steps.push({ page: name, bytes, requests: requests.length });
	}
	await page.close();
	return steps;
}

/** Makes the save a real one where the page has room for words. */
async function writeSomething(page: Page, container: string): Promise<void> {
	const words = page.locator(`${container} textarea`);
	if ((await words.count()) > 0) await words.first().fill('Broadband for every village school.');
}
