/** What the desk writes between the sections of a brief. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { bindingFaults } from '../../src/lib/brief/bound.ts';
import { cellsOf } from '../../src/lib/brief/cells.ts';
import { passageBlocks, passageFaults } from '../../src/lib/brief/passages/blocks.ts';
import { catalogue } from '../../src/lib/brief/passages/catalogue.ts';
import { piecesOf } from '../../src/lib/brief/passages/notation.ts';
import type { Passage } from '../../src/lib/brief/passages/passage.ts';
import { typedNumbers } from '../../src/lib/brief/passages/runs.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { wordingFor } from '../../src/lib/brief/wording.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { figuresOf } from '../support/brief-of.ts';
import { list, responses } from '../support/brief-answers.ts';

const figures = figuresOf(responses, list);
const cells = cellsOf(figures);

function passage(text: string, more: Partial<Passage> = {}): Passage {
	return { id: 'one', heading: '', text, locale: 'en', translations: {}, ...more };
}

function shown(written: Passage, locale: Locale = 'en'): string[] {
	return passageBlocks(written, cells, locale).map(words);
}

function words(block: Block): string {
	if (block.kind === 'list') return block.items.map((item) => `- ${plain(item)}`).join('\n');
	return 'text' in block ? plain(block.text) : '';
}

describe('a number in a passage', () => {
	it.each([
		'5G and 3GPP, 2G/3G, 4K',
		'Y.3172, H.264/AVC, X.509, IMT-2030, WTSA-24, COVID-19, CTO26',
		'Resolution 68 (WTSA), Resolutions 68, Recommendation 12, Question 5/13, Study Group 13',
		'Résolution 68, la résolution 68, Question 5/13',
		'la Resolución 68, Comisión de Estudio 13',
		'Резолюция 68, в Резолюции 68, Исследовательская комиссия 13',
		'القرار 68، التوصية 12، لجنة الدراسات 13',
		'第68号决议，第 13 研究组',
		'in 2026, between 1998 and 2027',
		'under Questions 5/13, les Résolutions 68, Вопросы 5/13, 5G网络',
		'في عام ٢٠٢٦',
		'on [12 March 2027], [item 3.2], [3月12日], [١٢ مارس]'
	])('stands where it is a name: %s', (text) => {
		expect(typedNumbers(text)).toEqual([]);
	});

	it.each([
		['23 Member States', ['23']],
		['about 45% of them', ['45']],
		['1,250 answers and 3.5 more', ['1,250', '3.5']],
		['the 12th, 5km away', ['12', '5']],
		['共有23个国家', ['23']],
		['و23 دولة، ٤٥ دولة', ['23', '٤٥']],
		['23-х стран', ['23']],
		['½ of them', ['½']],
		['2026% more', ['2026']],
		['Resolution 68% of them', ['68']],
		['in all 2,026 of them', ['2,026']],
		['[45] and [ 4.5 ], [٤٥], [４５]', ['45', '4.5', '٤٥', '４５']],
		['۴۵ and ４５ and Ⅳ', ['۴۵', '４５', 'Ⅳ']],
		['٤٥٪ و ٢٠٢٦٪', ['٤٥', '٢٠٢٦']],
		['45Member States', ['45']],
		['of the questions 45 were open', ['45']],
		['на вопросы 45 государств ответили', ['45']]
	])('is refused where it may be a figure: %s', (text, numbers) => {
		expect(typedNumbers(text)).toEqual(numbers);
	});

	it('loses the brackets that made it a name, and words keep theirs', () => {
		expect(shown(passage('See [item 3] of [the list].'))).toEqual(['See item 3 of [the list].']);
	});

	it('stands in no piece of words', () => {
		const pieces = piecesOf('5G {coverage/submitted} of 7 [68] [item 68] and Y.3172 } in 2026');
		for (const piece of pieces) {
			if (piece.kind === 'words') expect(piece.text).not.toMatch(/\p{N}/u);
		}
	});
});

describe('a figure in a passage', () => {
	it('is its cell, in words of the language of the passage, and bound', () => {
		const text = 'Answers came from {coverage/submitted} of {coverage/asked}.';
		const blocks = passageBlocks(passage(text), cells, 'ru');
		expect(bindingFaults(blocks, cells)).toEqual([]);
		const told = figures.coverage.total;
		const [paragraph] = blocks.map(words);
		expect(paragraph).toBe(`Answers came from ${told.submitted} of ${told.asked}.`);
	});

	it('is every figure of the list that one chooses from, by its sign, with the value shown there', () => {
		const offers = catalogue(figures, wordingFor('en'));
		expect(offers.length).toBeGreaterThan(20);
		expect(new Set(offers.map(({ token }) => token)).size).toBe(offers.length);
		for (const offer of offers) {
			const written = passage(`Here: {${offer.token}}`);
			const faults = passageFaults(written, cells).flatMap((each) => each.faults);
			if (!offer.insertable) expect(faults).toHaveLength(1);
			else {
				expect(faults).toEqual([]);
				expect(shown(written)).toEqual([`Here: ${offer.value}`]);
				expect(bindingFaults(passageBlocks(written, cells, 'en'), cells)).toEqual([]);
			}
			expect(offer.path.length).toBeGreaterThan(0);
		}
		expect(offers.some(({ value }) => value === '‡')).toBe(true);
		expect(offers.some(({ token }) => token.includes(' ÷ '))).toBe(true);
	});

	it('is a fault where there is none, or where it is no share of its own base', () => {
		for (const token of [
			'coverage/none',
			'coverage/submitted ÷ responses',
			'rule/fewest',
			'version',
			'',
			'coverage/submitted÷coverage/asked'
		]) {
			const faults = passageFaults(passage(`{${token}}`), cells);
			expect(faults).toEqual([{ locale: 'en', faults: [{ fault: 'unknown-figure', token }] }]);
		}
		expect(passageFaults(passage('open { and close }'), cells)).toHaveLength(1);
	});

	it('is looked for in headings and translations too', () => {
		const written = passage('Right.', {
			heading: '{none}',
			translations: { fr: { heading: '', text: '{rien}' } }
		});
		expect(passageFaults(written, cells).map(({ locale }) => locale)).toEqual(['en', 'fr']);
	});
});

describe('the words of a passage', () => {
	it('are paragraphs and lists under a heading', () => {
		const text = 'One\nand more.\n\nTwo:\n- first\n- second\n\n\n– third';
		expect(shown(passage(text, { heading: 'Why' }))).toEqual([
			'Why',
			'One\nand more.',
			'Two:',
			'- first\n- second',
			'- third'
		]);
	});

	it('are shown in the language of the document where there is a translation, which says so', () => {
		const written = passage('One.', {
			heading: 'Heading',
			translations: { fr: { heading: 'Titre', text: 'Un.' } }
		});
		const french = passageBlocks(written, cells, 'fr');
		expect(french.map(words)).toEqual([
			'Titre',
			'Un.',
			'Traduction de travail; langue d’origine: anglais'
		]);
		expect(french.some((block) => 'locale' in block)).toBe(false);
	});

	it('are shown in their own language where there is none, and say which', () => {
		const blocks = passageBlocks(passage('One.', { heading: 'Heading' }), cells, 'ar');
		const foreign = blocks.map((block) => ('locale' in block ? block.locale : undefined));
		expect(foreign).toEqual(['en', 'en', undefined]);
		const [heading] = blocks;
		expect(heading).toMatchObject({ kind: 'heading', id: 'passage-one' });
	});

	it('are nothing where nothing is written', () => {
		expect(passageBlocks(passage(' \n\n '), cells, 'ar')).toEqual([]);
	});
});
