import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { newContext } from '../support/browser.ts';
import { startServer } from '../support/server.ts';

describe('the built server', () => {
	it('starts, answers, finishes when asked and finds its data again after being killed', async () => {
		const first = await startServer();
		const { dataDirectory, port } = first;
		await expect(health(first.origin)).resolves.toBe(200);
		await first.kill();
		await expect(health(first.origin)).rejects.toThrow('fetch failed');

		const files = await readdir(dataDirectory);
		const second = await startServer({ dataDirectory, port });
		expect(second.origin).toBe(first.origin);
		await expect(health(second.origin)).resolves.toBe(200);
		expect(await second.stop()).toBe(0);
		expect(files.length).toBeGreaterThan(0);
	});

	it('shows its first page without trouble', async () => {
		const { origin } = await startServer();
		const page = await (await newContext({ baseURL: origin })).newPage();
		const response = await page.goto('/');
		expect(response?.status()).toBe(200);
		expect(await page.textContent('h1')).not.toBe('');
	});

	it('says what is wrong with its configuration and does not start', async () => {
		const environment = { DATABASE_URL: 'mysql://localhost/prelude' };
		await expect(startServer({ environment })).rejects.toThrow(/DATABASE_URL/);
	});
});

async function health(origin: string): Promise<number> {
	return (await fetch(`${origin}/health`)).status;
}
