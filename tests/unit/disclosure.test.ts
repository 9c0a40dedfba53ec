import { describe, expect, it } from 'vitest';
import { protect, protectInTurn } from '../../src/lib/disclosure/protect.ts';
import { strataOf } from '../../src/lib/disclosure/strata.ts';
import type { CountFigure, Figure, Stratum, Table } from '../../src/lib/disclosure/table.ts';

const count = (group: string, ...answers: number[]): CountFigure => ({
	kind: 'count',
	group,
	answers
});

function tableOf(strata: Stratum[], candidates: Figure[], more: Partial<Table> = {}): Table {
	const answers = (strata[0]?.given ?? []).map((_, place) => ({ score: place + 1, silent: false }));
	return { answers, strata, candidates, earlier: [], withheldEarlier: [], ...more };
}

const all = (given: number[]): Stratum => ({
	groups: ['all'],
	size: given.reduce((sum, number) => sum + number, 0),
	given
});
const each = (group: string, answers: number) =>
	Array.from({ length: answers }, (_, answer) => count(group, answer));

function told(table: Table): string[] {
	return [...protect(table)].map((figure) =>
		figure.kind === 'mean' ? `${figure.group} mean` : `${figure.group} ${figure.answers.join('+')}`
	);
}

describe('a table of all respondents', () => {
	it('tells all figures of five and more', () => {
		expect(told(tableOf([all([20, 5, 12])], each('all', 3)))).toEqual(['all 0', 'all 1', 'all 2']);
	});
	it('withholds the next smallest beside a figure of fewer than five', () => {
		expect(told(tableOf([all([20, 3, 12])], each('all', 3)))).toEqual(['all 0']);
	});
	it('withholds no more where the small ones hide each other', () => {
		expect(told(tableOf([all([20, 3, 12, 4])], each('all', 4)))).toEqual(['all 0', 'all 2']);
	});
	it('withholds that nobody gave an answer, and that all did', () => {
		expect(told(tableOf([all([20, 0])], each('all', 2)))).toEqual([]);
	});
	it('tells that nobody left it blank', () => {
		const table = tableOf([all([20, 9, 0])], each('all', 3));
		const answers = table.answers.map((answer, place) => ({ ...answer, silent: place === 2 }));
		expect(told({ ...table, answers })).toEqual(['all 0', 'all 1', 'all 2']);
	});
	it('withholds a mean that gives small figures away, and tells one whose rounding hides them', () => {
		const mean: Figure = { kind: 'mean', group: 'all' };
		expect(told(tableOf([all([2, 4, 9])], [...each('all', 3), mean]))).toEqual(['all 2']);
		expect(told(tableOf([all([3, 4, 143])], [...each('all', 3), mean]))).toEqual([
			'all 2',
			'all mean'
		]);
	});
});

describe('tables of groups', () => {
	const region = (name: string, given: number[]): Stratum => ({
		...all(given),
		groups: ['all', name]
	});
	it('do not give a small region away by those of the others', () => {
		const strata = [region('a', [20, 20]), region('b', [12, 11]), region('c', [3, 9])];
		const candidates = ['all', 'a', 'b', 'c'].flatMap((group) => each(group, 2));
		expect(told(tableOf(strata, candidates))).toEqual(['all 0', 'all 1', 'a 0', 'a 1']);
	});
	it('withhold nothing of all respondents for the sake of a region', () => {
		const strata = [region('a', [20, 20]), region('b', [3, 9])];
		const safe = protectInTurn(tableOf(strata, []), [
			each('all', 2),
			['a', 'b'].flatMap((group) => each(group, 2))
		]);
		expect([...safe]).toEqual(each('all', 2));
	});
});

describe('a later version', () => {
	const first = (given: number[]): Stratum => ({ ...all(given), groups: ['1', '2'] });
	const fresh = (given: number[]): Stratum => ({ ...all(given), groups: ['2'] });
	const later = (fewer: number[]) =>
		told(tableOf([first([30, 20]), fresh(fewer)], each('2', 2), { earlier: each('1', 2) }));
	it('tells what it told when nothing has changed', () => {
		expect(told(tableOf([first([30, 20])], each('2', 2), { earlier: each('1', 2) }))).toEqual([
			'2 0',
			'2 1'
		]);
	});
	it('does not tell by the difference what one more respondent answered', () => {
		expect(later([1, 0])).toEqual([]);
	});
	it('does not tell that all who came answered alike', () => {
		expect(later([6, 0])).toEqual([]);
	});
	it('tells new figures once enough others came', () => {
		expect(later([5, 4])).toEqual(['2 0', '2 1']);
	});
});

it('puts together respondents that no group tells apart', () => {
	expect(
		strataOf(
			[
				{ groups: ['all', 'a'], answers: [0] },
				{ groups: ['a', 'all'], answers: [1, 2] },
				{ groups: ['all'], answers: [] }
			],
			3
		)
	).toEqual([
		{ groups: ['all', 'a'], size: 2, given: [1, 1, 1] },
		{ groups: ['all'], size: 1, given: [0, 0, 0] }
	]);
});
