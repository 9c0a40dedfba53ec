import { expect, it } from 'vitest';
import { publishedTables } from '../../src/lib/disclosure/questions.ts';
import type { Counted } from '../../src/lib/disclosure/questions.ts';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { response, specification } from '../support/rollup-fixtures.ts';

/** So many respondents of a group with these answers. */
function crowd(size: number, answers: Answers, ...groups: string[]): Counted[] {
	return Array.from({ length: size }, (_, place) => ({
		response: response(`${groups.join()} ${place} ${JSON.stringify(answers)}`, answers),
		groups: ['all', ...groups]
	}));
}

const yes = (size: number, ...groups: string[]) => crowd(size, { laboratory: true }, ...groups);
const no = (size: number, ...groups: string[]) => crowd(size, { laboratory: false }, ...groups);

it('publishes counts of five and more, and how many answered', () => {
	expect(publishedTables(specification('laboratory'), [...yes(9), ...no(6)], [['all']])).toEqual([
		{
			groups: [
				{
					group: 'all',
					answered: 15,
					counts: [
						{ value: 'true', count: 9 },
						{ value: 'false', count: 6 }
					],
					mean: null
				}
			]
		}
	]);
});

it('withholds how many answered where a few did not, and one count beside', () => {
	const [table] = publishedTables(
		specification('laboratory'),
		[...yes(30), ...no(8), ...crowd(2, {})],
		[['all']]
	);
	expect(table?.groups).toEqual([
		{
			group: 'all',
			answered: 'withheld',
			counts: [
				{ value: 'true', count: 30 },
				{ value: 'false', count: 'withheld' }
			],
			mean: null
		}
	]);
});

it('publishes all respondents before their regions', () => {
	const [table] = publishedTables(
		specification('laboratory'),
		[...yes(20, 'Africa'), ...no(20, 'Africa'), ...yes(3, 'CIS'), ...no(6, 'CIS')],
		[['all'], ['Africa', 'CIS']]
	);
	expect(table?.groups.map(({ counts }) => counts.map(({ count }) => count))).toEqual([
		[23, 26],
		['withheld', 'withheld'],
		['withheld', 'withheld']
	]);
});

it('counts each option of a question with several, of those who answered', () => {
	const [table] = publishedTables(
		specification('languages'),
		[
			...crowd(9, { languages: ['ar', 'fr'] }),
			...crowd(9, { languages: ['ru', 'fr'] }),
			...crowd(6, { languages: ['ar', 'ru'] }),
			...crowd(5, {})
		],
		[['all']]
	);
	expect(table?.groups[0]).toEqual({
		group: 'all',
		answered: 24,
		counts: [
			{ value: 'ar', count: 'withheld' },
			{ value: 'fr', count: 18 },
			{ value: 'ru', count: 15 },
			{ value: 'none', count: 'withheld' }
		],
		mean: null
	});
});

it('publishes nothing of numbers typed in but how many there are', () => {
	const staff = Array.from({ length: 12 }, (_, number) => crowd(1, { staff: number })).flat();
	const [table] = publishedTables(specification('staff'), staff, [['all']]);
	expect(table?.groups).toEqual([{ group: 'all', answered: 12, counts: [], mean: null }]);
});
