import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/lib/questionnaire/contract.ts';
import { check, expandTopics } from '../../src/lib/questionnaire/engine/index.ts';
import { inSix, items, page, questionnaire, someTopics } from './scenario.ts';

type Authored = { [property: string]: Json };

const topic = { type: 'text', name: 'topic' };
const body = { type: 'radiogroup', name: 'body', choices: items('a', 'b') };

function lines(definition: unknown): string[] {
	return check(definition, someTopics).map(
		({ where, language, message }) => `${where}${language ? ` (${language})` : ''}: ${message}`
	);
}

/** What the check says of a question that is asked beside a text and a choice. */
function told(question: Authored): string[] {
	return lines(
		questionnaire(page('one', topic, body, { type: 'text', name: 'asked', ...question }))
	);
}

function toldOfSurvey(properties: Authored): string[] {
	return lines({ ...questionnaire(page('one', topic, body)), ...properties });
}

describe('the check of conditions', () => {
	it('lets every condition stand', () => {
		expect(
			told({
				visibleIf: '{topic} notempty',
				enableIf: "{body} = 'a'",
				requiredIf: "{body} = 'b'",
				resetValueIf: "{body} = 'b'",
				setValueIf: "{body} = 'a'",
				setValueExpression: '{topic}'
			})
		).toEqual([]);
		expect(
			told({
				type: 'checkbox',
				choices: [
					{ value: 'x', text: inSix('X'), visibleIf: "{body} = 'a'", enableIf: '{topic} notempty' },
					{ value: 'y', text: inSix('Y'), showCommentArea: true, isCommentRequired: true }
				]
			})
		).toEqual([]);
	});

	it('looks into conditions of pages and choices', () => {
		const hidden = { ...page('one', topic), visibleIf: '{nobody} = 1' };
		expect(lines(questionnaire(hidden))).toEqual([
			expect.stringMatching(/^one: "nobody" is not found/)
		]);
		const choices = [...items('x'), { value: 'y', text: inSix('Y'), visibleIf: '{nobody} = 1' }];
		expect(told({ type: 'radiogroup', choices })).toEqual([
			expect.stringMatching(/^asked: "nobody" is not found/)
		]);
	});

	it('refuses functions that nobody has, and expressions too long or too deep to be read', () => {
		expect(told({ visibleIf: 'fetchAll({topic}) = 1' })).toEqual([
			expect.stringContaining('asked: The function "fetchAll" is not registered')
		]);
		expect(told({ visibleIf: "propertyValue('topic', 'isVisible') = true" })).toEqual([
			'asked: "visibleIf" uses "propertyValue", which is not supported: it looks at the screen, not at answers'
		]);
		expect(told({ visibleIf: `{topic} = '${'x'.repeat(2000)}'` })).toEqual([
			'asked: "visibleIf" is longer than 2000 characters'
		]);
		expect(told({ visibleIf: `${'('.repeat(40)}{topic} = 1${')'.repeat(40)}` })).toEqual([
			'asked: "visibleIf" has more than 30 brackets within each other'
		]);
	});

	it('refuses what would change answers for ever', () => {
		const first = { type: 'text', name: 'first', setValueExpression: '{second} + 1' };
		const second = { type: 'text', name: 'second', setValueExpression: '{first} + 1' };
		expect(lines(questionnaire(page('one', first, second)))).toEqual([
			expect.stringContaining('Values are written in a loop')
		]);
	});
});

describe('the check of panels', () => {
	const inPanel = (...elements: Json[]) =>
		lines(
			questionnaire({
				name: 'one',
				title: inSix('One'),
				elements: [{ type: 'panel', name: 'both', title: inSix('Both'), elements }]
			})
		);
	const inner = { ...topic, title: inSix('Topic') };

	it('looks at what stands inside, at any depth', () => {
		expect(inPanel(inner)).toEqual([]);
		expect(inPanel({ ...inner, defaultValue: 'x' })).toEqual([
			expect.stringContaining('topic: the property "defaultValue" of text is not supported')
		]);
		expect(
			inPanel({ type: 'panel', name: 'deeper', elements: [{ ...inner, type: 'file' }] })
		).toEqual([expect.stringContaining('topic: questions of the kind "file" are not supported')]);
		expect(inPanel({ ...inner, visibleIf: '{nobody} = 1' })).toEqual([
			expect.stringMatching(/^topic: "nobody" is not found/)
		]);
		expect(inPanel()).toEqual(['both: has no "elements"']);
	});

	it('wants names that are their own in the whole questionnaire', () => {
		expect(inPanel(inner, inner)).toEqual(['topic: this name is used more than once']);
		expect(inPanel({ ...inner, name: 'both' })).toEqual(['both: this name is used more than once']);
		expect(inPanel(inner, { ...inner, name: 'Topic' })).toEqual([
			'Topic: this name differs from "topic" by capitals only'
		]);
	});

	it('has the topics of questions inside written out', () => {
		const definition = questionnaire({
			name: 'one',
			title: inSix('One'),
			elements: [
				{
					type: 'panel',
					name: 'both',
					elements: [{ type: 'dropdown', name: 'main', title: inSix('Main'), topics: ['qos'] }]
				}
			]
		});
		expect(lines(definition)).toEqual([]);
		expect(JSON.stringify(expandTopics(definition, someTopics))).toContain('"value":"qos"');
	});
});

