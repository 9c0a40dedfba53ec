import { describe, expect, it } from 'vitest';
import { bindingFaults } from '../../src/lib/brief/bound.ts';
import { cellsOf } from '../../src/lib/brief/cells.ts';
import { compile, type BriefFacts, type DocumentTemplate } from '../../src/lib/brief/compile.ts';
import { asTheTemplateHasIt } from '../../src/lib/brief/outline.ts';
import { regionalContribution } from '../../src/lib/brief/templates/regional-contribution.ts';
import { regionalPositions } from '../../src/lib/brief/templates/regional-positions.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import { figuresOf, readIn, wordsOf } from '../support/brief-of.ts';
import { listedRegionally, regionalRespondents } from '../support/regional-answers.ts';
import { response, subject } from '../support/rollup-fixtures.ts';

const responses = regionalRespondents.map(({ id, topics }) =>
	response(id, { priority_topics: topics, message: `Words of ${id}.`, consent: 'country' })
);
const facts: BriefFacts = {
	subject: { ...subject, listed: listedRegionally },
	figures: figuresOf(responses, listedRegionally),
	words: wordsOf(responses)
};

function made(template: DocumentTemplate, part: string, locale: Locale = 'en') {
	return compile(template, facts, { part, locale, outline: asTheTemplateHasIt });
}

describe('regional positions side by side', () => {
	const table = made(regionalPositions, '').find((block) => block.kind === 'table');
	const row = (head: string) =>
		table?.kind === 'table'
			? table.rows.map((cells) => cells.map(plain)).find(([first]) => first === head)
			: undefined;

	it('keep a column for each region, although it is empty', () => {
		expect(table?.kind === 'table' && table.columns.map(({ header }) => plain(header))).toEqual([
			'Subject',
			'Africa',
			'Americas',
			'Arab States',
			'Asia-Pacific',
			'Commonwealth of Independent States',
			'Europe'
		]);
		expect(row('Answered, of those asked')?.slice(1, 5)).toEqual(['22 of 22', '18 of 18', '', '']);
	});

	it('have a row for each subject, with what may be told of each region', () => {
		expect(row('iot')?.slice(0, 3)).toEqual(['iot', '12 (55%)', '9 (50%)']);
		expect(row('iot')?.slice(3, 5)).toEqual(['', '']);
		expect(row('imt2020')).toBeUndefined();
	});
});

describe('a draft contribution of a regional group', () => {
	it('is made for each region of which something is told', () => {
		const parts = regionalContribution.parts(facts);
		expect(parts).toContain('Africa');
		expect(parts).not.toContain('Arab States');
	});

	it('has the cover of a contribution, with an abstract of under 200 words', () => {
		const cover = made(regionalContribution, 'Americas').find((block) => block.kind === 'cover');
		const abstract = plain(cover?.kind === 'cover' ? cover.abstract.text : '');
		expect(abstract).toContain('18 of 18 Member States asked in the region answered (100%)');
		expect(abstract.split(/\s+/).length).toBeLessThan(200);
		expect(cover?.kind === 'cover' && cover.rows.map(({ label }) => plain(label))).toEqual([
			'Question(s):',
			'Place, date:',
			'Source:',
			'Title:',
			'Contact:'
		]);
	});

	it('proposes what the region names most often, and quotes nobody of another region', () => {
		const read = readIn(made(regionalContribution, 'Americas'));
		expect(read).toContain('to consider these subjects in its work programme: iot and numbering;');
		expect(read).toContain('Words of 2-');
		expect(read).not.toMatch(/Words of [^23]-/);
	});
});

it.each(locales)('regional documents bind each of their numbers, in %s', (locale) => {
	const cells = cellsOf(facts.figures);
	expect(bindingFaults(made(regionalPositions, '', locale), cells)).toEqual([]);
	for (const region of regionalContribution.parts(facts)) {
		expect(bindingFaults(made(regionalContribution, region, locale), cells)).toEqual([]);
	}
});
