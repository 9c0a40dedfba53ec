/** The served application seen from outside: headers, refusals, languages, logs, starting and stopping. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { besideServer } from '../support/beside.ts';
import { openConsultation } from '../support/consultation.ts';
import { registerActor } from '../support/people.ts';
import { projectRoot } from '../support/project-root.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Scene {
	responseId: string;
	token: string;
}

/** Kenya's focal point with an open response, one page of it saved. */
function setScene(server: RunningServer): Promise<Scene> {
	return besideServer(server, async (application) => {
		const administrator = await registerActor(application, 'admin@example.org', {
			role: 'administrator'
		});
		const focalPoint = await registerActor(application, 'secret.mailbox@kenya.example', {
			role: 'focal_point',
			respondentId: 'KEN'
		});
		const responseId = (await openConsultation(application, administrator)).responseOf('KEN');
		await savePage(application, focalPoint, {
			responseId,
			page: 'priorities',
			baseRevision: 0,
			form: [['missing_topic', 'First words']],
			locale: 'en'
		});
		return { responseId, token: await openSession(application, focalPoint.personId) };
	});
}

describe('a running server', () => {
	let server: RunningServer;
	let scene: Scene;

	beforeAll(async () => {
		server = await startServer();
		scene = await setScene(server);
	});

	function get(address: string, headers: Record<string, string> = {}) {
		return fetch(server.origin + address, { redirect: 'manual', headers });
	}

	function post(address: string, body: BodyInit, headers: Record<string, string> = {}) {
		return fetch(server.origin + address, {
			method: 'POST',
			redirect: 'manual',
			body,
			headers: {
				accept: 'text/html',
				origin: server.origin,
				cookie: `session=${scene.token}`,
				...headers
			}
		});
	}

	it('says that it is healthy', async () => {
		const response = await get('/health');
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({ status: 'ok' });
	});

	it('protects every page with headers, and allows no script without a nonce', async () => {
		for (const address of ['/en', '/en/sign-in', '/en/no-such-page']) {
			const response = await get(address);
			const policy = response.headers.get('content-security-policy') ?? '';
			expect(policy).toMatch(/script-src 'self' 'sha256-[^']+' 'nonce-[^']+';/);
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy).not.toContain('unsafe-inline');
			expect(policy).not.toContain('unsafe-eval');
			expect(response.headers.get('referrer-policy')).toBe('no-referrer');
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
			const nonce = /nonce-([^']+)'/.exec(policy)?.[1];
			for (const [tag] of (await response.text()).matchAll(/<script[^>]*>/g))
				expect(tag).toContain(`nonce="${nonce}"`);
		}
	});

	it('sends a page without a language to the one the browser prefers, and remembers a choice', async () => {
		const preferred = await get('/sign-in?next=%2Fen', {
			'accept-language': 'xx, es;q=0.5, ar;q=0.9'
		});
		expect(preferred.headers.get('location')).toBe('/ar/sign-in?next=%2Fen');
		const chosen = await get('/ru/sign-in');
		const cookie = chosen.headers.getSetCookie().find((line) => line.startsWith('locale='));
		expect(cookie).toMatch(/^locale=ru;/);
		const remembered = await get('/', { cookie: 'locale=ru', 'accept-language': 'es' });
		expect(remembered.headers.get('location')).toBe('/ru');
	});

	it('leads a signing-in nowhere but into the site', async () => {
		const response = await post(
			'/en/sign-in?next=https%3A%2F%2Felsewhere.example',
			new URLSearchParams({ mailbox: 'someone@example.org' })
		);
		expect(response.headers.get('location')).toBe('/en/sign-in/code');
		const disguised = await post(
			'/en/sign-in?next=%2F%2Felsewhere.example',
			new URLSearchParams({ mailbox: 'someone@example.org' })
		);
		expect(disguised.headers.get('location')).toBe('/en/sign-in/code');
	});

	it('refuses a body that is too large with a sentence, and loses nothing that was saved', async () => {
		const response = await post(
			`/fr/responses/${scene.responseId}/pages/priorities`,
			new URLSearchParams({ '.revision': '1', missing_topic: 'x'.repeat(600_000) })
		);
		expect(response.status).toBe(413);
		expect(await response.text()).toContain('Raccourcissez');
		const page = await get(`/en/responses/${scene.responseId}/pages/priorities`, {
			cookie: `session=${scene.token}`
		});
		expect(await page.text()).toContain('First words');
	});

	it('shows input that is faulty again, with the reason in the reader’s language', async () => {
		const response = await post(
			`/es/responses/${scene.responseId}/pages/capacity`,
			new URLSearchParams({ '.revision': '1', standards_staff: 'una docena' })
		);
		expect(response.status).toBe(400);
		const page = await response.text();
		expect(page).toContain('una docena');
		expect(page).toContain('aria-invalid="true"');
	});

	it('shows an unexpected error as a reference number that the log holds too', async () => {
		const file = new Sqlite(path.join(server.dataDirectory, 'prelude.sqlite'));
		file.exec(`update consultation set name = 'not JSON'`);
		const response = await get('/ar/responses', {
			cookie: `session=${scene.token}`,
			accept: 'text/html'
		});
		const page = await response.text();
		file.exec(`update consultation set name = '{"en":"A consultation"}'`);
		file.close();
		expect(response.status).toBe(500);
		expect(page).not.toContain('JSON');
		const reference = />([0-9a-f]{8})</.exec(page)?.[1] ?? 'none shown';
		expect(server.logs()).toContain(`"reference":"${reference}"`);
	});

	it('writes no answer, token or address into its log', async () => {
		await post('/en/sign-in', new URLSearchParams({ mailbox: 'secret.mailbox@kenya.example' }));
		await get(`/en/responses/${scene.responseId}/review`, { cookie: `session=${scene.token}` });
		const log = server.logs();
		expect(log).toContain('"msg":"request"');
		for (const secret of ['First words', 'una docena', scene.token, 'secret.mailbox', '127.0.0.1'])
			expect(log).not.toContain(secret);
	});
});

describe('a server behind TLS', () => {
	it('says so to browsers and keeps cookies to itself', async () => {
		const server = await startServer({ environment: { ORIGIN: 'https://prelude.example' } });
		const page = await fetch(`${server.origin}/en/sign-in`);
		expect(page.headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
		const response = await fetch(`${server.origin}/en/sign-in`, {
			method: 'POST',
			redirect: 'manual',
			headers: { accept: 'text/html', origin: 'https://prelude.example' },
			body: new URLSearchParams({ mailbox: 'someone@example.org' })
		});
		const cookie = response.headers.getSetCookie().find((line) => line.includes('sign-in'));
		expect(cookie).toMatch(/^__Host-sign-in=.*HttpOnly; Secure/);
		await server.stop();
	});
});

describe('starting and stopping', () => {
	function start(
		environment: Record<string, string>
	): Promise<{ code: number | null; text: string }> {
		const child = spawn(process.execPath, ['build'], {
			cwd: projectRoot,
			env: { PATH: process.env['PATH'], PORT: '0', ...environment }
		});
		let text = '';
		child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
		return new Promise((resolve) => child.once('exit', (code) => resolve({ code, text })));
	}

	it('names each variable that is wrong, in plain words, and does not start', async () => {
		const { code, text } = await start({
			DATABASE_URL: 'mysql://somewhere',
			SMTP_URL: 'mail.example',
			LOG_LEVEL: 'loud',
			DATA_DIR: await temporaryFolder()
		});
		expect(code).toBe(1);
		expect(text).toContain('Prelude can not start');
		for (const sentence of [
			'ORIGIN is not set: it is required.',
			'DATABASE_URL must begin with sqlite: or postgres://.',
			'SMTP_URL must look like smtp://',
			'LOG_LEVEL must be debug, info, warn, error or silent.'
		])
			expect(text).toContain(sentence);
		expect(text).not.toContain('    at ');
	});

	it('never serves a demonstration’s data as production', async () => {
		const settings = { ORIGIN: 'http://localhost:3000', DATA_DIR: await temporaryFolder() };
		const demonstration = await startServer({
			dataDirectory: settings.DATA_DIR,
			environment: { PRELUDE_MODE: 'demonstration' }
		});
		await demonstration.stop();
		const { code, text } = await start(settings);
		expect(code).toBe(1);
		expect(text).toContain('belongs to a demonstration installation');
	});

	it('finishes what is in flight when it is told to stop', async () => {
		const server = await startServer();
		const { responseId, token } = await setScene(server);
		const saving = fetch(`${server.origin}/en/responses/${responseId}/pages/priorities`, {
			method: 'POST',
			redirect: 'manual',
			headers: { accept: 'text/html', origin: server.origin, cookie: `session=${token}` },
			body: new URLSearchParams({ '.revision': '1', missing_topic: 'Last words' })
		});
		const stopped = saving.then(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, 5));
		const code = server.stop();
		expect((await saving).status).toBe(303);
		await stopped;
		expect(await code).toBe(0);
		const file = new Sqlite(path.join(server.dataDirectory, 'prelude.sqlite'));
		const kept = file
			.prepare('select answers from response_revision where number = 2')
			.pluck()
			.get();
		file.close();
		expect(kept).toContain('Last words');
	});
});
