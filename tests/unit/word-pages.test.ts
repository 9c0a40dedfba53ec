import { describe, expect, it } from 'vitest';
import { documentOf, partsOf, smallBrief, textIn } from '../support/word-parts.ts';

describe('a Word document', () => {
	it('numbers its pages, and has its title at the head of all but the first', async () => {
		const sha256 = 'ab'.repeat(32);
		const version = { number: 3, publishedAt: '2026-11-21T10:00:00.000Z', sha256 };
		const parts = await partsOf(smallBrief('en'), 'en', { version });
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
		const parts = await partsOf(smallBrief('en'), 'en');
		const footers = [...parts].filter(([name]) => name.startsWith('word/footer'));
		expect(footers.map(([, footer]) => textIn(footer)).join()).not.toMatch(/Version|SHA/);
	});

	it('lies across where its tables are wide', async () => {
		const blocks = smallBrief('en');
		const across = documentOf(await partsOf(blocks, 'en', { orientation: 'landscape' }));
		expect(across).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
		const widths = (document: string) =>
			[...document.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) =>
				Number(width)
			);
		expect(Math.max(...widths(across))).toBe(16838 - 2 * 1418);
	});
});
