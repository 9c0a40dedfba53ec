import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/lib/questionnaire/contract.ts';
import { check, expandTopics, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { inSix, page, questionnaire, Scenario, someTopics } from './scenario.ts';

const spent = 'sum({budget.ai}, {budget.qos}, {budget.iot})';

/** "How much of 100 points?" A blank is left alone. */
const budget = {
	type: 'multipletext',
	name: 'budget',
	purpose: 'priority-ranking',
	topics: 'all',
	validators: [
		{
			type: 'expression',
			expression: `{budget} empty or ${spent} = 100`,
			text: inSix('Give 100 points in all.')
		}
	]
};

type Item = { [property: string]: Json };

function lines(...changes: Item[]): Item[] {
	return ['ai', 'qos', 'iot'].map((name, place) => ({
		name,
		title: inSix(`How much for ${name}?`),
		inputType: 'number',
		validators: [{ type: 'numeric', minValue: 0 }],
		...changes[place]
	}));
}

function faultsOf(question: Item): string[] {
	const asked = { type: 'multipletext', name: 'budget', purpose: 'priority-ranking', ...question };
	return check(questionnaire(page('one', asked)), someTopics).map(
		({ where, message }) => `${where}: ${message}`
	);
}

describe('points given to topics', () => {
	it('are a number for each topic, none below 0', () => {
		const scenario = Scenario.asking(budget);
		expect(scenario.question('budget', 'texts').items).toMatchObject([
			{ title: 'AI', field: 'budget.ai', inputType: 'number' },
			{ title: 'QOS', field: 'budget.qos', inputType: 'number' },
			{ title: 'IOT', field: 'budget.iot', inputType: 'number' }
		]);
		scenario.fill({ 'budget.ai': '60', 'budget.iot': '40' });
		expect(scenario.answers).toEqual({ budget: { ai: 60, iot: 40 } });
		expect(scenario.submit()).toMatchObject({ missing: [], objections: {} });
		scenario.fill({ 'budget.ai': '-60', 'budget.iot': '160' });
		expect(Object.keys(scenario.submit().objections)).toEqual(['budget.ai']);
	});

	it('that do not add up to what there is to spend are kept, and not submitted', () => {
		const scenario = Scenario.asking(budget).fill({ 'budget.ai': '70', 'budget.iot': '40' });
		expect(scenario.errors).toEqual({ budget: ['Give 100 points in all.'] });
		expect(scenario.answers).toEqual({ budget: { ai: 70, iot: 40 } });
		expect(Object.keys(scenario.submit().objections)).toEqual(['budget']);
		scenario.fill({ 'budget.ai': '', 'budget.iot': '' });
		expect(scenario.submit()).toMatchObject({ answers: {}, missing: [], objections: {} });
	});

	it('are specified as points, whether the author wrote the items or the topics', () => {
		for (const asked of [budget, { ...budget, topics: undefined, items: lines() }]) {
			const { topics, ...rest } = asked;
			const whole = topics === undefined ? rest : { ...rest, topics };
			const definition = expandTopics(questionnaire(page('one', whole)), someTopics);
			const [question] = specify(definition);
			expect(question).toMatchObject({ kind: 'parts', points: true, topics: true });
			expect(question?.parts?.map(({ name }) => name)).toEqual(['ai', 'qos', 'iot']);
		}
	});

	it('are not seen in several texts with another purpose, or none', () => {
		const [question] = specify(
			questionnaire(page('one', { type: 'multipletext', name: 'budget', items: lines() }))
		);
		expect(question).toMatchObject({ kind: 'parts', topics: false });
		expect(question?.points).toBeUndefined();
	});
});

describe('the check of points', () => {
	it('finds nothing wrong with items that are topics and numbers', () => {
		expect(faultsOf({ items: lines() })).toEqual([]);
		expect(faultsOf({ items: lines({ minValueExpression: '2.5', validators: [] }) })).toEqual([]);
		expect(faultsOf({ topics: ['iot', 'ai'] })).toEqual([]);
	});

	it('names an item that is no topic, no number, or may be less than 0', () => {
		expect(faultsOf({ items: lines({ name: 'roads' }) })).toEqual([
			'budget.roads: there is no topic "roads": points are given to topics'
		]);
		expect(faultsOf({ items: lines({}, { inputType: 'text' }) })).toEqual(
			expect.arrayContaining(['budget.qos: points need the "inputType" "number"'])
		);
		const negative = 'points need a "numeric" validator with a "minValue" of 0';
		for (const loose of [
			{ validators: [] },
			{ validators: [{ type: 'numeric', minValue: -1 }] },
			{ validators: [], minValueExpression: '{budget.ai}' }
		]) {
			expect(faultsOf({ items: lines({}, {}, loose) })).toEqual([`budget.iot: ${negative}`]);
		}
	});

	it('refuses topics that do not exist, items beside topics, and topics for another purpose', () => {
		expect(faultsOf({ topics: ['ai', 'roads'] })).toEqual(['budget: there is no topic "roads"']);
		expect(faultsOf({ topics: ['ai'], items: lines() })).toEqual([
			'budget: "items" can not stand beside "topics"'
		]);
		for (const purpose of ['importance', 'statement']) {
			expect(faultsOf({ topics: 'all', purpose })).toEqual([
				'budget: "topics" of several texts needs the "purpose" "priority-ranking"'
			]);
		}
		expect(faultsOf({})).toEqual(['budget: has no "items"']);
	});

	it('refuses a topic whose id no item can have', () => {
		const [topic] = someTopics;
		const topics = topic ? [{ ...topic, id: 'smart-cities' }] : [];
		const asked = { ...budget, validators: [] };
		expect(check(questionnaire(page('one', asked)), topics)).toMatchObject([
			{ where: 'budget', message: expect.stringContaining('"smart-cities" can not be an item') }
		]);
	});
});
