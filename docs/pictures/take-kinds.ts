/**
 * Part of `npm run pictures`: takes a small picture of each kind of question in English and in Arabic,
 * from the questionnaire of every kind that tests use, and writes them to `kinds/`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { besideServer } from '../../tests/support/beside.ts';
import { launchChromium } from '../../tests/support/chromium.ts';
import { developing, openConsultation } from '../../tests/support/consultation.ts';
import { everyKind, everyKindAnswers } from '../../tests/support/every-kind.ts';
import { registerActor } from '../../tests/support/people.ts';
import { launchServer, type ServerProcess } from '../../tests/support/server-process.ts';

const locales = ['en', 'ar'] as const;
type Locale = (typeof locales)[number];

/** In bytes: there are many, and a document is read on slow lines too. */
const LARGEST = 40_000;
/** Around a question, in pixels. */
const MARGIN = 10;

function question(name: string): string {
	return `[data-question="${name}"]`;
}

/** What stands for each kind, by page. */
const pictures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	lines: {
		text: question('words'),
		'text-number': question('staff'),
		'text-date': question('day'),
		'text-week': question('week'),
		comment: question('message')
	},
	choices: {
		radiogroup: question('body'),
		dropdown: question('region'),
		checkbox: question('barriers'),
		tagbox: question('subjects'),
		ranking: question('first'),
		matrix: question('pace')
	},
	others: {
		html: 'main .field:has(h2)',
		image: 'main .field:has(img)',
		rating: question('urgency'),
		'rating-values': question('support'),
		boolean: question('laboratory'),
		expression: question('half'),
		'read-only': question('fixed')
	},
	tables: {
		panel: 'main form fieldset:has([data-question="contact"])',
		multipletext: question('contact'),
		matrixdropdown: question('plans'),
		matrixdynamic: question('projects')
	},
	panels: {
		paneldynamic: question('centres')
	}
};

interface Answering {
	token: string;
	responseId: string;
}

async function prepare(application: Application): Promise<Answering> {
	await storeQuestionnaire(application, 'every-kind', everyKind);
	const administrator = await registerActor(application, 'administrator@example.org', {
		role: 'administrator'
	});
	const focalPoint = await registerActor(application, 'kenya@example.org', {
		role: 'focal_point',
		respondentId: 'KEN'
	});
	const { responseOf } = await openConsultation(
		application,
		administrator,
		developing,
		0,
		'every-kind'
	);
	const token = await openSession(application, focalPoint.personId);
	return { token, responseId: responseOf('KEN') };
}

/** Fills in what the open page shows, and leaves it saved. */
async function answer(page: Page, fields: readonly [string, string][]): Promise<void> {
	for (const [name, value] of fields) {
		if (value === '' || name.endsWith('.count')) continue;
		if ((await page.locator(`[name="${name}"]`).count()) === 0) continue;
		const pressed = page.locator(
			`[name="${name}"][value="${value}"]:is([type=radio], [type=checkbox])`
		);
		const menu = page.locator(`select[name="${name}"]`);
		if ((await pressed.count()) > 0) await pressed.check();
		else if ((await menu.count()) > 0) await menu.selectOption(value);
		else await page.locator(`[name="${name}"]`).fill(value);
	}
	await page.locator('main button[value=leave]').click();
	await page.waitForURL(/\/responses\/[0-9a-f-]+$/);
}

async function openPage(
	browser: Browser,
	{ origin }: ServerProcess,
	{ token }: Answering,
	locale: Locale
): Promise<Page> {
	const context = await browser.newContext({
		baseURL: origin,
		viewport: { width: 520, height: 900 },
		locale,
		reducedMotion: 'reduce',
		// Pictures of what everybody gets, with or without scripts.
		javaScriptEnabled: false
	});
	await context.addCookies([{ name: 'session', value: token, url: origin }]);
	return context.newPage();
}

async function take(page: Page, selector: string, file: string): Promise<void> {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`${file}: there is no ${selector}`);
	const clip = {
		x: box.x - MARGIN,
		y: box.y - MARGIN,
		width: box.width + 2 * MARGIN,
		height: box.height + 2 * MARGIN
	};
	const image = await page.screenshot({ clip, fullPage: true });
	if (image.length > LARGEST) throw new Error(`${file} is too large: ${image.length} bytes`);
	await writeFile(path.join(folder, file), image);
}

async function takeAll(browser: Browser, server: ServerProcess): Promise<void> {
	const answering = await besideServer(server, prepare);
	const address = (locale: Locale, name: string) =>
		`/${locale}/responses/${answering.responseId}/pages/${name}`;
	const writer = await openPage(browser, server, answering, 'en');
	for (const [name, fields] of Object.entries(everyKindAnswers)) {
		// Some questions come only once others are answered.
		for (let round = 1; round <= 2; round += 1) {
			await writer.goto(address('en', name));
			await answer(writer, fields);
		}
	}
	for (const locale of locales) {
		const page = await openPage(browser, server, answering, locale);
		for (const [name, selectors] of Object.entries(pictures)) {
			await page.goto(address(locale, name));
			for (const [kind, selector] of Object.entries(selectors)) {
				await take(page, selector, `${kind}-${locale}.png`);
			}
		}
	}
}

const folder = path.join(import.meta.dirname, 'kinds');
await mkdir(folder, { recursive: true });
const dataDirectory = await mkdtemp(path.join(tmpdir(), 'prelude-kinds-'));
const server = await launchServer({ dataDirectory });
try {
	const browser = await launchChromium();
	try {
		await takeAll(browser, server);
	} finally {
		await browser.close();
	}
} finally {
	await server.stop();
	await rm(dataDirectory, { recursive: true, force: true });
}
