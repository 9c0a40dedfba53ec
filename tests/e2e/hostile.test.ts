/**
 * Hostile authors and hostile respondents, through everything that shows what they wrote: no script runs,
 * nothing is fetched from elsewhere, the content security policy reports nothing (`browser.ts` fails
 * the test otherwise), and documents stay well formed.
 */
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/lib/questionnaire/engine/index.ts';
import type { Definition } from '../../src/lib/questionnaire/contract.ts';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { addPassage } from '../../src/lib/server/briefs/drafting.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import { downloadFiles } from '../../src/lib/server/downloads/files.ts';
import { insertVersion } from '../../src/lib/server/questionnaires/repository.ts';
import { readTopics } from '../../src/lib/server/questionnaires/service.ts';
import { keptOf } from '../support/answering.ts';
import { besideServer } from '../support/beside.ts';
import { newContext } from '../support/browser.ts';
import { developing, openConsultation, sameInAll } from '../support/consultation.ts';
import {
	everyHostileText,
	hostileAnswers,
	hostileTexts,
	hostileWords
} from '../support/hostile.ts';
import { hostileQuestionnaire } from '../support/hostile-questionnaire.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { projectRoot } from '../support/project-root.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;
let definition: Definition;
const people = new Map<string, RegisteredActor>();
const ids = { response: '', consultation: '', meeting: '', brief: '' };

beforeAll(async () => {
	definition = hostileQuestionnaire();
	const topics = await readTopics(path.join(projectRoot, 'surveys'));
	expect(check(definition, topics)).toEqual([]);
	server = await startServer();
	await besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const title = sameInAll(everyHostileText.slice(0, 180));
		const version = { id: 'hostile', version: 1, sha256: 'a'.repeat(64), title, definition };
		await insertVersion(application.database, version, application.clock());
		const opened = await openConsultation(application, administrator, developing, 0, 'hostile', {
			name: hostileWords(hostileTexts, 0, 180),
			place: hostileWords(hostileTexts, 3, 90)
		});
		ids.response = opened.responseOf('KEN');
		ids.consultation = opened.consultation.id;
		ids.meeting = opened.meetingId;
		const { meetingId } = opened;
		for (const [name, assignment] of Object.entries({
			kenya: { role: 'focal_point', respondentId: 'KEN' },
			manager: { role: 'desk_manager' },
			executive: { role: 'executive', meetingId }
		} as const)) {
			people.set(name, await registerActor(application, `${name}@example.org`, assignment));
		}
	});
});

function person(name: string): RegisteredActor {
	const found = people.get(name);
	if (!found) throw new Error(`there is no ${name}`);
	return found;
}

async function pageOf(name: string, javaScriptEnabled = true): Promise<Page> {
	const token = await besideServer(server, (application) =>
		openSession(application, person(name).personId)
	);
	// A page at fault, or in conflict, is shown again with its status.
	const expected = javaScriptEnabled ? [] : [/status of 4(00|09|22)/];
	const context = await newContext({ baseURL: server.origin, javaScriptEnabled, expected });
	await context.addCookies([{ name: 'session', value: token, url: server.origin }]);
	return context.newPage();
}

/** Looks at an address as somebody would who points at things and waits. */
async function seen(page: Page, address: string): Promise<void> {
	await page.goto(address, { waitUntil: 'load' });
	await untouched(page);
}

async function untouched(page: Page): Promise<void> {
	const state = await page.evaluate(() => ({
		ran: '__ran' in window,
		markup: document.querySelectorAll(
			'main :is(script, iframe, object, embed, svg image, base, meta, link, style)'
		).length,
		handlers: [...document.querySelectorAll('main *')]
			.filter((element) =>
				[...element.attributes].some(
					({ name, value }) =>
						name.startsWith('on') ||
						(name === 'style' && /url|fixed/.test(value)) ||
						(/^(href|src|srcdoc|action|formaction|ping|data)$/.test(name) &&
							/^\s*(java\s*script|data:text)/i.test(value))
				)
			)
			.map((element) => element.outerHTML.slice(0, 200)),
		elsewhere: [...document.querySelectorAll('main *')].filter((element) =>
			['src', 'srcset', 'poster', 'action', 'formaction', 'background'].some((name) =>
				element.getAttribute(name)?.includes('elsewhere.example')
			)
		).length
	}));
	expect(state, page.url()).toEqual({ ran: false, markup: 0, handlers: [], elsewhere: 0 });
}

