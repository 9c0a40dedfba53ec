import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { figuresOf, readIn, wordsOf } from '../support/brief-of.ts';
import { listed, response, subject } from '../support/rollup-fixtures.ts';

/** So many of a region who put these topics. */
const given: [number, string, string[]][] = [
	[12, 'Africa', ['ai', 'iot']],
	[10, 'Africa', ['numbering', 'cybersecurity']],
	[9, 'Americas', ['ai', 'cybersecurity']],
	[9, 'Americas', ['iot', 'numbering']],
	[8, 'Europe', ['ai', 'numbering']],
	[8, 'Europe', ['cybersecurity', 'iot']],
	[2, 'CIS', ['ai', 'iot']],
	[4, 'CIS', ['imt2020', 'numbering']]
];
const respondents = given.flatMap(([size, region, topics], group) =>
	Array.from({ length: size }, (_, place) => ({ id: `${group}-${place}`, region, topics }))
);
const responses = respondents.map(({ id, topics }) => response(id, { priority_topics: topics }));
const list = respondents.map(({ id, region }) => listed(id, region));

function compile(locale: 'en' | 'ar' = 'en'): Block[] {
	const figures = figuresOf(responses, list);
	return compileMeetingBrief(figures, wordsOf(responses), { ...subject, listed: list }, locale);
}

describe('the regions in a brief', () => {
	const chart = compile()
		.filter((block) => block.kind === 'chart' && block.drawing === 'heat-map')
		.find(({ title }) => plain(title) === 'Topics named most often, by region');
	const table = chart?.table;

	it('stand side by side, each count with its share of the region', () => {
		expect(table?.columns.map(({ header }) => plain(header))).toEqual([
			'Topic',
			'Africa',
			'Americas'
		]);
		expect(table?.rows.map((row) => row.map(plain)).slice(0, 3)).toEqual([
			['Base', '22', '18'],
			['ai', '12 (55%)', '‡'],
			['iot', '12 (55%)', '9 (50%)']
		]);
	});

	it('are drawn as shares of each region, with the sign where one is withheld', () => {
		if (chart === undefined) throw new Error('There is no heat map.');
		expect(chart.columns.map(plain)).toEqual(['Africa', 'Americas']);
		expect(chart.rows.slice(0, 2).map(({ label, cells }) => [label, ...cells].map(plain))).toEqual([
			['ai', '55%', '‡'],
			['iot', '55%', '50%']
		]);
		expect(plain(chart.description)).toContain('The largest share: ai (Africa)');
	});

	it('say what each puts first, and of which nothing can be told', () => {
		const read = readIn(compile());
		expect(read).toContain('Americas: iot (9 of 18) and numbering (9 of 18).');
		expect(plain(table?.base ?? '')).toContain(
			'No figure of these topics is told of: Commonwealth of Independent States and Europe.'
		);
		expect(plain(table?.base ?? '')).toContain('‡ Withheld: fewer than 5');
	});

	it('are named in the language of the brief', () => {
		expect(readIn(compile('ar'))).toContain('ما تضعه المناطق في المقدمة');
	});
});
