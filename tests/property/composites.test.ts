/** Questions that hold others, under any form, any answers and any order of adding and removing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import type { Change } from '../../src/lib/questionnaire/change.ts';
import type { Answers, Json } from '../../src/lib/questionnaire/contract.ts';
import {
	check,
	finish,
	outline,
	readForm,
	review,
	viewPage
} from '../../src/lib/questionnaire/engine/index.ts';
import { browserForm, inSix, items, questionnaire } from '../scenario/scenario.ts';

const columns = [
	{ name: 'a', title: inSix('A'), cellType: 'text' },
	{ name: 'b', title: inSix('B'), cellType: 'text', inputType: 'number', totalType: 'sum' },
	{
		name: 'c',
		title: inSix('C'),
		cellType: 'checkbox',
		choices: items('x', 'y'),
		showOtherItem: true,
		visibleIf: '{row.a} notempty'
	},
	{ name: 'd', title: inSix('D'), cellType: 'radiogroup', choices: items('x', 1) }
];

const definition = questionnaire({
	name: 'one',
	title: inSix('One'),
	elements: [
		{
			type: 'multipletext',
			name: 'texts',
			title: inSix('Texts'),
			items: [
				{ name: 'a', title: inSix('A') },
				{ name: 'b', title: inSix('B'), inputType: 'number', isRequired: true }
			]
		},
		{
			type: 'matrixdropdown',
			name: 'fixed',
			title: inSix('Fixed'),
			rows: items('x', 'y'),
			columns
		},
		{
			type: 'matrixdynamic',
			name: 'growing',
			title: inSix('Growing'),
			rowCount: 1,
			minRowCount: 1,
			maxRowCount: 4,
			columns,
			visibleIf: "{texts.a} <> 'x'"
		},
		{
			type: 'paneldynamic',
			name: 'panels',
			title: inSix('Panels'),
			panelCount: 1,
			maxPanelCount: 3,
			templateTitle: inSix('{panelIndex} {panel.a}'),
			templateElements: [
				{ type: 'text', name: 'a', title: inSix('A'), isRequired: true },
				{
					type: 'panel',
					name: 'inner',
					visibleIf: '{panel.a} notempty',
					elements: [
						{
							type: 'dropdown',
							name: 'b',
							title: inSix('B'),
							choices: items('x', 'y'),
							showOtherItem: true
						},
						{
							type: 'matrixdropdown',
							name: 'c',
							title: inSix('C'),
							rows: items('x'),
							columns: [columns[0] ?? {}],
							visibleIf: "{panel.b} = 'x'"
						}
					]
				}
			]
		},
		{ type: 'text', name: 'after', title: inSix('After'), visibleIf: "{growing[0].a} = 'x'" }
	]
});
expect(check(definition, [])).toEqual([]);

const value = fc.constantFrom('', 'x', 'y', '1', '2.5', 'other', 'many', ' ', '٤', 'a\r\nb');
const inner = fc.constantFrom('a', 'b', 'c', 'd', 'c.other', 'b.other', 'c.x.a', 'b.comment');
const row = fc.constantFrom('1', '2', '3', '4', '5', 'x', 'y', '0', '__proto__');
const field = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(fc.constantFrom('fixed', 'growing', 'panels'), row, inner)
			.map((parts) => parts.join('.'))
	},
	fc.constantFrom('texts.a', 'texts.b', 'texts', 'after', 'growing', 'growing.1', 'panels.')
);
const count = fc.tuple(
	fc.constantFrom('growing.count', 'panels.count'),
	fc.constantFrom('0', '1', '2', '3', '4', '99', 'x', '')
);
const anyForm = fc.array(fc.oneof({ weight: 6, arbitrary: fc.tuple(field, value) }, count), {
	maxLength: 30
});
const anyChange: fc.Arbitrary<Change | undefined> = fc.option(
	fc.oneof(
		fc.record({
			kind: fc.constant('add' as const),
			field: fc.constantFrom('growing', 'panels', 'fixed')
		}),
		fc.record({
			kind: fc.constant('remove' as const),
			field: fc.constantFrom('growing', 'panels', 'texts'),
			index: fc.integer({ min: 1, max: 5 })
		})
	),
	{ nil: undefined }
);
const anyPost = fc.tuple(anyForm, anyChange);

function posted(answers: Answers, [form, change]: [[string, string][], Change | undefined]) {
	return readForm(definition, answers, 'en', 'one', form, change);
}

const savedAnswers = fc
	.array(anyPost, { maxLength: 4 })
	.map((posts) => posts.reduce<Answers>((answers, post) => posted(answers, post).answers, {}));

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const rowLike = fc.dictionary(
	fc.constantFrom('a', 'b', 'c', 'd', 'c-Comment', 'z'),
	fc.oneof(fc.constantFrom<Json>('x', 'y', 1, 2.5, ['x'], ['x', 'other'], true), json)
);
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
	fc.constantFrom('texts', 'fixed', 'growing', 'panels', 'after', 'unknown'),
	fc.oneof(
		rowLike,
		fc.array(fc.oneof(rowLike, json), { maxLength: 6 }),
		fc.dictionary(fc.constantFrom('x', 'y', 'z'), rowLike),
		json
	)
);

const runs = { numRuns: 15 };

describe('any form posted to questions that hold others', () => {
	it('leaves answers that fit their questions', () => {
		fc.assert(
			fc.property(savedAnswers, anyPost, (answers, post) => {
				const reading = posted(answers, post);
				expect(finish(definition, reading.answers).errors).toEqual({});
				expect(reading.answers['growing'] ?? [{}]).toSatisfy(
					(rows: Json) => Array.isArray(rows) && rows.length >= 1 && rows.length <= 4
				);
			}),
			runs
		);
	});

	it('comes to the same when it is posted twice without its button', () => {
		fc.assert(
			fc.property(savedAnswers, anyPost, (answers, post) => {
				const once = posted(answers, post);
				expect(posted(once.answers, [once.form, undefined]).answers).toEqual(once.answers);
			}),
			runs
		);
	});

	it('changes nothing when the page is posted as it is shown', () => {
		fc.assert(
			fc.property(savedAnswers, fc.constantFrom(...locales), (answers, locale) => {
				const view = viewPage(definition, answers, locale, 'one');
				const form = view ? browserForm(view) : [];
				const reading = readForm(definition, answers, locale, 'one', form);
				expect(reading.answers).toEqual(answers);
				expect(reading.errors).toEqual({});
			}),
			runs
		);
	});
});

describe('any answers at all', () => {
	it('are finished once and for all', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const once = finish(definition, answers);
				expect(finish(definition, once.answers)).toEqual({ ...once, errors: {} });
			}),
			runs
		);
	});

	it('are shown, reviewed and counted as by an engine that has seen nobody else', () => {
		fc.assert(
			fc.property(anyAnswers, anyAnswers, fc.constantFrom(...locales), (first, second, locale) => {
				finish(definition, first, locale);
				const fresh = structuredClone(definition);
				expect(viewPage(definition, second, locale, 'one')).toEqual(
					viewPage(fresh, second, locale, 'one')
				);
				expect(review(definition, second, locale)).toEqual(
					review(structuredClone(definition), second, locale)
				);
				expect(outline(definition, second, locale)).toEqual(
					outline(structuredClone(definition), second, locale)
				);
			}),
			runs
		);
	});
});

describe('any order of adding and removing', () => {
	const step = fc.oneof(
		fc.constant('add' as const),
		fc.integer({ min: 1, max: 4 }).map((index) => ({ remove: index })),
		fc.record({ at: fc.integer({ min: 1, max: 4 }), typed: fc.constantFrom('x', 'y', 'z') })
	);

	type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

	/** What a person who sees the rows expects. */
	function expected(rows: string[], one: Step): string[] {
		if (one === 'add') return rows.length < 4 ? [...rows, ''] : rows;
		if ('remove' in one) {
			const allowed = rows.length > 1 && one.remove <= rows.length;
			return allowed ? rows.toSpliced(one.remove - 1, 1) : rows;
		}
		return rows.map((typed, index) => (index === one.at - 1 ? one.typed : typed));
	}

	function done(answers: Answers, one: Step): Answers {
		const view = viewPage(definition, answers, 'en', 'one');
		const form = view ? browserForm(view) : [];
		if (one === 'add') return posted(answers, [form, { kind: 'add', field: 'growing' }]).answers;
		if ('remove' in one) {
			const change: Change = { kind: 'remove', field: 'growing', index: one.remove };
			return posted(answers, [form, change]).answers;
		}
		const typed = form.map(([name, text]): [string, string] =>
			name === `growing.${one.at}.a` ? [name, one.typed] : [name, text]
		);
		return posted(answers, [typed, undefined]).answers;
	}

	it('keeps what stands in every other row', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
				let rows = [''];
				let answers: Answers = {};
				for (const one of steps) {
					rows = expected(rows, one);
					answers = done(answers, one);
					const blank = rows.length === 1 && rows[0] === '';
					const kept = rows.map((typed) => (typed === '' ? {} : { a: typed }));
					expect(answers['growing']).toEqual(blank ? undefined : kept);
				}
			}),
			{ numRuns: 10 }
		);
	});
});