describe('the check of validators', () => {
	const rule = (...validators: Json[]) => told({ validators });

	it('lets every rule stand', () => {
		expect(
			rule(
				{ type: 'numeric', minValue: 1, maxValue: 9.5 },
				{ type: 'text', minLength: 2, maxLength: 9, allowDigits: false },
				{ type: 'email' },
				{ type: 'regex', regex: '^[A-Z]{3}\\d+$', caseInsensitive: true, text: inSix('Code') },
				{ type: 'expression', expression: '{asked} <> {topic}', text: inSix('Different') }
			)
		).toEqual([]);
		expect(
			told({
				type: 'checkbox',
				choices: items('x', 'y'),
				validators: [{ type: 'answercount', minCount: 1, maxCount: 2, text: inSix('Two') }]
			})
		).toEqual([]);
	});

	it('names types and properties that are not supported', () => {
		expect(rule({ type: 'magic' })).toEqual([
			'asked: "validators" 1 is of the type "magic", which is none of numeric, text, email, answercount, regex, expression'
		]);
		expect(rule({ type: 'email', notificationType: 'warning' })).toEqual([
			'asked: the property "notificationType" of "validators" 1 (email) is not supported: a rule is kept or it is none: there are no warnings'
		]);
		expect(rule('email')).toEqual(['asked: "validators" 1 is not an object']);
		expect(told({ validators: {} })).toEqual(['asked: "validators" must be a list']);
		expect(rule({ type: 'numeric', minValue: '1' })).toEqual([
			'asked: "minValue" of "validators" 1 (numeric) must be a number'
		]);
	});

	it('wants their texts in six languages, and one where survey-core has none to show', () => {
		const { ru, ...withoutRussian } = inSix('Code');
		expect(ru).toBeDefined();
		expect(rule({ type: 'email', text: withoutRussian })).toEqual([
			'asked (ru): "text" of "validators" 1 (email) is missing'
		]);
		expect(rule({ type: 'regex', regex: 'a' })).toEqual([
			'asked: "validators" 1 (regex) has no "text"'
		]);
		expect(rule({ type: 'expression', expression: '{topic} notempty' })).toHaveLength(1);
	});

	it('looks into their expressions', () => {
		expect(
			rule({ type: 'expression', expression: '{nobody} = 1', text: inSix('Somebody') })
		).toEqual([expect.stringMatching(/^asked: "nobody" is not found/)]);
	});

	it.each([
		['looks ahead', '(?=a)b'],
		['looks ahead for what is not there', '(?!a)b'],
		['looks behind', '(?<=a)b'],
		['repeats what it found', '(a)\\1'],
		['is no regular expression', '(a'],
		['repeats repetitions', '((a{1,99}){1,99}){1,99}'],
		['is a long list', 'a|b'.repeat(100)],
		['counts far', '(?:ab?){500}']
	])('refuses a regular expression that %s', (_, regex) => {
		expect(rule({ type: 'regex', regex, text: inSix('Code') })).toEqual([
			expect.stringMatching(
				/^asked: "regex" of "validators" 1 \(regex\) (can not be run|is longer|repeats)/
			)
		]);
	});

	it('wants comments short enough for a regular expression', () => {
		const validators = [{ type: 'regex', regex: '^a', text: inSix('A') }];
		expect(told({ type: 'comment', validators })).toEqual([
			'asked: a regular expression needs a "maxLength" of at most 1000 on a comment'
		]);
		expect(told({ type: 'comment', maxLength: 1000, validators })).toEqual([]);
	});
});

