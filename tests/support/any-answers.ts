/** A questionnaire in which every kind hangs on others by every kind of logic, and random answers to it. */
import fc from 'fast-check';
import { locales } from '../../src/lib/i18n/locales.ts';
import { otherKey, type Answers, type Json } from '../../src/lib/questionnaire/contract.ts';
import { items, page, questionnaire } from '../scenario/scenario.ts';

const special = { showOtherItem: true, showNoneItem: true };

export const definition = questionnaire(
	page(
		'one',
		{ type: 'text', name: 'topic' },
		{ type: 'text', name: 'staff', inputType: 'number', min: 0, max: 9, step: 0.5 },
		{ type: 'text', name: 'mail', inputType: 'email', visibleIf: '{staff} > 3' },
		{ type: 'text', name: 'held', inputType: 'date', requiredIf: '{mail} notempty' },
		{ type: 'comment', name: 'message', maxLength: 20, visibleIf: '{topic} notempty' }
	),
	page(
		'two',
		{ type: 'radiogroup', name: 'body', choices: items('a', 'b', 1), isRequired: true, ...special },
		{ type: 'dropdown', name: 'menu', choices: items('a', 'b'), visibleIf: "{body} = 'a'" },
		{
			type: 'checkbox',
			name: 'groups',
			choices: items('a', 'b', 2),
			maxSelectedChoices: 2,
			...special
		},
		{ type: 'boolean', name: 'laboratory', visibleIf: "{groups} contains 'b'" },
		{ type: 'rating', name: 'gap', rateMin: 0, rateMax: 3, visibleIf: '{laboratory} = true' }
	),
	{
		...page(
			'three',
			{
				type: 'ranking',
				name: 'first',
				choices: items('a', 'b', 'c'),
				selectToRankEnabled: true,
				maxSelectedChoices: 2
			},
			{
				type: 'matrix',
				name: 'urgency',
				rows: items('a', 'b', 'c'),
				columns: items('now', 2),
				rowsVisibleIf: '{first} contains {item}',
				isRequired: true
			}
		),
		visibleIf: '{body} <> 1'
	}
);

export const pageNames = ['one', 'two', 'three'];
export const questions = [
	'topic',
	'staff',
	'mail',
	'held',
	'message',
	'body',
	'menu',
	'groups'
].concat(['laboratory', 'gap', 'first', 'urgency']);

const word = fc.constantFrom('a', 'b', 'c', '1', '2', '0', 'now', 'other', 'none', 'true', 'false');
const typed = fc.oneof(
	{ weight: 6, arbitrary: word },
	fc.constantFrom('', '2026-11-21', 'a@example.org', '4.5', '-1', '٤', ' ', 'x\r\ny'),
	fc.string({ unit: 'binary' })
);
const field = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(fc.constantFrom(...questions), fc.constantFrom('', '.other', '.1', '.2', '.a', '.b'))
			.map((parts) => parts.join(''))
	},
	fc.constantFrom('__proto__', 'constructor', 'topic-Comment', 'urgency.__proto__'),
	fc.string()
);
export const anyForm = fc.array(fc.tuple(field, typed), { maxLength: 40 });
export const anyPage = fc.oneof(
	{ weight: 9, arbitrary: fc.constantFrom(...pageNames) },
	fc.string()
);
export const anyLocale = fc.constantFrom(...locales);

export const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
const value = fc.oneof(
	{ weight: 4, arbitrary: word },
	fc.array(word, { maxLength: 4 }),
	fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom<Json>('now', 2, 'x')),
	fc.constantFrom<Json>(0, 1, 2, 4.5, 7, true, false, '2026-11-21', 'a@example.org'),
	json
);
/** Whatever may lie in a database or come from a file: right, stale and wrong. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
	fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom(...questions, ...questions.map(otherKey)) },
		fc.string()
	),
	value
);
