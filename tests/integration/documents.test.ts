/** Every document of the demonstration as a file: made whole, read back by others, opened by an office suite. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mammoth from 'mammoth';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { textsOf } from '../../src/lib/brief/bound.ts';
import { tablesOf } from '../../src/lib/brief/tables.ts';
import { runsOf } from '../../src/lib/brief/text.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import {
	closeApplication,
	openApplication,
	type Application
} from '../../src/lib/server/application.ts';
import { loadActor } from '../../src/lib/server/accounts/sessions.ts';
import { everyDocument, type PublishedDocument } from '../../src/lib/server/briefs/documents.ts';
import { invitationDocument } from '../../src/lib/server/briefs/invitation.ts';
import { progressReport } from '../../src/lib/server/briefs/progress-report.ts';
import type { Configuration } from '../../src/lib/server/configuration.ts';
import { ensureDemonstration } from '../../src/lib/server/demonstration/installation.ts';
import { demonstrationMailboxes } from '../../src/lib/server/demonstration/mailboxes.ts';
import {
	fileName,
	fileOf,
	formatNamed,
	formatNames
} from '../../src/lib/server/documents/formats.ts';
import { convert, mustOpen, office } from '../support/office.ts';
import { prelude } from '../support/prelude.ts';
import { projectRoot } from '../support/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PATIENCE = 300_000;

let data: string;
let folder: string;
let application: Application;
let briefId: string;
let published: PublishedDocument[];

beforeAll(async () => {
	data = await temporaryFolder();
	folder = path.join(await temporaryFolder(), 'files');
	const configuration: Configuration = {
		kind: 'demonstration',
		databaseUrl: `sqlite:${path.join(data, 'prelude.sqlite')}`,
		dataDirectory: data,
		origin: 'http://localhost:3000',
		mailFrom: 'Prelude <prelude@localhost>',
		logLevel: 'silent',
		root: projectRoot
	};
	await ensureDemonstration(configuration, { fresh: false, now: new Date() });
	application = await openApplication(configuration);
	const brief = await application.database
		.selectFrom('brief')
		.select('id')
		.executeTakeFirstOrThrow();
	briefId = brief.id;
	published = await everyDocument(application, briefId);
}, PATIENCE);

afterAll(async () => {
	await closeApplication(application);
});

function command(...given: string[]) {
	return prelude(['documents', ...given], { PRELUDE_MODE: 'demonstration', DATA_DIR: data });
}

/** The figures as a reader sees them. */
function figuresIn(blocks: readonly Block[]): string[] {
	return blocks
		.flatMap(textsOf)
		.flatMap(runsOf)
		.flatMap((run) => (typeof run === 'object' && 'value' in run ? [run.text] : []));
}

/** The letters and reports that the desk has besides, which are no part of a version. */
async function writeDrafts(): Promise<void> {
	const { database } = application;
	const { id } = await database
		.selectFrom('person')
		.select('id')
		.where('mailbox', '=', demonstrationMailboxes.desk)
		.executeTakeFirstOrThrow();
	const actor = await loadActor(application, id);
	if (!actor) throw new Error('the desk is not registered');
	const consultation = await database
		.selectFrom('consultation')
		.select('id')
		.executeTakeFirstOrThrow();
	for (const locale of locales) {
		const drafts = [
			(await invitationDocument(application, actor, consultation.id, locale)).document,
			await progressReport(application, actor, locale)
		];
		for (const document of drafts) {
			for (const format of formatNames.map(formatNamed)) {
				const bytes = await fileOf(application, document, format);
				await writeFile(path.join(folder, fileName(document, format)), bytes);
			}
		}
	}
}

