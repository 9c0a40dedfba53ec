/**
 * `npm run pictures`: takes the pictures of the README from a fresh demonstration and writes them
 * beside this file: viewports, not whole pages, so that they stay small, and first pages of paper.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../tests/support/chromium.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { projectRoot } from '../../tests/support/project-root.ts';

interface Picture {
	name: string;
	/** Whose door of the demonstration is opened. */
	role: 'focal-point' | 'desk';
	locale: 'en' | 'ar';
	width: number;
	height: number;
	/** From the person's first page to what is shown. */
	arrive: (page: Page) => Promise<void>;
}

/** How long the demonstration may take until it answers, in milliseconds. */
const STARTING = 120_000;
/** In bytes: a README is read on slow lines too. */
const LARGEST = 200_000;

const firstResponse = /\/responses\/[0-9a-f-]+$/;

/** Opens the first link whose address fits. */
async function follow(page: Page, address: RegExp): Promise<void> {
	const links = await page.locator('main a').all();
	for (const link of links) {
		const href = await link.getAttribute('href');
		if (href === null || !address.test(href)) continue;
		await page.goto(href);
		return;
	}
	throw new Error(`${page.url()} has no link to ${String(address)}`);
}

async function openQuestions(page: Page, name: string): Promise<void> {
	await follow(page, firstResponse);
	await follow(page, new RegExp(`/pages/${name}$`));
}

async function rank(page: Page, topics: readonly string[]): Promise<void> {
	for (const [index, topic] of topics.entries())
		await page.locator(`[name="priority_topics.${topic}"]`).selectOption(String(index + 1));
}

async function saveAndLeave(page: Page): Promise<void> {
	await page.locator('button[value="leave"]').click();
	await page.waitForURL(firstResponse);
}

async function chartsAreDrawn(page: Page): Promise<void> {
	await page.locator('figure canvas').first().waitFor({ state: 'visible' });
	// Drawing begins when the canvas has its place.
	await pause(500);
}

/** Lets the picture begin there. */
async function scrollTo(page: Page, selector: string): Promise<void> {
	await page
		.locator(selector)
		.first()
		.evaluate((element) => element.scrollIntoView());
}

const pictures: readonly Picture[] = [
	{
		name: 'answering',
		role: 'focal-point',
		locale: 'en',
		width: 1280,
		height: 840,
		arrive: async (page) => {
			await openQuestions(page, 'priorities');
			await rank(page, ['rural', 'dfs', 'cybersecurity']);
		}
	},
	{
		name: 'overview',
		role: 'focal-point',
		locale: 'en',
		width: 1280,
		height: 1060,
		arrive: async (page) => {
			await openQuestions(page, 'respondent');
			await page
				.locator('[name="organization_class"][type="radio"]:not([value=""])')
				.first()
				.check();
			await saveAndLeave(page);
			await follow(page, /\/pages\/priorities$/);
			await rank(page, ['rural', 'dfs', 'cybersecurity']);
			await saveAndLeave(page);
		}
	},
	{
		name: 'coverage',
		role: 'desk',
		locale: 'en',
		width: 1280,
		height: 960,
		arrive: (page) => follow(page, /\/consultations\/[0-9a-f-]+$/)
	},
	{
		name: 'results',
		role: 'desk',
		locale: 'en',
		width: 1280,
		height: 1000,
		arrive: async (page) => {
			await follow(page, /\/results$/);
			await chartsAreDrawn(page);
			await scrollTo(page, '#priorities');
		}
	},
	{
		name: 'answering-arabic-phone',
		role: 'focal-point',
		locale: 'ar',
		width: 360,
		height: 900,
		arrive: async (page) => {
			await openQuestions(page, 'priorities');
			await rank(page, ['imt2020', 'ai']);
			await scrollTo(page, 'h1');
		}
	}
];

/** The first page of the brief, as it comes on paper. */
const papers = [
	{ name: 'brief', locale: 'en' },
	{ name: 'brief-arabic', locale: 'ar' }
] as const;

/** Pixels for each point of a PDF: sharp, and small enough. */
const paperScale = 1.2;

function startDemonstration(port: number, dataDirectory: string): ChildProcess {
	return spawn(process.execPath, ['--import', 'tsx', 'src/cli/demo.ts'], {
		cwd: projectRoot,
		env: { ...process.env, PORT: String(port), DATA_DIR: dataDirectory },
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

async function waitUntilServing(origin: string, demonstration: ChildProcess): Promise<void> {
	const deadline = Date.now() + STARTING;
	while (demonstration.exitCode === null && Date.now() < deadline) {
		const healthy = await fetch(`${origin}/health`).then(
			({ ok }) => ok,
			() => false
		);
		if (healthy) return;
		await pause(200);
	}
	throw new Error('The demonstration has not started.');
}

async function take(browser: Browser, origin: string, picture: Picture): Promise<void> {
	const { name, role, locale, width, height, arrive } = picture;
	const context = await browser.newContext({
		baseURL: origin,
		viewport: { width, height },
		locale,
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.goto(`/${locale}/demonstration/${role}`);
	await arrive(page);
	await keep(name, await page.screenshot());
	await context.close();
}

async function takePaper(
	browser: Browser,
	origin: string,
	{ name, locale }: (typeof papers)[number]
): Promise<void> {
	const context = await browser.newContext({ baseURL: origin, locale });
	const page = await context.newPage();
	await page.goto(`/${locale}/demonstration/executive`);
	await follow(page, /\/briefs\/[^/]+\/\d+$/);
	const paper = await page.request.get(`${page.url()}/pdf`);
	await keep(name, await pictureOf(await paper.body()));
	await context.close();
}

/** Of the first page of a PDF, by another program than the one that wrote it. */
async function pictureOf(pdf: Uint8Array): Promise<Buffer> {
	const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
	const first = await (await task.promise).getPage(1);
	const viewport = first.getViewport({ scale: paperScale });
	const canvas: unknown = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
	if (!isCanvas(canvas)) throw new TypeError('the canvas cannot be drawn on');
	await first.render({ canvas, viewport }).promise;
	const image = canvas.toBuffer('image/png');
	await task.destroy();
	return image;
}

/** The canvas does what a browser's does, but its type does not say so. */
function isCanvas(canvas: unknown): canvas is HTMLCanvasElement & Canvas {
	return typeof canvas === 'object' && canvas !== null && 'getContext' in canvas;
}

async function keep(name: string, image: Uint8Array): Promise<void> {
	if (image.length > LARGEST) throw new Error(`${name} is too large: ${image.length} bytes`);
	await writeFile(path.join(import.meta.dirname, `${name}.png`), image);
}

const dataDirectory = await mkdtemp(path.join(tmpdir(), 'prelude-pictures-'));
const port = await freePort();
const origin = `http://localhost:${port}`;
const demonstration = startDemonstration(port, dataDirectory);
const ended = new Promise((resolve) => demonstration.once('exit', resolve));
try {
	await waitUntilServing(origin, demonstration);
	const browser = await launchChromium();
	try {
		for (const picture of pictures) await take(browser, origin, picture);
		for (const paper of papers) await takePaper(browser, origin, paper);
	} finally {
		await browser.close();
	}
} finally {
	demonstration.kill('SIGTERM');
	await ended;
	await rm(dataDirectory, { recursive: true, force: true });
}
