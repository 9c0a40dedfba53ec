import { describe, expect, it } from 'vitest';
import { inSix, items, Scenario } from './scenario.ts';

const notOffered = ['Choose one of the answers offered.'];

describe.each([
	['radiogroup', 'list'],
	['dropdown', 'menu']
])('one of several (%s)', (type, layout) => {
	const ask = (properties = {}) =>
		Scenario.asking({ type, name: 'level', choices: items('low', 'high'), ...properties });

	it('keeps the choice and shows it again', () => {
		const scenario = ask().fill({ level: 'high' });
		expect(scenario.answers).toEqual({ level: 'high' });
		expect(scenario.question('level', 'choice')).toMatchObject({ layout, value: 'high' });
		expect(scenario.readingIn('es').inWords('level')).toEqual(['HIGH (es)']);
	});

	it('can be left blank again', () => {
		expect(ask().fill({ level: 'high' }).fill({ level: '' }).answers).toEqual({});
	});

	it('refuses what is not offered and keeps the answer before', () => {
		const scenario = ask().fill({ level: 'low' }).fill({ level: 'middle' });
		expect(scenario.answers).toEqual({ level: 'low' });
		expect(scenario.errors).toEqual({ level: notOffered });
	});

	it('stores a number where the author wrote a number', () => {
		const scenario = ask({ choices: items(1, 2) }).fill({ level: '2' });
		expect(scenario.answers).toEqual({ level: 2 });
		expect(scenario.question('level', 'choice').value).toBe('2');
	});

	it('takes words of one’s own beside "Other"', () => {
		const scenario = ask({ showOtherItem: true, otherText: inSix('Another') });
		scenario.fill({ level: 'other', 'level.other': ' in between ' });
		expect(scenario.answers).toEqual({ level: 'other', 'level-Comment': 'in between' });
		expect(scenario.question('level', 'choice').other).toMatchObject({ text: 'in between' });
		expect(scenario.inWords('level')).toEqual(['Another: in between']);
	});

	it('understands words without a choice as "Other"', () => {
		const scenario = ask({ showOtherItem: true }).fill({ 'level.other': 'in between' });
		expect(scenario.answers).toEqual({ level: 'other', 'level-Comment': 'in between' });
	});

	it('drops the words when another choice is made', () => {
		const scenario = ask({ showOtherItem: true }).fill({ 'level.other': 'in between' });
		expect(scenario.fill({ level: 'low' }).answers).toEqual({ level: 'low' });
	});

	it('wants the words before "Other" can be submitted', () => {
		const scenario = ask({ showOtherItem: true }).fill({ level: 'other' });
		expect(scenario.answers).toEqual({ level: 'other' });
		expect(scenario.submit().missing).toEqual(['level']);
	});

	it('ignores words where there is no "Other"', () => {
		expect(ask().fill({ 'level.other': 'x' }).answers).toEqual({});
	});

	it('offers "None" in the words of the author', () => {
		const scenario = ask({ showNoneItem: true, noneText: inSix('Nothing of this') });
		expect(scenario.question('level', 'choice').options.at(-1)).toEqual({
			value: 'none',
			text: 'Nothing of this'
		});
		expect(scenario.fill({ level: 'none' }).answers).toEqual({ level: 'none' });
	});
});

describe('several of several', () => {
	const ask = (properties = {}) =>
		Scenario.asking({
			type: 'checkbox',
			name: 'groups',
			choices: items('a', 'b', 'c'),
			...properties
		});

	it('keeps the choices in the order of the questionnaire', () => {
		const scenario = ask().fill({ groups: ['', 'c', 'a'] });
		expect(scenario.answers).toEqual({ groups: ['a', 'c'] });
		expect(scenario.inWords('groups')).toEqual(['A', 'C']);
	});

	it('is blank again when everything is unticked', () => {
		const scenario = ask().fill({ groups: ['', 'a'] });
		expect(scenario.fill({ groups: '' }).answers).toEqual({});
		expect(scenario.spokenOf).toEqual(['groups']);
	});

	it('refuses more than the maximum', () => {
		const scenario = ask({ maxSelectedChoices: 2 }).fill({ groups: ['a', 'b', 'c'] });
		expect(scenario.question('groups', 'selection')).toMatchObject({
			maximum: 2,
			value: ['a', 'b', 'c'],
			errors: ['Too many answers are chosen. The most allowed: 2.']
		});
	});

	it('refuses "None" together with anything else', () => {
		const scenario = ask({ showNoneItem: true }).fill({ groups: ['a', 'none'] });
		expect(scenario.answers).toEqual({});
		expect(scenario.errors.groups).toEqual(['“None” cannot be combined with other answers.']);
	});

	it('refuses what is not offered', () => {
		expect(ask().fill({ groups: ['a', 'z'] }).errors).toEqual({ groups: notOffered });
	});

	it('ticks "Other" for words beside it', () => {
		const scenario = ask({ showOtherItem: true }).fill({ groups: ['', 'b'], 'groups.other': 'x' });
		expect(scenario.answers).toEqual({ groups: ['b', 'other'], 'groups-Comment': 'x' });
		expect(scenario.inWords('groups')).toEqual(['B', 'Other (describe): x']);
	});
});

