/**
 * One Chromium for each test file. Whatever goes wrong in a page without being looked for (an error in
 * the console, an uncaught exception, a breach of the content security policy, a failed request)
 * fails the test in which it happened.
 */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { launchChromium } from './chromium.ts';

export interface ContextSettings {
	/** Where relative addresses lead: the server's origin. */
	baseURL?: string;
	/** The language the browser asks for. */
	locale?: string;
	viewport?: { width: number; height: number };
	javaScriptEnabled?: boolean;
	colorScheme?: 'light' | 'dark';
	forcedColors?: 'active' | 'none';
	hasTouch?: boolean;
	/** Trouble this context is meant to run into, such as /404/ where a page must not be found. */
	expected?: readonly RegExp[];
}

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };

let browser: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();
const troubles: string[] = [];

/** A new visitor: own cookies, own storage. Closed after the test that opened it. */
export async function newContext(settings: ContextSettings = {}): Promise<BrowserContext> {
	browser ??= launchChromium();
	const { expected = [], ...rest } = settings;
	const options: BrowserContextOptions = { viewport: desktop, locale: 'en', ...rest };
	const context = await (await browser).newContext(options);
	contexts.add(context);
	await watch(context, (trouble) => {
		if (!expected.some((pattern) => pattern.test(trouble))) troubles.push(trouble);
	});
	return context;
}

async function watch(context: BrowserContext, report: (trouble: string) => void): Promise<void> {
	context.on('console', (message) => {
		if (message.type() === 'error')
			report(`console: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (webError) => report(`uncaught: ${webError.error().message}`));
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'failed';
		// A download, or a page left before all of it had come.
		if (reason !== 'net::ERR_ABORTED') report(`request: ${request.url()} ${reason}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 500) report(`response: ${response.url()} ${response.status()}`);
	});
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) =>
			reportError(
				new Error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`)
			)
		);
	});
}

/** What went wrong since the last call; also empties the list, so that `afterEach` finds it clean. */
export function takeTroubles(): string[] {
	return troubles.splice(0);
}

afterEach(async () => {
	for (const context of contexts) await context.close();
	contexts.clear();
	expect(takeTroubles(), 'what went wrong in the browser').toEqual([]);
});

afterAll(async () => {
	await (await browser)?.close();
});
