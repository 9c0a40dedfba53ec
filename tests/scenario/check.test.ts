import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/lib/questionnaire/contract.ts';
import { check, expandTopics } from '../../src/lib/questionnaire/engine/index.ts';
import { checkTopicList, parseTopics } from '../../src/lib/questionnaire/topics.ts';
import { inSix, items, page, questionnaire, someTopics } from './scenario.ts';

const sound = { type: 'text', name: 'topic' };

/** What the check says of a questionnaire with this question in it, as "where (language): message". */
function told(...questions: { [property: string]: Json }[]): string[] {
	return lines(
		questionnaire(page('one', ...questions.map((question) => ({ name: 'asked', ...question }))))
	);
}

function lines(definition: unknown): string[] {
	return check(definition, someTopics).map(
		({ where, language, message }) => `${where}${language ? ` (${language})` : ''}: ${message}`
	);
}

describe('the check of questionnaires', () => {
	it('finds nothing in a sound one, before and after its topics are written out', () => {
		const definition = questionnaire(
			page(
				'one',
				sound,
				{ type: 'dropdown', name: 'main', topics: 'all', visibleIf: "{topic} = '5G'" },
				{
					type: 'matrix',
					name: 'urgency',
					topics: ['ai', 'qos'],
					columns: items(1, 2),
					rowsVisibleIf: '{main} = {item}'
				}
			)
		);
		expect(lines(definition)).toEqual([]);
		expect(lines(expandTopics(definition, someTopics))).toEqual([]);
	});

	it.each([
		['a list', [], ': is not an object'],
		['nothing', null, ': is not an object'],
		['no pages', { title: inSix('T') }, ': has no "pages"'],
		['empty pages', { title: inSix('T'), pages: [] }, ': has no "pages"'],
		['a page that is none', { title: inSix('T'), pages: [1] }, 'pages[0]: is not an object'],
		['a page without questions', questionnaire(page('one')), 'one: has no "elements"'],
		[
			'a question that is none',
			{ title: inSix('T'), pages: [{ name: 'one', title: inSix('P'), elements: ['x'] }] },
			'one.elements[0]: is not an object'
		]
	])('refuses %s', (_, definition, message) => {
		expect(lines(definition)).toEqual([message]);
	});

	it('names the kinds and properties that are not supported, and why', () => {
		expect(told({ type: 'signaturepad' })).toEqual([
			'asked: questions of the kind "signaturepad" are not supported: an answer is words, numbers and choices; who submits is known'
		]);
		expect(told({ type: 'telepathy' })).toEqual([
			'asked: questions of the kind "telepathy" are not supported'
		]);
		expect(told({ title: inSix('T') })).toEqual(['asked: has no "type"']);
		expect(told({ ...sound, defaultValue: 'x' })).toEqual([
			'topic: the property "defaultValue" of text is not supported: it would be an answer that nobody gave'
		]);
		expect(told({ ...sound, wobble: 1 })).toEqual([
			'topic: the property "wobble" of text is not supported'
		]);
		expect(told({ type: 'radiogroup', choicesByUrl: { url: 'https://example.org' } })).toEqual([
			'asked: the property "choicesByUrl" of radiogroup is not supported: it calls another host',
			'asked: has neither "choices" nor "topics"'
		]);
		expect(lines({ ...questionnaire(page('one', sound)), completedHtml: '<p>' })).toEqual([
			': the property "completedHtml" of questionnaire is not supported: the screens around a questionnaire are those of Prelude'
		]);
		expect(lines(questionnaire({ ...page('one', sound), timeLimit: 5 }))).toEqual([
			'one: the property "timeLimit" of page is not supported: nobody answers against a clock'
		]);
		const choices = [{ value: 'a', text: inSix('A'), elements: [] }];
		expect(told(sound, { type: 'radiogroup', choices })).toEqual([
			'asked: the property "elements" of "choices" 1 (a) is not supported'
		]);
	});

	it('names each text and language that is missing', () => {
		const { ru, ...withoutRussian } = inSix('T');
		expect(ru).toBeDefined();
		expect(told({ ...sound, title: withoutRussian })).toEqual(['topic (ru): "title" is missing']);
		expect(told({ ...sound, title: { ...withoutRussian, ru: ' ' } })).toHaveLength(1);
		expect(told({ ...sound, title: 'Only English' })).toHaveLength(5);
		expect(lines({ pages: [page('one', sound)] })).toHaveLength(6);
		expect(told({ type: 'rating', minRateDescription: withoutRussian })).toEqual([
			'asked (ru): "minRateDescription" is missing'
		]);
		expect(told({ type: 'dropdown', choices: [{ value: 'a', text: withoutRussian }] })).toEqual([
			'asked (ru): text of "choices" 1 (a) is missing'
		]);
		expect(told({ ...sound, title: { ...inSix('T'), zh: 'T' } })).toEqual([
			'topic: "title" has the unknown language "zh"'
		]);
		expect(told({ ...sound, title: 5 })).toEqual([
			'topic: "title" must be a text in six languages'
		]);
	});

	it('lets codes and numbers stand for every language', () => {
		expect(
			told({ type: 'dropdown', choices: ['3GPP', { value: 'sg2', text: 'SG2RG-AFR' }, 7] })
		).toEqual([]);
		expect(told({ type: 'dropdown', choices: ['yes'] })).toHaveLength(6 - 1);
	});

	it('wants values of choices, each once', () => {
		expect(told({ type: 'dropdown', choices: [{ text: inSix('A') }] })).toEqual([
			'asked: "choices" 1 has no value'
		]);
		expect(told({ type: 'dropdown', choices: items('a', 'b', 'a') })).toEqual([
			'asked: "choices" has the value "a" more than once'
		]);
		expect(told({ type: 'dropdown', choices: [] })).toEqual([
			'asked: "choices" must be a list of at least one'
		]);
	});

	it('refuses unknown topics and purposes, and choices beside topics', () => {
		expect(told({ type: 'dropdown', topics: ['ai', 'telex'] })).toEqual([
			'asked: there is no topic "telex"'
		]);
		expect(told({ type: 'dropdown', topics: 'some' })).toEqual([
			'asked: "topics" must be "all" or a list of topic ids'
		]);
		expect(told({ type: 'dropdown', topics: ['ai'], choices: items('a') })).toEqual([
			'asked: "choices" can not stand beside "topics"'
		]);
		expect(told({ type: 'text', topics: 'all' })).toEqual([
			'asked: the property "topics" of text is not supported'
		]);
		expect(told({ ...sound, purpose: 'fun' })).toEqual([
			expect.stringContaining('topic: "purpose" must be one of priority-ranking')
		]);
	});

	it('refuses names that are missing, invalid, reserved or used twice', () => {
		const { name, ...nameless } = page('one', sound);
		expect(name).toBe('one');
		expect(lines(questionnaire(nameless))).toEqual(['pages[0]: has no "name"']);
		for (const invalid of ['5g', 'a.b', 'a-b', '.revision', 'a b', '_topic'])
			expect(told({ ...sound, name: invalid })).toEqual([
				`${invalid}: a name must be letters, digits and "_", beginning with a letter`
			]);
		for (const reserved of ['item', 'constructor', 'toString', '__proto__'])
			expect(told({ ...sound, name: reserved })).toEqual([`${reserved}: this name is reserved`]);
		expect(told(sound, sound)).toEqual(['topic: this name is used more than once']);
		expect(lines(questionnaire(page('one', sound), page('one', { ...sound, name: 'b' })))).toEqual([
			'one: this name is used more than once'
		]);
	});

	it('refuses expressions that name unknown questions, cannot be read or never come true', () => {
		expect(told({ ...sound, visibleIf: '{nobody} notempty' })).toEqual([
			expect.stringMatching(/^topic: "nobody" is not found/)
		]);
		expect(told({ ...sound, title: inSix('T {nobody}') }).length).toBeGreaterThan(0);
		expect(told({ ...sound, visibleIf: '{topic' })).toHaveLength(1);
		expect(told({ ...sound, requiredIf: '' })).toEqual([
			'topic: "requiredIf" must be an expression'
		]);
		const level = { type: 'radiogroup', name: 'level', choices: items('low', 'high') };
		expect(told(level, { ...sound, visibleIf: "{level} = 'medium'" })).toEqual([
			expect.stringContaining('topic: The condition compares "level" to "medium"')
		]);
	});

	it('refuses values of the wrong shape', () => {
		expect(told({ ...sound, isRequired: 'yes' })).toEqual([
			'topic: "isRequired" must be true or false'
		]);
		expect(told({ ...sound, maxLength: 0 })).toEqual([
			'topic: "maxLength" must be a whole number above 0'
		]);
		expect(told({ ...sound, inputType: 'file' })).toEqual([
			'topic: "inputType" must be one of text, number, email, url, tel, password, date, datetime-local, time, month, week, range, color'
		]);
		expect(told({ ...sound, min: 5 })).toEqual([
			'topic: "min" needs an "inputType" of numbers, days or times'
		]);
		expect(told({ ...sound, inputType: 'date', min: '=today()' })).toEqual([
			'topic: "min" must be a number or a date such as 2026-11-21'
		]);
		expect(told({ type: 'rating', rateMin: 5, rateMax: 1 })).toHaveLength(1);
		expect(told({ type: 'rating', rateMax: 100 })).toHaveLength(1);
		expect(told({ type: 'ranking', topics: 'all' })).toEqual([
			expect.stringContaining('asked: needs "selectToRankEnabled": true')
		]);
		expect(told({ type: 'matrix', columns: items(1) })).toEqual([
			'asked: has neither "rows" nor "topics"'
		]);
		expect(told({ type: 'matrix', topics: 'all' })).toEqual(['asked: has no "columns"']);
	});
});

