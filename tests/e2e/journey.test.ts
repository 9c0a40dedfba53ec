/** The whole journey in a browser, over real mail: from an empty installation to the executive's Word. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newContext } from '../support/browser.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { prelude, sha256sum } from '../support/terminal.ts';

const ADMINISTRATOR = 'administrator@bureau.example';
const MANAGER = 'manager@bureau.example';
const KENYA = 'focal-point@kenya.example';
const EXECUTIVE = 'executive@company.example';

let server: RunningServer;
let mailbox: Mailbox;
/** The addresses that one person gives to the next. */
const links = { invitation: '' };

beforeAll(async () => {
	mailbox = await openMailbox();
	server = await startServer({ smtpUrl: mailbox.smtpUrl });
	await prelude(['add-administrator', ADMINISTRATOR, 'Administrator of the bureau'], {
		ORIGIN: server.origin,
		DATA_DIR: server.dataDirectory
	});
});

async function visitor(locale = 'en', expected: readonly RegExp[] = []): Promise<Page> {
	const context = await newContext({ baseURL: server.origin, locale, expected });
	return context.newPage();
}

/** Asks for a code, reads it from the mail, types it in. */
async function signIn(page: Page, address: string): Promise<void> {
	if (!page.url().includes('/sign-in')) await page.goto('/en/sign-in');
	await page.locator('input[name=mailbox]').fill(address);
	await page.locator('main form button').click();
	await page.waitForURL(/sign-in\/code/);
	const { text } = await mailbox.waitFor(address);
	const code = /\b\d{6}\b/.exec(text ?? '')?.[0] ?? '';
	await page.locator('input[name=code]').fill(code);
	await page.locator('main form button').click();
	await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

async function signedIn(address: string): Promise<Page> {
	const page = await visitor();
	await page.goto('/en/sign-in');
	await signIn(page, address);
	return page;
}

async function savedFile(download: Download): Promise<string> {
	return download.path();
}

function heading(page: Page) {
	return page.locator('h1');
}

/** Chooses the option of a menu that a selector finds. */
async function choose(page: Page, name: string, option: string): Promise<void> {
	const menu = page.locator(`select[name=${name}]`);
	await menu.selectOption(await menu.locator(option).getAttribute('value'));
}

async function addPeople(page: Page, lines: readonly string[]): Promise<void> {
	await page.goto('/en/administration/people');
	await page.getByText('Add many people').click();
	const field = page.getByLabel('One person on each line');
	await field.fill(lines.join('\n'));
	await field.locator('xpath=ancestor::form').locator('button').click();
	await expect.poll(() => page.content()).toContain(lines[0]?.split(',')[0]);
}

describe('the whole journey', () => {
	it('an administrator sets up a meeting and a consultation, and invites', async () => {
		const page = await signedIn(ADMINISTRATOR);
		await page.goto('/en/administration/meetings/new');
		await page.locator('[name="name.en"]').fill('CTO meeting 2027');
		await page.locator('[name="name.fr"]').fill('Réunion CTO 2027');
		await page.locator('[name=place]').fill('Geneva');
		await page.locator('[name=startsOn]').fill('2027-03-01');
		await page.getByRole('button', { name: 'Create the meeting' }).click();
		await page.waitForURL(/administration(?!\/meetings)/);

		await addPeople(page, [
			`${KENYA}, Focal point of Kenya, fr, focal_point, KEN`,
			`${MANAGER}, Desk manager, en, desk_manager`,
			`${EXECUTIVE}, Executive of a company, en, executive, CTO meeting 2027`
		]);

		await page.goto('/en/administration/consultations/new');
		await choose(page, 'meetingId', 'option:has-text("CTO meeting 2027")');
		await choose(page, 'questionnaire', 'option[value^="cto-priorities"]');
		await page.locator('[name="name.en"]').fill('Priorities of Africa');
		await page.getByLabel('Developing countries only').check();
		await page.getByLabel('Africa', { exact: true }).check();
		const hour = 60 * 60 * 1000;
		const input = (time: number) => new Date(time).toISOString().slice(0, 16);
		await page.locator('[name=opensAt]').fill(input(Date.now() - hour));
		await page.locator('[name=closesAt]').fill(input(Date.now() + 48 * hour));
		await page.getByRole('button', { name: 'Count those asked' }).click();
		await expect.poll(() => page.locator('output').textContent()).toContain('44');
		await page.getByRole('button', { name: 'Create the consultation' }).click();
		await page.waitForURL(/consultations\/[0-9a-f-]{36}/);
		await page.getByRole('button', { name: 'Invite' }).click();
		await expect.poll(() => page.content()).toContain('43');

		const letter = await mailbox.waitFor(KENYA);
		expect(letter.headers.find(({ key }) => key === 'content-language')?.value).toBe('fr');
		links.invitation = /https?:\/\/\S+/.exec(letter.text ?? '')?.[0] ?? '';
		expect(links.invitation).toContain(`${server.origin}/fr/responses/`);
	});

	it('the focal point answers in French, leaves, and goes on in another browser', async () => {
		const first = await visitor('fr');
		await first.goto(links.invitation);
		await signIn(first, KENYA);
		expect(await first.locator('html').getAttribute('lang')).toBe('fr');
		await first.getByRole('link', { name: 'Commencer à répondre' }).click();
		await first.locator('[name=prepared_by]').fill('Direction des télécommunications');
		await first.getByRole('button', { name: 'Enregistrer et continuer' }).click();
		await first.waitForURL(/pages\/priorities/);
		await first.locator('[name="priority_topics.rural"]').selectOption('1');
		await first.locator('[name="priority_topics.imt2020"]').selectOption('2');
		await first.locator('[name=first_choice_outcome]').fill('La 5G pour chaque école.');
		await first.getByRole('button', { name: 'Enregistrer et quitter' }).click();
		await first.waitForURL(/responses\/[0-9a-f-]{36}$/);
		await first.context().close();

		// Submitting with a required question blank is refused, and the browser notes it.
		const second = await visitor('fr', [/status of 422/]);
		await second.goto(links.invitation);
		await signIn(second, KENYA);
		await second.getByRole('link', { name: 'Reprendre où vous vous étiez arrêté' }).click();
		await second.waitForURL(/pages\/priorities/);
		expect(await second.locator('[name="priority_topics.rural"]').inputValue()).toBe('1');
		expect(await second.locator('[name=first_choice_outcome]').inputValue()).toBe(
			'La 5G pour chaque école.'
		);
		for (const next of ['importance', 'capacity', 'participation', 'message']) {
			await second.getByRole('button', { name: 'Enregistrer et continuer' }).click();
			await second.waitForURL(new RegExp(`pages/${next}`));
		}
		await second.locator('[name=message_to_executives]').fill('Pensez aux villages.');
		await second.getByRole('button', { name: 'Enregistrer et relire' }).click();
		await second.waitForURL(/review/);
		await second.getByRole('button', { name: 'Soumettre' }).click();
		await expect.poll(() => second.content()).toContain('questions obligatoires');

		await second.goto(links.invitation + '/pages/message');
		await second.locator('[name=consent][value=country]').check();
		await second.getByRole('button', { name: 'Enregistrer et relire' }).click();
		await second.waitForURL(/review/);
		expect(await second.content()).toContain('La 5G pour chaque école.');
		await second.getByRole('button', { name: 'Soumettre' }).click();
		await second.waitForURL(/receipt/);
		const receipt = await second.locator('#receipt').textContent();
		expect(receipt).toMatch(/^[0-9a-f]{64}$/);

		const [download] = await Promise.all([
			second.waitForEvent('download'),
			second.getByRole('link', { name: 'Télécharger les réponses' }).click()
		]);
		const file = await savedFile(download);
		expect(await sha256sum(file)).toBe(receipt);
		expect(await prelude(['receipt', file])).toContain(receipt);
		const letter = await mailbox.waitFor(KENYA);
		expect(letter.text).toContain(receipt);
	});

	it('the desk sees who has answered, reads the roll-up, and publishes the brief', async () => {
		const page = await signedIn(MANAGER);
		// Figures are decided on threads, which start with the first page that needs them.
		const arrived = (name: string) =>
			expect.poll(() => heading(page).textContent(), { timeout: 20_000 }).toBe(name);
		await page.getByRole('link', { name: 'Coverage' }).first().click();
		await arrived('Coverage');
		const kenya = page.getByRole('row').filter({ hasText: 'Kenya' });
		expect(await kenya.textContent()).toContain('Submitted');
		const uganda = page.getByRole('row').filter({ hasText: 'Uganda' });
		expect(await uganda.textContent()).toContain('Not started');

		await page.getByRole('link', { name: 'Results' }).first().click();
		await arrived('Results');
		await page.getByRole('link', { name: 'Statements' }).first().click();
		await arrived('Statements');
		expect(await page.content()).toContain('Pensez aux villages.');

		await page.getByRole('link', { name: 'Brief' }).first().click();
		await arrived('Brief');
		await page.getByRole('link', { name: /^Add a passage here behind: Summary/ }).click();
		await page
			.getByLabel('Text', { exact: true })
			.first()
			.fill('One administration has answered so far.');
		await page.getByRole('button', { name: 'Save the passage' }).click();
		await expect
			.poll(() => page.locator('#preview').locator('..').textContent())
			.toContain('One administration has answered so far.');
		await page.getByText('Publish as version 1').click();
		await page.getByRole('button', { name: 'Yes, publish version 1' }).click();
		await expect.poll(() => page.content()).toContain('Version 1 is published and frozen.');
	});

	it('the executive reads the brief and downloads it as Word, with the published figures', async () => {
		const page = await signedIn(EXECUTIVE);
		await page.getByRole('link', { name: 'Read the brief' }).click();
		await page.waitForURL(/briefs\/[0-9a-f-]{36}\/1/);
		const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
		expect(text).toContain('One administration has answered so far.');
		expect(text).toContain('La 5G pour chaque école.');
		expect(text).toMatch(/1 of the 44 Member States asked/);
		expect(text).toMatch(
			/No figures are told of .* they would tell fewer than 5 Member States apart/
		);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Download as Word' }).click()
		]);
		const parts = unzipSync(new Uint8Array(await readFile(await savedFile(download))));
		const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		const words = xml.replace(/<[^>]+>/g, '');
		expect(words).toContain('1 of the 44 Member States asked');
		expect(words).not.toContain('Broadband access for rural and remote areas');
		expect(words).toContain('La 5G pour chaque école.');
	});
});