describe('the check of calculated values and triggers', () => {
	const sound = {
		calculatedValues: [{ name: 'long', expression: "{topic} = 'telecommunication'" }],
		triggers: [
			{ type: 'setvalue', expression: "{topic} = '5G'", setToName: 'body', setValue: 'a' },
			{ type: 'copyvalue', expression: "{body} = 'b'", fromName: 'body', setToName: 'topic' }
		]
	};

	it('lets them stand', () => {
		expect(toldOfSurvey({ calculatedValues: sound.calculatedValues })).toEqual([]);
		for (const trigger of sound.triggers) expect(toldOfSurvey({ triggers: [trigger] })).toEqual([]);
		const runexpression = {
			type: 'runexpression',
			expression: "{body} = 'a'",
			runExpression: "iif({body} = 'a', 'x', 'y')",
			setToName: 'topic'
		};
		expect(toldOfSurvey({ triggers: [runexpression] })).toEqual([]);
	});

	it('names what is not supported, and why', () => {
		const [set, copy] = sound.triggers;
		expect(toldOfSurvey({ triggers: [{ type: 'complete', expression: '{topic} = 1' }] })).toEqual([
			'triggers[0]: triggers of the type "complete" are not supported: a response is submitted by a person'
		]);
		expect(toldOfSurvey({ triggers: [{ ...set, isVariable: true }] })).toEqual([
			'triggers[0]: the property "isVariable" of the trigger setvalue is not supported: what is set must be an answer, since nothing else is kept between pages'
		]);
		expect(toldOfSurvey({ triggers: [{ ...copy, copyDisplayValue: true }] })).toEqual([
			'triggers[0]: the property "copyDisplayValue" of the trigger copyvalue is not supported: the words of one language would be kept as the answer'
		]);
		expect(toldOfSurvey({ triggers: [{ ...set, setToName: 'nobody' }] })).toEqual([
			expect.stringContaining('sets "nobody"')
		]);
		expect(toldOfSurvey({ triggers: [{ type: 'setvalue', setToName: 'topic' }] })).toEqual([
			'triggers[0]: has no "expression"'
		]);
		const [long] = sound.calculatedValues;
		expect(toldOfSurvey({ calculatedValues: [{ ...long, includeIntoResult: true }] })).toEqual([
			'long: the property "includeIntoResult" of a calculated value is not supported: what is worked out is not an answer that somebody gave'
		]);
		expect(toldOfSurvey({ calculatedValues: [{ ...long, name: 'topic' }] })).toEqual([
			'topic: this name is used more than once'
		]);
	});
});

describe('the check of sizes', () => {
	const many = (count: number) => Array.from({ length: count }, (_, index) => index);

	it.each([
		['too many choices', { type: 'dropdown', choices: items(...many(501)) }, 'has more than 500'],
		['a great number', { min: 1e300, inputType: 'number' }, 'must be a number or a date'],
		['endless answers', { maxLength: 100_000 }, 'must be at most 1000'],
		['endless comments', { type: 'comment', rows: 10_000 }, 'must be at most 50'],
		['a long text', { title: inSix('x'.repeat(5001)) }, 'is longer than 5000 characters'],
		['a long name', { name: 'x'.repeat(61) }, 'at most 60 characters'],
		['a long value', { type: 'dropdown', choices: items('x'.repeat(201)) }, 'is longer than 200'],
		['many rules', { validators: many(21).map(() => ({ type: 'email' })) }, 'has more than 20']
	])('refuses %s', (_, question, message) => {
		const findings = told(question);
		expect(findings.length).toBeGreaterThan(0);
		for (const finding of findings) expect(finding).toContain(message);
	});

	it('refuses files that are too large, too deep, or ask too much', () => {
		expect(toldOfSurvey({ title: 'x'.repeat(2_000_001) })).toEqual([
			': is larger than 2000000 characters'
		]);
		const deep = many(30).reduce<Json>((inside) => [inside], 0);
		expect(toldOfSurvey({ title: deep })).toEqual([': is nested more than 24 deep']);
		const pages = many(101).map((index) => page(`page${index}`, { ...topic, name: `q${index}` }));
		expect(lines(questionnaire(...pages))).toEqual([': has more than 100 pages']);
		const questions = many(1001).map((index) => ({ ...topic, name: `q${index}` }));
		expect(lines(questionnaire(page('one', ...questions)))).toEqual([
			': has more than 1000 questions'
		]);
	});

	it('refuses characters that no document holds, or that turn others round', () => {
		for (const character of ['\u0000', '\u0008', '\u202e', '\ud800', '\uffff']) {
			expect(told({ title: inSix(`a${character}b`) })).toHaveLength(6);
			expect(
				told({ type: 'dropdown', choices: [{ value: `a${character}b`, text: inSix('A') }] })
			).toEqual([expect.stringContaining('has characters that no form sends as they are')]);
		}
		expect(told({ title: inSix('a\u2066b\u2069\n') })).toEqual([]);
	});

	it('refuses values that every object has already', () => {
		expect(told({ type: 'dropdown', choices: items('__proto__', 'constructor') })).toEqual([
			'asked: the value of "choices" 1 (__proto__) is reserved',
			'asked: the value of "choices" 2 (constructor) is reserved'
		]);
	});
});
