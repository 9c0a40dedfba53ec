import { describe, expect, it } from 'vitest';
import { plain, valueOf } from '../../src/lib/brief/text.ts';
import type { Block, TableBlock } from '../../src/lib/brief/blocks.ts';
import type { IntervalBarsBlock } from '../../src/lib/brief/chart-blocks.ts';
import type { MarkedStatement } from '../../src/lib/brief/marked.ts';
import { leading } from '../../src/lib/brief/templates/meeting/leading.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import { wordingFor } from '../../src/lib/brief/wording.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { list, responses } from '../support/brief-answers.ts';
import { barCharts, figuresOf, intervalCharts, readIn, wordsOf } from '../support/brief-of.ts';
import { listed, response, subject } from '../support/rollup-fixtures.ts';

function compile(locale: (typeof locales)[number] = 'en', about = {}): Block[] {
	return compileMeetingBrief(
		figuresOf(responses, list),
		wordsOf(responses),
		{ ...subject, listed: list, ...about },
		locale
	);
}
const shown = (table: TableBlock) => table.rows.map((row) => row.map(plain));
function tableOn(caption: string, blocks: readonly Block[] = compile()): TableBlock | undefined {
	return blocks
		.filter((block) => block.kind === 'table')
		.find((table) => plain(table.caption) === caption);
}

