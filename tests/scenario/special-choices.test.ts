/** Choices beside the author's list, choices that come and go, words beside them, and what cannot be changed. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import PageFields from '../../src/lib/questionnaire/components/PageFields.svelte';
import { check, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { browserForm, inSix, items, page, questionnaire, Scenario } from './scenario.ts';

const topic = { type: 'text', name: 'topic' };

function values(scenario: Scenario, name = 'level'): string[] {
	const question = scenario.view.elements.find((one) => one.name === name);
	return question && 'options' in question ? question.options.map(({ value }) => value) : [];
}

describe.each(['radiogroup', 'dropdown', 'checkbox', 'tagbox'])('the choices of a %s', (type) => {
	const ask = (properties = {}) =>
		Scenario.asking(topic, { type, name: 'level', choices: items('b', 'a'), ...properties });
	const several = type === 'checkbox' || type === 'tagbox';
	const stored = (value: string) => (several ? [value] : value);

	it('have "None", "Refuse to answer" and "Don’t know" after them, in the author’s words', () => {
		const scenario = ask({
			showNoneItem: true,
			showRefuseItem: true,
			showDontKnowItem: true,
			dontKnowText: inSix('No idea'),
			showOtherItem: true
		});
		expect(values(scenario)).toEqual(['b', 'a', 'none', 'refused', 'dontknow', 'other']);
		expect(scenario.fill({ level: 'dontknow' }).answers).toEqual({ level: stored('dontknow') });
		expect(scenario.readingIn('fr').inWords('level')).toEqual(['No idea (fr)']);
	});

	it('stand once where the author calls one of them "none" too', () => {
		const choice = { type, name: 'level', choices: items('a', 'none') };
		const [specified] = specify(questionnaire(page('one', choice)));
		expect(specified?.options.map(({ value }) => value)).toEqual(['a', 'none']);
	});

	it('can be in alphabetical order', () => {
		expect(values(ask({ choicesOrder: 'asc' }))).toEqual(['a', 'b']);
		expect(values(ask({ choicesOrder: 'desc' }))).toEqual(['b', 'a']);
	});

	it('are never in another order for everybody', () => {
		const random = { type, name: 'level', choices: items('b', 'a'), choicesOrder: 'random' };
		expect(check(questionnaire(page('one', random)), [])).toMatchObject([{ where: 'level' }]);
	});

	it('come and go with other answers; a choice made before stays in the draft and is not submitted', () => {
		const choices = [
			{ value: 'a', text: inSix('A') },
			{ value: 'b', text: inSix('B'), visibleIf: '{topic} = 1' }
		];
		const scenario = ask({ choices });
		expect(values(scenario)).toEqual(['a']);
		scenario.fill({ topic: '1' }).fill({ level: 'b' });
		expect(scenario.answers).toEqual({ topic: '1', level: stored('b') });
		scenario.fill({ topic: '2' });
		expect(values(scenario)).toEqual(['a']);
		expect(scenario.fill({}).answers).toEqual({ topic: '2', level: stored('b') });
		expect(scenario.submit()).toMatchObject({ answers: { topic: '2' }, errors: {} });
		scenario.fill({ topic: '1' });
		expect(scenario.inWords('level')).toEqual(['B']);
	});

	it('can be there and not to be chosen', () => {
		const scenario = ask({ choicesEnableIf: "{item} <> 'b' or {topic} = 1" });
		expect(scenario.view.elements[1]).toMatchObject({
			options: [{ value: 'b', disabled: true }, { value: 'a' }]
		});
		expect(scenario.fill({ level: 'b' }).errors).toHaveProperty('level');
		expect(scenario.fill({ topic: '1' }).fill({ level: 'b' }).answers).toMatchObject({
			level: stored('b')
		});
	});

	it('can be those made elsewhere', () => {
		const scenario = Scenario.asking(
			{ type: 'checkbox', name: 'known', choices: items('x', 'y', 'z') },
			{ type, name: 'level', choicesFromQuestion: 'known', choicesFromQuestionMode: 'selected' }
		).fill({ known: ['x', 'z'] });
		expect(values(scenario)).toEqual(['x', 'z']);
		expect(scenario.fill({ level: 'z' }).inWords('level')).toEqual(['Z']);
		expect(scenario.fill({ level: 'y' }).errors).toHaveProperty('level');
	});

	it('have either words beside "Other" or a comment area, which are kept in one place', () => {
		const both = { showOtherItem: true, showCommentArea: true };
		const question = { type, name: 'level', choices: items('a'), ...both };
		expect(check(questionnaire(page('one', question)), [])).toEqual([
			{ where: 'level', message: '"showCommentArea" can not stand beside "showOtherItem"' }
		]);
	});
});

describe('words beside a choice', () => {
	it.each(['radiogroup', 'dropdown', 'checkbox'])('may be asked for of a %s', (type) => {
		const stored = (value: string) => (type === 'checkbox' ? [value] : value);
		const choices = [
			{ value: 'a', text: inSix('A') },
			{ value: 'b', text: inSix('B'), showCommentArea: true }
		];
		const question = { type, name: 'level', choices };
		const scenario = Scenario.asking(question).fill({ level: 'b', 'level.remark.b': ' why ' });
		expect(scenario.answers).toEqual({ level: stored('b'), 'level-Comment-b': 'why' });
		expect(scenario.inWords('level')).toEqual(['B: why']);
		expect(scenario.submit()).toMatchObject({
			answers: { level: stored('b'), 'level-Comment-b': 'why' },
			missing: [],
			errors: {}
		});
		expect(render(PageFields, { props: { view: scenario.view } }).body).toMatch(
			/<input[^>]*name="level\.remark\.b" value="why"/
		);
		expect(scenario.fill({ level: 'a' }).answers).toEqual({ level: stored('a') });
	});

	it('are refused in a tagbox, where survey-core keeps none', () => {
		const choices = [{ value: 'a', text: inSix('A'), showCommentArea: true }];
		const question = { type: 'tagbox', name: 'level', choices };
		expect(check(questionnaire(page('one', question)), [])).toMatchObject([{ where: 'level' }]);
	});
});

describe('several choices', () => {
	const ask = (properties = {}) =>
		Scenario.asking({ type: 'checkbox', name: 'level', choices: items('a', 'b'), ...properties });

	it('can all be made at once, without "None" and "Other"', () => {
		const scenario = ask({ showSelectAllItem: true, showNoneItem: true, showOtherItem: true });
		expect(scenario.question('level', 'selection').all).toMatchObject({ value: 'level.all' });
		expect(scenario.fill({ 'level.all': 'all' }).answers).toEqual({ level: ['a', 'b'] });
		expect(scenario.fill({ level: ['', 'a'] }).answers).toEqual({ level: ['a'] });
	});

	it.each([
		[{ minSelectedChoices: 1 }, 'Choose at least 1.'],
		[{ maxSelectedChoices: 2 }, 'Choose up to 2.'],
		[{ minSelectedChoices: 1, maxSelectedChoices: 2 }, 'Choose from 1 to 2.'],
		[{ minSelectedChoices: 2, maxSelectedChoices: 2 }, 'Choose 2.']
	])('say how many are asked for: %o', (limits, words) => {
		expect(render(PageFields, { props: { view: ask(limits).view } }).body).toContain(words);
	});
});

describe('a scale', () => {
	it('may be of words, of steps, and a menu', () => {
		const scale = { type: 'rating', name: 'level' };
		const words = Scenario.asking({ ...scale, rateValues: items('low', 'high') });
		expect(values(words)).toEqual(['low', 'high']);
		expect(words.fill({ level: 'high' }).inWords('level')).toEqual(['HIGH']);
		const steps = Scenario.asking({ ...scale, rateMin: 0, rateMax: 10, rateStep: 5 });
		expect(values(steps)).toEqual(['0', '5', '10']);
		const menu = Scenario.asking({ ...scale, rateMin: 1, rateCount: 4, displayMode: 'dropdown' });
		expect(menu.question('level', 'choice').layout).toBe('menu');
		expect(values(menu)).toEqual(['1', '2', '3', '4']);
	});
});

describe('yes or no', () => {
	it('may be stored in the author’s values and begin with "No"', () => {
		const scenario = Scenario.asking({
			type: 'boolean',
			name: 'level',
			valueTrue: 'signed',
			valueFalse: 'unsigned',
			swapOrder: true
		});
		expect(values(scenario)).toEqual(['unsigned', 'signed']);
		expect(scenario.fill({ level: 'signed' }).submit().answers).toEqual({ level: 'signed' });
		expect(scenario.fill({ level: 'true' }).errors).toHaveProperty('level');
	});
});

describe('a comment area', () => {
	const area = { showCommentArea: true, commentText: inSix('Why?') };

	it.each([
		[{ type: 'boolean' }, 'true', true],
		[{ type: 'rating' }, '3', 3],
		[{ type: 'radiogroup', choices: items('a') }, 'a', 'a'],
		[{ type: 'checkbox', choices: items('a') }, 'a', ['a']]
	])('below %o keeps words of one’s own', (question, typed, value) => {
		const scenario = Scenario.asking({ name: 'level', ...question, ...area });
		scenario.fill({ level: typed, 'level.comment': ' because ' });
		expect(scenario.answers).toEqual({ level: value, 'level-Comment': 'because' });
		expect(scenario.inWords('level').at(-1)).toBe('Why?: because');
		const html = render(PageFields, { props: { view: scenario.view } }).body;
		expect(html).toMatch(/<label[^>]*for="q-level-comment"[^>]*>Why\?/);
		expect(html).toMatch(/<textarea[^>]*name="level.comment"/);
		expect(scenario.submit().answers).toEqual(scenario.answers);
		expect(scenario.fill({ 'level.comment': 'x'.repeat(501) }).errors).toHaveProperty('level');
	});

	it('is refused below words, where survey-core keeps none', () => {
		const messages = ['text', 'comment'].map((type) =>
			check(questionnaire(page('one', { type, name: 'level', showCommentArea: true })), [])
		);
		expect(messages).toMatchObject([[{ where: 'level' }], [{ where: 'level' }]]);
	});

	it('may be all that is written', () => {
		const scenario = Scenario.asking({ type: 'boolean', name: 'level', ...area });
		expect(scenario.fill({ 'level.comment': 'because' }).answers).toEqual({
			'level-Comment': 'because'
		});
	});
});

describe('a question that cannot be changed', () => {
	const ask = () =>
		Scenario.asking(
			topic,
			{ type: 'text', name: 'line', enableIf: '{topic} empty' },
			{ type: 'checkbox', name: 'level', choices: items('a', 'b'), enableIf: '{topic} empty' },
			{
				type: 'dropdown',
				name: 'menu',
				choices: items('a', 'b'),
				enableIf: '{topic} empty',
				showCommentArea: true
			}
		)
			.fill({ line: '5G', 'menu.comment': 'x', level: ['', 'a'], menu: 'b' })
			.fill({ topic: '1' });

	it('keeps its answer whatever is posted for it', () => {
		const scenario = ask();
		const before = scenario.answers;
		scenario.post([
			['line', '6G'],
			['menu.comment', 'y'],
			['level', 'b'],
			['menu', 'a']
		]);
		expect(scenario.answers).toEqual(before);
		expect(scenario.spokenOf).toEqual([]);
		expect(scenario.submit().answers).toEqual(before);
	});

	it('shows its answer, also where another answer was refused', () => {
		const scenario = ask().fill({ topic: 'x'.repeat(1001) });
		expect(scenario.errors).toHaveProperty('topic');
		expect(scenario.question('line', 'text')).toMatchObject({ readOnly: true, value: '5G' });
	});

	it('says so, and its controls do not answer', () => {
		const html = render(PageFields, { props: { view: ask().view } }).body;
		expect(html.match(/cannot be changed/g)).toHaveLength(3);
		expect(html).toMatch(/<input[^>]*id="q-line"[^>]*readonly/);
		expect(html).toMatch(/<fieldset[^>]*disabled/);
		expect(html).toMatch(/<select[^>]*disabled/);
	});
});

describe('a question that must be answered', () => {
	it('is asked for in the author’s words, where there are some', () => {
		const scenario = Scenario.asking(
			{ ...topic, isRequired: true, requiredErrorText: inSix('Name one') },
			{ type: 'boolean', name: 'level', isRequired: true }
		).readingIn('fr');
		expect(scenario.review.missing.map(({ text }) => text)).toEqual(['Name one (fr)', undefined]);
		expect(scenario.fill({ topic: '5G' }).review.missing).toHaveLength(1);
	});
});

describe('a title that is not shown', () => {
	it('is still read out', () => {
		const { view } = Scenario.asking({ ...topic, titleLocation: 'hidden' });
		expect(render(PageFields, { props: { view } }).body).toMatch(
			/<label for="q-topic" class="visually-hidden[^"]*">.*Title of topic/
		);
	});
});

it('a page with every special choice, posted untouched, changes nothing', () => {
	const scenario = Scenario.asking(
		topic,
		{
			type: 'tagbox',
			name: 'tags',
			choices: items('c', 'a', 'b'),
			choicesEnableIf: "{item} <> 'c' or {topic} = 1"
		},
		{ type: 'dropdown', name: 'menu', choices: items('c'), choicesVisibleIf: '{topic} = 1' }
	)
		.fill({ topic: '1' })
		.fill({ tags: ['', 'c', 'b'], menu: 'c' })
		.fill({ topic: '2' });
	const before = scenario.answers;
	expect(scenario.post(browserForm(scenario.view)).answers).toEqual(before);
	expect(before).toEqual({ topic: '2', tags: ['c', 'b'], menu: 'c' });
});
