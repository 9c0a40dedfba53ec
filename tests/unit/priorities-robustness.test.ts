import { describe, expect, it } from 'vitest';
import {
	rankSpans,
	robustnessOf,
	type CountedOrder
} from '../../src/lib/priorities/sureness/robustness.ts';

/** Orders as "abc de": a letter for each topic, a space between places, ties without a space. */
function counted(...orders: [method: string, weighting: string, order: string][]): CountedOrder[] {
	return orders.map(([method, weighting, order]) => ({
		method,
		weighting,
		order: order.split(' ').map((group) => group.split(''))
	}));
}

describe('robustness', () => {
	it('names the first that are the same throughout, and the places that depend on the method', () => {
		const orders = counted(
			['borda', 'respondents', 'a b c d e f g'],
			['schulze', 'respondents', 'a b c f e d g'],
			['borda', 'regions', 'a b c d e f g'],
			['schulze', 'regions', 'a b c f e d g']
		);
		expect(robustnessOf(orders)).toEqual({
			stretches: [
				{ from: 1, to: 1, topics: ['a'], dependsOn: 'none' },
				{ from: 2, to: 2, topics: ['b'], dependsOn: 'none' },
				{ from: 3, to: 3, topics: ['c'], dependsOn: 'none' },
				{ from: 4, to: 6, topics: ['d', 'e', 'f'], dependsOn: 'method' },
				{ from: 7, to: 7, topics: ['g'], dependsOn: 'none' }
			],
			firmFirst: { topics: ['a', 'b', 'c'], sameOrder: true }
		});
	});
	it('names the first as a set where their order is not the same', () => {
		const orders = counted(
			['borda', 'respondents', 'a b c d e'],
			['borda', 'regions', 'b a c d e'],
			['schulze', 'respondents', 'a b c e d'],
			['schulze', 'regions', 'b a c d e']
		);
		const { firmFirst, stretches } = robustnessOf(orders);
		expect(firmFirst).toEqual({ topics: ['a', 'b'], sameOrder: false });
		expect(stretches.map(({ dependsOn }) => dependsOn)).toEqual(['weighting', 'none', 'both']);
	});
	it('keeps ties together, and tells a tie from an order', () => {
		const same = counted(['borda', 'w', 'a bc d'], ['schulze', 'w', 'a cb d']);
		expect(robustnessOf(same)).toEqual({
			stretches: [
				{ from: 1, to: 1, topics: ['a'], dependsOn: 'none' },
				{ from: 2, to: 3, topics: ['b', 'c'], dependsOn: 'none' },
				{ from: 4, to: 4, topics: ['d'], dependsOn: 'none' }
			],
			firmFirst: { topics: ['a', 'b', 'c', 'd'], sameOrder: true }
		});
		const other = counted(['borda', 'w', 'a bc'], ['schulze', 'w', 'a b c']);
		expect(robustnessOf(other).stretches).toMatchObject([
			{ from: 1, dependsOn: 'none' },
			{ from: 2, to: 3, dependsOn: 'method' }
		]);
	});
	it('finds nothing firm where only all topics together are the same', () => {
		const orders = counted(['borda', 'w', 'a b c'], ['schulze', 'w', 'c b a']);
		expect(robustnessOf(orders)).toMatchObject({
			firmFirst: null,
			stretches: [{ from: 1, to: 3, dependsOn: 'method' }]
		});
	});
	it('says from where to where each topic goes', () => {
		const orders = counted(['borda', 'w', 'a bc d'], ['schulze', 'w', 'b a d c']);
		expect(rankSpans(['a', 'b', 'c', 'd'], orders)).toEqual([
			{ topic: 'a', best: 1, worst: 2 },
			{ topic: 'b', best: 1, worst: 3 },
			{ topic: 'c', best: 2, worst: 4 },
			{ topic: 'd', best: 3, worst: 4 }
		]);
	});
});