describe('the brief for a meeting', () => {
	it('says in its first sentences what matters first and how many have answered', () => {
		const lead = compile().find((block) => block.kind === 'paragraph' && block.lead);
		expect(lead?.kind === 'paragraph' && plain(lead.text)).toBe(
			'Named most often as a priority: ai (26 of 34) and iot (18 of 34). Answers received from 34 of the 35 Member States asked (97%).'
		);
	});
	it('shows the topics with places and shares, and how sure they are', () => {
		const chart = intervalCharts(compile()).find(({ summary }) => !summary);
		expect(chart && shown(chart.table)).toEqual([
			['ai', '1', '26', '76% (74% to 77%)', '1 to 1', '1 to 1'],
			['iot', '2', '18', '53% (51% to 54%)', '2 to 2', '2 to 2'],
			['imt2020', '–', '‡', '–', '–', '–'],
			['cybersecurity', '–', '‡', '–', '–', '–'],
			['numbering', '–', '‡', '–', '–', '–']
		]);
		expect(plain(chart?.base ?? '')).toContain('34 answers with a ranking, from 34 Member States');
	});
	it('sums up on its first page what it tells further on', () => {
		const blocks = compile();
		const [summary, whole] = intervalCharts(blocks);
		const bars = (chart: IntervalBarsBlock | undefined) =>
			chart?.bars.map(({ label, figure }) => [plain(label), valueOf(figure)]);
		expect(summary?.summary).toBe(true);
		expect(bars(summary)).toEqual(bars(whole)?.slice(0, 5));
		expect(plain(summary?.base ?? '')).toMatch(/^Base: 34 answers with a ranking.* with 95%\.$/);
		const end = blocks.findIndex(({ kind }) => kind === 'page-break');
		expect(blocks.findIndex((block) => block === summary)).toBeLessThan(end);
		expect(blocks.findIndex((block) => block === whole)).toBeGreaterThan(end);
	});
	it('marks what is withheld, and says what the mark means', () => {
		const chart = intervalCharts(compile()).find(({ summary }) => !summary);
		expect(chart?.bars.map(({ figure }) => valueOf(figure))).toEqual([26 / 34, 18 / 34]);
		expect(plain(chart?.base ?? '')).toContain(
			'‡ Withheld: fewer than 5, or needed to protect such a count.'
		);
		expect(readIn(compile('fr'))).toContain('‡ Non communiqué: nombre inférieur à 5');
	});
	it('names in a sentence what would be a table of marks', () => {
		expect(tableOn('Title of laboratory')).toBeUndefined();
		expect(readIn(compile())).toContain('No figures are told of “Title of laboratory”');
		expect(readIn(compile())).toContain('are not told: “Title of staff”');
	});
	it('says whose figures they are where those of the version before are kept', () => {
		const first = { figures: figuresOf(responses, list), responses };
		const changed = responses.map((each, place) =>
			place === 0 ? { ...each, receipt: 'changed', answers: { gap_voluntary: 5 } } : each
		);
		const blocks = compileMeetingBrief(
			figuresOf(changed, list, [first]),
			wordsOf(changed),
			{ ...subject, listed: list },
			'en'
		);
		const gaps = barCharts(blocks).find(({ id }) => id === 'chart-gaps');
		for (const chart of [...intervalCharts(blocks), gaps]) {
			expect(plain(chart?.base ?? '')).toContain(
				'Figures of version 1: too few answers have changed'
			);
		}
		expect(gaps && shown(gaps.table)[0]).toEqual(['Title of gap_voluntary', '2.0', '20']);
	});
	it('says it of each row where only some are kept', () => {
		const figures = figuresOf(responses, list);
		const questions = figures.questions.map((question) => ({
			...question,
			parts: question.parts.map((part) => ({
				...part,
				since: question.name === 'gap_voluntary' ? 1 : 2
			}))
		}));
		const about = { ...subject, listed: list };
		const blocks = compileMeetingBrief(
			{ ...figures, version: 2, questions },
			wordsOf([]),
			about,
			'en'
		);
		const gaps = barCharts(blocks).find(({ id }) => id === 'chart-gaps');
		expect(gaps?.bars.map(({ label }) => plain(label))).toEqual([
			'Title of gap_voluntary (figures of version 1)',
			'Title of gap_regulations'
		]);
	});
	it('puts the widest gap first, with its base', () => {
		const gaps = barCharts(compile()).find(({ id }) => id === 'chart-gaps');
		expect(gaps && shown(gaps.table)).toEqual([
			['Title of gap_voluntary', '2.0', '20'],
			['Title of gap_regulations', '3.3', '22']
		]);
		expect(gaps?.maximum).toBe(5);
	});
	it('tells coverage by region and names who has not answered', () => {
		const coverage = compile().find((block) => block.kind === 'coverage');
		const chart = coverage?.kind === 'coverage' ? coverage.chart : undefined;
		expect(
			chart?.tiles.map(({ label, share, beside }) => [label, share, beside].map(plain))
		).toEqual([
			['Africa', '100%', '20 of 20'],
			['Americas', '100%', '6 of 6'],
			['Commonwealth of Independent States', '100%', '8 of 8'],
			['Europe', '0%', '0 of 1']
		]);
		expect(chart && shown(chart.table)).toEqual([
			['Africa', '20', '20', '100%'],
			['Americas', '6', '6', '100%'],
			['Commonwealth of Independent States', '8', '8', '100%'],
			['Europe', '1', '0', '0%']
		]);
		const silent = tableOn('Who has not answered');
		expect(silent && shown(silent)).toEqual([['Europe', '1', 'Country E']]);
	});
	it('gives shares of a multiple choice on those who answered', () => {
		const table = tableOn('Title of languages');
		expect(table && shown(table)).toEqual([
			['ar', '8', '53%'],
			['fr', '‡', '‡'],
			['ru', '‡', '‡'],
			['none', '‡', '‡']
		]);
		expect(plain(table?.base ?? '')).toContain('15 Member States that answered, of 34');
	});
	it('warns of generated data only when they are', () => {
		expect(readIn(compile('en', { demonstration: true }))).toContain('Generated data');
		expect(readIn(compile())).not.toContain('Generated data');
	});
	it('says plainly that nobody has answered', () => {
		const blocks = compileMeetingBrief(figuresOf([], []), wordsOf([]), subject, 'en');
		expect(readIn(blocks)).toContain('No answer has been submitted.');
		expect(readIn(blocks)).not.toMatch(/NaN|null|undefined|Infinity/);
	});
	it.each(locales)('has the same figures and unique names in %s', (locale) => {
		const numbers = (blocks: readonly Block[]) =>
			barCharts(blocks).flatMap(({ bars }) => bars.map(({ figure }) => valueOf(figure)));
		const blocks = compile(locale);
		expect(blocks.map(({ kind }) => kind)).toEqual(compile('en').map(({ kind }) => kind));
		expect(numbers(blocks)).toEqual(numbers(compile('en')));
		const names = blocks.flatMap((block) =>
			block.kind === 'heading' || block.kind === 'chart' ? [block.id] : []
		);
		expect(new Set(names).size).toBe(names.length);
		expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
	});
});

describe('voices', () => {
	const regionsOf = ['Africa', 'Americas', 'Arab States', 'Asia-Pacific', 'CIS', 'Europe'];
	const many = regionsOf.flatMap((region) =>
		Array.from({ length: 10 }, (_, index) => listed(`${region.slice(0, 3)}${index}`, region))
	);
	function quotations(consent: (index: number) => string, size = many.length) {
		const responses = many
			.slice(0, size)
			.map(({ id }, index) =>
				response(id, { message: `Words of ${id}.`, consent: consent(index) })
			);
		const blocks = compileMeetingBrief(
			figuresOf([], many),
			wordsOf(responses),
			{ ...subject, listed: many },
			'en'
		);
		return blocks.filter((block) => block.kind === 'quotation');
	}

	it('name the country where it allows that', () => {
		expect(
			quotations(() => 'country').every(({ attribution }) =>
				plain(attribution).startsWith('Country ')
			)
		).toBe(true);
	});
	it('name the region alone where no more is allowed', () => {
		const attributions = quotations(() => 'region').map(({ attribution }) => plain(attribution));
		expect(attributions).toContain('A Member State. Region: Africa');
		expect(attributions.join()).not.toMatch(/Country/);
	});
	it('are silent without consent', () => {
		expect(quotations(() => 'none')).toEqual([]);
	});
	it('do not place an unnamed author among fewer than five', () => {
		expect(quotations(() => 'region', 4)).toEqual([]);
	});
	it('are at most eight, from every region and never two of one respondent', () => {
		const chosen = quotations(() => 'country');
		expect(chosen).toHaveLength(8);
		expect(new Set(chosen.map(({ attribution }) => plain(attribution))).size).toBe(8);
		const regions = chosen.map(({ attribution }) => plain(attribution).slice(8, 11));
		expect(new Set(regions).size).toBe(6);
	});
});

