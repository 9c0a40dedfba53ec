import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/lib/questionnaire/contract.ts';
import { objectionsOn } from '../../src/lib/questionnaire/engine/index.ts';
import { inSix, items, page, questionnaire, Scenario } from './scenario.ts';

function asked(validator: Json, type = 'text'): Scenario {
	return Scenario.asking({ type, name: 'asked', validators: [validator] });
}

describe('a rule of the author', () => {
	it.each([
		['a number within bounds', { type: 'numeric', minValue: 2, maxValue: 5 }, '7', '4'],
		['a text long enough', { type: 'text', minLength: 3 }, 'ab', 'abc'],
		['a text short enough', { type: 'text', maxLength: 3 }, 'abcd', 'abc'],
		['a text without digits', { type: 'text', allowDigits: false, minLength: 1 }, 'a1', 'ab'],
		['a mailbox', { type: 'email' }, 'nobody', 'a@example.org'],
		[
			'a text of a pattern',
			{ type: 'regex', regex: '^[A-Z]{3}\\d+$', text: inSix('A code, please') },
			'abc1',
			'ABC1'
		],
		[
			'a text of a pattern in either case',
			{ type: 'regex', regex: '^[A-Z]{3}\\d+$', caseInsensitive: true, text: inSix('A code') },
			'ab1',
			'abc1'
		],
		[
			'what an expression says',
			{ type: 'expression', expression: "{asked} <> 'x'", text: inSix('Not x') },
			'x',
			'y'
		]
	])('asks for %s', (_, validator, wrong, right) => {
		const scenario = asked(validator).fill({ asked: wrong });
		expect(scenario.answers, 'the answer is kept').toEqual({ asked: wrong });
		expect(scenario.errors.asked).toHaveLength(1);
		expect(scenario.question('asked', 'text')).toMatchObject({
			value: wrong,
			errors: scenario.errors.asked
		});
		expect(scenario.submit()).toMatchObject({
			answers: { asked: wrong },
			objections: { asked: scenario.errors.asked }
		});
		expect(scenario.review.objections).toEqual([
			expect.objectContaining({ page: 'one', question: 'asked', text: scenario.errors.asked?.[0] })
		]);
		expect(scenario.fill({ asked: right }).errors).toEqual({});
		expect(scenario.submit()).toMatchObject({ objections: {}, missing: [] });
	});

	it('asks for so many choices', () => {
		const scenario = Scenario.asking({
			type: 'checkbox',
			name: 'asked',
			choices: items('a', 'b', 'c'),
			validators: [{ type: 'answercount', minCount: 2, text: inSix('At least two') }]
		});
		expect(scenario.fill({ asked: ['a'] }).errors).toEqual({ asked: ['At least two'] });
		expect(scenario.fill({ asked: ['a', 'b'] }).errors).toEqual({});
	});

	it('speaks the language of the reader, in the words of the author or of survey-core', () => {
		const own = asked({ type: 'text', minLength: 3, text: inSix('Longer') }).readingIn('fr');
		expect(own.fill({ asked: 'a' }).errors.asked).toEqual(['Longer (fr)']);
		const sentences = (['en', 'ar', 'zh', 'fr', 'ru', 'es'] as const).map(
			(locale) =>
				asked({ type: 'text', minLength: 3 }).readingIn(locale).fill({ asked: 'a' }).errors.asked
		);
		expect(new Set(sentences.flat()).size).toBe(6);
	});

	it('leaves blank questions alone until submission', () => {
		const validator = {
			type: 'expression',
			expression: '{asked} notempty or {other} notempty',
			text: inSix('Answer one of them')
		};
		const scenario = Scenario.asking(
			{ type: 'text', name: 'asked', validators: [validator] },
			{ type: 'text', name: 'other' }
		).fill({});
		expect(scenario.errors).toEqual({});
		expect(scenario.submit().objections).toEqual({ asked: ['Answer one of them'] });
		expect(scenario.fill({ other: 'x' }).submit().objections).toEqual({});
	});

	it('does not hold while its question is hidden', () => {
		const scenario = Scenario.asking(
			{ type: 'boolean', name: 'more', labelTrue: inSix('Yes'), labelFalse: inSix('No') },
			{
				type: 'text',
				name: 'asked',
				visibleIf: '{more} = true',
				validators: [{ type: 'text', minLength: 3 }]
			}
		).fill({ more: 'true' });
		scenario.fill({ asked: 'a' });
		expect(scenario.submit().objections).toHaveProperty('asked');
		expect(scenario.fill({ more: 'false' }).submit().objections).toEqual({});
	});

	it('is told on the page of its question alone', () => {
		const definition = questionnaire(
			page('one', { type: 'text', name: 'asked', validators: [{ type: 'email' }] }),
			page('two', { type: 'text', name: 'other' })
		);
		const answers = { asked: 'nobody' };
		expect(objectionsOn('two', definition, 'en', answers)).toEqual({});
		expect(objectionsOn('one', definition, 'en', answers)).toHaveProperty('asked');
	});
});

describe('a regular expression made to stall the server', () => {
	it.each([
		['^(a+)+$', 'a'.repeat(999)],
		['^(a|a)*$', 'a'.repeat(999)],
		['(x+x+)+y', 'x'.repeat(1000)],
		['^([a-zA-Z0-9]+\\s?)*$', `${'a'.repeat(998)}!`],
		['[ab]*a[ab]{200}[xy]', 'ab'.repeat(500)]
	])('%s is answered like any other', (regex, answer) => {
		const scenario = asked({ type: 'regex', regex, text: inSix('Pattern') }).fill({
			asked: answer
		});
		expect(scenario.answers).toEqual({ asked: answer });
		expect(
			asked({ type: 'regex', regex, text: inSix('Pattern') }).fill({ asked: `${answer.slice(1)}!` })
				.errors
		).toEqual({
			asked: ['Pattern']
		});
	});
});
