import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { textsOf } from '../../src/lib/brief/bound.ts';
import type { BriefDocument } from '../../src/lib/brief/document.ts';
import { tablesOf } from '../../src/lib/brief/tables.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import { chartPicture } from '../../src/lib/server/documents/chart-picture.ts';
import { columnShares } from '../../src/lib/server/documents/column-shares.ts';
import { writePdf } from '../../src/lib/server/documents/pdf.ts';
import { xmlText } from '../../src/lib/server/documents/xml-text.ts';
import { barCharts } from '../support/brief-of.ts';
import { besidePicture, chartsIn, withChartsApart } from '../support/in-a-document.ts';
import { hostileAnswers } from '../support/hostile.ts';
import { objectsOf, readPdf, type ReadPart } from '../support/pdf-reader.ts';
import { smallBrief } from '../support/word-parts.ts';

function documentIn(locale: Locale, message?: string): BriefDocument {
	return {
		template: 'meeting-brief',
		locale,
		title: `Brief ${locale}`,
		orientation: 'portrait',
		version: { number: 3, publishedAt: '2026-11-03T10:00:00.000Z', sha256: 'a1'.repeat(32) },
		blocks: smallBrief(locale, message)
	};
}

function withBlocks(blocks: readonly Block[], locale: Locale = 'en'): BriefDocument {
	return { template: 'meeting-brief', locale, title: 'Brief', orientation: 'portrait', blocks };
}

/** A heading and a table of so many rows, under so many lines. */
function belowLines(lines: number, rows: number, more: string): Block[] {
	const numbered = (count: number, word: string) =>
		Array.from({ length: count }, (_, place) => `${word} ${place + 1}`);
	return [
		...numbered(lines, 'Line').map((text): Block => ({ kind: 'paragraph', text })),
		{ kind: 'heading', level: 2, id: 'section', text: 'Section' },
		{ kind: 'paragraph', text: 'What follows.' },
		{
			kind: 'table',
			caption: 'Table',
			columns: [
				{ header: 'Topic', type: 'text' },
				{ header: 'Answers', type: 'number' }
			],
			rows: numbered(rows, 'Row').map((label) => [`${label} ${more}`, '7']),
			base: 'Base'
		}
	];
}

/** How many rows of such a table stand on each page that has any, and whether its caption stands without. */
async function rowsBelow(lines: number, rows: number, more = ''): Promise<[number[], boolean]> {
	const { partsOnPages } = await readPdf(writePdf(withBlocks(belowLines(lines, rows, more))));
	const pages = partsOnPages.map((parts) => ({
		rows: parts.filter(({ text }) => /^\s*Row \d/u.test(text)).length,
		captioned: parts.some(({ role }) => role === 'Caption')
	}));
	return [
		pages.map((page) => page.rows).filter((count) => count > 0),
		pages.some((page) => page.captioned && page.rows === 0)
	];
}

/** Every text that stands on paper; of a chart its title and what stands beside its picture. */
function shownIn(block: Block): string[] {
	const texts = block.kind === 'chart' ? [block.title, ...besidePicture(block)] : textsOf(block);
	return [...texts.map(plain), ...(block.kind === 'quotation' ? [block.text] : [])];
}

/** Without what a line's end puts in or takes out. */
function squeezed(text: string): string {
	return text.replaceAll(/[\s\ufeff\u00ad\u200b\u200e\u200f]/g, '');
}

/** A reader may give a sign with all that stands on it again for each of its parts. */
function onceEach(text: string): string {
	return /[\p{M}\u200d]/u.test(text) ? text.replaceAll(/(.+?)\1+/gu, '$1') : text;
}

function allOf(parts: readonly ReadPart[]): string {
	return squeezed(parts.map(({ text }) => text).join(''));
}

/**
 * As often as each stands there: lines from the right are read in the order they are painted in, with
 * marks of direction between digits.
 */
function numbersIn(text: string): string[] {
	return (text.replaceAll(/[\u200e\u200f]/g, '').match(/\d+/g) ?? []).sort();
}

