/** The page of the same brief, printed by Chromium, as servers with a browser beside them do. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../tests/support/chromium.ts';
import { highestWhile, startedSoFar } from '../support/resident.ts';
import { median } from '../support/statistics.ts';
import { charts } from './document.ts';
import type { Installation } from './installation.ts';

export interface PrintedPage {
	/** Milliseconds of opening the page, until its charts are drawn, and of printing it. */
	whole: number;
	/** Of printing alone. */
	printing: number;
	pdf: Uint8Array;
	/** Megabytes of all its processes. */
	memory: number;
}

/** A browser that is there already; the first page does not count. */
export async function throughChromium(
	{ addressIn, another, server, session }: Installation,
	runs: number
): Promise<PrintedPage> {
	const before = await startedSoFar();
	const browser = await launchChromium();
	try {
		const times: { opening: number; printing: number }[] = [];
		let pdf: Uint8Array = new Uint8Array();
		const once = async () => {
			another('en');
			const { page, close } = await pageIn(browser, server.origin, session);
			const began = performance.now();
			await page.goto(addressIn('en'), { waitUntil: 'load' });
			await page.waitForFunction(allDrawn, charts);
			const opened = performance.now();
			pdf = await page.pdf({ format: 'A4', tagged: true });
			times.push({ opening: opened - began, printing: performance.now() - opened });
			await close();
		};
		await once();
		times.length = 0;
		for (let turn = 0; turn < runs; turn += 1) await once();
		const whole = median(times.map(({ opening, printing }) => opening + printing));
		const printing = median(times.map((time) => time.printing));
		const memory = await highestWhile(once, process.pid, before);
		return { whole, printing, pdf, memory };
	} finally {
		await browser.close();
	}
}

function allDrawn(wanted: number): boolean {
	const drawn = [...document.querySelectorAll('main canvas')];
	return drawn.filter((canvas) => canvas.clientHeight > 0).length >= wanted;
}

async function pageIn(
	browser: Browser,
	origin: string,
	session: string
): Promise<{ page: Page; close: () => Promise<void> }> {
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	await context.addCookies([{ name: 'session', value: session, url: origin }]);
	return { page: await context.newPage(), close: () => context.close() };
}
