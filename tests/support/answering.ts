/** Somebody with a page of questions open in a browser: Kenya's focal point, by default. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { expect } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { findResponse } from '../../src/lib/server/responses/response-repository.ts';
import { findKept } from '../../src/lib/server/responses/revision-repository.ts';
import { besideServer } from './beside.ts';
import { newContext, type ContextSettings } from './browser.ts';
import { developing, openConsultation } from './consultation.ts';
import { registerActor, type RegisteredActor } from './people.ts';
import type { RunningServer } from './server.ts';

export interface Scene {
	server: RunningServer;
	focalPoint: RegisteredActor;
	/** Makes a response that nobody has written to; answers its id. */
	newResponse: (questionnaireId?: string) => Promise<string>;
	/** Signs the focal point in with a browser of their own. */
	signedIn: (settings?: ContextSettings) => Promise<BrowserContext>;
}

export async function openScene(server: RunningServer): Promise<Scene> {
	const { administrator, focalPoint } = await besideServer(server, async (application) => ({
		administrator: await registerActor(application, 'admin@example.org', { role: 'administrator' }),
		focalPoint: await registerActor(application, 'kenya@example.org', {
			role: 'focal_point',
			respondentId: 'KEN'
		})
	}));
	return {
		server,
		focalPoint,
		newResponse: (questionnaireId) =>
			besideServer(server, async (application) =>
				(
					await openConsultation(application, administrator, developing, 0, questionnaireId)
				).responseOf('KEN')
			),
		signedIn: async (settings = {}) => {
			const token = await besideServer(server, (application) =>
				openSession(application, focalPoint.personId)
			);
			const context = await newContext({ baseURL: server.origin, ...settings });
			await context.addCookies([{ name: 'session', value: token, url: server.origin }]);
			return context;
		}
	};
}

/** What the server keeps of a response. */
export function keptOf(server: RunningServer, responseId: string): Promise<Answers> {
	return besideServer(server, async ({ database }) => {
		const head = await findResponse(database, responseId);
		const kept = head && (await findKept(database, responseId, head.revision));
		return kept?.answers ?? {};
	});
}

/** How often a response was saved. */
export function revisionOf(server: RunningServer, responseId: string): Promise<number> {
	return besideServer(server, async ({ database }) => {
		const head = await findResponse(database, responseId);
		return head?.revision ?? -1;
	});
}

export interface OpenedPage {
	page: Page;
	responseId: string;
	/** What the server keeps now. */
	kept: () => Promise<Answers>;
	revision: () => Promise<number>;
}

/** Opens a page of a response that nobody has written to. */
export async function openPage(
	{ server, newResponse, signedIn }: Scene,
	name: string,
	{ locale = 'en', ...settings }: ContextSettings = {}
): Promise<OpenedPage> {
	const responseId = await newResponse();
	const context = await signedIn({ locale, ...settings });
	const page = await context.newPage();
	await page.goto(`/${locale}/responses/${responseId}/pages/${name}`);
	if (settings.javaScriptEnabled !== false) await scripted(page);
	return {
		page,
		responseId,
		kept: () => keptOf(server, responseId),
		revision: () => revisionOf(server, responseId)
	};
}

/** The line that tells how saving goes. */
export function statusOf(page: Page) {
	return page.locator('[data-save-status]');
}

/** Waits until the script of the page has taken over. */
export async function scripted(page: Page): Promise<void> {
	await page.locator('html[data-scripted]').waitFor();
}

/** Asks again and again: scripts save after a pause, over a line. */
export function eventually<Value>(read: () => Value | Promise<Value>) {
	return expect.poll(read, { timeout: 10_000 });
}
