import { describe, expect, it } from 'vitest';
import { changed, type PageForm } from '../../bench/answering/forms.ts';
import { isHeld, type Figure } from '../../bench/support/report.ts';
import { quantile } from '../../bench/support/statistics.ts';

function figure(ours: number | undefined, at: 'most' | 'least'): Figure {
	return { what: 'something', ours, unit: 'ms', budget: { limit: 200, at } };
}

describe('the budgets of a bench', () => {
	it.each([
		[199, 'most', true],
		[200, 'most', true],
		[201, 'most', false],
		[199, 'least', false],
		[200, 'least', true]
	] as const)('holds %d where it is to be at %s 200: %s', (ours, at, held) => {
		expect(isHeld(figure(ours, at))).toBe(held);
	});

	it('are missed by what could not be measured', () => {
		expect(isHeld(figure(undefined, 'most'))).toBe(false);
		expect(isHeld(figure(quantile([], 0.95), 'most'))).toBe(false);
	});
});

describe('the share of values that lie below', () => {
	it('is told from the values themselves, in any order', () => {
		const values = Array.from({ length: 100 }, (_, index) => 100 - index);
		expect(quantile(values, 0.95)).toBe(95);
		expect(quantile(values, 0.5)).toBe(50);
		expect(quantile([7], 0.99)).toBe(7);
	});
});

describe('what is saved under load', () => {
	const forms: PageForm[] = [
		{ page: 'words', fields: [['q', 'Because.']], changing: { name: 'q', choices: [] } },
		{ page: 'scale', fields: [['q', '2']], changing: { name: 'q', choices: ['1', '2', '3'] } },
		{ page: 'blank', fields: [], changing: { name: 'q', choices: ['yes', 'no'] } }
	];

	it.each(forms)('differs from the save before it: $page', (form) => {
		const saved = [form.fields, ...[1, 2, 3, 4, 5].map((round) => changed(form, round))];
		const answers = saved.map((fields) => fields.find(([name]) => name === 'q')?.[1]);
		for (const [place, answer] of answers.slice(1).entries())
			expect(answer).not.toBe(answers[place]);
	});
});