describe('a PDF', () => {
	it.each(['en', 'zh', 'fr', 'ru', 'es'] as const)(
		'in %s holds every text and figure',
		async (locale) => {
			const document = documentIn(locale);
			const { parts } = await readPdf(writePdf(document));
			const read = allOf(parts);
			for (const text of withChartsApart(document.blocks).flatMap(shownIn))
				expect(read).toContain(squeezed(text));
		}
	);

	it('in Arabic holds every figure, and the letters of every text', async () => {
		const document = documentIn('ar');
		const { parts } = await readPdf(writePdf(document));
		const blocks = withChartsApart(document.blocks);
		const texts = blocks.flatMap(shownIn).filter((text) => text !== '');
		const read = parts.filter(({ role }) => !['Figure', 'Lbl'].includes(role));
		// Those of headings and captions are counted by the writer.
		const figures = blocks.filter(({ kind }) => kind !== 'heading').flatMap(shownIn);
		expect(
			read
				.filter(({ role }) => !/^H\d|Caption/.test(role))
				.flatMap(({ text }) => numbersIn(text))
				.sort()
		).toEqual(figures.flatMap(numbersIn).sort());
		const letters = (text: string) => new Set(text.match(/\p{Script=Arabic}/gu));
		for (const text of texts) {
			const there = read.some(({ text: candidate }) =>
				letters(text).isSubsetOf(letters(candidate))
			);
			expect(there, text).toBe(true);
		}
	});

	it.each(locales)('in %s keeps to PDF/UA and says its title and language', async (locale) => {
		const read = await readPdf(writePdf(documentIn(locale)));
		expect(read.accessibility).toBe('1');
		expect(read.title).toBe(`Brief ${locale}`);
		expect(read.language.slice(0, 2)).toBe(locale);
		expect(read.embedded.length).toBeGreaterThan(0);
		expect(read.embedded).not.toContain(false);
	});

	it('has an outline of its headings', async () => {
		const document = documentIn('en');
		const { outline } = await readPdf(writePdf(document));
		const headings = (level: number) =>
			document.blocks.flatMap((block) =>
				block.kind === 'heading' && block.level === level ? [plain(block.text)] : []
			);
		expect(outline.map(({ title }) => title)).toEqual(headings(1));
		expect(outline[0]?.below.map(({ title }) => squeezed(title))).toEqual(
			headings(2).map((title, place) => squeezed(`${place + 1}${title}`))
		);
	});

	it('tells headings, captions, header cells, quotations and charts apart', async () => {
		const document = documentIn('en');
		const { parts } = await readPdf(writePdf(document));
		const roles = (role: string) =>
			parts.filter((part) => part.role === role).map(({ text }) => squeezed(text));
		expect(roles('H1')).toEqual([squeezed('Brief: Meeting of chief technology officers')]);
		expect(roles('TH')).toEqual(
			tablesOf(document.blocks).flatMap(({ columns }) =>
				columns.map(({ header }) => squeezed(plain(header)))
			)
		);
		expect(roles('BlockQuote')).toContain(squeezed('We need affordable 5G.'));
		const charts = chartsIn(document.blocks);
		expect(charts.length).toBeGreaterThan(0);
		expect(parts.flatMap(({ alternative }) => alternative ?? [])).toEqual(
			charts.map(({ description }) => plain(description))
		);
		expect(roles('Caption').filter((caption) => caption.startsWith('Figure'))).toEqual(
			charts.map(({ title }, place) => squeezed(`Figure ${place + 1} – ${plain(title)}`))
		);
	});

	it('begins its outline at the first level and leaps over none, whatever its headings are', async () => {
		const heading = (level: 2 | 3, text: string): Block => ({
			kind: 'heading',
			level,
			text,
			id: text
		});
		const blocks = [heading(3, 'Deep'), heading(2, 'Section'), heading(3, 'Part')];
		const { accessibility, outline } = await readPdf(writePdf(withBlocks(blocks)));
		expect(accessibility).toBe('1');
		expect(outline.map(({ title }) => title.replace(/^\S+ +/, ''))).toEqual(['Deep', 'Section']);
		expect(outline[1]?.below).toHaveLength(1);
	});

	it('keeps each table within its width, however many columns it has', () => {
		for (const numbers of [0, 1, 4, 12]) {
			for (const type of ['text', 'number'] as const) {
				const table = {
					kind: 'table' as const,
					caption: 'Table',
					columns: [
						{ header: 'Topic', type },
						...Array.from({ length: numbers }, () => ({
							header: 'Telecommunication',
							type: 'number' as const
						}))
					],
					rows: [],
					base: 'Base'
				};
				const shares = columnShares(table);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
				expect(Math.min(...shares)).toBeGreaterThan(0);
			}
		}
	});

	it('gives a column of words what they need before it widens another', () => {
		const table = {
			columns: (['Topic', 'Named by', 'Put first by'] as const).map((header, place) => ({
				header,
				type: place === 1 ? ('number' as const) : ('text' as const)
			})),
			rows: [
				['International Internet connectivity, fibre cables and satellites', '7 (50%)', 'Both']
			]
		};
		const [topic = 0, named = 0, first = 0] = columnShares(table);
		expect(topic).toBeGreaterThan(0.6);
		expect(first).toBeGreaterThan(0.06);
		expect(named).toBeGreaterThan(0.08);
		expect(topic + named + first).toBeCloseTo(1);
	});

	it('keeps Latin letters and digits in Arabic labels of its charts together', () => {
		const [chart] = barCharts(documentIn('ar').blocks);
		const drawn = (label: string) =>
			chart &&
			chartPicture({ ...chart, bars: chart.bars.map((bar) => ({ ...bar, label })) }, 'ar').png;
		const label = 'شبكات 5G';
		expect(drawn(label)).toEqual(drawn(`\u202b${label}\u202c`));
	});

	it('numbers its pages, names itself from the second on, and says which version it is', async () => {
		const { pages, margins } = await readPdf(writePdf(documentIn('en')));
		expect(pages).toBeGreaterThan(1);
		margins.forEach((margin, place) => {
			expect(margin).toContain(`${place + 1} / ${pages}`);
			expect(margin).toContain('Version 3, published on 3 November 2026');
			expect(margin).toContain(`SHA-256 ${'a1'.repeat(32)}`);
			expect(margin.includes('Brief en')).toBe(place > 0);
		});
	});

	it('says nothing of a version where it is a draft', async () => {
		const { margins } = await readPdf(writePdf(withBlocks(documentIn('en').blocks)));
		expect(margins.join()).not.toMatch(/Version|SHA/);
	});

	it('leaves three rows of a table on each page at least, and its caption with them', async () => {
		const lines = Array.from({ length: 12 }, (_, place) => 22 + place);
		for (const [rows, torn] of await Promise.all(lines.map((before) => rowsBelow(before, 18)))) {
			expect(rows.reduce((sum, count) => sum + count, 0)).toBe(18);
			expect(Math.min(...rows)).toBeGreaterThanOrEqual(3);
			expect(torn).toBe(false);
		}
	});
	it('keeps a short table whole, unless that would leave much of a page empty', async () => {
		const whole = await Promise.all([23, 26, 31].map((before) => rowsBelow(before, 12)));
		expect(whole.map(([rows]) => rows)).toEqual([[12], [12], [12]]);
		const [high] = await rowsBelow(17, 12, 'of many words '.repeat(20));
		expect(high).toHaveLength(2);
	});
	it('tears a table that is longer than a page where the pages end', async () => {
		const [rows] = await rowsBelow(20, 120);
		expect(rows.length).toBeGreaterThan(2);
		expect(rows.reduce((sum, count) => sum + count)).toBe(120);
	});

	it('of the same document is the same, byte for byte', () => {
		expect(writePdf(documentIn('en'))).toEqual(writePdf(documentIn('en')));
	});

	it('draws its charts as lines, with no picture of pixels in it', () => {
		expect(objectsOf(writePdf(documentIn('ar')))).not.toMatch(/\/Subtype\s*\/Image/);
	});

	it('is made even of letters that it has no font for, and then claims less', async () => {
		const { accessibility, parts } = await readPdf(
			writePdf(withBlocks([{ kind: 'paragraph', text: { name: 'before \u1200\u1201 after' } }]))
		);
		expect(accessibility).toBeUndefined();
		expect(parts[0]?.text).toMatch(/before .* after/);
	});

	it.each(hostileAnswers.map((text, place): [number, string] => [place, text]))(
		'shows hostile words as words: %i',
		async (_, text) => {
			const bytes = writePdf(
				withBlocks([
					{ kind: 'heading', level: 1, id: 'title', text: { name: `Brief ${text}` } },
					{
						kind: 'quotation',
						text: `start ${text} end`,
						locale: 'en',
						attribution: { name: text },
						question: { name: text }
					}
				])
			);
			const { parts, active, accessibility } = await readPdf(bytes);
			expect(accessibility).toBe('1');
			expect(active).toEqual([]);
			expect(objectsOf(bytes)).not.toMatch(
				/\/(JavaScript|JS|URI|Launch|OpenAction|AA|EmbeddedFiles?|SubmitForm|GoToR|RichMedia)\b/
			);
			const quoted = parts.find(({ role }) => role === 'BlockQuote')?.text ?? '';
			expect(onceEach(squeezed(quoted))).toBe(onceEach(squeezed(xmlText(`start${text}end`))));
		}
	);

	it('sets a heading and a list of another language among its own', async () => {
		const blocks: Block[] = [
			{ kind: 'heading', level: 2, id: 'one', text: 'Why it matters', locale: 'en' },
			{ kind: 'list', ordered: false, items: ['First of them', 'Second'], locale: 'en' }
		];
		const read = await readPdf(writePdf(withBlocks(blocks, 'ar')));
		expect(read.language.slice(0, 2)).toBe('ar');
		const texts = allOf(read.parts);
		for (const words of ['Why it matters', 'First of them', 'Second'])
			expect(texts).toContain(squeezed(words));
		const [heading] = read.parts;
		expect(heading?.role).toBe('H1');
		expect(heading?.text.trim()).toMatch(/^1\W*Why it matters$/u);
		expect(heading?.text.trim()).not.toContain('\n');
	});
});