describe('voices that the desk has marked', () => {
	const many = Array.from({ length: 12 }, (_, index) => listed(`S${index}`, 'Africa'));
	const asked = [...many, listed('LONE', 'Europe')];
	const consents = new Map([
		['S1', 'none'],
		['S2', 'region'],
		['LONE', 'region']
	]);
	const responses = asked.map(({ id }) =>
		response(id, { message: `Words of ${id}.`, consent: consents.get(id) ?? 'country' })
	);
	const figures = figuresOf([], asked);
	const mark = (respondentId: string, more: Partial<MarkedStatement> = {}): MarkedStatement => ({
		respondentId,
		question: 'message',
		text: `Words of ${respondentId}.`,
		translations: {},
		...more
	});
	function quoted(marked: readonly MarkedStatement[], locale: (typeof locales)[number] = 'en') {
		const blocks = compileMeetingBrief(
			figures,
			wordsOf(responses, marked),
			{ ...subject, listed: asked },
			locale
		);
		return blocks.filter((block) => block.kind === 'quotation');
	}
	const textsIn = (marked: readonly MarkedStatement[]) => quoted(marked).map(({ text }) => text);

	it('come before all others', () => {
		const left = asked.filter(({ id }) => !textsIn([]).includes(`Words of ${id}.`));
		const able = left.filter(({ id }) => !consents.has(id));
		expect(able.length).toBeGreaterThan(1);
		const marked = textsIn(able.map(({ id }) => mark(id)));
		expect(marked).toHaveLength(8);
		for (const { id } of able) expect(marked).toContain(`Words of ${id}.`);
	});
	it('are held back all the same without consent, and where a crowd is missing', () => {
		const texts = textsIn([mark('S1'), mark('LONE'), mark('S2')]);
		expect(texts).not.toContain('Words of S1.');
		expect(texts).toContain('Words of S2.');
		const alone = asked.filter(({ id }) => id === 'LONE' || id === 'S3');
		const few = responses.filter(({ respondentId }) => alone.some(({ id }) => id === respondentId));
		const blocks = compileMeetingBrief(
			figuresOf([], alone),
			wordsOf(few, [mark('LONE')]),
			{ ...subject, listed: alone },
			'en'
		);
		expect(readIn(blocks)).not.toContain('Words of LONE.');
	});
	it('are not taken for other words than those that were marked', () => {
		expect(textsIn([mark('S5', { text: 'Earlier words.' })])).toEqual(textsIn([]));
	});
	it('stand in the translation into the language of the brief, which says what it is', () => {
		const marked = [mark('S5', { translations: { fr: 'Paroles de S5.' } })];
		const french = quoted(marked, 'fr').find(({ text }) => text === 'Paroles de S5.');
		expect(french).toMatchObject({
			locale: 'fr',
			translation: 'Traduction de travail; langue d’origine: anglais'
		});
		expect(french).not.toHaveProperty('language');
		const original = quoted(marked, 'ar').find(({ text }) => text === 'Words of S5.');
		expect(original).toMatchObject({ locale: 'en', language: 'الإنجليزية' });
	});
});

describe('what leads a list', () => {
	const first = (values: number[], wanted: number) => leading(values, (value) => value, wanted);
	it('never cuts a tie at the border', () => {
		expect(first([5, 4, 4, 4, 1], 2)).toEqual({ shown: [5], leftOut: 4 });
		expect(first([5, 4, 4, 1], 2)).toEqual({ shown: [5, 4, 4], leftOut: 1 });
	});
	it('shows a tie of all whole', () => {
		expect(first([1, 1, 1, 1], 2)).toEqual({ shown: [1, 1, 1, 1], leftOut: 0 });
	});
});

describe('wording', () => {
	it('writes numbers, shares and dates as the language does', () => {
		expect(wordingFor('fr').share(0.6)).toMatchObject({ text: expect.stringMatching(/^60\s%$/u) });
		expect(wordingFor('en').count(1234).text).toBe('1,234');
		expect(wordingFor('ar').count(12).text).toBe('12');
		expect(wordingFor('en').date('2026-11-21T23:30:00.000Z')).toBe('21 November 2026');
		expect(wordingFor('en').share(null)).toBe('–');
	});
});
