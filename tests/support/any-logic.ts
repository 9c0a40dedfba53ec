/** Questionnaires whose questions hang on each other in every way, and answers that move them. */
import fc from 'fast-check';
import {
	otherKey,
	type Answers,
	type Definition,
	type Json
} from '../../src/lib/questionnaire/contract.ts';
import { inSix, items, questionnaire } from '../scenario/scenario.ts';

type Authored = { [property: string]: Json };

const names = Array.from({ length: 8 }, (_, index) => `q${index}`);
export const pageNames = ['one', 'two', 'three'];
const values = ['a', 'b', 'c'];
const oneValue = fc.constantFrom(...values);
const oneName = fc.constantFrom(...names);

/** Functions that are given two answers, whatever these are. */
const functions = [
	...[
		'sum',
		'min',
		'max',
		'count',
		'avg',
		'round',
		'trunc',
		'sumInArray',
		'countInArray',
		'avgInArray'
	],
	...['minInArray', 'maxInArray', 'age', 'dateDiff', 'dateAdd', 'diffDays', 'getDate', 'getYear'],
	...['year', 'month', 'day', 'weekday', 'substring', 'getComment', 'displayValue']
];

/** Something about another question that may be true. */
const condition = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.tuple(oneName, oneValue).map(([name, value]) => `{${name}} = '${value}'`)
	},
	oneName.map((name) => `{${name}} notempty`),
	fc.tuple(oneName, oneValue).map(([name, value]) => `{${name.toUpperCase()}} contains '${value}'`),
	fc
		.tuple(oneName, oneValue)
		.map(([name, value]) => `{${name}[0]} = '${value}' or {${name}.a} = 'x'`),
	fc
		.tuple(oneName, oneValue)
		.map(([name, value]) => `displayValue('${name}') = '${value.toUpperCase()}'`),
	oneName.map((name) => `getComment('${name}') = 'words'`),
	oneName.map((name) => `{${name}-Comment} notempty`),
	fc
		.tuple(fc.constantFrom(...functions), oneName, oneName)
		.map(([name, one, other]) => `${name}({${one}}, {${other}}) = 1`),
	fc.constantFrom("{known} = 'yes'", '{counted} > 1', "today() > '2020-01-01'")
);
const both = fc.tuple(condition, condition).map(([one, other]) => `(${one}) and !(${other})`);
const anyCondition = fc.oneof({ weight: 3, arbitrary: condition }, both);

const piping = fc.oneof(
	{ weight: 2, arbitrary: fc.constant('plain') },
	oneName.map((name) => `with {${name}}`),
	fc.constantFrom('as {known}', 'as {counted}', 'as {Q1.a}')
);

function optional<Value extends Json>(property: string, value: fc.Arbitrary<Value>) {
	return fc
		.option(value, { freq: 3 })
		.map((stated) => (stated === null ? {} : { [property]: stated }));
}

const itemsOfSorts = fc
	.array(fc.tuple(optional('visibleIf', anyCondition), optional('enableIf', anyCondition)), {
		minLength: 3,
		maxLength: 3
	})
	.map((conditions) =>
		values.map((value, index) => ({
			value,
			text: inSix(value.toUpperCase()),
			...conditions[index]?.[0],
			...conditions[index]?.[1],
			...(value === 'c' ? { showCommentArea: true } : {})
		}))
	);

const choiceKinds = fc.constantFrom('radiogroup', 'checkbox', 'dropdown', 'tagbox');
const ofKind: fc.Arbitrary<Authored> = fc.oneof(
	fc.constant({ type: 'text' }),
	fc.constant({ type: 'comment' }),
	fc
		.tuple(choiceKinds, itemsOfSorts)
		.map(([type, choices]) => ({ type, choices, showOtherItem: true })),
	fc
		.tuple(choiceKinds, oneName, fc.constantFrom('all', 'selected', 'unselected'))
		.map(([type, choicesFromQuestion, choicesFromQuestionMode]) => ({
			type,
			choicesFromQuestion,
			choicesFromQuestionMode
		})),
	fc.tuple(choiceKinds, oneName).map(([type, name]) => ({
		type,
		choices: items(...values),
		choicesVisibleIf: `{${name}} contains {item}`
	})),
	oneName.map((name) => ({
		type: 'matrix',
		rows: items(...values),
		columns: items('x', 'y'),
		rowsVisibleIf: `{${name}} contains {item}`
	})),
	fc.constant({ type: 'ranking', choices: items(...values), selectToRankEnabled: true })
);

