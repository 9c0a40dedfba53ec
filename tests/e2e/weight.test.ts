/** What answering weighs on the line: budgets in bytes, held here; times are for the bench. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { walkPages } from '../../bench/answering/later-pages.ts';
import { budgets } from '../../bench/answering/opening.ts';
import { addressOf } from '../../bench/answering/load-pages.ts';
import { prepareConsultation, type Visitor } from '../../bench/answering/prepare.ts';
import { signIn, weighFirstLoad, type Opening } from '../../bench/support/first-load.ts';
import { newContext } from '../support/browser.ts';
import { projectRoot } from '../support/project-root.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let server: RunningServer;
let visitor: Visitor;
let pages: string[];

beforeAll(async () => {
	const dataDirectory = await temporaryFolder();
	const [first] = await prepareConsultation(dataDirectory, 1);
	visitor = first!;
	pages = visitor.forms.map(({ page }) => page);
	server = await startServer({ dataDirectory });
});

function opening(scripts: boolean): Opening {
	const address = server.origin + addressOf(visitor, pages[0]!);
	return { address, container: 'main form', session: visitor.session, scripts };
}

/** A browser with an empty cache, signed in. */
async function newVisitor(scripts: boolean): Promise<BrowserContext> {
	// A browser whose scripts are switched off refuses those that the page announces.
	const expected = scripts ? [] : [/\.js csp$/];
	const context = await newContext({ javaScriptEnabled: scripts, expected });
	await signIn(context, opening(scripts));
	return context;
}

describe.each([
	{ how: 'with scripts', scripts: true, limit: budgets.withScripts },
	{ how: 'without scripts', scripts: false, limit: budgets.withoutScripts }
])('answering $how', ({ scripts, limit }) => {
	it(`weighs at most ${limit} kB when the first page is opened`, async () => {
		const { bytes } = await weighFirstLoad(await newVisitor(scripts), opening(scripts));
		expect(bytes).toBeLessThanOrEqual(limit * 1000);
	});

	it(`weighs at most ${budgets.laterPage} kB for each page after it`, async () => {
		const steps = await walkPages(await newVisitor(scripts), opening(scripts), pages);
		expect(steps).toHaveLength(pages.length - 1);
		expect(steps.filter(({ bytes }) => bytes > budgets.laterPage * 1000)).toEqual([]);
	});
});

describe('the first page', () => {
	/** A property of survey-core that no script of ours has a reason to name. */
	const MARK = 'maxTimeToFinishPage';

	it('brings nothing of survey-core', async () => {
		const library = path.join(projectRoot, 'node_modules/survey-core/fesm/survey-core.mjs');
		expect(await readFile(library, 'utf8')).toContain(MARK);
		const { requests } = await weighFirstLoad(await newVisitor(true), opening(true));
		const texts = await Promise.all(requests.map(async (address) => (await fetch(address)).text()));
		expect(requests.filter((_, index) => texts[index]?.includes(MARK))).toEqual([]);
	});
});