describe('the command that writes documents', () => {
	it('says what it needs, and what there is not', { timeout: PATIENCE }, async () => {
		expect((await command('--folder', folder)).code).toBe(2);
		const unknown = await command('--brief', 'none', '--folder', folder);
		expect(unknown).toMatchObject({ code: 1, told: 'There is no such version of a brief.\n' });
	});

	it(
		'writes each document in six languages and every format, whole',
		{ timeout: PATIENCE },
		async () => {
			await mkdir(folder, { recursive: true });
			const { code, printed } = await command('--brief', briefId, '--folder', folder);
			const files = published.length * formatNames.length;
			expect({ code, printed }).toEqual({ code: 0, printed: `${files} files in ${folder}\n` });
			const expected = published.flatMap(({ document, part }) =>
				formatNames.map((name) => fileName(document, formatNamed(name), part))
			);
			expect((await readdir(folder)).sort()).toEqual(expected.sort());
		}
	);

	it('leaves whole files when it is killed', { timeout: PATIENCE }, async () => {
		const cut = path.join(await temporaryFolder(), 'files');
		await mkdir(cut);
		const tsx = path.join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
		const given = [tsx, 'src/cli/prelude.ts', 'documents', '--brief', briefId, '--folder', cut];
		const child = spawn(process.execPath, given, {
			cwd: projectRoot,
			env: { PATH: process.env['PATH'], PRELUDE_MODE: 'demonstration', DATA_DIR: data },
			// The command is a child of what starts it: the whole group is killed.
			detached: true,
			stdio: 'ignore'
		});
		const ended = new Promise((resolve) => child.once('exit', resolve));
		while ((await readdir(cut)).length < 5 && child.exitCode === null) await pause(1);
		process.kill(-(child.pid ?? 0), 'SIGKILL');
		await ended;
		const left = await readdir(cut);
		const visible = left.filter((name) => !name.startsWith('.'));
		expect(visible.length).toBeGreaterThan(0);
		expect(left.length - visible.length).toBeLessThanOrEqual(1);
		for (const name of visible) {
			const whole = await readFile(path.join(folder, name));
			expect(whole.equals(await readFile(path.join(cut, name))), name).toBe(true);
		}
	});

	it('leaves what it made beside the database, to be served from there', async () => {
		expect((await readdir(path.join(data, 'documents'))).length).toBe(
			published.length * formatNames.length
		);
	});
});

describe('the documents of a published version', () => {
	it('hold their figures as Word, for another reader', { timeout: PATIENCE }, async () => {
		const word = formatNamed('word');
		for (const { document, part } of published) {
			const file = path.join(folder, fileName(document, word, part));
			const { value } = await mammoth.extractRawText({ buffer: await readFile(file) });
			for (const figure of figuresIn(document.blocks)) expect(value, file).toContain(figure);
		}
	});

	it(
		'hold the figures of their tables as spreadsheets, for another reader',
		{ timeout: PATIENCE },
		async () => {
			const spreadsheet = formatNamed('spreadsheet');
			for (const { document, part } of published) {
				const file = path.join(folder, fileName(document, spreadsheet, part));
				const sheets = await readSheets(await readFile(file));
				const tables = tablesOf(document.blocks);
				expect(sheets, file).toHaveLength(Math.max(1, tables.length));
				tables.forEach(({ rows }, place) => {
					const read = sheets[place]?.data.slice(-rows.length) ?? [];
					rows.forEach((row, index) => {
						row.forEach((cell, column) => {
							const [run, ...others] = runsOf(cell);
							if (typeof run !== 'object' || !('value' in run) || others.length > 0) return;
							expect(read[index]?.[column], file).toBe(run.value);
						});
					});
				});
			}
		}
	);
});

/** Where no office suite is installed this says so and passes by; `.ci/run` installs one. */
describe.skipIf(office === undefined && !mustOpen)(
	`every file in LibreOffice${office === undefined ? ' (soffice is not installed here)' : ''}`,
	() => {
		it('opens: Word', { timeout: PATIENCE }, async () => {
			await writeDrafts();
			const files = (await readdir(folder)).filter((name) => name.endsWith('.docx'));
			expect(files.length).toBeGreaterThanOrEqual(3 * locales.length);
			const pages = await temporaryFolder();
			await convert(
				files.map((name) => path.join(folder, name)),
				'pdf',
				pages
			);
			for (const name of files) {
				const page = await readFile(path.join(pages, name.replace(/docx$/, 'pdf')));
				expect(page.subarray(0, 5).toString(), name).toBe('%PDF-');
			}
		});

		it('opens: spreadsheets, every sheet and no error in any', { timeout: PATIENCE }, async () => {
			const files = (await readdir(folder)).filter((name) => name.endsWith('.xlsx'));
			expect(files.length).toBeGreaterThanOrEqual(3 * locales.length);
			const texts = await temporaryFolder();
			await convert(
				files.map((name) => path.join(folder, name)),
				// Commas, quotation marks, UTF-8, every sheet in a file of its own.
				'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
				texts
			);
			const written = await readdir(texts);
			for (const name of files) {
				const sheets = await readSheets(await readFile(path.join(folder, name)));
				const own = written.filter(
					(each) =>
						each.startsWith(name.replace(/xlsx$/, '')) ||
						each.startsWith(name.replace(/\.xlsx$/, '-'))
				);
				expect(own.length, name).toBeGreaterThanOrEqual(sheets.length);
			}
			for (const name of written) {
				const text = await readFile(path.join(texts, name), 'utf8');
				expect(text, name).not.toMatch(/#NAME\?|#VALUE!|#REF!|Err:\d/);
			}
		});
	}
);
