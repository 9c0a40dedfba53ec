import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import { otherKey, type Answers, type Json } from '../../src/lib/questionnaire/contract.ts';
import {
	check,
	finish,
	outline,
	readForm,
	review,
	viewPage
} from '../../src/lib/questionnaire/engine/index.ts';
import { browserForm, items, page, questionnaire, someTopics } from '../scenario/scenario.ts';

const special = { showOtherItem: true, showNoneItem: true };

/** Every kind, each hanging on others by every kind of logic. */
const definition = questionnaire(
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
expect(check(definition, [])).toEqual([]);

const pageNames = ['one', 'two', 'three'];
const questions = ['topic', 'staff', 'mail', 'held', 'message', 'body', 'menu', 'groups'].concat([
	'laboratory',
	'gap',
	'first',
	'urgency'
]);

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
const anyForm = fc.array(fc.tuple(field, typed), { maxLength: 40 });
const anyPage = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pageNames) }, fc.string());
const anyLocale = fc.constantFrom(...locales);

const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
const value = fc.oneof(
	{ weight: 4, arbitrary: word },
	fc.array(word, { maxLength: 4 }),
	fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom<Json>('now', 2, 'x')),
	fc.constantFrom<Json>(0, 1, 2, 4.5, 7, true, false, '2026-11-21', 'a@example.org'),
	json
);
/** Whatever may lie in a database or come from a file: right, stale and wrong. */
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
	fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom(...questions, ...questions.map(otherKey)) },
		fc.string()
	),
	value
);
/** Answers as they are after several pages were posted. */
const savedAnswers = fc
	.array(fc.tuple(fc.constantFrom(...pageNames), anyForm), { maxLength: 5 })
	.map((posts) =>
		posts.reduce<Answers>(
			(answers, [name, form]) => readForm(definition, answers, 'en', name, form).answers,
			{}
		)
	);

describe('any form posted to any page', () => {
	it('is read without an exception, and what it leaves fits its questions', () => {
		fc.assert(
			fc.property(savedAnswers, anyLocale, anyPage, anyForm, (answers, locale, name, form) => {
				const reading = readForm(definition, answers, locale, name, form);
				expect(finish(definition, reading.answers).errors).toEqual({});
				for (const [question, sentences] of Object.entries(reading.errors)) {
					expect(reading.questions).toContain(question);
					expect(sentences.every((sentence) => sentence.length > 0)).toBe(true);
				}
			})
		);
	});

	it('leaves the answers of other questions alone', () => {
		fc.assert(
			fc.property(savedAnswers, anyPage, anyForm, (answers, name, form) => {
				const reading = readForm(definition, answers, 'en', name, form);
				const touched = new Set(reading.questions.flatMap((one) => [one, otherKey(one)]));
				const others = (all: Answers) =>
					Object.fromEntries(Object.entries(all).filter(([key]) => !touched.has(key)));
				expect(others(reading.answers)).toEqual(others(answers));
			})
		);
	});

	it('comes to the same when it is posted twice', () => {
		fc.assert(
			fc.property(savedAnswers, anyPage, anyForm, (answers, name, form) => {
				const once = readForm(definition, answers, 'en', name, form);
				const twice = readForm(definition, once.answers, 'en', name, form);
				expect(twice.answers).toEqual(once.answers);
			})
		);
	});

	it('is shown again without an exception', () => {
		fc.assert(
			fc.property(anyAnswers, anyLocale, anyPage, anyForm, (answers, locale, name, posted) => {
				const { errors } = readForm(definition, answers, locale, name, posted);
				const view = viewPage(definition, answers, locale, name, { errors, posted });
				expect(view === undefined || view.name === name).toBe(true);
			})
		);
	});
});

describe('answers that were saved', () => {
	it('are shown as they are: a page posted untouched changes nothing', () => {
		fc.assert(
			fc.property(savedAnswers, anyLocale, (answers, locale) => {
				for (const { name } of outline(definition, answers, locale)) {
					const view = viewPage(definition, answers, locale, name);
					const form = view ? browserForm(view) : [];
					const reading = readForm(definition, answers, locale, name, form);
					expect(reading.answers).toEqual(answers);
					expect(reading.errors).toEqual({});
				}
			})
		);
	});
});

describe('any answers at all', () => {
	it('are finished once and for all', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const once = finish(definition, answers);
				const twice = finish(definition, once.answers);
				expect(twice).toEqual({ ...once, errors: {} });
			})
		);
	});

	it('leave no answer of a question that is not shown', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const { answers: kept, asked } = finish(definition, answers);
				const shown = outline(definition, kept, 'en').flatMap(({ name }) =>
					questionsIn(viewPage(definition, kept, 'en', name)?.elements ?? [])
				);
				expect(shown.map(({ name }) => name)).toEqual(asked);
				const allowed = new Set(asked.flatMap((name) => [name, otherKey(name)]));
				expect(Object.keys(kept).filter((key) => !allowed.has(key))).toEqual([]);
				const urgency = shown.find(({ name }) => name === 'urgency');
				const rows = urgency?.kind === 'matrix' ? urgency.rows.map((row) => row.value) : [];
				expect(rows).toEqual(expect.arrayContaining(Object.keys(kept.urgency ?? {})));
			})
		);
	});

	it('miss the same in the review as at submission', () => {
		fc.assert(
			fc.property(anyAnswers, anyLocale, (answers, locale) => {
				const { missing, pages } = review(definition, answers, locale);
				const done = finish(definition, answers, locale);
				expect(missing.map(({ question }) => question)).toEqual(done.missing);
				expect(pages.flatMap((one) => one.answers).map(({ question }) => question)).toEqual(
					done.asked
				);
			})
		);
	});

	it('show the next person nothing', () => {
		fc.assert(
			fc.property(anyAnswers, anyAnswers, anyLocale, (first, second, locale) => {
				finish(definition, first, locale);
				expect(review(definition, second, locale)).toEqual(
					review(structuredClone(definition), second, locale)
				);
			}),
			{ numRuns: 50 }
		);
	});
});

describe('any file given to the check', () => {
	const anyQuestion = fc.dictionary(
		fc.constantFrom('type', 'name', 'title', 'choices', 'topics', 'visibleIf', 'rows', 'columns'),
		fc.oneof(json, fc.constantFrom<Json>('text', 'matrix', 'all', '{a} = {', "{a} contains 'x'"))
	);
	const anyFile = fc.oneof(
		json,
		fc.record({
			title: json,
			pages: fc.array(fc.record({ name: json, elements: fc.array(anyQuestion) }))
		})
	);

	it('is told its faults without an exception', () => {
		fc.assert(
			fc.property(anyFile, (file) => {
				expect(check(file, someTopics).length).toBeGreaterThan(0);
			})
		);
	});

	it('is told a fault when any part of a sound one is taken out or replaced', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...pageNames.keys()),
				fc.constantFrom('title', 'name', 'elements'),
				fc.constantFrom<Json>(null, 5, [], {}),
				(index, property, replacement) => {
					const broken = structuredClone(definition);
					const pages = Array.isArray(broken.pages) ? broken.pages : [];
					pages[index] = { ...(pages[index] as object), [property]: replacement };
					expect(check(broken, []).length).toBeGreaterThan(0);
				}
			)
		);
	});
});
