import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/lib/questionnaire/contract.ts';
import { items, page, questionnaire, Scenario } from './scenario.ts';

const country = { type: 'text', name: 'country' };
const host = { type: 'text', name: 'host' };
const kind = { type: 'radiogroup', name: 'kind', choices: items('same', 'other') };

function withTriggers(...triggers: Json[]) {
	return new Scenario({ ...questionnaire(page('one', kind, country, host)), triggers });
}

describe('a trigger', () => {
	const set = {
		type: 'setvalue',
		expression: "{kind} = 'same'",
		setToName: 'host',
		setValue: 'us'
	};

	it('sets an answer when its condition comes true', () => {
		const scenario = withTriggers(set).fill({ kind: 'same' });
		expect(scenario.answers).toEqual({ kind: 'same', host: 'us' });
		expect(scenario.question('host', 'text').value).toBe('us');
	});

	it('does nothing while its condition is not true, or is no news', () => {
		const scenario = withTriggers(set).fill({ kind: 'other', host: 'them' });
		expect(scenario.answers).toEqual({ kind: 'other', host: 'them' });
		scenario.fill({ kind: 'same' }).fill({ host: 'them again' });
		expect(scenario.answers).toEqual({ kind: 'same', host: 'them again' });
		scenario.fill({ country: 'Kenya' });
		expect(scenario.answers).toMatchObject({ host: 'them again' });
	});

	it('comes before what the same form says of a later question', () => {
		const scenario = withTriggers(set).fill({ kind: 'same', host: 'somebody' });
		expect(scenario.answers).toEqual({ kind: 'same', host: 'somebody' });
	});

	it('takes an answer away when it has no value to set', () => {
		const { setValue, ...clear } = set;
		expect(setValue).toBe('us');
		const scenario = withTriggers(clear).fill({ host: 'them' }).fill({ kind: 'same' });
		expect(scenario.answers).toEqual({ kind: 'same' });
	});

	it('copies an answer', () => {
		const copy = {
			type: 'copyvalue',
			expression: "{kind} = 'same'",
			fromName: 'country',
			setToName: 'host'
		};
		const scenario = withTriggers(copy).fill({ country: 'Kenya' }).fill({ kind: 'same' });
		expect(scenario.answers).toEqual({ kind: 'same', country: 'Kenya', host: 'Kenya' });
	});

	it('works an answer out', () => {
		const run = {
			type: 'runexpression',
			expression: '{country} notempty',
			runExpression: "iif({kind} = 'same', {country}, 'unknown')",
			setToName: 'host'
		};
		const scenario = withTriggers(run).fill({ kind: 'same', country: 'Kenya' });
		expect(scenario.answers).toMatchObject({ host: 'Kenya' });
		expect(scenario.fill({ kind: 'other', country: 'Ghana' }).answers).toMatchObject({
			host: 'unknown'
		});
	});

	it('sets what does not fit its question to nothing', () => {
		const staff = { type: 'text', name: 'staff', inputType: 'number' };
		const scenario = new Scenario({
			...questionnaire(page('one', kind, staff)),
			triggers: [{ ...set, setToName: 'staff', setValue: 'many' }]
		}).fill({ kind: 'same', staff: null });
		expect(scenario.answers).toEqual({ kind: 'same' });
	});

	it('reaches questions on other pages, and those that are hidden', () => {
		const scenario = new Scenario({
			...questionnaire(
				page('one', kind),
				page('two', { ...host, visibleIf: "{country} = 'Kenya'" }, country)
			),
			triggers: [set]
		}).fill({ kind: 'same' });
		expect(scenario.answers).toEqual({ kind: 'same', host: 'us' });
		expect(scenario.submit().answers).toEqual({ kind: 'same' });
		scenario.open('two').fill({ country: 'Kenya' });
		expect(scenario.question('host', 'text').value).toBe('us');
	});
});

describe('a value that follows of others', () => {
	const a = { type: 'text', name: 'a', inputType: 'number' };
	const b = { type: 'text', name: 'b', inputType: 'number' };
	const sum = { type: 'text', name: 'sum', inputType: 'number' };

	it('is worked out again whenever one of them changes', () => {
		const scenario = Scenario.asking(a, b, { ...sum, setValueExpression: '{a} + {b}' });
		expect(scenario.fill({ a: '1', b: '2' }).answers).toEqual({ a: 1, b: 2, sum: 3 });
		expect(scenario.fill({ a: '5' }).answers).toEqual({ a: 5, b: 2, sum: 7 });
	});

	it('may be changed by hand until then', () => {
		const scenario = Scenario.asking(a, b, { ...sum, setValueExpression: '{a} + {b}' })
			.fill({ a: '1', b: '2' })
			.fill({ sum: '4' });
		expect(scenario.answers).toMatchObject({ sum: 4 });
		expect(scenario.fill({ b: '5' }).answers).toMatchObject({ sum: 6 });
	});

	it('goes through several questions', () => {
		const scenario = Scenario.asking(
			a,
			{ ...b, setValueExpression: '{a} * 2' },
			{ ...sum, setValueExpression: '{b} + 1' }
		);
		expect(scenario.fill({ a: '3' }).answers).toEqual({ a: 3, b: 6, sum: 7 });
	});

	it('is worked out only on a condition', () => {
		const scenario = Scenario.asking(kind, country, {
			...host,
			setValueIf: "{kind} = 'same'",
			setValueExpression: '{country}'
		});
		expect(scenario.fill({ kind: 'other', country: 'Kenya' }).answers).not.toHaveProperty('host');
		expect(scenario.fill({ kind: 'same' }).answers).toMatchObject({ host: 'Kenya' });
	});

	it('is not worked out by looking at it', () => {
		const scenario = Scenario.asking(kind, { ...host, setValueExpression: "{kind} + '!'" });
		scenario.answers = { kind: 'same', host: 'them' };
		expect(scenario.question('host', 'text').value).toBe('them');
		expect(scenario.submit().answers).toEqual({ kind: 'same', host: 'them' });
		expect(scenario.inWords('host')).toEqual(['them']);
	});
});

describe('an answer that is taken back', () => {
	it('goes when its condition comes true', () => {
		const scenario = Scenario.asking(kind, { ...host, resetValueIf: "{kind} = 'other'" })
			.fill({ kind: 'same', host: 'us' })
			.fill({ kind: 'other' });
		expect(scenario.answers).toEqual({ kind: 'other' });
	});

	it('goes with the words beside it', () => {
		const choices = items('x', 'y');
		const scenario = Scenario.asking(kind, {
			type: 'checkbox',
			name: 'why',
			choices,
			showOtherItem: true,
			resetValueIf: "{kind} = 'other'"
		})
			.fill({ kind: 'same', why: ['x', 'other'], 'why.other': 'words' })
			.fill({ kind: 'other' });
		expect(scenario.answers).toEqual({ kind: 'other' });
	});
});
