/** What is said to the server and what it answers: pages as HTML, saving as JSON. */
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Definition } from '../contract.ts';
import type { Entries } from './form.ts';

export interface PageSaved {
	kind: 'saved';
	revision: number;
	/** ISO time. */
	savedAt: string;
	/** Names the next request. */
	key: string;
	/** `structureOf` the page as it would be shown now; none when it would not be. */
	structure?: string | undefined;
	/** Others' answers may stand on the page now. */
	merged?: boolean;
	/** What else there is to say, such as that it came too late to count. */
	remark?: string;
}

export interface PageNotSaved {
	/** Only a page can show why. */
	kind: 'faulty' | 'conflict' | 'submitted_meanwhile';
	revision: number;
}

/** What it takes to draw a page without the server. */
export interface PageLogic {
	locale: Locale;
	page: string;
	/** With texts in that language only. */
	definition: Definition;
	/** As they are kept. */
	answers: Answers;
}

/** Why there is no answer that one could work with. */
export type Trouble =
	/** Nobody answered. */
	| { kind: 'offline' }
	/** Somebody did, but can not work now. */
	| { kind: 'delayed' }
	| { kind: 'signed-out' }
	/** Sending the same again would not help. */
	| { kind: 'refused'; message: string };

export interface Page {
	kind: 'page';
	url: URL;
	document: Document;
	main: HTMLElement;
}

/** What the browser itself shows better: a download, a page of another kind. */
export interface Elsewhere {
	kind: 'elsewhere';
	url: URL;
	/** It can be opened at its address; else only posting once more shows it. */
	found: boolean;
}

/** Browsers let a page that is being closed send this much, in bytes. */
export const KEPT_ALIVE = 60_000;
/** Longer than a slow line needs, in milliseconds. */
const PATIENCE = 30_000;

async function ask(url: string, accept: string, body?: Entries): Promise<Response | undefined> {
	const posted = body && new URLSearchParams(body);
	try {
		return await fetch(url, {
			headers: { accept },
			signal: AbortSignal.timeout(PATIENCE),
			...(posted && {
				method: 'POST',
				body: posted,
				keepalive: posted.toString().length < KEPT_ALIVE
			})
		});
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function isReply(value: unknown): value is PageSaved | PageNotSaved {
	return isObject(value) && typeof value.kind === 'string' && typeof value.revision === 'number';
}

function isLogic(value: unknown): value is PageLogic {
	return (
		isObject(value) &&
		typeof value.locale === 'string' &&
		typeof value.page === 'string' &&
		isObject(value.definition) &&
		isObject(value.answers)
	);
}

function troubleOf(status: number, message: string): Trouble {
	if (status === 401) return { kind: 'signed-out' };
	return status >= 500 || status === 408 || status === 429
		? { kind: 'delayed' }
		: { kind: 'refused', message };
}

/** Where the page at this path is spoken of in JSON. */
function answersOf(path: string): string {
	return `${path}/answers`;
}

/** Saves the form of the page at this path. */
export async function saveAnswers(
	path: string,
	entries: Entries
): Promise<PageSaved | PageNotSaved | Trouble> {
	const response = await ask(answersOf(path), 'application/json', entries);
	if (!response) return { kind: 'offline' };
	const reply: unknown = await response.json().catch(() => undefined);
	if (isReply(reply)) return reply;
	const message = isObject(reply) && typeof reply.message === 'string' ? reply.message : '';
	return response.ok ? { kind: 'delayed' } : troubleOf(response.status, message);
}

/** What it takes to draw the page at this path here; nothing when it does not come. */
export async function openLogic(path: string): Promise<PageLogic | undefined> {
	const response = await ask(answersOf(path), 'application/json');
	const reply: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
	return isLogic(reply) ? reply : undefined;
}

/** The script's own mark: a page that does not carry it, from the same build, is no page of ours. */
function scriptOf(page: Document): string | undefined {
	return page.querySelector('[data-script]')?.getAttribute('content') ?? undefined;
}

/** Opens a page, or posts to it, and follows where that leads. */
export async function openPage(url: string, body?: Entries): Promise<Page | Elsewhere | Trouble> {
	const response = await ask(url, 'text/html', body);
	if (!response) return { kind: 'offline' };
	const address = new URL(response.url);
	const text = await response.text().catch(() => undefined);
	if (text === undefined) return { kind: 'offline' };
	const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
	const page = new DOMParser().parseFromString(isPage ? text : '', 'text/html');
	const main = page.querySelector('main');
	if (main && scriptOf(page) === scriptOf(document) && address.origin === location.origin)
		return { kind: 'page', url: address, document: page, main };
	const isOfNewerBuild = main !== null && scriptOf(page) !== undefined;
	if (response.ok || isOfNewerBuild) return { kind: 'elsewhere', url: address, found: response.ok };
	return troubleOf(response.status, isPage ? (main?.querySelector('h1')?.textContent ?? '') : text);
}