describe('the check of topics', () => {
	const list = (topics: unknown) => ({ version: '2026', source: 'S', topics });
	const [ai] = someTopics;

	it('finds nothing in a sound list, which can then be read', () => {
		expect(checkTopicList(list(someTopics))).toEqual([]);
		expect(parseTopics(list(someTopics))).toEqual(someTopics);
	});

	it('finds ids used twice, names missing in a language and everything malformed', () => {
		expect(checkTopicList(list([ai, ai]))).toEqual([
			{ where: 'ai', message: 'this id is used twice' }
		]);
		expect(checkTopicList(list([{ ...ai, name: { ...ai!.name, ru: '' } }]))).toEqual([
			{ where: 'ai', language: 'ru', message: '"name" is missing' }
		]);
		expect(checkTopicList(list([{ ...ai, id: 'A I' }]))).toHaveLength(1);
		expect(checkTopicList(list([{ ...ai, studyGroups: 'SG13' }]))).toHaveLength(1);
		expect(checkTopicList(list([]))).toHaveLength(1);
		expect(checkTopicList(list([1]))).toHaveLength(1);
		expect(checkTopicList({ topics: someTopics })).toHaveLength(2);
		expect(checkTopicList([])).toHaveLength(1);
		expect(() => parseTopics(list([ai, ai]))).toThrow('ai: this id is used twice');
	});
});
