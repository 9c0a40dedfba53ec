/** Each kind of question, counted by hand. */
import { describe, expect, it } from 'vitest';
import type { Answers, Json } from '../../src/lib/questionnaire/contract.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import { tallyQuestion } from '../../src/lib/rollup/questions.ts';
import { items, page, questionnaire } from '../scenario/scenario.ts';
import { reportsOf, responsesTo } from '../support/rollup-of.ts';

type Authored = { [property: string]: Json } & { name: string };

/** The report of the first question; those after it are there to hang on. */
function reportOf(questions: readonly Authored[], ...answers: Answers[]) {
	const [report] = reportsOf(questionnaire(page('one', ...questions)), answers);
	return report;
}

const number = { cellType: 'text', inputType: 'number' };

describe('choices', () => {
	const body: Authored = {
		type: 'radiogroup',
		name: 'body',
		choices: ['a', { value: 2, text: 'Two', showCommentArea: true }],
		showOtherItem: true,
		showNoneItem: true
	};

	it('keep their JSON type, and list words beside "Other" and beside choices', () => {
		expect(
			reportOf(
				[body],
				{ body: 2, 'body-Comment-2': 'so far' },
				{ body: 2 },
				{ body: 'other', 'body-Comment': 'By law' },
				{ body: 'other', 'body-Comment': ' By law ' },
				{ body: 'none' },
				{ body: 'gone' },
				{}
			)
		).toEqual({
			name: 'body',
			kind: 'radiogroup',
			asked: 7,
			answered: 5,
			unread: 1,
			options: [
				{ value: 'a', count: 0 },
				{ value: 2, count: 2 },
				{ value: 'none', count: 1 },
				{ value: 'other', count: 2 }
			],
			other: ['By law', 'By law'],
			remarks: [{ value: 2, texts: ['so far'] }]
		});
	});
	it('do not list words beside "Other" that was not chosen', () => {
		expect(reportOf([body], { body: 'a', 'body-Comment': 'left over' })).not.toHaveProperty(
			'other'
		);
	});
	it('may hold the words in place of "Other"', () => {
		const inPlace = { ...body, choices: ['a', 2], storeOthersAsComment: false };
		expect(reportOf([inPlace], { body: 'By law' }, { body: 2 })).toMatchObject({
			answered: 2,
			other: ['By law'],
			options: [{ count: 0 }, { count: 1 }, { count: 0 }, { count: 1 }]
		});
	});
	it.each(['checkbox', 'tagbox'])('several of a %s have selections, each counted once', (type) => {
		const question = { type, name: 'groups', choices: items('a', 'b') };
		const given = [['a', 'b', 'a'], ['b'], [], ['gone']];
		expect(reportOf([question], ...given.map((groups) => ({ groups })))).toEqual({
			name: 'groups',
			kind: type,
			asked: 4,
			answered: 2,
			unread: 1,
			selections: 3,
			options: [
				{ value: 'a', count: 1 },
				{ value: 'b', count: 2 }
			]
		});
	});
	it('that could not be made count as blank', () => {
		const menu: Authored = {
			type: 'dropdown',
			name: 'menu',
			choices: [{ value: 'a', visibleIf: '{more} = true' }, 'b']
		};
		const more: Authored = { type: 'boolean', name: 'more' };
		expect(reportOf([menu, more], { menu: 'a' }, { menu: 'a', more: true })).toMatchObject({
			asked: 2,
			answered: 1
		});
	});
	it('of no list are what was answered', () => {
		expect(
			reportOf([{ type: 'dropdown', name: 'm' }], { m: 'y' }, { m: 'x' }, { m: 'y' })?.options
		).toEqual([
			{ value: 'x', count: 1 },
			{ value: 'y', count: 2 }
		]);
	});
	it('of yes or no are booleans, with words in the comment area counted', () => {
		expect(
			reportOf(
				[{ type: 'boolean', name: 'b', showCommentArea: true }],
				{ b: true, 'b-Comment': 'since 2020' },
				{ b: false },
				{ b: 'perhaps' }
			)
		).toMatchObject({
			answered: 2,
			unread: 1,
			comments: 1,
			options: [
				{ value: true, count: 1 },
				{ value: false, count: 1 }
			]
		});
	});
});

