import { describe, expect, it } from 'vitest';
import { keepResults } from '../../src/lib/server/work/kept.ts';

/** Counts how often it is made, and what. */
function maker() {
	const made: string[] = [];
	const make = (result: string) => () => {
		made.push(result);
		return Promise.resolve(result);
	};
	return { made, make };
}

describe('kept results', () => {
	it('are made once for all who ask, also for those who ask meanwhile', async () => {
		const kept = keepResults<string>(2);
		const { made, make } = maker();
		const asked = [kept.get('a', make('a')), kept.get('a', make('again'))];
		expect(await Promise.all(asked)).toEqual(['a', 'a']);
		expect(await kept.get('a', make('again'))).toBe('a');
		expect(made).toEqual(['a']);
	});

	it('make room for others: those not asked for the longest go first', async () => {
		const kept = keepResults<string>(2);
		const { made, make } = maker();
		for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.get(key, make(key));
		expect(made).toEqual(['a', 'b', 'c', 'b']);
	});

	it('do not hold what failed: everybody who waited is told, who asks later tries anew', async () => {
		const kept = keepResults<string>(2);
		const failing = () => Promise.reject(new Error('busy'));
		const { made, make } = maker();
		const asked = [kept.get('a', failing), kept.get('a', make('a'))];
		for (const one of asked) await expect(one).rejects.toThrow('busy');
		expect(await kept.get('a', make('a'))).toBe('a');
		expect(made).toEqual(['a']);
	});
});
