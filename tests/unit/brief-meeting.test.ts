import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../src/lib/brief/blocks.ts';
import type { MarkedStatement } from '../../src/lib/brief/marked.ts';
import { leading } from '../../src/lib/brief/templates/meeting/leading.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import { wordingFor } from '../../src/lib/brief/wording.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { rollUp } from '../../src/lib/rollup/roll-up.ts';
import { listed, response, specifications, subject } from '../support/rollup-fixtures.ts';

const given: [string, string, Answers][] = [
	['A', 'Africa', { priority_topics: ['ai', 'iot'], gap_voluntary: 1, gap_regulations: 4 }],
	['B', 'Africa', { priority_topics: ['ai'], gap_voluntary: 2, languages: ['ar', 'fr'] }],
	['C', 'Americas', { priority_topics: ['iot', 'ai'], secretariat: 'yes', staff: 3 }],
	['D', 'CIS', { priority_topics: ['cybersecurity'], importance: { ai: 5 }, barriers: ['visa'] }]
];
const list = [
	...given.map(([id, region]) => listed(id, region)),
	listed('E', 'Europe', { status: 'draft', sids: true })
];

function compile(locale: (typeof locales)[number] = 'en', about = {}): Block[] {
	const responses = given.map(([id, , answers]) => response(id, answers));
	return compileMeetingBrief(
		rollUp({ specifications, listed: list, responses }),
		{ ...subject, listed: list, ...about },
		locale
	);
}
const textsOf = (blocks: readonly Block[]) => JSON.stringify(blocks);
const shown = (table: TableBlock) =>
	table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
function charts(blocks: readonly Block[]) {
	return blocks.filter((block) => block.kind === 'chart');
}

describe('the brief for a meeting', () => {
	it('says in its first sentences what matters first and how many have answered', () => {
		const lead = compile().find((block) => block.kind === 'paragraph' && block.lead);
		expect(lead).toMatchObject({
			text: 'Named most often as a priority: ai (3 of 4), iot (2 of 4) and cybersecurity (1 of 4). Answers received from 4 of the 5 Member States asked (80%).'
		});
	});
	it('shows the topics with places, shares, first choices and mean ranks', () => {
		const [chart] = charts(compile());
		expect(chart?.bars.map(({ figure }) => figure.value)).toEqual([3, 2, 1]);
		expect(chart && shown(chart.table)).toEqual([
			['ai', '1', '3', '75%', '2', '1.3'],
			['iot', '2', '2', '50%', '1', '1.5'],
			['cybersecurity', '3', '1', '25%', '1', '1.0']
		]);
		expect(chart?.base).toContain('4 answers with a ranking, from 4 Member States');
	});
	it('puts the widest gap first, with its base', () => {
		const gaps = charts(compile()).find(({ id }) => id === 'chart-gaps');
		expect(gaps && shown(gaps.table)).toEqual([
			['Title of gap_voluntary', '1.5', '1.5', '2'],
			['Title of gap_regulations', '4.0', '4.0', '1']
		]);
		expect(gaps?.maximum).toBe(5);
	});
	it('tells coverage by region and names who has not answered', () => {
		const coverage = compile().find((block) => block.kind === 'coverage');
		expect(
			coverage?.kind === 'coverage' && coverage.tables[0] && shown(coverage.tables[0])
		).toEqual([
			['Africa', '2', '2', '100%'],
			['Americas', '1', '1', '100%'],
			['Commonwealth of Independent States', '1', '1', '100%'],
			['Europe', '1', '0', '0%']
		]);
		const last = compile().at(-1);
		expect(last?.kind === 'table' && shown(last)).toEqual([['Europe', '1', 'Country E']]);
	});
	it('gives shares of a multiple choice on those who answered', () => {
		const table = compile().find(
			(block) => block.kind === 'table' && block.caption === 'Title of languages'
		);
		expect(table?.kind === 'table' && shown(table)[0]).toEqual(['ar', '1', '100%']);
		expect(table?.kind === 'table' && table.base).toContain('1 Member States that answered, of 4');
	});
	it('warns of generated data only when they are', () => {
		expect(textsOf(compile('en', { demonstration: true }))).toContain('Generated data');
		expect(textsOf(compile())).not.toContain('Generated data');
	});
	it('keeps the introduction in its own language', () => {
		const blocks = compile('ar', { introduction: { text: 'One.\n\nTwo.', locale: 'fr' } });
		expect(blocks.filter((block) => block.kind === 'paragraph' && block.locale === 'fr')).toEqual([
			{ kind: 'paragraph', text: 'One.', locale: 'fr' },
			{ kind: 'paragraph', text: 'Two.', locale: 'fr' }
		]);
		expect(textsOf(compile('en'))).not.toContain('Introduction');
	});
	it('says plainly that nobody has answered', () => {
		const blocks = compileMeetingBrief(
			rollUp({ specifications, listed: [], responses: [] }),
			subject,
			'en'
		);
		expect(textsOf(blocks)).toContain('No answer has been submitted.');
		expect(textsOf(blocks)).not.toMatch(/NaN|null|undefined|Infinity/);
	});
	it.each(locales)('has the same figures and unique names in %s', (locale) => {
		const numbers = (blocks: readonly Block[]) =>
			blocks.flatMap((block) =>
				(block.kind === 'chart' ? block.bars : []).map((bar) => bar.figure.value)
			);
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
			rollUp({ specifications, listed: many, responses }),
			{ ...subject, listed: many },
			'en'
		);
		return blocks.filter((block) => block.kind === 'quotation');
	}

	it('name the country where it allows that', () => {
		expect(
			quotations(() => 'country').every(({ attribution }) => attribution.startsWith('Country '))
		).toBe(true);
	});
	it('name the region alone where no more is allowed', () => {
		const attributions = quotations(() => 'region').map(({ attribution }) => attribution);
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
		expect(new Set(chosen.map(({ attribution }) => attribution)).size).toBe(8);
		const regions = chosen.map(({ attribution }) => attribution.slice(8, 11));
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
	const figures = rollUp({ specifications, listed: asked, responses });
	const mark = (respondentId: string, more: Partial<MarkedStatement> = {}): MarkedStatement => ({
		respondentId,
		question: 'message',
		text: `Words of ${respondentId}.`,
		translations: {},
		...more
	});
	function quoted(marked: readonly MarkedStatement[], locale: (typeof locales)[number] = 'en') {
		const blocks = compileMeetingBrief(figures, { ...subject, listed: asked }, locale, marked);
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
		const few = rollUp({
			specifications,
			listed: alone,
			responses: responses.filter(({ respondentId }) => alone.some(({ id }) => id === respondentId))
		});
		const blocks = compileMeetingBrief(few, { ...subject, listed: alone }, 'en', [mark('LONE')]);
		expect(textsOf(blocks)).not.toContain('Words of LONE.');
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
