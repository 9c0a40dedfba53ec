import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { textsOf } from '../../src/lib/brief/bound.ts';
import type { BriefDocument } from '../../src/lib/brief/document.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { chartPicture } from '../../src/lib/server/documents/chart-picture.ts';
import { writeWord } from '../../src/lib/server/documents/word.ts';
import { figuresOf, wordsOf } from '../support/brief-of.ts';
import { listed, response, subject } from '../support/rollup-fixtures.ts';

const list = Array.from({ length: 16 }, (_, place) => listed(`R${place}`, 'Africa'));

function brief(locale: Locale, message = 'We need affordable 5G.'): Block[] {
	const responses = list.slice(0, 15).map(({ id }, index) =>
		response(id, {
			priority_topics: [['ai'], ['ai', 'iot'], ['iot', 'cybersecurity']][index % 3] ?? [],
			gap_voluntary: 1 + (index % 2),
			secretariat: ['yes', 'yes', 'no', 'planned'][index % 4] ?? 'yes',
			message,
			consent: 'country'
		})
	);
	const about = { ...subject, listed: list, demonstration: true };
	return compileMeetingBrief(figuresOf(responses, list), wordsOf(responses), about, locale);
}

function documentOfBlocks(
	locale: Locale,
	blocks: readonly Block[] = brief(locale),
	title = 'Brief'
): BriefDocument {
	return { template: 'meeting-brief', locale, title, orientation: 'portrait', blocks };
}

async function partsOf(blocks: readonly Block[], locale: Locale): Promise<Map<string, string>> {
	const files = unzipSync(await writeWord(documentOfBlocks(locale, blocks, 'Brief & <title>')));
	return new Map(
		Object.entries(files)
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, bytes]) => [name, strFromU8(bytes)])
	);
}

function documentOf(parts: Map<string, string>): string {
	return parts.get('word/document.xml') ?? '';
}

/** Every text a reader of the page sees; of a chart those of its table. */
function shownIn(block: Block): string[] {
	const texts = textsOf(block.kind === 'chart' ? block.table : block).map(plain);
	return block.kind === 'quotation' ? [block.text, ...texts] : texts;
}

describe('a Word document', () => {
	it.each(['en', 'ar', 'zh'] as const)('in %s holds every text and figure', async (locale) => {
		const blocks = brief(locale);
		const bytes = await writeWord(documentOfBlocks(locale, blocks));
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
		for (const text of blocks.flatMap(shownIn)) expect(value).toContain(text);
	});

	it('has headings, captions and tables that another reader knows as such', async () => {
		const blocks = brief('en');
		const bytes = await writeWord(documentOfBlocks('en', blocks));
		const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
		expect(value).toMatch(/<h1>Brief: Meeting of chief technology officers<\/h1>/);
		const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 2);
		expect(value.match(/<h2>/g)).toHaveLength(headings.length);
		expect(value).toContain('<thead>');
	});

	it('repeats header rows, numbers its pages and names its language', async () => {
		const parts = await partsOf(brief('fr'), 'fr');
		expect(documentOf(parts)).toContain('<w:tblHeader/>');
		expect(parts.get('word/styles.xml')).toContain('w:val="fr-FR"');
		const footer = [...parts].find(([name]) => name.startsWith('word/footer'))?.[1];
		expect(footer).toContain('NUMPAGES');
	});

	it('gives each chart as a picture with words for those who do not see it', async () => {
		const blocks = brief('en');
		const charts = blocks.filter((block) => block.kind === 'chart');
		const files = unzipSync(await writeWord(documentOfBlocks('en', blocks)));
		const pictures = Object.keys(files).filter((name) => name.endsWith('.png'));
		expect(charts.length).toBeGreaterThan(0);
		expect(pictures).toHaveLength(charts.length);
		const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		for (const { description } of charts)
			expect(document).toContain(`descr="${plain(description)}"`);
	});

	it.each([
		['en', 'ai', 'iu'],
		['ru', 'да', 'до'],
		['ar', 'نعم', 'لاا'],
		['zh', '是', '否']
	] as const)('writes the letters of %s into its charts, not boxes', (locale, one, other) => {
		const [chart] = brief(locale).filter((block) => block.kind === 'chart');
		const picture = (label: string) =>
			chart &&
			chartPicture({ ...chart, bars: chart.bars.map((bar) => ({ ...bar, label })) }, locale);
		expect(picture(one)?.png).toEqual(picture(one)?.png);
		expect(picture(one)?.png).not.toEqual(picture(other)?.png);
	});

	it('is written from right to left in Arabic, and what is quoted in English is not', async () => {
		const document = documentOf(await partsOf(brief('ar'), 'ar'));
		const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
		const arabic = paragraphs.filter((paragraph) =>
			/<w:t[ >][^<]*\p{Script=Arabic}/u.test(paragraph)
		);
		expect(arabic.length).toBeGreaterThan(20);
		expect(arabic.every((paragraph) => /<w:bidi\/>|<w:bidi w:val="true"\/>/.test(paragraph))).toBe(
			true
		);
		expect(arabic.every((paragraph) => paragraph.includes('<w:rtl/>'))).toBe(true);
		expect(document.match(/<w:tbl>/g)?.length).toBe(document.match(/<w:bidiVisual\/>/g)?.length);
		const quoted = paragraphs.find((paragraph) => paragraph.includes('We need affordable 5G.'));
		expect(quoted).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
	});

	it.each([
		['markup', '</w:t><w:p>&amp;<script>alert(1)</script>]]>'],
		['control characters', 'a\u0000b\u0008c\u000bd\u001fe\ufffef'],
		['half a surrogate pair', 'a\ud800b\udc00c'],
		['direction overrides', 'abc\u202edef\u2066ghi'],
		['links and fields', '{ HYPERLINK "https://example.org" } http://example.org']
	])('stands unharmed by %s', async (_, hostile) => {
		const bytes = await writeWord(
			documentOfBlocks('en', brief('en', `start ${hostile} end`), hostile)
		);
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
		expect(value).toMatch(/start .* end/);
		for (const [name, file] of Object.entries(unzipSync(bytes))) {
			if (!/\.(xml|rels)$/.test(name)) continue;
			const xml = strFromU8(file);
			expect(xml).toMatch(
				/^[\t\n\r\u0020-\u2029\u202f-\u2065\u2067-\ufffd\u{10000}-\u{10ffff}]*$/u
			);
			expect(xml).not.toMatch(/TargetMode="External"|<script|vbaProject|w:instr="HYPERLINK/);
		}
	});

	it('keeps the line breaks of a statement', async () => {
		const document = documentOf(await partsOf(brief('en', 'One line.\r\nAnother.'), 'en'));
		expect(document).toMatch(/One line\.<\/w:t><\/w:r><w:r>.*?<w:br\/>.*?Another\./s);
	});
});
