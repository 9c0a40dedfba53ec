/** What holds for every kind, whatever is posted: reading undoes the fields of an answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { finish, readForm, review, viewPage } from '../../src/lib/questionnaire/engine/index.ts';
import { browserForm } from '../scenario/scenario.ts';
import { everyKind, everyKindAnswers, everyKindPages } from '../support/every-kind.ts';

const moment = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());
const typed = fc.oneof(
	fc.constantFrom(
		'',
		'all',
		'other',
		'none',
		'refused',
		'dontknow',
		'true',
		'false',
		'x',
		'٤',
		'?'
	),
	fc.constantFrom(
		...Object.values(everyKindAnswers).flatMap((all) => all.map(([, value]) => value))
	),
	moment.map((iso) => iso.slice(0, 10)),
	moment.map((iso) => iso.slice(0, 16)),
	moment.map((iso) => iso.slice(11, 19)),
	moment.map((iso) => iso.slice(0, 7)),
	fc.tuple(fc.nat(2100), fc.nat(54)).map(([year, week]) => `${year}-W${week}`),
	fc.integer({ min: -5, max: 1005 }).map(String),
	fc.double({ noNaN: true }).map(String),
	fc.stringMatching(/^#?[0-9a-fA-F]{3,6}$/),
	fc.string({ unit: 'binary' })
);
const names = [
	...new Set(
		everyKindPages.flatMap((page) => {
			const view = viewPage(everyKind, {}, 'en', page);
			const shown = view ? browserForm(view).map(([name]) => name) : [];
			return [...shown, ...everyKindAnswers[page].map(([name]) => name)];
		})
	),
	'barriers.all',
	'half',
	'fixed'
];
const anyForm = fc.array(fc.tuple(fc.constantFrom(...names), typed), { maxLength: 40 });
const anyPage = fc.constantFrom(...everyKindPages);
const anyLocale = fc.constantFrom(...locales);
const saved = fc
	.array(fc.tuple(anyPage, anyLocale, anyForm), { maxLength: 5 })
	.map((posts) =>
		posts.reduce<Answers>(
			(answers, [page, locale, form]) => readForm(everyKind, answers, locale, page, form).answers,
			{}
		)
	);

function postedUntouched(answers: Answers, locale: (typeof locales)[number]): Answers {
	return everyKindPages.reduce((all, page) => {
		const view = viewPage(everyKind, all, locale, page);
		const reading = readForm(everyKind, all, locale, page, view ? browserForm(view) : []);
		expect(reading.errors).toEqual({});
		return reading.answers;
	}, answers);
}

describe('answers of every kind, saved', () => {
	it('are the same after a page that nobody touched, in any language', () => {
		fc.assert(
			fc.property(saved, anyLocale, (answers, locale) => {
				expect(postedUntouched(answers, locale)).toEqual(answers);
			})
		);
	});

	it('fit their questions, and are put into words in any language', () => {
		fc.assert(
			fc.property(saved, anyLocale, (answers, locale) => {
				const done = finish(everyKind, answers, locale);
				expect(done.errors).toEqual({});
				expect(finish(everyKind, done.answers, locale).answers).toEqual(done.answers);
				const lines = review(everyKind, answers, locale).pages.flatMap((page) =>
					page.answers.flatMap((answer) => answer.lines)
				);
				expect(lines.every((line) => line.length > 0)).toBe(true);
			})
		);
	}, 120_000);

	it('never hold what was posted for a question that cannot be changed or is worked out', () => {
		fc.assert(
			fc.property(saved, (answers) => {
				expect(answers).not.toHaveProperty('fixed');
				expect(answers).not.toHaveProperty('half');
			})
		);
	});
});
