import { describe, expect, it } from 'vitest';
import { inSix, page, questionnaire, Scenario } from './scenario.ts';

function panel(name: string, elements: { [key: string]: unknown }[], rest = {}) {
	return { type: 'panel', name, title: inSix(`Panel ${name}`), elements, ...rest } as never;
}

function text(name: string, rest = {}) {
	return { type: 'text', name, title: inSix(`Title of ${name}`), ...rest };
}

function asking(...elements: never[]): Scenario {
	return new Scenario({ ...questionnaire(page('one')), pages: [{ ...page('one'), elements }] });
}

describe('questions in a panel', () => {
	it('are answered like any other, at any depth', () => {
		const scenario = asking(panel('outer', [text('a'), panel('inner', [text('b')])]));
		expect(scenario.view.elements).toMatchObject([
			{
				kind: 'panel',
				title: 'Panel outer',
				elements: [
					{ field: 'a' },
					{ kind: 'panel', title: 'Panel inner', elements: [{ field: 'b' }] }
				]
			}
		]);
		expect(scenario.fill({ a: '1', b: '2' }).answers).toEqual({ a: '1', b: '2' });
		expect(scenario.pages[0]).toMatchObject({ questions: 2, answered: 2 });
		expect(scenario.submit().asked).toEqual(['a', 'b']);
	});

	it('are hidden with it, and their answers count as blank', () => {
		const scenario = asking(
			text('a') as never,
			panel('more', [text('b', { isRequired: true })], { visibleIf: "{a} = 'x'" }),
			text('c', { visibleIf: '{b} notempty' }) as never
		).fill({ a: 'x' });
		expect(scenario.submit().missing).toEqual(['b']);
		scenario.fill({ b: 'y' });
		expect(scenario.shown).toEqual(['a', 'b', 'c']);
		scenario.fill({ a: '' });
		expect(scenario.shown).toEqual(['a']);
		expect(scenario.answers).toEqual({ b: 'y' });
		expect(scenario.submit()).toMatchObject({ answers: {}, missing: [] });
	});

	it('can not be answered while it is disabled', () => {
		const scenario = asking(
			text('a') as never,
			panel('more', [text('b')], { enableIf: "{a} = 'x'" })
		);
		expect(scenario.question('b', 'text').readOnly).toBe(true);
		expect(scenario.post([['b', 'y']]).answers).toEqual({});
		expect(scenario.fill({ a: 'x' }).question('b', 'text').readOnly).toBe(false);
	});

	it('lack an answer where at least one is required', () => {
		const scenario = asking(
			panel('either', [text('a'), text('b')], { isRequired: true }),
			text('c') as never
		);
		expect(scenario.view.elements[0]).toMatchObject({ kind: 'panel', required: true });
		expect(scenario.submit().missing).toEqual(['a']);
		expect(scenario.fill({ b: 'y' }).submit().missing).toEqual([]);
	});
});