function question(name: string): fc.Arbitrary<Authored> {
	return fc
		.tuple(
			ofKind,
			piping,
			optional('visibleIf', anyCondition),
			optional('enableIf', anyCondition),
			optional('requiredIf', anyCondition),
			optional('resetValueIf', anyCondition),
			optional(
				'setValueExpression',
				oneName.map((from) => `{${from}}`)
			),
			optional('showCommentArea', fc.constant(true))
		)
		.map(([kind, title, ...parts]) => ({
			name,
			title: inSix(`${name} ${title}`),
			...Object.assign({}, ...parts),
			...kind
		}));
}

const trigger = fc
	.tuple(anyCondition, oneName, oneName, oneValue)
	.chain(([expression, setToName, fromName, setValue]) =>
		fc.constantFrom<Authored>(
			{ type: 'setvalue', expression, setToName, setValue },
			{ type: 'copyvalue', expression, setToName, fromName },
			{ type: 'runexpression', expression, setToName, runExpression: `{${fromName}}` }
		)
	);

/**
 * It need not pass the check, which refuses what goes round in circles: whatever is decided must be
 * decided alike.
 */
export const anyLogic: fc.Arbitrary<Definition> = fc
	.tuple(
		fc.tuple(...names.map(question)),
		fc.array(optional('visibleIf', anyCondition), { minLength: 3, maxLength: 3 }),
		fc.array(trigger, { maxLength: 2 }),
		optional('showQuestionNumbers', fc.constant(true)),
		condition
	)
	.map(([questions, conditions, triggers, numbered, expression]) => ({
		...questionnaire(
			...pageNames.map((name, index) => {
				const [first, ...others] = questions.slice(index * 3, index * 3 + 3);
				const panel = {
					type: 'panel',
					name: `panel${index}`,
					elements: others,
					...conditions[index]
				};
				return {
					name,
					title: inSix(`Page {q${index}}`),
					elements: [...(first ? [first] : []), ...(others.length > 0 ? [panel] : [])]
				};
			})
		),
		calculatedValues: [
			{ name: 'known', expression: `iif(${expression}, 'yes', 'no')` },
			{ name: 'counted', expression: 'countInArray({q1})' }
		],
		triggers,
		...numbered
	}));

const answer: fc.Arbitrary<Json> = fc.oneof(
	{ weight: 3, arbitrary: oneValue },
	fc.subarray(values, { minLength: 1 }),
	fc.dictionary(oneValue, fc.constantFrom('x', 'y'), { minKeys: 1 }),
	fc.constantFrom('other', 'words', '{q1}')
);

export const answersToLogic: fc.Arbitrary<Answers> = fc
	.tuple(
		fc.dictionary(oneName, answer, { maxKeys: 8 }),
		fc.dictionary(oneName.map(otherKey), fc.constantFrom('words', 'more'), { maxKeys: 2 })
	)
	.map(([given, words]) => ({ ...given, ...words }));

const field = fc
	.tuple(oneName, fc.constantFrom('', '', '.other', '.comment', '.1', '.a', '.remark.c'))
	.map((parts) => parts.join(''));
export const formOfLogic = fc.array(
	fc.tuple(field, fc.constantFrom(...values, 'other', '', 'words', 'x')),
	{ maxLength: 10 }
);
export const pageOfLogic = fc.constantFrom(...pageNames);