describe('a ranking', () => {
	const ask = (properties = {}) =>
		Scenario.asking({
			type: 'ranking',
			name: 'first',
			choices: items('a', 'b', 'c', 'd'),
			selectToRankEnabled: true,
			maxSelectedChoices: 3,
			...properties
		});

	it('keeps the order, best first, and closes open places', () => {
		const scenario = ask().fill({ 'first.c': '1', 'first.a': '3' });
		expect(scenario.answers).toEqual({ first: ['c', 'a'] });
		expect(scenario.question('first', 'ranking')).toMatchObject({ value: ['c', 'a'], maximum: 3 });
		expect(scenario.inWords('first')).toEqual(['1. C', '2. A']);
	});

	it('refuses one place for two choices, names both and shows the places as they were', () => {
		const scenario = ask().fill({ 'first.c': '2', 'first.a': '2', 'first.b': '1' });
		expect(scenario.answers).toEqual({});
		expect(scenario.question('first', 'ranking')).toMatchObject({
			places: { a: '2', b: '1', c: '2' },
			errors: ['Place 2 is given more than once: A and C. Give each its own place.']
		});
	});

	it.each(['x', '0', '-1', '1.5', '01'])('refuses the place %s', (place) => {
		expect(ask().fill({ 'first.a': place }).errors).toEqual({ first: notOffered });
	});

	it('ignores what is not offered', () => {
		expect(ask().fill({ 'first.z': '1' }).answers).toEqual({});
	});

	it('refuses a place too many', () => {
		const form = ['a', 'b', 'c', 'd'].map((value, index): [string, string] => [
			`first.${value}`,
			String(index + 1)
		]);
		expect(ask().post(form).errors).toHaveProperty('first');
		expect(ask().fill({ 'first.a': '4' }).errors).toHaveProperty('first');
	});

	it('is blank again when every place is open', () => {
		const scenario = ask().fill({ 'first.a': '1' }).fill({ 'first.a': '' });
		expect(scenario.answers).toEqual({});
	});

	it('has a place for every choice where no maximum is stated', () => {
		const scenario = Scenario.asking({
			type: 'ranking',
			name: 'first',
			choices: items('a', 'b', 'c', 'd'),
			selectToRankEnabled: true
		});
		expect(scenario.question('first', 'ranking').maximum).toBe(4);
	});

	it('ranks topics', () => {
		const scenario = Scenario.asking({
			type: 'ranking',
			name: 'first',
			topics: ['qos', 'ai'],
			selectToRankEnabled: true
		}).readingIn('ru');
		expect(scenario.question('first', 'ranking').options).toEqual([
			{ value: 'qos', text: 'qos (ru)' },
			{ value: 'ai', text: 'ai (ru)' }
		]);
	});
});

