import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/lib/brief/blocks.ts';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { figuresOf, readIn, wordsOf } from '../support/brief-of.ts';
import { listedRegionally, regionalRespondents } from '../support/regional-answers.ts';
import { response, subject } from '../support/rollup-fixtures.ts';

const responses = regionalRespondents.map(({ id, topics }) =>
	response(id, { priority_topics: topics })
);

function compile(locale: 'en' | 'ar' = 'en'): Block[] {
	const figures = figuresOf(responses, listedRegionally);
	return compileMeetingBrief(
		figures,
		wordsOf(responses),
		{ ...subject, listed: listedRegionally },
		locale
	);
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
