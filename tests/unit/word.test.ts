import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { textsOf } from '../../src/lib/brief/bound.ts';
import type { BriefDocument } from '../../src/lib/brief/document.ts';
import { name, plain } from '../../src/lib/brief/text.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { chartPicture } from '../../src/lib/server/documents/chart-picture.ts';
import { writeWord } from '../../src/lib/server/documents/word.ts';
import { intervalCharts, figuresOf, wordsOf } from '../support/brief-of.ts';
import { besidePicture, chartsIn, withChartsApart } from '../support/in-a-document.ts';
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

async function partsOf(
	blocks: readonly Block[],
	locale: Locale,
	rest: Partial<BriefDocument> = {}
): Promise<Map<string, string>> {
	const document = { ...documentOfBlocks(locale, blocks, 'Brief & <title>'), ...rest };
	const files = unzipSync(await writeWord(document));
	return new Map(
		Object.entries(files)
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, bytes]) => [name, strFromU8(bytes)])
	);
}

function documentOf(parts: Map<string, string>): string {
	return parts.get('word/document.xml') ?? '';
}

function paragraphsOf(document: string): string[] {
	return document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

/** The words in a piece of XML, as they are read. */
function textIn(xml: string): string {
	return [...xml.matchAll(/<w:t[ >](?:[^<]*>)?([^<]*)<\/w:t>/g)]
		.map(([, text]) => text ?? '')
		.join('')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

function styleOf(parts: Map<string, string>, id: string): string {
	const styles = parts.get('word/styles.xml')?.match(/<w:style .*?<\/w:style>/gs) ?? [];
	return styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? '';
}

/** Every text on paper; of a chart what stands beside its picture. */
function shownIn(block: Block): string[] {
	const texts = (block.kind === 'chart' ? besidePicture(block) : textsOf(block)).map(plain);
	return block.kind === 'quotation' ? [block.text, ...texts] : texts;
}

describe('a Word document', () => {
	it.each(['en', 'ar', 'zh'] as const)('in %s holds every text and figure', async (locale) => {
		const blocks = brief(locale);
		const bytes = await writeWord(documentOfBlocks(locale, blocks));
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
		for (const text of withChartsApart(blocks).flatMap(shownIn)) expect(value).toContain(text);
	});

	it('has headings, captions and tables that another reader knows as such', async () => {
		const blocks = brief('en');
		const bytes = await writeWord(documentOfBlocks('en', blocks));
		const { value, messages } = await mammoth.convertToHtml(
			{ buffer: Buffer.from(bytes) },
			{
				styleMap: [
					"p[style-name='Title'] => h1.title:fresh",
					"p[style-name='caption'] => p.caption"
				]
			}
		);
		expect(value).toMatch(/<h1 class="title">Brief: Meeting of chief technology officers<\/h1>/);
		const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 2);
		expect(value.match(/<h1>/g)).toHaveLength(headings.length);
		expect(value).toContain('<p class="caption">Figure 1 – What matters first</p>');
		expect(value).toContain('<p class="caption">Table 1 – Topics named most often</p>');
		expect(value).toContain('<thead>');
		expect(messages.filter(({ message }) => /unrecognised element/i.test(message))).toEqual([]);
	});

	it('has its headings numbered by their styles, and its title not', async () => {
		const parts = await partsOf(brief('en'), 'en');
		const numbered = (id: string) => styleOf(parts, id).match(/<w:numId w:val="(\d+)"\/>/)?.[1];
		expect(numbered('Heading1')).toBeDefined();
		expect(numbered('Heading2')).toBe(numbered('Heading1'));
		expect(numbered('Title')).toBeUndefined();
		expect(styleOf(parts, 'Heading1')).toMatch(/<w:keepNext\/>.*<w:outlineLvl w:val="0"\/>/);
		expect(parts.get('word/numbering.xml')).toMatch(
			/<w:pStyle w:val="Heading2"\/>.*?<w:lvlText w:val="%1.%2"\/>/
		);
	});

	it.each([
		['en', 'Table', 'Figure'],
		['ar', 'الجدول', 'الشكل'],
		['zh', '表', '图'],
		['fr', 'Tableau', 'Figure'],
		['ru', 'Таблица', 'Рисунок'],
		['es', 'Cuadro', 'Figura']
	] as const)('counts tables and charts by fields in %s', async (locale, table, figure) => {
		const blocks = brief(locale);
		const captions = paragraphsOf(documentOf(await partsOf(blocks, locale))).filter((paragraph) =>
			paragraph.includes('<w:pStyle w:val="Caption"/>')
		);
		for (const [identifier, label] of [
			['Table', table],
			['Figure', figure]
		] as const) {
			const counted = captions.filter((caption) => caption.includes(`SEQ ${identifier} `));
			expect(counted.length).toBeGreaterThan(0);
			counted.forEach((caption, place) => {
				expect(textIn(caption)).toMatch(new RegExp(`^${label} ${place + 1} – .`, 'u'));
			});
		}
		expect(captions.every((caption) => /SEQ (?:Table|Figure) /.test(caption))).toBe(true);
		expect(styleOf(await partsOf(blocks, locale), 'Caption')).toContain('<w:keepNext/>');
	});

	it('says what its fields come to, so that Word asks for nothing', async () => {
		const parts = await partsOf(brief('en'), 'en');
		expect(parts.get('word/settings.xml')).not.toContain('updateFields');
		expect([...parts.values()].join('')).not.toMatch(/w:dirty|INCLUDE|DDE|w:attachedTemplate/);
	});

	it('repeats header rows, keeps rows whole and names its language', async () => {
		const parts = await partsOf(brief('fr'), 'fr');
		const document = documentOf(parts);
		expect(document).toContain('<w:tblHeader/>');
		expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
		expect(parts.get('word/styles.xml')).toContain('w:val="fr-FR"');
	});

	it('has words for tables that are not seen', async () => {
		const document = documentOf(await partsOf(brief('en'), 'en'));
		const tables = document.match(/<w:tblPr>.*?<\/w:tblPr>/gs) ?? [];
		expect(tables.length).toBeGreaterThan(3);
		for (const table of tables) {
			expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/);
		}
	});

	it('numbers its pages, and has its title at the head of all but the first', async () => {
		const sha256 = 'ab'.repeat(32);
		const version = { number: 3, publishedAt: '2026-11-21T10:00:00.000Z', sha256 };
		const parts = await partsOf(brief('en'), 'en', { version });
		const pageParts = (kind: string) =>
			[...parts].filter(([name]) => name.startsWith(`word/${kind}`)).map(([, xml]) => xml);
		const footers = pageParts('footer');
		expect(footers).toHaveLength(2);
		for (const footer of footers) {
			expect(footer).toMatch(/PAGE.* \/ .*NUMPAGES/s);
			expect(textIn(footer)).toContain('Version 3, published on 21 November 2026');
			expect(textIn(footer)).toContain(`SHA-256 ${sha256}`);
		}
		expect(documentOf(parts)).toContain('<w:titlePg/>');
		expect(pageParts('header').map(textIn).sort()).toEqual(['', 'Brief & <title>']);
	});

	it('says nothing of a version while it is a draft', async () => {
		const parts = await partsOf(brief('en'), 'en');
		const footers = [...parts].filter(([name]) => name.startsWith('word/footer'));
		expect(footers.map(([, footer]) => textIn(footer)).join()).not.toMatch(/Version|SHA/);
	});

	it('lies across where its tables are wide', async () => {
		const blocks = brief('en');
		const across = documentOf(await partsOf(blocks, 'en', { orientation: 'landscape' }));
		expect(across).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
		const widths = (document: string) =>
			[...document.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) =>
				Number(width)
			);
		expect(Math.max(...widths(across))).toBe(16838 - 2 * 1418);
	});

	it('begins each numbered list at one', async () => {
		const list: Block = { kind: 'list', ordered: true, items: ['One', 'Another'] };
		const document = documentOf(await partsOf([list, list], 'en'));
		const lists = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
		expect(lists).toHaveLength(4);
		expect(new Set(lists).size).toBe(2);
	});

	it.each([
		['ar', 'السنة 2026 وأجيال 5G', ['5G'], 'en-GB'],
		['ar', name('Prelude (v2)'), ['Prelude (v2)'], 'en-GB'],
		['ru', 'Доклад ITU-T', ['ITU-T'], 'en-GB'],
		['fr', 'Réponse de 中国 reçue', ['中国'], 'zh-CN']
	] as const)(
		'in %s marks what is in another script: %j',
		async (locale, text, foreign, language) => {
			const document = documentOf(await partsOf([{ kind: 'paragraph', text }], locale));
			const runs = document.match(/<w:r>.*?<\/w:r>/gs) ?? [];
			const marked = runs.filter((run) => run.includes(`"${language}"`));
			expect(marked.map(textIn)).toEqual(foreign);
			expect(marked.join('')).not.toContain('<w:rtl/>');
			expect(runs.map(textIn).join('')).toBe(plain(text));
		}
	);

	it('has Arabic words in a text of another language run from right to left', async () => {
		const text = 'The answer نعم was given.';
		const document = documentOf(await partsOf([{ kind: 'paragraph', text }], 'en'));
		const runs = document.match(/<w:r>.*?<\/w:r>/gs) ?? [];
		const turned = runs.filter((run) => run.includes('<w:rtl/>'));
		expect(turned.map(textIn)).toEqual(['نعم']);
		expect(turned.join('')).toContain('w:bidi="ar-SA"');
	});

	it('gives each chart as a picture with words for those who do not see it', async () => {
		const blocks = brief('en');
		const charts = chartsIn(blocks);
		const files = unzipSync(await writeWord(documentOfBlocks('en', blocks)));
		expect(charts.length).toBeGreaterThan(0);
		const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		expect(document.match(/<pic:pic /g)).toHaveLength(charts.length);
		for (const { description } of charts)
			expect(document).toContain(`descr="${plain(description)}"`);
	});

	it.each([
		['en', 'ai', 'iu'],
		['ru', 'да', 'до'],
		['ar', 'نعم', 'لاا'],
		['zh', '是', '否']
	] as const)('writes the letters of %s into its charts, not boxes', (locale, one, other) => {
		const [chart] = intervalCharts(brief(locale));
		const picture = (label: string) =>
			chart &&
			chartPicture({ ...chart, bars: chart.bars.map((bar) => ({ ...bar, label })) }, locale);
		expect(picture(one)?.png).toEqual(picture(one)?.png);
		expect(picture(one)?.png).not.toEqual(picture(other)?.png);
	});

	it('is written from right to left in Arabic, and what is quoted in English is not', async () => {
		const document = documentOf(await partsOf(brief('ar'), 'ar'));
		const paragraphs = paragraphsOf(document);
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

	it('sets a heading and a list of another language in that language', async () => {
		const blocks: Block[] = [
			{ kind: 'heading', level: 2, id: 'one', text: 'Why', locale: 'en' },
			{ kind: 'list', ordered: false, items: ['First', 'Second'], locale: 'en' }
		];
		const document = (await partsOf(blocks, 'ar')).get('word/document.xml') ?? '';
		for (const words of ['Why', 'First', 'Second']) {
			const own = document.match(/<w:p>.*?<\/w:p>/gs)?.find((each) => each.includes(`>${words}<`));
			expect(own).toBeDefined();
			expect(own).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
		}
	});
});
