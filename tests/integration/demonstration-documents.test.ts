/** Every document of the demonstration in every language, read back by readers that did not write it. */
import mammoth from 'mammoth';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templates, type BriefDocument, type Template } from '../../src/lib/brief/document.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import type { Actor } from '../../src/lib/server/accounts/policy.ts';
import { loadActor } from '../../src/lib/server/accounts/sessions.ts';
import {
	closeApplication,
	openApplication,
	type Application
} from '../../src/lib/server/application.ts';
import { documentsOf, publishedDocument } from '../../src/lib/server/briefs/documents.ts';
import { invitationDocument } from '../../src/lib/server/briefs/invitation.ts';
import { progressReport } from '../../src/lib/server/briefs/progress-report.ts';
import { ensureDemonstration } from '../../src/lib/server/demonstration/installation.ts';
import { demonstrationMailboxes } from '../../src/lib/server/demonstration/mailboxes.ts';
import { formatNamed } from '../../src/lib/server/documents/formats.ts';
import BriefBlocks from '../../src/lib/ui/brief/BriefBlocks.svelte';
import { configurationIn } from '../support/configuration.ts';
import { figuresOnPaper, squeezed, textsOnPaper } from '../support/in-a-document.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Generating is the work of a hundred respondents; two cores share it with the other tests. */
const PATIENCE = 180_000;

let application: Application;
let desk: Actor;
let version: { briefId: string; number: number };
let consultationId: string;

beforeAll(async () => {
	const folder = await temporaryFolder();
	const configuration = configurationIn(folder, 'demonstration');
	await ensureDemonstration(configuration, { fresh: false, now: new Date() });
	application = await openApplication(configuration);
	const { id } = await application.database
		.selectFrom('person')
		.select('id')
		.where('mailbox', '=', demonstrationMailboxes.desk)
		.executeTakeFirstOrThrow();
	const actor = await loadActor(application, id);
	if (!actor) throw new Error('The desk of the demonstration is not registered.');
	desk = actor;
	// Of the consultation that is open now.
	const latest = await application.database
		.selectFrom('brief_version')
		.innerJoin('brief', 'brief.id', 'brief_version.brief_id')
		.innerJoin('consultation', 'consultation.id', 'brief.consultation_id')
		.select(['brief_id', 'number', 'consultation_id'])
		.orderBy('closes_at', 'desc')
		.orderBy('number', 'desc')
		.executeTakeFirstOrThrow();
	version = { briefId: latest.brief_id, number: latest.number };
	consultationId = latest.consultation_id;
}, PATIENCE);

afterAll(() => closeApplication(application));

/** The documents of a template: of a version as many as it has parts. */
async function documentsOfTemplate(template: Template, locale: Locale): Promise<BriefDocument[]> {
	switch (template) {
		case 'invitation':
			return [(await invitationDocument(application, desk, consultationId, locale)).document];
		case 'progress-report':
			return [await progressReport(application, desk, locale)];
		default: {
			const listed = await documentsOf(application, desk, { ...version, locale });
			return Promise.all(
				listed
					.filter((document) => document.template === template)
					.map(({ part }) =>
						publishedDocument(application, desk, { ...version, template, part, locale })
					)
			);
		}
	}
}

function made(format: 'word' | 'pdf', document: BriefDocument): Promise<Uint8Array> {
	return formatNamed(format).write(document, application.threads);
}

/** As often as each stands there: lines from the right are read in the order they are painted in. */
function numbersIn(texts: readonly string[]): Map<string, number> {
	const numbers = new Map<string, number>();
	for (const number of texts.flatMap((text) => text.match(/\d+/g) ?? [])) {
		numbers.set(number, (numbers.get(number) ?? 0) + 1);
	}
	return numbers;
}

function expectNumbers(read: string, figures: readonly string[]): void {
	const found = numbersIn([read]);
	for (const [number, times] of numbersIn(figures)) {
		expect(found.get(number) ?? 0, number).toBeGreaterThanOrEqual(times);
	}
}

/** What a browser shows of markup. */
function shownOf(html: string): string {
	return html
		.replaceAll(/<!--.*?-->|<[^>]+>/gs, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&nbsp;', ' ')
		.replaceAll('&amp;', '&');
}

describe.each(templates)('of the demonstration, %s', (template) => {
	it.each(locales)(
		'in %s holds its texts and figures as page, as Word and as PDF',
		async (locale) => {
			const documents = await documentsOfTemplate(template, locale);
			expect(documents.length).toBeGreaterThan(0);
			for (const document of documents) {
				const texts = textsOnPaper(document.blocks).map(squeezed);
				const figures = figuresOnPaper(document.blocks);
				expect(figures.length).toBeGreaterThan(0);

				const page = squeezed(
					shownOf(render(BriefBlocks, { props: { blocks: document.blocks, locale } }).body)
				);
				for (const text of texts) expect(page).toContain(text);

				const word = await made('word', document);
				const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word) });
				for (const text of texts) expect(squeezed(value)).toContain(text);

				const { parts } = await readPdf(await made('pdf', document));
				// Between the digits of Arabic texts stand marks of direction.
				const paper = parts.map(({ text }) => text.replaceAll(/[\u200e\u200f]/g, '')).join('\n');
				expectNumbers(paper, figures);
				// Lines from the right are read in the order they are painted in.
				const fromTheLeft = texts.filter((text) => !/\p{Script=Arabic}/u.test(text));
				if (locale === 'ar') continue;
				for (const text of fromTheLeft) expect(squeezed(paper)).toContain(text);
			}
		},
		PATIENCE
	);
});

describe('of the demonstration, the summary of the brief', () => {
	it('says where regions differ, what industry puts first too, and what rose most', async () => {
		const [brief] = await documentsOfTemplate('meeting-brief', 'en');
		const glance = brief?.blocks.find((block) => block.kind === 'list');
		expect(glance?.kind === 'list' && glance.items.map(plain)).toEqual([
			expect.stringMatching(/place/i),
			expect.stringMatching(/^Put first by some regions and not by the others: .+\(.+\)\.$/),
			expect.stringMatching(/^Industry puts first as well: .+\.$/),
			expect.stringMatching(/^Rose most since the last meeting: .+ \(place \d+, then \d+\)\.$/)
		]);
	});

	it.each(locales)(
		'in %s stands on the first page of the PDF, whole and alone',
		async (locale) => {
			const [brief] = await documentsOfTemplate('meeting-brief', locale);
			if (brief === undefined) throw new Error('The demonstration has no brief.');
			const { blocks } = brief;
			const end = blocks.findIndex(({ kind }) => kind === 'page-break');
			const summary = blocks.slice(0, end);
			expect(summary.some(({ kind }) => kind === 'chart')).toBe(true);
			const { partsOfPages } = await readPdf(await made('pdf', brief));
			const [first = [], second = []] = partsOfPages;
			expect(first.filter(({ role }) => role === 'Figure')).toHaveLength(1);
			expectNumbers(first.map(({ text }) => text).join('\n'), figuresOnPaper(summary));
			expect(second[0]?.role).toMatch(/^H/);
		},
		PATIENCE
	);
});
