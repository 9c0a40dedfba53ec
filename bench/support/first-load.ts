/** Opening a questionnaire with an empty cache: what it weighs, and when it can be answered. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { meter, slowDown, type Line, type Traffic } from './line.ts';

export interface Opening {
	address: string;
	/** The element that holds the questions. */
	container: string;
	/** The session of the person who opens it. */
	session?: string;
	scripts: boolean;
}

/** Signs a browser in, one that has never been here. */
export async function signIn(
	context: BrowserContext,
	{ address, session }: Opening
): Promise<void> {
	if (session === undefined) return;
	const { origin } = new URL(address);
	await context.addCookies([{ name: 'session', value: session, url: origin, httpOnly: true }]);
}

/** A browser that has never been here, signed in. */
export async function newVisit(browser: Browser, opening: Opening): Promise<BrowserContext> {
	const context = await browser.newContext({ locale: 'en', javaScriptEnabled: opening.scripts });
	await signIn(context, opening);
	return context;
}

/** All that the first page loads, in the background too, in a browser that has never been here. */
export async function weighFirstLoad(context: BrowserContext, opening: Opening): Promise<Traffic> {
	const page = await context.newPage();
	const { quiet, take } = await meter(page);
	await page.goto(opening.address);
	await quiet();
	await page.close();
	return take();
}

const GIVE_UP = 30_000;
/** Without scripts nothing comes so long after all has been loaded. */
const SETTLED = 2_000;

/**
 * Seconds from asking for the page until its first field takes what is entered, over this line;
 * undefined when no field comes.
 */
export async function timeFirstField(
	browser: Browser,
	opening: Opening,
	line: Line
): Promise<number | undefined> {
	const context = await newVisit(browser, opening);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await slowDown(session, line);
	await page.goto(opening.address, { waitUntil: 'commit' });
	const seconds = await firstField(page, opening);
	await context.close();
	return seconds;
}

async function firstField(
	page: Page,
	{ container, scripts }: Opening
): Promise<number | undefined> {
	const deadline = Date.now() + GIVE_UP;
	let settled = deadline;
	while (Date.now() < Math.min(deadline, settled)) {
		const field = await page.evaluate(findField, container).catch(() => undefined);
		if (field && (await takesEntry(page, field))) return field.milliseconds / 1000;
		if (!scripts && settled === deadline && (await isComplete(page)))
			settled = Date.now() + SETTLED;
		await pause(10);
	}
	return undefined;
}

async function isComplete(page: Page): Promise<boolean> {
	return page.evaluate(() => document.readyState === 'complete').catch(() => false);
}

interface Field {
	/** Since the page was asked for. */
	milliseconds: number;
	/** It is written into, not chosen from. */
	writes: boolean;
	x: number;
	y: number;
}

/** Runs in the page: the first field, or choice that is not made, when it is painted and can be used. */
function findField(container: string): Field | undefined {
	if (performance.getEntriesByName('first-contentful-paint').length === 0) return undefined;
	const element = document.querySelector(
		`${container} :is(input:not([type=hidden], :checked), select, textarea)`
	);
	if (!element || element.matches(':disabled')) return undefined;
	element.scrollIntoView({ block: 'center' });
	const shown = [element, element.closest('label')].find((box) => {
		const { width, height } = box?.getBoundingClientRect() ?? { width: 0, height: 0 };
		return box?.checkVisibility() && width > 2 && height > 2;
	});
	if (!shown) return undefined;
	const { left, top, width, height } = shown.getBoundingClientRect();
	return {
		milliseconds: performance.now(),
		writes: !element.matches('select, [type=radio], [type=checkbox]'),
		x: left + width / 2,
		y: top + height / 2
	};
}

/** Enters something as a person would, and looks whether it is there. */
async function takesEntry(page: Page, field: Field): Promise<boolean> {
	await page.mouse.click(field.x, field.y);
	if (field.writes) await page.keyboard.type('a');
	return page.evaluate(holdsEntry, field).catch(() => false);
}

/** Runs in the page: has the field at this place been chosen, written to or, a menu, opened? */
function holdsEntry({ x, y }: Field): boolean {
	const hit = document.elementFromPoint(x, y);
	const element = hit?.closest('label')?.control ?? hit;
	if (element instanceof HTMLInputElement && /radio|checkbox/.test(element.type))
		return element.checked;
	if (element instanceof HTMLSelectElement) return element === document.activeElement;
	return (
		(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
		element.value.includes('a')
	);
}
