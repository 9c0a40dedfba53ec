import { describe, expect, it } from 'vitest';
import { questionnaireTitle, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { expandTopics, finish } from '../../src/lib/questionnaire/engine/index.ts';
import { inSix, items, page, questionnaire, Scenario, someTopics } from './scenario.ts';

const definition = questionnaire(
	page(
		'one',
		{ type: 'text', name: 'prepared_by', isRequired: true },
		{ type: 'text', name: 'staff', inputType: 'number', max: 10 }
	),
	page(
		'two',
		{ type: 'comment', name: 'message', purpose: 'statement' },
		{
			type: 'radiogroup',
			name: 'consent',
			purpose: 'consent',
			isRequired: true,
			choices: items('named', 'region')
		}
	)
);

describe('a draft', () => {
	it('is saved with required questions open, and its pages say how many', () => {
		const scenario = new Scenario(definition).fill({ staff: '4' });
		expect(scenario.errors).toEqual({});
		expect(scenario.pages).toEqual([
			{
				name: 'one',
				title: 'Page one',
				number: 1,
				questions: 2,
				answered: 1,
				requiredUnanswered: 1
			},
			{
				name: 'two',
				title: 'Page two',
				number: 2,
				questions: 2,
				answered: 0,
				requiredUnanswered: 1
			}
		]);
	});

	it('keeps what is right on a page beside what is faulty', () => {
		const scenario = new Scenario(definition).fill({ prepared_by: 'Bureau', staff: 'many' });
		expect(scenario.answers).toEqual({ prepared_by: 'Bureau' });
		expect(Object.keys(scenario.errors)).toEqual(['staff']);
		expect(scenario.spokenOf).toEqual(['prepared_by', 'staff']);
	});

	it('takes nothing from fields of other pages or of no page', () => {
		const scenario = new Scenario(definition).post([
			['consent', 'named'],
			['.revision', '3'],
			['__proto__', 'x'],
			['constructor', 'x'],
			['prepared_by.other', 'x'],
			['unknown', 'x']
		]);
		expect(scenario.answers).toEqual({});
		expect(scenario.spokenOf).toEqual([]);
	});

	it('takes nothing for a page that is not there', () => {
		const scenario = new Scenario(definition).open('nine').post([['prepared_by', 'x']]);
		expect(scenario.answers).toEqual({});
		expect(scenario.maybeView).toBeUndefined();
	});
});

describe('the review', () => {
	it('shows every answer, and what is missing with its page and field', () => {
		const scenario = new Scenario(definition).fill({ prepared_by: 'Bureau' }).readingIn('es');
		expect(scenario.review).toMatchObject({
			locale: 'es',
			title: 'Questionnaire (es)',
			pages: [
				{
					name: 'one',
					title: 'Page one (es)',
					answers: [
						{
							question: 'prepared_by',
							required: true,
							answered: true,
							lines: [[{ text: 'Bureau', source: 'respondent' }]]
						},
						{ question: 'staff', required: false, answered: false, lines: [] }
					]
				},
				{
					name: 'two',
					answers: [
						{ question: 'message', purpose: 'statement', answered: false },
						{ question: 'consent', purpose: 'consent', required: true }
					]
				}
			],
			missing: [
				{
					page: 'two',
					question: 'consent',
					fieldId: 'q-consent',
					title: 'Title of consent (es)'
				}
			]
		});
	});

	it('keeps the order of mixed scripts where lines run from the right', () => {
		const scenario = Scenario.asking({
			type: 'radiogroup',
			name: 'body',
			choices: items('a'),
			showOtherItem: true,
			otherText: { ...inSix('Other'), ar: 'غير ذلك' }
		})
			.fill({ 'body.other': '5G Alliance' })
			.readingIn('ar');
		// The words are set off, from right to left: never guessed from their first letter.
		expect(scenario.inWords('body')).toEqual(['غير ذلك: \u20675G Alliance\u2069']);
	});
});

describe('submission', () => {
	it('names what was asked and what is missing', () => {
		const scenario = new Scenario(definition).fill({ prepared_by: 'Bureau' });
		expect(scenario.submit()).toEqual({
			answers: { prepared_by: 'Bureau' },
			asked: ['prepared_by', 'staff', 'message', 'consent'],
			missing: ['consent'],
			errors: {},
			objections: {}
		});
	});

	it('leaves out unknown keys and what does not fit its question, and tells of the latter', () => {
		const kept = finish(definition, {
			prepared_by: { not: 'a text' },
			staff: 11,
			consent: 'everywhere',
			message: 'Hello',
			'message-Comment': 'stray',
			junk: true
		});
		expect(kept.answers).toEqual({ message: 'Hello' });
		expect(kept.missing).toEqual(['prepared_by', 'consent']);
		expect(kept.errors).toEqual({
			prepared_by: ['This answer could not be read. Please answer the question again.'],
			staff: ['Enter a number not above 10.'],
			consent: ['Choose one of the answers offered.']
		});
	});
});

describe('the specification for the roll-up', () => {
	const asked = expandTopics(
		questionnaire(
			page(
				'one',
				{
					type: 'ranking',
					name: 'priorities',
					purpose: 'priority-ranking',
					topics: ['iot', 'ai'],
					selectToRankEnabled: true,
					maxSelectedChoices: 2
				},
				{ type: 'checkbox', name: 'groups', choices: items(1), showOtherItem: true }
			),
			page(
				'two',
				{
					type: 'matrix',
					name: 'importance',
					topics: 'all',
					columns: items('low'),
					rowsVisibleIf: '{priorities} contains {item}'
				},
				{
					type: 'rating',
					name: 'gap',
					rateMax: 3,
					minRateDescription: inSix('wide'),
					maxRateDescription: inSix('none')
				},
				{ type: 'boolean', name: 'laboratory' },
				{ type: 'text', name: 'staff', inputType: 'number', visibleIf: '{laboratory} = true' }
			)
		),
		someTopics
	);

	it('names every question, hidden ones and hidden rows too, in six languages', () => {
		const [priorities, groups, importance, gap, laboratory, staff] = specify(asked);
		expect(priorities).toMatchObject({
			name: 'priorities',
			page: 'one',
			kind: 'ranking',
			purpose: 'priority-ranking',
			topics: true,
			maximum: 2,
			title: { en: 'Title of priorities', zh: 'Title of priorities (zh)' }
		});
		expect(priorities?.options.map(({ value }) => value)).toEqual(['iot', 'ai']);
		expect(groups).toMatchObject({ kind: 'checkbox', topics: false, other: 'other' });
		expect(groups?.options).toMatchObject([
			{ value: '1', text: { en: '1', fr: '1 (fr)' } },
			{ value: 'other', text: { en: 'Other (describe)', fr: 'Autre (préciser)' } }
		]);
		expect(importance?.rows.map(({ text }) => text.ru)).toEqual([
			'ai (ru)',
			'qos (ru)',
			'iot (ru)'
		]);
		expect(importance?.options).toMatchObject([{ value: 'low', text: { es: 'LOW (es)' } }]);
		expect(gap).toMatchObject({ numeric: true });
		expect(gap?.options.map(({ value, text }) => [value, text.en, text.ar])).toEqual([
			['1', '1 – wide', '1 – wide (ar)'],
			['2', '2', '2'],
			['3', '3 – none', '3 – none (ar)']
		]);
		expect(laboratory?.options).toMatchObject([
			{ value: 'true', text: { en: 'Yes', fr: 'Oui' } },
			{ value: 'false', text: { en: 'No', fr: 'Non' } }
		]);
		expect(staff).toMatchObject({ kind: 'text', numeric: true, options: [], rows: [] });
	});

	it('has the title of the questionnaire', () => {
		expect(questionnaireTitle(asked)).toMatchObject({
			en: 'Questionnaire',
			ar: 'Questionnaire (ar)'
		});
	});
});

describe('the topics of a stored version', () => {
	it('stand in it by themselves, with their mark', () => {
		const source = questionnaire(page('one', { type: 'dropdown', name: 'topic', topics: ['qos'] }));
		const stored = expandTopics(source, someTopics);
		expect(stored.pages).toMatchObject([
			{
				elements: [
					{
						topics: ['qos'],
						choices: [{ value: 'qos', text: { default: 'QOS', 'zh-cn': 'qos (zh)' } }]
					}
				]
			}
		]);
		expect(source.pages).not.toMatchObject([{ elements: [{ choices: expect.anything() }] }]);
		expect(expandTopics(stored, someTopics)).toEqual(stored);
	});

	it('must exist', () => {
		const source = questionnaire(page('one', { type: 'dropdown', name: 'topic', topics: ['x'] }));
		expect(() => expandTopics(source, someTopics)).toThrow('unknown topics: x');
	});
});
