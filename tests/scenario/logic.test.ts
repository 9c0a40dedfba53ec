import { describe, expect, it } from 'vitest';
import { inSix, items, page, questionnaire, Scenario } from './scenario.ts';

const secretariat = {
	type: 'radiogroup',
	name: 'secretariat',
	choices: items('yes', 'no')
};
const level = {
	type: 'radiogroup',
	name: 'level',
	choices: items('low', 'high'),
	visibleIf: "{secretariat} = 'yes'"
};
const why = { type: 'comment', name: 'why', visibleIf: "{level} = 'high'" };

describe('a question that depends on another', () => {
	it('is shown and hidden with the answer', () => {
		const scenario = Scenario.asking(secretariat, level);
		expect(scenario.shown).toEqual(['secretariat']);
		expect(scenario.fill({ secretariat: 'yes' }).shown).toEqual(['secretariat', 'level']);
		expect(scenario.fill({ secretariat: 'no' }).shown).toEqual(['secretariat']);
	});

	it('is read when the same form shows it', () => {
		const scenario = Scenario.asking(secretariat, level, why).post([
			['secretariat', 'yes'],
			['level', 'high'],
			['why', 'growth']
		]);
		expect(scenario.answers).toEqual({ secretariat: 'yes', level: 'high', why: 'growth' });
	});

	it('is not read when no answer shows it', () => {
		const scenario = Scenario.asking(secretariat, level).post([['level', 'high']]);
		expect(scenario.answers).toEqual({});
		expect(scenario.spokenOf).toEqual([]);
	});

	it('keeps its answer in the draft while it is hidden, and loses it at submission', () => {
		const scenario = Scenario.asking(secretariat, level)
			.fill({ secretariat: 'yes' })
			.fill({ level: 'high' })
			.fill({ secretariat: 'no' });
		expect(scenario.answers).toEqual({ secretariat: 'no', level: 'high' });
		expect(scenario.submit()).toMatchObject({
			answers: { secretariat: 'no' },
			asked: ['secretariat']
		});
		expect(scenario.fill({ secretariat: 'yes' }).question('level', 'choice').value).toBe('high');
	});

	it('is hidden along with what its hidden answer would have shown', () => {
		const scenario = Scenario.asking(secretariat, level, why)
			.post([
				['secretariat', 'yes'],
				['level', 'high'],
				['why', 'growth']
			])
			.fill({ secretariat: 'no' });
		expect(scenario.shown).toEqual(['secretariat']);
		expect(scenario.review.pages[0]?.answers.map(({ question }) => question)).toEqual([
			'secretariat'
		]);
		expect(scenario.submit().answers).toEqual({ secretariat: 'no' });
	});

	it('tells no fault of a field that is hidden now', () => {
		const scenario = Scenario.asking(secretariat, {
			type: 'text',
			name: 'staff',
			inputType: 'number',
			visibleIf: "{secretariat} = 'yes'"
		}).fill({ secretariat: 'yes' });
		expect(scenario.fill({ secretariat: 'no', staff: 'many' }).errors).toEqual({});
	});
});

describe('two questions that hide each other', () => {
	it('leave one of the answers standing', () => {
		const scenario = Scenario.asking(
			{ type: 'text', name: 'first', visibleIf: '{second} empty' },
			{ type: 'text', name: 'second', visibleIf: '{first} empty' }
		).post([
			['first', 'a'],
			['second', 'b']
		]);
		expect(scenario.shown).toEqual(['second']);
		expect(scenario.submit().answers).toEqual({ second: 'b' });
	});
});

describe('a choice that is not offered', () => {
	const scenario = () =>
		Scenario.asking(
			{ type: 'radiogroup', name: 'scope', choices: items('national', 'regional') },
			{
				type: 'radiogroup',
				name: 'body',
				choices: [
					...items('ministry'),
					{ value: 'union', text: inSix('Union'), visibleIf: "{scope} = 'regional'" }
				]
			},
			{ type: 'text', name: 'seat', visibleIf: "{body} = 'union'" }
		);

	it('shows no other question, until it is offered again', () => {
		const changing = scenario().fill({ scope: 'regional' }).fill({ body: 'union' });
		expect(changing.shown).toContain('seat');
		expect(changing.fill({ scope: 'national' }).shown).not.toContain('seat');
		expect(changing.fill({ scope: 'regional' }).shown).toContain('seat');
	});

	it('is forgotten for the next person, who is offered it', () => {
		const offers = { type: 'checkbox', choicesFromQuestionMode: 'unselected' };
		const drafts = Scenario.asking(
			{ type: 'ranking', name: 'taken', choices: items('a', 'b'), selectToRankEnabled: true },
			{ ...offers, name: 'left', choicesFromQuestion: 'taken' },
			{ type: 'text', name: 'why', visibleIf: "{left} contains 'b'" }
		);
		drafts.answers = { taken: ['b'], left: ['b'] };
		expect(drafts.shown).not.toContain('why');
		drafts.answers = { taken: ['a'] };
		expect(drafts.shown).not.toContain('why');
		drafts.answers = { taken: ['a'], left: ['b'] };
		expect(drafts.shown).toContain('why');
	});

	it('shows no other question to whoever opens the draft first', () => {
		const opening = scenario();
		opening.answers = { scope: 'national', body: 'union' };
		expect(opening.shown).not.toContain('seat');
	});
});

