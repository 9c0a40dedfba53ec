import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherKey, type Answers, type Json } from '../../src/lib/questionnaire/contract.ts';
import {
	check,
	finish,
	outline,
	readForm,
	review,
	viewPage
} from '../../src/lib/questionnaire/engine/index.ts';
import { browserForm, someTopics } from '../scenario/scenario.ts';

import {
	anyAnswers,
	anyForm,
	anyLocale,
	anyPage,
	definition,
	json,
	pageNames
} from '../support/any-answers.ts';

expect(check(definition, [])).toEqual([]);

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
