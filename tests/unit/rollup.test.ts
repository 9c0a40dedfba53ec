import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { coverage } from '../../src/lib/rollup/coverage.ts';
import { rollUp } from '../../src/lib/rollup/roll-up.ts';
import { statisticsOf } from '../../src/lib/rollup/statistics.ts';
import { listed, response, specification } from '../support/rollup-fixtures.ts';

function figuresOf(name: string, ...answers: Answers[]) {
	const [figures] = rollUp({
		specifications: [specification(name)],
		listed: [],
		responses: answers.map((answer, index) => response(String(index), answer))
	}).questions;
	return figures;
}
const counts = (options: { value: string; count: number }[]) =>
	Object.fromEntries(options.map(({ value, count }) => [value, count]));

describe('coverage', () => {
	const list = [
		listed('A', 'Africa', { ldc: true }),
		listed('B', 'Africa', { ldc: true, lldc: true, status: 'draft' }),
		listed('C', 'Europe', { transition: true, status: 'returned' }),
		listed('D', '', { status: 'not_started' })
	];
	it('counts asked, started and submitted, in total, by region and by group', () => {
		expect(coverage(list)).toEqual({
			total: { asked: 4, started: 3, submitted: 1 },
			regions: [
				{ region: 'Africa', asked: 2, started: 2, submitted: 1 },
				{ region: 'Europe', asked: 1, started: 1, submitted: 0 },
				{ region: '', asked: 1, started: 0, submitted: 0 }
			],
			groups: [
				{ group: 'ldc', asked: 2, started: 2, submitted: 1 },
				{ group: 'lldc', asked: 1, started: 1, submitted: 0 },
				{ group: 'sids', asked: 0, started: 0, submitted: 0 },
				{ group: 'transition', asked: 1, started: 1, submitted: 0 }
			]
		});
	});
});

describe('statistics', () => {
	it('agree with R quantile(c(1,2,2,3,10), type = 7)', () => {
		expect(statisticsOf({ '10': 1, '2': 2, '1': 1, '3': 1 })).toEqual({
			count: 5,
			mean: 3.6,
			median: 2,
			quartiles: { lower: 2, upper: 3 },
			minimum: 1,
			maximum: 10
		});
	});
	it('interpolate between two values: 1, 2, 3, 4', () => {
		expect(statisticsOf({ '1': 1, '2': 1, '3': 1, '4': 1 })).toMatchObject({
			median: 2.5,
			quartiles: { lower: 1.75, upper: 3.25 }
		});
	});
	it('are nothing when nothing is counted', () => {
		expect(statisticsOf({})).toBeNull();
		expect(statisticsOf({ '1': 0 })).toBeNull();
	});
});