/** Fills in every control of the open page with the worst there is, as far as it can be kept. */
async function fillIn(page: Page): Promise<void> {
	let turn = 0;
	const chosen = new Set<string>();
	for (const field of await page.locator('main form :is(input, textarea, select)').all()) {
		turn += 7;
		await fillOne(field, turn, chosen);
	}
}

/** @param chosen names of which a choice is made already; two might exclude each other */
async function fillOne(field: Locator, turn: number, chosen: Set<string>): Promise<void> {
	const control = await field.evaluate((element) => ({
		tag: element.tagName,
		type: element.getAttribute('type') ?? 'text',
		name: element.getAttribute('name') ?? '',
		limit: Number(element.getAttribute('maxlength') ?? 1000)
	}));
	const skipped = control.name.startsWith('.') || control.name.endsWith('.all');
	if (skipped || !(await field.isVisible())) return;
	if (control.tag === 'SELECT') {
		const count = await field.locator('option').count();
		await field.selectOption({ index: 1 + (chosen.size % (count - 1)) });
		chosen.add(control.name);
	} else if (control.type === 'radio' || control.type === 'checkbox') {
		if (!chosen.has(control.name)) await field.evaluate((box: HTMLInputElement) => box.click());
		chosen.add(control.name);
	} else if (control.type === 'text' || control.tag === 'TEXTAREA') {
		await field.fill(hostileWords(hostileAnswers, turn, control.limit));
	}
}

