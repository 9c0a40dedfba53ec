import { describe, expect, it } from 'vitest';
import { bindingFaults } from '../../src/lib/brief/bound.ts';
import { compileProgressReport } from '../../src/lib/brief/templates/progress-report.ts';
import {
	progressCells,
	type HeldConsultation,
	type ProgressFacts
} from '../../src/lib/brief/templates/progress-report/facts.ts';
import { studyPeriod } from '../../src/lib/brief/templates/study-period.ts';
import { plain } from '../../src/lib/brief/text.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { coverage } from '../../src/lib/rollup/coverage.ts';
import { readIn } from '../support/brief-of.ts';
import { inSix, listed } from '../support/rollup-fixtures.ts';

/** Of each region so many are asked, and so many of them answer. */
function held(
	id: string,
	regions: readonly [string, number, number][],
	more: Partial<HeldConsultation> = {}
): HeldConsultation {
	const asked = regions.flatMap(([region, size, submitted]) =>
		Array.from({ length: size }, (_, place) =>
			listed(`${region}${place}`, region, { status: place < submitted ? 'submitted' : 'draft' })
		)
	);
	return {
		id,
		meetingId: 'meeting',
		name: inSix(`Consultation ${id}`),
		opensAt: '2026-10-01T00:00:00.000Z',
		closesAt: '2026-11-15T00:00:00.000Z',
		asks: 'member-states',
		coverage: coverage(asked),
		...more
	};
}

const facts: ProgressFacts = {
	writtenAt: '2026-11-21T00:00:00.000Z',
	meetings: [
		{ id: 'before', name: inSix('CTO meeting before'), place: 'Geneva', startsOn: '2025-12-01' },
		{ id: 'meeting', name: inSix('CTO meeting'), place: 'Geneva', startsOn: '2026-12-01' }
	],
	consultations: [
		held('first', [['Africa', 10, 5]], {
			meetingId: 'before',
			brief: { number: 2, publishedAt: '2026-11-20T00:00:00Z' }
		}),
		held('industry', [['', 4, 1]], { asks: 'organizations' }),
		held('second', [
			['Africa', 10, 9],
			['Europe', 5, 2]
		])
	],
	demonstration: false
};
const blocks = compileProgressReport(facts, 'en');
const table = (caption: string) => {
	const found = blocks.find((block) => block.kind === 'table' && plain(block.caption) === caption);
	return found?.kind === 'table' ? found.rows.map((row) => row.map(plain)) : undefined;
};

describe('the report on Resolution 68', () => {
	it('has the cover of a document to the advisory group, with an abstract of under 200 words', () => {
		const [cover] = blocks;
		expect(cover?.kind === 'cover' && plain(cover.abstract.text)).toBe(
			'Meetings prepared: 2. Consultations held before them: 3. In the latest of Member States, “Consultation second”, answers came from 11 of 15 asked (73%).'
		);
		expect(cover?.kind === 'cover' && cover.organization.map(plain)).toContain(
			'Study period 2025-2028'
		);
	});
	it('lists every consultation with its coverage and its brief; an empty cell where there is none', () => {
		const rows = table('Meetings and consultations');
		expect(rows?.map((row) => row.slice(3))).toEqual([
			['10', '5', '50%', 'Version 2, 20 November 2026'],
			['4', '1', '25%', ''],
			['15', '11', '73%', '']
		]);
	});
	it('tells coverage over time by region; a cell stays empty where nobody was asked', () => {
		expect(table('Member States that answered, of those asked, by region')).toEqual([
			['Africa', '5 of 10', '9 of 10'],
			['Europe', '', '2 of 5']
		]);
	});
	it('says what the figures teach', () => {
		const read = readIn(blocks);
		expect(read).toContain(
			'“CTO meeting” was answered by 73% of those asked, after 50% in “CTO meeting before”.'
		);
		expect(read).toContain('The region that answered least in it: Europe, 2 of 5 (40%).');
		expect(read).toContain('Consultations without a published brief: 1.');
	});
	it.each(locales)('binds each of its numbers, in %s', (locale) => {
		const empty = { ...facts, meetings: [], consultations: [] };
		for (const made of [facts, empty]) {
			expect(bindingFaults(compileProgressReport(made, locale), progressCells(made))).toEqual([]);
		}
	});
});

describe('the study period', () => {
	it('is four years, from the year after an assembly', () => {
		expect(studyPeriod('2026-11-21T00:00:00Z')).toBe('2025-2028');
		expect(studyPeriod('2028-12-31T23:59:59Z')).toBe('2025-2028');
		expect(studyPeriod('2029-01-01T00:00:00Z')).toBe('2029-2032');
	});
});
