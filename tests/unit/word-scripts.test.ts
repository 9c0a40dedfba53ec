import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { name, plain } from '../../src/lib/brief/text.ts';
import { documentOf, paragraphsOf, partsOf, smallBrief, textIn } from '../support/word-parts.ts';

describe('a Word document', () => {
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

	it('is written from right to left in Arabic, and what is quoted in English is not', async () => {
		const document = documentOf(await partsOf(smallBrief('ar'), 'ar'));
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