async function addresses(page: Page): Promise<string[]> {
	await page.goto(`/en/responses/${ids.response}`);
	const links = await page
		.locator('main a[href*="/pages/"]')
		.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
	return [...new Set(links.map((link) => link.replace(/[?#].*$/, '')))];
}

/** The files inside a document of an office suite, as text. */
function xmlParts(file: Uint8Array): Map<string, string> {
	const parts = Object.entries(unzipSync(file));
	return new Map(
		parts
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, bytes]) => [name, strFromU8(bytes)])
	);
}

/** What a spreadsheet would work out, of a file as RFC 4180 has it. */
function formulasIn(csv: string): string[] {
	const rows: string[][] = parse(csv, { bom: true, relax_column_count: true });
	return rows
		.flat()
		.filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u.test(cell) && Number.isNaN(Number(cell)));
}

describe('a questionnaire and answers of somebody hostile', () => {
	it('are answered without scripts: what can be kept is kept as it was typed', async () => {
		const page = await pageOf('kenya', false);
		const pages = await addresses(page);
		expect(pages.length).toBeGreaterThan(5);
		for (const address of pages) {
			await seen(page, address);
			await fillIn(page);
			const save = page.getByRole('button', { name: /^Save and/ }).first();
			await Promise.all([page.waitForEvent('load'), save.click()]);
			await untouched(page);
		}
		const kept = JSON.stringify(await keptOf(server, ids.response));
		expect(kept).toContain('<script>window.__ran=1</script>');
		expect(kept).toContain('{secret}');
	});

	it.each(['en', 'ar'])('are shown with scripts, in %s', async (locale) => {
		const page = await pageOf('kenya');
		for (const address of await addresses(page)) {
			await seen(page, address.replace('/en/', `/${locale}/`));
		}
		await seen(page, `/${locale}/responses/${ids.response}`);
		await seen(page, `/${locale}/responses/${ids.response}/review`);
	});

	it('are held to a rule, and submitted once it is kept', async () => {
		const page = await pageOf('kenya', false);
		await seen(page, `/en/responses/${ids.response}/review`);
		const ruled = `/en/responses/${ids.response}/pages/every_kind`;
		await seen(page, ruled);
		await page.locator('[name=kind_text]').fill('');
		const save = page.getByRole('button', { name: /^Save and/ }).first();
		await Promise.all([page.waitForEvent('load'), save.click()]);
		await seen(page, `/en/responses/${ids.response}/review`);
		const submit = page.locator('main form button[type=submit], main form button').last();
		await Promise.all([page.waitForURL(/receipt/), submit.click()]);
		await untouched(page);
	});

	it('are read at the desk, and become a brief', async () => {
		const page = await pageOf('manager');
		const consultation = `/en/desk/consultations/${ids.consultation}`;
		for (const address of ['/en/desk', consultation, `${consultation}/results`]) {
			await seen(page, address);
		}
		await besideServer(server, async (application) => {
			const consultationId = ids.consultation;
			// Digits would be refused, and braces name figures.
			const text = hostileWords(hostileAnswers, 0, 4000).replaceAll(/[\p{N}{}]/gu, '');
			const passage = {
				heading: Array.from(text).slice(0, 80).join(''),
				text,
				locale: 'en',
				translations: {}
			} as const;
			await addPassage(application, person('manager'), consultationId, passage, 'opening');
			const published = await publishBrief(application, person('manager'), {
				consultationId,
				revision: 1
			});
			ids.brief = published.briefId;
		});
		await seen(page, `${consultation}/brief`);
	});

	it('are read by an executive, as a page, as a Word document that opens and as a PDF in which nothing runs', async () => {
		const page = await pageOf('executive');
		for (const locale of ['en', 'ar']) {
			await seen(page, `/${locale}/meetings/${ids.meeting}`);
			await seen(page, `/${locale}/briefs/${ids.brief}/1`);
		}
		const word = await page.request.get(`/en/briefs/${ids.brief}/1/word`);
		const parts = xmlParts(await word.body());
		expect([...parts.values()].join('')).toContain('window.__ran');
		for (const [name, xml] of parts) {
			expect(xml, name).not.toMatch(/TargetMode="External"/);
			const fault = await page.evaluate(
				(text) =>
					new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
						?.textContent ?? '',
				xml
			);
			expect(fault, name).toBe('');
		}
		const pdf = await page.request.get(`/en/briefs/${ids.brief}/1/pdf`);
		const { active, embedded, parts: read } = await readPdf(await pdf.body());
		expect(active).toEqual([]);
		expect(embedded).not.toContain(false);
		expect(read.map(({ text }) => text).join('')).toContain('window.__ran');
	});

	it('are taken away as spreadsheets in which nothing is a formula', async () => {
		const reader = await pageOf('executive');
		const brief = `/en/briefs/${ids.brief}/1`;
		const spreadsheet = await reader.request.get(`${brief}/spreadsheet`);
		for (const [name, xml] of xmlParts(await spreadsheet.body())) {
			expect(xml, name).not.toMatch(/<f[ >/]|<hyperlink|TargetMode="External"|<script/i);
		}
		const manager = await pageOf('manager');
		const downloads = `/en/desk/consultations/${ids.consultation}/results/downloads`;
		const tables = downloadFiles.filter((file) => file.endsWith('.csv'));
		const files = [
			`${brief}/figures.csv`,
			`${brief}/dictionary.csv`,
			...tables.map((file) => `${downloads}/${file}`)
		];
		let words = '';
		for (const file of files) {
			const page = file.startsWith(brief) ? reader : manager;
			const answer = await page.request.get(file);
			const text = await answer.text();
			expect(formulasIn(text), file).toEqual([]);
			words += text;
		}
		expect(words).toContain('window.__ran');
		expect(words).toContain("'=HYPERLINK");
	});
});