describe('the figures of a question', () => {
	it('keep options nobody chose, and count the words beside Other', () => {
		const figures = figuresOf(
			'secretariat',
			{ secretariat: 'yes' },
			{ secretariat: 'yes' },
			{ secretariat: 'other', 'secretariat-Comment': 'By law from 2027' },
			{ secretariat: 'none' },
			{ secretariat: 'unknown' },
			{}
		);
		expect(figures).toMatchObject({ kind: 'choice', asked: 6, answered: 4, otherTexts: 1 });
		expect(figures?.kind === 'choice' && counts(figures.options)).toEqual({
			yes: 2,
			planned: 0,
			no: 0,
			other: 1,
			none: 1
		});
	});
	it('count yes and no as stored', () => {
		const figures = figuresOf('laboratory', { laboratory: true }, { laboratory: false });
		expect(figures?.kind === 'choice' && counts(figures.options)).toEqual({ true: 1, false: 1 });
	});
	it('tell selections from respondents', () => {
		const figures = figuresOf(
			'languages',
			{ languages: ['ar', 'fr', 'ar'] },
			{ languages: ['fr', 'unknown'] },
			{ languages: ['none'] },
			{ languages: [] }
		);
		expect(figures).toMatchObject({ asked: 4, answered: 3, selections: 4 });
		expect(figures?.kind === 'selection' && counts(figures.options)).toEqual({
			ar: 1,
			fr: 2,
			ru: 0,
			none: 1
		});
	});
	it('do not count answers to a question that was not shown', () => {
		const shown = response('A', { secretariat: 'yes' });
		const hidden = response('B', { secretariat: 'yes' }, { asked: [] });
		const { questions } = rollUp({
			specifications: [specification('secretariat')],
			listed: [],
			responses: [shown, hidden]
		});
		expect(questions[0]).toMatchObject({ asked: 1, answered: 1 });
	});
	it('give a rating its counts and its statistics', () => {
		const answers = [4, '5', 1, 9, null].map((value) => ({ gap_voluntary: value }));
		const figures = figuresOf('gap_voluntary', ...answers);
		expect(figures).toMatchObject({ kind: 'rating', asked: 5, answered: 3 });
		expect(figures?.kind === 'rating' && figures.statistics?.mean).toBeCloseTo(10 / 3, 12);
	});
	it('take each row of a matrix on its own base', () => {
		const figures = figuresOf(
			'importance',
			{ importance: { ai: 5, iot: '3', unknown: 1 } },
			{ importance: { ai: 3 } },
			{ importance: {} }
		);
		expect(figures).toMatchObject({ kind: 'matrix', asked: 3, answered: 2 });
		const rows = figures?.kind === 'matrix' ? figures.rows : [];
		expect(rows.map(({ value, answered }) => [value, answered])).toEqual([
			['imt2020', 0],
			['ai', 2],
			['cybersecurity', 0],
			['iot', 1],
			['numbering', 0]
		]);
		expect(rows[1]?.statistics).toMatchObject({ mean: 4, median: 4 });
		expect(rows[0]?.statistics).toBeNull();
	});
	it('summarize numbers and only count open texts', () => {
		expect(figuresOf('staff', { staff: 3 }, { staff: 5 }, {})).toMatchObject({
			kind: 'number',
			answered: 2,
			statistics: { mean: 4 }
		});
		const open = figuresOf('prepared_by', { prepared_by: 'An office' }, { prepared_by: '  ' });
		expect(open).toMatchObject({ kind: 'text', asked: 2, answered: 1 });
		expect(JSON.stringify(open)).not.toContain('An office');
	});
	it('give a ranking as many ballots as answers', () => {
		const figures = figuresOf(
			'priority_topics',
			{ priority_topics: ['ai', 'iot'] },
			{ priority_topics: ['iot'] },
			{ priority_topics: [] }
		);
		expect(figures).toMatchObject({ asked: 3, answered: 2, support: { ballots: 2 } });
		expect(figures?.kind === 'ranking' && figures.support.order[0]).toEqual(['iot']);
	});
});

describe('statements', () => {
	const said = (id: string, answers: Answers, asked = ['message', 'consent']) =>
		response(id, { message: 'We need this.', ...answers }, { asked, locale: 'fr' });
	const statementsOf = (...responses: ReturnType<typeof response>[]) =>
		rollUp({
			specifications: [specification('message'), specification('consent')],
			listed: [],
			responses
		}).statements;

	it('carry the language and the consent of their response', () => {
		expect(
			statementsOf(said('B', { consent: 'region' }), said('A', { consent: 'country' }))
		).toEqual([
			{
				question: 'message',
				respondentId: 'A',
				text: 'We need this.',
				locale: 'fr',
				consent: 'country'
			},
			{
				question: 'message',
				respondentId: 'B',
				text: 'We need this.',
				locale: 'fr',
				consent: 'region'
			}
		]);
	});
	it('have the language they were written in, where it is known', () => {
		const written = { ...said('A', { consent: 'country' }), languages: { message: 'ar' } as const };
		expect(statementsOf(written)).toMatchObject([{ locale: 'ar' }]);
	});
	it.each([
		['without an answer', said('A', {})],
		['with an unknown answer', said('A', { consent: 'yes' })],
		['when consent was not asked', said('A', { consent: 'country' }, ['message'])]
	])('are not for quoting %s', (_, response) => {
		expect(statementsOf(response)).toMatchObject([{ consent: 'none' }]);
	});
	it('do not come from blanks', () => {
		expect(statementsOf(said('A', { message: '  \n', consent: 'country' }))).toEqual([]);
	});
});
