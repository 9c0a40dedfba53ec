import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { newContext, phone, takeTroubles } from '../support/browser.ts';
import { openMailbox } from '../support/mailbox.ts';

const page = (body: string) =>
	`<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"></head>
	<body><main><h1>Page</h1>${body}</main></body></html>`;

describe('the browser under test', () => {
	let server: Server;
	let origin: string;

	beforeAll(async () => {
		server = createServer((request, response) => {
			const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
			response.statusCode = Number(searchParams.get('status') ?? 200);
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.setHeader(
				'content-security-policy',
				"script-src 'nonce-known'; img-src 'self' http: data:"
			);
			response.end(page(decodeURIComponent(pathname.slice(1))));
		});
		await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
		origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => {
		server.close();
	});

	async function open(body: string, settings: Parameters<typeof newContext>[0] = {}, query = '') {
		const context = await newContext({ baseURL: origin, ...settings });
		const tab = await context.newPage();
		await tab.goto(`/${encodeURIComponent(body)}${query}`, { waitUntil: 'networkidle' });
		return tab;
	}

	it('shows a page as the visitor asked for it', async () => {
		const tab = await open('<p>مرحبا</p>', {
			locale: 'ar',
			viewport: phone,
			colorScheme: 'dark'
		});
		expect(await tab.textContent('p')).toBe('مرحبا');
		expect(
			await tab.evaluate(() => [
				navigator.language,
				innerWidth,
				matchMedia('(prefers-color-scheme: dark)').matches
			])
		).toEqual(['ar', 360, true]);
		await expectAccessible(tab);
	});

	it('does without scripts', async () => {
		const tab = await open('<noscript>plain</noscript>', { javaScriptEnabled: false });
		expect(await tab.textContent('noscript')).toBe('plain');
	});

	it.each([
		['an error in the console', `<script nonce="known">console.error('lost')</script>`, /lost/],
		['an uncaught exception', `<script nonce="known">throw new Error('lost')</script>`, /lost/],
		['a script the policy forbids', `<script>1</script>`, /content security policy: script-src/],
		['a request to another host', `<img alt="" src="http://example.org/a.png">`, /example\.org/]
	])('reports %s', async (_, body, pattern) => {
		await open(body);
		expect(takeTroubles().join('\n')).toMatch(pattern);
	});

	it('reports a failing server', async () => {
		await open('', {}, '?status=500');
		expect(takeTroubles().join('\n')).toMatch(/500/);
	});

	it('keeps quiet about what is expected', async () => {
		await open('', { expected: [/404/] }, '?status=404');
		expect(takeTroubles()).toEqual([]);
	});

	it('names what is not accessible', async () => {
		const tab = await open('<input>');
		await expect(expectAccessible(tab)).rejects.toThrow(/label \(critical\).*at input/s);
	});
});

describe('the mailbox under test', () => {
	it('receives letters over SMTP, each given out once', async () => {
		const mailbox = await openMailbox();
		const transport = createTransport(mailbox.smtpUrl);
		const expected = mailbox.waitFor('Nairobi@example.org');
		for (const subject of ['Première', 'Вторая']) {
			const letter = {
				from: 'desk@example.org',
				to: 'nairobi@example.org',
				subject,
				text: subject
			};
			await transport.sendMail(letter);
		}
		expect(await expected).toMatchObject({ subject: 'Première', text: 'Première\n' });
		expect(await mailbox.waitFor('nairobi@example.org')).toMatchObject({ subject: 'Вторая' });
		await expect(mailbox.waitFor('nairobi@example.org', 10)).rejects.toThrow(/No letter to/);
		expect(mailbox.letters).toHaveLength(2);
		transport.close();
	});
});
