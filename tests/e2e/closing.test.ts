/** What a focal point meets after closing, and what a submitted response looks like, without scripts. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grace } from '../../src/lib/phase.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { reopenResponse, submitResponse } from '../../src/lib/server/responses/submit.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { besideServer } from '../support/beside.ts';
import { newContext, phone } from '../support/browser.ts';
import { answeredPages, openConsultation } from '../support/consultation.ts';
import { registerActor } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;

beforeAll(async () => {
	server = await startServer();
});

interface Scene {
	responseId: string;
	token: string;
	/** The session of an administrator. */
	administrator: string;
	consultationId: string;
	/** Moves the closing time to an hour ago. */
	close: () => Promise<void>;
}

/** Kenya's response, filled in and submitted so many times, taken back in between. */
function setScene(grace: Grace, submissions: number): Promise<Scene> {
	return besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const focalPoint = await registerActor(application, 'focal@kenya.example', {
			role: 'focal_point',
			respondentId: 'KEN'
		});
		const opened = await openConsultation(application, administrator, undefined, grace);
		const responseId = opened.responseOf('KEN');
		let revision = 0;
		for (const [page, form] of Object.entries(answeredPages))
			({ revision } = await savePage(application, focalPoint, {
				...{ responseId, page, baseRevision: revision, form },
				locale: 'en'
			}));
		for (let number = 1; number <= submissions; number += 1) {
			await submitResponse(application, focalPoint, { responseId, revision, locale: 'en' });
			if (number === submissions) break;
			await reopenResponse(application, focalPoint, {
				...{ responseId, revision: revision + 1 },
				locale: 'en'
			});
			revision += 2;
		}
		return {
			responseId,
			token: await openSession(application, focalPoint.personId),
			administrator: await openSession(application, administrator.personId),
			consultationId: opened.consultation.id,
			close: () =>
				besideServer(server, async ({ database }) => {
					await database
						.updateTable('consultation')
						.set({ closes_at: new Date(Date.now() - 60 * 60 * 1000).toISOString() })
						.where('id', '=', opened.consultation.id)
						.execute();
				})
		};
	});
}

async function visit({ token }: Scene, locale: Locale, javaScriptEnabled = false): Promise<Page> {
	const context = await newContext({
		...{ baseURL: server.origin, locale, viewport: phone, javaScriptEnabled },
		expected: [/\.js csp$/]
	});
	await context.addCookies([{ name: 'session', value: token, url: server.origin }]);
	return context.newPage();
}

describe('after closing', () => {
	it('a page that was open still keeps what was typed, as a draft that does not count', async () => {
		const scene = await setScene(0, 0);
		const page = await visit(scene, 'en');
		await page.goto(`/en/responses/${scene.responseId}/pages/priorities`);
		await page.locator('[name=missing_topic]').fill('Typed as time ran out');
		await scene.close();
		await page.locator('.actions button[value=next]').click();
		await page.waitForURL(/\/review$/);
		const text = (await page.locator('main').textContent()) ?? '';
		expect(text).toContain('Typed as time ran out');
		expect(text).toContain('does not count');
		expect(text).not.toContain('May be quoted');
		expect(await page.locator('#submit').count()).toBe(0);
	});

	it.each(['en', 'ar'] as const)('answer pages lead to what was written, in %s', async (locale) => {
		const scene = await setScene(0, 0);
		await scene.close();
		const page = await visit(scene, locale, true);
		await page.goto(`/${locale}/responses/${scene.responseId}/pages/priorities`);
		await page.waitForURL(/\/review$/);
		await expectAccessible(page);
	});

	it('a response may be submitted within the grace, and says that it is late', async () => {
		const scene = await setScene(1440, 0);
		await scene.close();
		const page = await visit(scene, 'en');
		await page.goto(`/en/responses/${scene.responseId}/review`);
		await page.locator('#submit button').click();
		await page.waitForURL(/\/receipt$/);
		expect(await page.locator('main').textContent()).toContain('Late');
		expect(await page.locator('main details').count()).toBe(0);
	});
});

describe('the grace', () => {
	it('is granted by an administrator after closing, and nothing but what is offered', async () => {
		const scene = await setScene(0, 0);
		await scene.close();
		const page = await visit({ ...scene, token: scene.administrator }, 'en');
		await page.goto(`/en/administration/consultations/${scene.consultationId}`);
		await page.locator('[name=graceMinutes]').selectOption({ label: '24 hours' });
		await page.getByRole('button', { name: 'Change the grace' }).click();
		const main = page.locator('main');
		await expect.poll(() => main.textContent()).toContain('The grace has been set.');
		expect(await main.textContent()).toContain('late responses are taken');
		expect(await page.locator('[name=graceMinutes]').inputValue()).toBe('1440');
		const forged = await page.request.post(
			`/en/administration/consultations/${scene.consultationId}?/grace`,
			{ form: { graceMinutes: '100000' }, headers: { origin: server.origin } }
		);
		expect(await forged.text()).toContain('Choose the grace after closing.');
	});
});

describe('a submitted response', () => {
	it.each(['en', 'ar'] as const)(
		'lists its versions with their receipts, in %s',
		async (locale) => {
			const scene = await setScene(0, 2);
			const page = await visit(scene, locale, true);
			await page.goto(`/${locale}/responses/${scene.responseId}/receipt`);
			const receipts = await page.locator('.versions code').allTextContents();
			expect(new Set(receipts).size).toBe(2);
			expect(receipts[0]).toBe(await page.locator('#receipt').textContent());
			await expectAccessible(page);
		}
	);

	it('is printed with its receipt, each question whole on its sheet', async () => {
		const scene = await setScene(0, 1);
		const page = await visit(scene, 'en', true);
		await page.goto(`/en/responses/${scene.responseId}/review`);
		await expectAccessible(page);
		await page.emulateMedia({ media: 'print' });
		const main = page.locator('main');
		expect(await main.locator('code').first().textContent()).toMatch(/^[0-9a-f]{64}$/);
		expect(await main.getByText('May be quoted, naming the country').count()).toBe(2);
		const breaks = await main
			.locator('.answer')
			.evaluateAll((answers) => answers.map((answer) => getComputedStyle(answer).breakInside));
		expect(new Set(breaks)).toEqual(new Set(['avoid']));
		expect(await main.getByText('print command').isVisible()).toBe(false);
	});
});
