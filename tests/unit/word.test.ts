import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { textsOf } from '../../src/lib/brief/bound.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { writeWord } from '../../src/lib/server/documents/word.ts';
import { besidePicture, withChartsApart } from '../support/in-a-document.ts';
import {
	documentOf,
	documentOfBlocks,
	paragraphsOf,
	partsOf,
	smallBrief,
	styleOf,
	textIn
} from '../support/word-parts.ts';

/** Every text on paper; of a chart what stands beside its picture. */
function shownIn(block: Block): string[] {
	const texts = (block.kind === 'chart' ? besidePicture(block) : textsOf(block)).map(plain);
	return block.kind === 'quotation' ? [block.text, ...texts] : texts;
}

describe('a Word document', () => {
	it.each(['en', 'ar', 'zh'] as const)('in %s holds every text and figure', async (locale) => {
		const blocks = smallBrief(locale);
		const bytes = await writeWord(documentOfBlocks(locale, blocks));
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
		for (const text of withChartsApart(blocks).flatMap(shownIn)) expect(value).toContain(text);
	});

	it('has headings, captions and tables that another reader knows as such', async () => {
		const blocks = smallBrief('en');
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
		const parts = await partsOf(smallBrief('en'), 'en');
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
		const blocks = smallBrief(locale);
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
		const parts = await partsOf(smallBrief('en'), 'en');
		expect(parts.get('word/settings.xml')).not.toContain('updateFields');
		expect([...parts.values()].join('')).not.toMatch(/w:dirty|INCLUDE|DDE|w:attachedTemplate/);
	});

	it('repeats header rows, keeps rows whole and names its language', async () => {
		const parts = await partsOf(smallBrief('fr'), 'fr');
		const document = documentOf(parts);
		expect(document).toContain('<w:tblHeader/>');
		expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
		expect(parts.get('word/styles.xml')).toContain('w:val="fr-FR"');
	});

	it('has a short table on one page, and of a longer one three rows on each at least', async () => {
		const kept = async (count: number) => {
			const rows = Array.from({ length: count }, (_, place) => [`Row ${place + 1}`, '7']);
			const columns = [
				{ header: 'Topic', type: 'text' as const },
				{ header: 'Answers', type: 'number' as const }
			];
			const block = { kind: 'table' as const, caption: 'Table', columns, rows, base: 'Base' };
			const document = documentOf(await partsOf([block], 'en'));
			const written = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
			return written.map((row) => row.includes('<w:keepNext/>')).slice(1);
		};
		expect(await kept(14)).toEqual(Array.from({ length: 14 }, () => true));
		const long = await kept(16);
		expect([long.slice(0, 2), long.slice(2, 13), long.slice(13)]).toEqual([
			[true, true],
			Array.from({ length: 11 }, () => false),
			[true, true, true]
		]);
	});

	it('has words for tables that are not seen', async () => {
		const document = documentOf(await partsOf(smallBrief('en'), 'en'));
		const tables = document.match(/<w:tblPr>.*?<\/w:tblPr>/gs) ?? [];
		expect(tables.length).toBeGreaterThan(3);
		for (const table of tables) {
			expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/);
		}
	});

	it('begins each numbered list at one', async () => {
		const list: Block = { kind: 'list', ordered: true, items: ['One', 'Another'] };
		const document = documentOf(await partsOf([list, list], 'en'));
		const lists = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
		expect(lists).toHaveLength(4);
		expect(new Set(lists).size).toBe(2);
	});

	it.each([
		['markup', '</w:t><w:p>&amp;<script>alert(1)</script>]]>'],
		['control characters', 'a\u0000b\u0008c\u000bd\u001fe\ufffef'],
		['half a surrogate pair', 'a\ud800b\udc00c'],
		['direction overrides', 'abc\u202edef\u2066ghi'],
		['links and fields', '{ HYPERLINK "https://example.org" } http://example.org']
	])('stands unharmed by %s', async (_, hostile) => {
		const bytes = await writeWord(
			documentOfBlocks('en', smallBrief('en', `start ${hostile} end`), hostile)
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
		const document = documentOf(await partsOf(smallBrief('en', 'One line.\r\nAnother.'), 'en'));
		expect(document).toMatch(/One line\.<\/w:t><\/w:r><w:r>.*?<w:br\/>.*?Another\./s);
	});
});