describe('a scale', () => {
	const scale = {
		type: 'rating',
		name: 'gap',
		rateMin: 0,
		rateMax: 3,
		minRateDescription: inSix('None'),
		maxRateDescription: inSix('Wide')
	};

	it('offers each step between its ends and stores a number', () => {
		const scenario = Scenario.asking(scale).readingIn('fr').fill({ gap: '0' });
		expect(scenario.answers).toEqual({ gap: 0 });
		expect(scenario.question('gap', 'choice')).toMatchObject({
			layout: 'scale',
			value: '0',
			options: [0, 1, 2, 3].map((step) => ({ value: String(step), text: String(step) })),
			ends: { low: 'None (fr)', high: 'Wide (fr)' }
		});
		expect(scenario.submit()).toMatchObject({ answers: { gap: 0 }, missing: [] });
	});

	it.each(['4', '-1', '1.5', 'x'])('refuses %s', (typed) => {
		expect(Scenario.asking(scale).fill({ gap: typed }).errors).toEqual({ gap: notOffered });
	});

	it('goes from 1 to 5 unless it is told otherwise', () => {
		const { options } = Scenario.asking({ type: 'rating', name: 'gap' }).question('gap', 'choice');
		expect(options.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
	});
});

describe('yes or no', () => {
	const laboratory = { type: 'boolean', name: 'laboratory' };

	it('stores true or false, and can be left blank', () => {
		const scenario = Scenario.asking({ ...laboratory, isRequired: true });
		expect(scenario.fill({ laboratory: 'false' }).answers).toEqual({ laboratory: false });
		expect(scenario.submit().missing).toEqual([]);
		expect(scenario.fill({ laboratory: '' }).answers).toEqual({});
		expect(scenario.submit().missing).toEqual(['laboratory']);
	});

	it('speaks in the words of the author, else in those of the language', () => {
		const texts = (scenario: Scenario) =>
			scenario.question('laboratory', 'choice').options.map(({ text }) => text);
		expect(texts(Scenario.asking(laboratory).readingIn('fr'))).toEqual(['Oui', 'Non']);
		const worded = { ...laboratory, labelTrue: inSix('Yes, one'), labelFalse: inSix('None') };
		expect(texts(Scenario.asking(worded).readingIn('ar'))).toEqual(['Yes, one (ar)', 'None (ar)']);
	});

	it('refuses anything else', () => {
		expect(Scenario.asking(laboratory).fill({ laboratory: '1' }).errors).toEqual({
			laboratory: notOffered
		});
	});
});

describe('a matrix', () => {
	const ask = (properties = {}) =>
		Scenario.asking({
			type: 'matrix',
			name: 'importance',
			rows: items('a', 'b'),
			columns: items(1, 2, 3),
			...properties
		});

	it('keeps a column for each row', () => {
		const scenario = ask().fill({ 'importance.a': '3', 'importance.b': '1' });
		expect(scenario.answers).toEqual({ importance: { a: 3, b: 1 } });
		expect(scenario.question('importance', 'matrix').value).toEqual({ a: '3', b: '1' });
		expect(scenario.inWords('importance')).toEqual(['A: 3', 'B: 1']);
	});

	it('keeps the rows that a form does not speak of', () => {
		const scenario = ask().fill({ 'importance.a': '3' });
		expect(scenario.post([['importance.b', '1']]).answers).toEqual({ importance: { a: 3, b: 1 } });
	});

	it('can be left blank again, row by row', () => {
		const scenario = ask().fill({ 'importance.a': '3', 'importance.b': '1' });
		expect(scenario.fill({ 'importance.a': '' }).answers).toEqual({ importance: { b: 1 } });
		expect(scenario.fill({ 'importance.b': '' }).answers).toEqual({});
	});

	it('refuses a column that is not there and ignores such a row', () => {
		expect(ask().fill({ 'importance.a': '4' }).errors).toEqual({ importance: notOffered });
		expect(ask().fill({ 'importance.z': '1' }).answers).toEqual({});
	});

	it('rates topics', () => {
		const scenario = Scenario.asking({
			type: 'matrix',
			name: 'importance',
			topics: 'all',
			columns: items(1, 2)
		});
		expect(scenario.question('importance', 'matrix').rows.map(({ text }) => text)).toEqual([
			'AI',
			'QOS',
			'IOT'
		]);
	});
});

describe('words beside several choices', () => {
	const asking = () =>
		Scenario.asking({
			type: 'checkbox',
			name: 'why',
			showOtherItem: true,
			choices: [
				{ value: 'cost', text: inSix('Cost'), showCommentArea: true, isCommentRequired: true },
				{ value: 'time', text: inSix('Time') }
			]
		});

	it('are enough beside "Other" and beside another choice', () => {
		const chosen = { why: ['cost', 'other'], 'why.other': 'Distance' };
		expect(
			asking()
				.fill({ ...chosen, 'why.remark.cost': 'Fees' })
				.submit().missing
		).toEqual([]);
		expect(asking().fill(chosen).submit().missing).toEqual(['why']);
		expect(
			asking()
				.fill({ why: ['cost', 'other'], 'why.remark.cost': 'Fees' })
				.submit().missing
		).toEqual(['why']);
	});
});