describe('rows that depend on a ranking', () => {
	const definition = questionnaire(
		page('one', {
			type: 'ranking',
			name: 'priorities',
			topics: 'all',
			selectToRankEnabled: true,
			maxSelectedChoices: 2
		}),
		page('two', {
			type: 'matrix',
			name: 'urgency',
			topics: 'all',
			columns: items('now', 'later'),
			visibleIf: '{priorities} notempty',
			rowsVisibleIf: '{priorities} contains {item}',
			isRequired: true
		})
	);

	it('appear for what was ranked, and so does their page', () => {
		const scenario = new Scenario(definition);
		expect(scenario.pages.map(({ name }) => name)).toEqual(['one']);
		expect(scenario.open('two').maybeView).toBeUndefined();
		scenario.open('one').fill({ 'priorities.iot': '1' }).open('two');
		expect(scenario.view).toMatchObject({ number: 2, total: 2, previous: 'one' });
		expect(scenario.question('urgency', 'matrix').rows).toEqual([{ value: 'iot', text: 'IOT' }]);
	});

	it('lose their answers at submission when they are gone', () => {
		const scenario = new Scenario(definition)
			.fill({ 'priorities.iot': '1', 'priorities.ai': '2' })
			.open('two')
			.fill({ 'urgency.iot': 'now', 'urgency.ai': 'later' })
			.open('one')
			.fill({ 'priorities.ai': '1', 'priorities.iot': '' });
		expect(scenario.submit()).toEqual({
			answers: { priorities: ['ai'], urgency: { ai: 'later' } },
			asked: ['priorities', 'urgency'],
			missing: [],
			errors: {},
			objections: {}
		});
		scenario.fill({ 'priorities.qos': '1', 'priorities.ai': '' });
		expect(scenario.submit()).toMatchObject({
			answers: { priorities: ['qos'] },
			missing: ['urgency']
		});
	});
});

describe('a page that depends on an answer', () => {
	const definition = questionnaire(
		page('one', secretariat),
		{ ...page('two', { type: 'text', name: 'staff' }), visibleIf: "{secretariat} = 'yes'" },
		page('three', { type: 'text', name: 'message' })
	);

	it('stands between the others only while it is shown', () => {
		const scenario = new Scenario(definition);
		expect(scenario.view).toMatchObject({ name: 'one', number: 1, total: 2, next: 'three' });
		scenario.fill({ secretariat: 'yes' });
		expect(scenario.view).toMatchObject({ total: 3, next: 'two' });
		expect(scenario.open('three').view).toMatchObject({ number: 3, previous: 'two' });
		expect(scenario.view).not.toHaveProperty('next');
	});
});

describe('an answer on a page that is hidden', () => {
	it('shows no other question', () => {
		const scenario = new Scenario(
			questionnaire(
				page('one', secretariat),
				{ ...page('two', { type: 'text', name: 'staff' }), visibleIf: "{secretariat} = 'yes'" },
				page('three', { type: 'text', name: 'message', visibleIf: '{staff} notempty' })
			)
		)
			.fill({ secretariat: 'yes' })
			.open('two')
			.fill({ staff: '3' });
		expect(scenario.pages.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
		scenario.open('one').fill({ secretariat: 'no' });
		expect(scenario.pages.map(({ name }) => name)).toEqual(['one']);
		expect(scenario.answers).toEqual({ secretariat: 'no', staff: '3' });
	});
});

describe('a question required by another', () => {
	it('is missing only while the other says so', () => {
		const scenario = Scenario.asking(secretariat, {
			type: 'text',
			name: 'contact',
			requiredIf: "{secretariat} = 'yes'"
		}).fill({ secretariat: 'yes' });
		expect(scenario.question('contact', 'text').required).toBe(true);
		expect(scenario.submit().missing).toEqual(['contact']);
		scenario.fill({ secretariat: 'no' });
		expect(scenario.question('contact', 'text').required).toBe(false);
		expect(scenario.submit().missing).toEqual([]);
	});
});