describe('numbers and times', () => {
	it('of a scale have mean, median and quartiles: 1, 2, 4, 5', () => {
		const gap = { type: 'rating', name: 'gap' };
		expect(reportOf([gap], ...[1, 2, 4, 5].map((value) => ({ gap: value })))).toMatchObject({
			options: [1, 2, 3, 4, 5].map((value) => ({ value, count: value === 3 ? 0 : 1 })),
			mean: 3,
			median: 3,
			quartiles: [1.75, 4.25]
		});
	});
	it('of a scale of words have none', () => {
		const gap = { type: 'rating', name: 'gap', rateValues: items('low', 'high') };
		expect(reportOf([gap], { gap: 'low' })).not.toHaveProperty('mean');
	});
	it('of days have the earliest, the earlier of the two in the middle, the latest', () => {
		const held = { type: 'text', name: 'held', inputType: 'date' };
		const days = ['2026-11-21', '2024-02-29', '2025-01-01', '2025-06-30'];
		expect(reportOf([held], ...days.map((day) => ({ held: day })))).toEqual({
			name: 'held',
			kind: 'text',
			asked: 4,
			answered: 4,
			earliest: '2024-02-29',
			median: '2025-01-01',
			latest: '2026-11-21'
		});
	});
	it('are worked out by an expression where the answers do not say', () => {
		const sum = { type: 'expression', name: 'sum', expression: '{a} + 1' };
		const a = { type: 'text', name: 'a', inputType: 'number' };
		expect(reportOf([sum, a], { a: 1 }, { a: 5, sum: 100 })).toMatchObject({
			answered: 2,
			mean: 51
		});
	});
});

describe('a matrix', () => {
	const urgency: Authored = {
		type: 'matrix',
		name: 'urgency',
		columns: items(1, 2, 3),
		rows: [{ value: 'a', visibleIf: '{more} = true' }, 'b']
	};
	const more: Authored = { type: 'boolean', name: 'more' };

	it('has each row on its own base: a row that was not shown was not asked', () => {
		expect(
			reportOf(
				[urgency, more],
				{ urgency: { a: 3, b: 1 } },
				{ urgency: { a: 3, b: 2 }, more: true },
				{ more: true }
			)
		).toEqual({
			name: 'urgency',
			kind: 'matrix',
			asked: 3,
			answered: 2,
			rows: [
				{
					row: 'a',
					asked: 2,
					answered: 1,
					options: [1, 2, 3].map((value) => ({ value, count: value === 3 ? 1 : 0 })),
					mean: 3,
					median: 3,
					quartiles: [3, 3]
				},
				{
					row: 'b',
					asked: 3,
					answered: 2,
					options: [1, 2, 3].map((value) => ({ value, count: value === 3 ? 0 : 1 })),
					mean: 1.5,
					median: 1.5,
					quartiles: [1.25, 1.75]
				}
			]
		});
	});
	it('that rates topics casts ballots, higher numbers above lower ones', () => {
		const rated = { ...urgency, rows: items('a', 'b', 'c'), topics: ['a', 'b', 'c'] };
		const definition = questionnaire(page('one', { ...rated, purpose: 'urgency' }));
		const [question] = specify(definition);
		if (!question) throw new Error('no question');
		const answers = [{ urgency: { a: 3, b: 1, c: 3 } }, { urgency: { b: 2 } }, {}];
		const { preferences } = tallyQuestion(question, responsesTo(definition, answers));
		expect(preferences).toMatchObject({
			topics: ['a', 'b', 'c'],
			ballots: 2,
			named: [1, 2, 1],
			first: [1, 1, 1]
		});
	});
});

