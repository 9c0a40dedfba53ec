import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherKey, type Answers, type FormReading } from '../../src/lib/questionnaire/contract.ts';
import { mergePage, type Choice } from '../../src/lib/server/responses/three-way.ts';

const questions = ['one', 'two', 'three'];
const keys = questions.flatMap((name) => [name, otherKey(name)]);
const answer = fc.constantFrom('a', 'b', 'c');
/** Answers to some of the questions, with or without words beside the choice. */
const answers = fc.dictionary(fc.constantFrom(...keys, 'on another page'), answer);

const rows = ['north', 'south', 'east'];
/** Answers to some rows of one matrix; a blank matrix has no key. */
const matrices = fc
	.dictionary(fc.constantFrom(...rows), answer)
	.map((matrix): Answers => (Object.keys(matrix).length === 0 ? {} : { matrix }));

const unit = (name: string, from: Record<string, unknown>) => [from[name], from[otherKey(name)]];
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function reading(read: Answers, names: readonly string[], faulty: string[] = []): FormReading {
	const errors = Object.fromEntries(faulty.map((name) => [name, ['It can not be read.']]));
	return { answers: read, questions: [...names], errors, form: [] };
}

describe('merging a page', () => {
	it('never loses what one person alone has changed, and never overwrites what another has', () => {
		fc.assert(
			fc.property(answers, answers, answers, (base, current, mine) => {
				const { answers: merged, conflicts } = mergePage(base, current, reading(mine, questions));
				for (const name of questions) {
					const [was, is, wanted, kept] = [base, current, mine, merged].map((from) =>
						unit(name, from)
					);
					if (same(wanted, was)) expect(kept).toEqual(is);
					else if (same(is, was)) expect(kept).toEqual(wanted);
					else expect(kept).toEqual(is);
					const disputed = !same(wanted, was) && !same(is, was) && !same(wanted, is);
					expect(conflicts.some(({ question }) => question === name)).toBe(disputed);
				}
				expect(merged['on another page']).toBe(current['on another page']);
			}),
			{ numRuns: 2000 }
		);
	});

	it('merges a matrix row by row, and disputes nothing but the rows that both changed', () => {
		const rowOf = (row: string, from: Answers) => {
			const matrix = from['matrix'];
			return typeof matrix === 'object' && matrix !== null && !Array.isArray(matrix)
				? matrix[row]
				: undefined;
		};
		fc.assert(
			fc.property(matrices, matrices, matrices, (base, current, mine) => {
				const { answers: merged, conflicts } = mergePage(base, current, reading(mine, ['matrix']));
				for (const row of rows) {
					const [was, is, wanted, kept] = [base, current, mine, merged].map((from) =>
						rowOf(row, from)
					);
					const disputed = wanted !== was && is !== was && wanted !== is;
					expect(kept).toBe(wanted !== was && is === was ? wanted : is);
					expect(conflicts.some((field) => field.row === row)).toBe(disputed);
				}
				expect(merged['matrix']).not.toEqual({});
			}),
			{ numRuns: 2000 }
		);
	});

	it('takes a list whole: two orders of the same topics are two answers', () => {
		const { answers: merged, conflicts } = mergePage(
			{ ranking: ['a', 'b'] },
			{ ranking: ['b', 'a'] },
			reading({ ranking: ['a', 'c'] }, ['ranking'])
		);
		expect(merged).toEqual({ ranking: ['b', 'a'] });
		expect(conflicts).toEqual([{ question: 'ranking' }]);
	});
});

describe('a choice about a field in conflict', () => {
	const choose = (choice: Choice, current: Answers, mine: Answers, base: Answers) =>
		mergePage(base, current, reading(mine, ['one']), new Map([['one', choice]]));

	it('puts mine in the place of what was shown', () => {
		const merge = choose('mine', { one: 'theirs' }, { one: 'mine' }, { one: 'theirs' });
		expect(merge).toMatchObject({ answers: { one: 'mine' }, conflicts: [] });
	});

	it('leaves theirs, whatever it has become since', () => {
		const merge = choose('theirs', { one: 'newer' }, { one: 'mine' }, { one: 'theirs' });
		expect(merge).toMatchObject({ answers: { one: 'newer' }, conflicts: [] });
	});

	it('is asked for again when theirs has changed since it was shown', () => {
		const merge = choose('mine', { one: 'newer' }, { one: 'mine' }, { one: 'theirs' });
		expect(merge).toMatchObject({ answers: { one: 'newer' }, conflicts: [{ question: 'one' }] });
	});

	it('is asked for again when it was not made, unless both say the same by now', () => {
		const undecided = choose('none', { one: 'theirs' }, { one: 'mine' }, { one: 'theirs' });
		expect(undecided.conflicts).toEqual([{ question: 'one' }]);
		const agreed = choose('none', { one: 'theirs' }, { one: 'theirs' }, { one: 'theirs' });
		expect(agreed.conflicts).toEqual([]);
	});
});

describe('an answer that can not be read', () => {
	const merge = (current: Answers, choices?: Map<string, Choice>) =>
		mergePage({ one: 'a' }, current, reading({ one: 'a' }, ['one'], ['one']), choices);

	it('is a fault, and nothing else, while nobody else has changed it', () => {
		expect(merge({ one: 'a' })).toMatchObject({
			conflicts: [],
			errors: { one: [expect.anything()] }
		});
	});

	it('is a conflict as well once somebody has, so that correcting it overwrites nothing unseen', () => {
		expect(merge({ one: 'b' }).conflicts).toEqual([{ question: 'one' }]);
	});

	it('is forgotten when the other answer is left standing', () => {
		const left = merge({ one: 'b' }, new Map([['one', 'theirs']]));
		expect(left).toMatchObject({ answers: { one: 'b' }, conflicts: [], errors: {} });
	});

	it('in one row is not forgotten because another row was left to the other', () => {
		const kept = { matrix: { south: 'theirs' } };
		const north = { 'matrix.north': ['It can not be read.'] };
		const post = (choices: [string, Choice][], errors: FormReading['errors'] = north) =>
			mergePage(
				kept,
				kept,
				{ ...reading({ matrix: { south: 'mine' } }, ['matrix']), errors },
				new Map(choices)
			);
		expect(post([['matrix.south', 'theirs']])).toEqual({
			answers: kept,
			conflicts: [],
			errors: north
		});
		expect(post([['matrix.north', 'theirs']]).errors).toEqual({});
		expect(post([['matrix', 'theirs']]).errors).toEqual({});
		const whole = { matrix: ['One of the rows can not be read.'] };
		expect(post([['matrix.south', 'theirs']], whole).errors).toEqual(whole);
	});
});