describe('what holds others', () => {
	it('several texts are counted item by item', () => {
		const office = {
			type: 'multipletext',
			name: 'office',
			items: [{ name: 'city' }, { name: 'staff', inputType: 'number' }]
		};
		expect(
			reportOf([office], { office: { city: 'X', staff: 4 } }, { office: { staff: 8 } }, {})?.parts
		).toEqual([
			{ name: 'city', kind: 'text', asked: 3, answered: 1 },
			{ name: 'staff', kind: 'text', asked: 3, answered: 2, mean: 6, median: 6, quartiles: [5, 7] }
		]);
	});
	it('a table is counted cell by cell, and a cell that was not shown was not asked', () => {
		const table = {
			type: 'matrixdropdown',
			name: 'table',
			rows: items('r1', 'r2'),
			choices: ['x', 'y'],
			columns: [{ name: 'use' }, { name: 'how', cellType: 'rating', visibleIf: "{row.use} = 'y'" }]
		};
		const report = reportOf(
			[table],
			{ table: { r1: { use: 'y', how: 4 }, r2: { use: 'x', how: 2 } } },
			{ table: { r1: { use: 'x' } } },
			{}
		);
		expect(report).toMatchObject({ asked: 3, answered: 2 });
		expect(report?.parts).toMatchObject([
			{
				name: 'r1',
				kind: 'row',
				asked: 3,
				answered: 2,
				parts: [
					{ name: 'use', asked: 3, answered: 2, options: [{ count: 1 }, { count: 1 }] },
					{ name: 'how', asked: 1, answered: 1, mean: 4 }
				]
			},
			{
				name: 'r2',
				asked: 3,
				answered: 1,
				parts: [
					{ name: 'use', answered: 1, options: [{ value: 'x', count: 1 }, { count: 0 }] },
					{ name: 'how', asked: 0, answered: 0 }
				]
			}
		]);
	});
	it('rows as wanted are the base of what stands in them; blank ones are none', () => {
		const staff = { type: 'matrixdynamic', name: 'staff', columns: [{ name: 'n', ...number }] };
		expect(
			reportOf([staff], { staff: [{ n: 1 }, {}, { n: 3 }] }, { staff: [{ n: 8 }] }, { staff: [{}] })
		).toEqual({
			name: 'staff',
			kind: 'matrixdynamic',
			asked: 3,
			answered: 2,
			entries: 3,
			entriesPerResponse: { mean: 1.5, median: 1.5, quartiles: [1.25, 1.75] },
			parts: [
				{ name: 'n', kind: 'text', asked: 3, answered: 3, mean: 4, median: 3, quartiles: [2, 5.5] }
			]
		});
	});
	it('panels are counted question by question, those hidden in a panel left out there', () => {
		const events = {
			type: 'paneldynamic',
			name: 'events',
			templateElements: [
				{ type: 'boolean', name: 'held' },
				{
					type: 'panel',
					name: 'inner',
					elements: [{ type: 'checkbox', name: 'with', choices: ['a'], visibleIf: '{panel.held}' }]
				}
			]
		};
		expect(
			reportOf(
				[events],
				{
					events: [
						{ held: true, with: ['a'] },
						{ held: false, with: ['a'] }
					]
				},
				{ events: [{ held: true }] }
			)?.parts
		).toMatchObject([
			{ name: 'held', asked: 3, answered: 3, options: [{ count: 2 }, { count: 1 }] },
			{ name: 'with', asked: 2, answered: 1, selections: 1 }
		]);
	});
	it('is shown or not with all that stands inside', () => {
		const table = { type: 'matrixdynamic', name: 't', columns: [{ name: 'n', ...number }] };
		const hidden = { ...table, visibleIf: '{more} = true' };
		const report = reportOf([hidden, { type: 'boolean', name: 'more' }], { t: [{ n: 1 }] });
		expect(report).toMatchObject({ asked: 0, entries: 0, parts: [{ asked: 0 }] });
	});
});
