/** Tallies of every kind of question under random answers, against a slow and obvious twin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
	Answers,
	Definition,
	Json,
	QuestionSpecification
} from '../../src/lib/questionnaire/contract.ts';
import { specify, viewPage } from '../../src/lib/questionnaire/engine/index.ts';
import {
	addToCrossTally,
	canonicalCrossTally,
	crossTable,
	emptyCrossTally,
	isClosed,
	mergeCrossTallies,
	removeFromCrossTally,
	type Attributes,
	type Side
} from '../../src/lib/rollup/cross-tables.ts';
import {
	addResponse,
	canonicalTally,
	emptyTally,
	mergeTallies,
	removeResponse,
	tallyQuestion
} from '../../src/lib/rollup/questions.ts';
import { groups, regions, type SubmittedResponse } from '../../src/lib/rollup/types.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import { items, page, questionnaire } from '../scenario/scenario.ts';
import { anyAnswers, definition as kinds } from '../support/any-answers.ts';
import { answersToLogic, anyLogic, pageNames } from '../support/any-logic.ts';
import { reportsOf, responsesTo } from '../support/rollup-of.ts';

const composites: Definition = questionnaire(
	page(
		'one',
		{ type: 'multipletext', name: 'texts', items: [{ name: 'a' }, { name: 'b' }] },
		{
			type: 'multipletext',
			name: 'points',
			purpose: 'priority-ranking',
			items: ['a', 'b', 'c'].map((name) => ({ name, inputType: 'number' }))
		},
		{
			type: 'matrixdropdown',
			name: 'table',
			rows: items('a', 'b'),
			choices: ['x', 'y'],
			columns: [{ name: 'c' }, { name: 'd', cellType: 'rating', visibleIf: "{row.c} = 'x'" }]
		},
		{
			type: 'paneldynamic',
			name: 'panels',
			templateElements: [
				{ type: 'checkbox', name: 'c', choices: items('x', 'y'), showOtherItem: true },
				{ type: 'text', name: 'd', inputType: 'number', visibleIf: "{panel.c} contains 'x'" }
			]
		}
	)
);

const leaf = fc.constantFrom<Json>('x', 'y', '__proto__', 3, 4.5, null, '', ['x'], ['y', 'other']);
const numbers = fc.constantFrom<Json>(0, 1, 1.1, 2.2, 100, -5, 1e308, '40', '-0', ' ');
const cells = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'c-Comment'), leaf);
const answersToComposites: fc.Arbitrary<Answers> = fc.record(
	{
		texts: fc.oneof(cells, leaf),
		points: fc.oneof(
			fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(numbers, leaf)),
			leaf
		),
		table: fc.oneof(fc.dictionary(fc.constantFrom('a', 'b', 'e'), fc.oneof(cells, leaf)), leaf),
		panels: fc.oneof(fc.array(fc.oneof(cells, leaf), { maxLength: 4 }), leaf)
	},
	{ requiredKeys: [] }
);

const ofKinds = fc.tuple(fc.constant(kinds), fc.array(anyAnswers, { maxLength: 8 }));
const ofComposites = fc.tuple(
	fc.constant(composites),
	fc.array(answersToComposites, { maxLength: 8 })
);
const ofLogic = fc.tuple(anyLogic, fc.array(answersToLogic, { maxLength: 5 }));
const anyCase: fc.Arbitrary<[Definition, Answers[]]> = fc.oneof(ofKinds, ofComposites, ofLogic);

function expectSame(question: QuestionSpecification, responses: readonly SubmittedResponse[]) {
	const tally = emptyTally(question);
	for (const response of responses) addResponse(tally, question, response);
	return canonicalTally(tally);
}

describe('the tally of every kind', () => {
	it('forgets a response that is taken out, to the last byte', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(), ([definition, answers], chosen) => {
				const responses = responsesTo(definition, answers);
				const taken = responses.filter((_, index) => (chosen >> index) % 2 === 1);
				const left = responses.filter((_, index) => (chosen >> index) % 2 === 0);
				for (const question of specify(definition)) {
					const tally = tallyQuestion(question, responses);
					for (const response of taken) removeResponse(tally, question, response);
					expect(canonicalTally(tally)).toBe(expectSame(question, left));
				}
			})
		);
	});
	it('is the same in any order, in two parts, and after a time as JSON', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(8), ([definition, answers], cut) => {
				const responses = responsesTo(definition, answers);
				for (const question of specify(definition)) {
					const whole = expectSame(question, responses);
					expect(expectSame(question, [...responses].reverse())).toBe(whole);
					const merged = mergeTallies(
						tallyQuestion(question, responses.slice(cut)),
						tallyQuestion(question, responses.slice(0, cut))
					);
					expect(canonicalTally(merged)).toBe(whole);
					expect(canonicalTally(JSON.parse(whole) as typeof merged)).toBe(whole);
				}
			})
		);
	});
});

/** What somebody with these answers sees, page by page. */
function shownTo(definition: Definition, answers: Answers): Set<string> {
	const views = pageNames.map((name) => viewPage(definition, answers, 'en', name));
	return new Set(
		views.flatMap((view) => questionsIn(view?.elements ?? []).map(({ name }) => name))
	);
}

/** Selections of one response by value, of a closed question at the top. */
function chosenIn({ options }: QuestionSpecification, answer: Json | undefined): string[] {
	const all = Array.isArray(answer) ? answer : [answer];
	const values = all.filter((one) => ['string', 'number', 'boolean'].includes(typeof one));
	return [...new Set(values.map(String))].filter((value) =>
		options.some((option) => option.value === value)
	);
}

describe('a roll-up of random answers to random questionnaires', () => {
	it('counts as one who asks the engine about each response and goes through all of them each time', () => {
		fc.assert(
			fc.property(ofLogic, ([definition, answers]) => {
				const reports = reportsOf(definition, answers);
				for (const [place, question] of specify(definition).entries()) {
					const report = reports[place];
					const closed = ['radiogroup', 'dropdown', 'checkbox'].includes(question.kind);
					const asking = answers.filter((given) => shownTo(definition, given).has(question.name));
					expect(report?.asked).toBe(asking.length);
					if (!closed) continue;
					const made = responsesTo(definition, answers)
						.filter(({ asked }) => asked.includes(question.name))
						.map((response) => response.answers[question.name])
						.filter((answer) => question.kind === 'checkbox' || !Array.isArray(answer))
						.map((answer) => chosenIn(question, answer));
					// survey-core keeps any words as an answer where "Other" stands beside a comment area.
					if (question.options.length === 0 || question.wordsInPlace) continue;
					expect(report?.answered).toBe(made.filter((chosen) => chosen.length > 0).length);
					for (const { value, count } of report?.options ?? []) {
						expect(count).toBe(made.filter((chosen) => chosen.includes(String(value))).length);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});
});

const nobody: Attributes = { region: '', groups: [], language: 'en' };
const anyone: fc.Arbitrary<Attributes> = fc.record({
	region: fc.constantFrom(...regions),
	groups: fc.subarray([...groups]),
	language: fc.constantFrom('en', 'ar')
});

describe('a cross-table', () => {
	const closed = specify(kinds).filter(isClosed);
	const side: fc.Arbitrary<Side> = fc.oneof(
		fc.constantFrom(...closed).map((question) => ({ kind: 'question' as const, question })),
		fc.constantFrom<Side>({ kind: 'region' }, { kind: 'group' }, { kind: 'language' })
	);
	const table = fc.tuple(
		fc.record({ rows: side, columns: side }),
		fc.array(fc.tuple(anyAnswers, anyone), { maxLength: 8 })
	);

	it('counts every response in the cells of what it gave on both sides', () => {
		fc.assert(
			fc.property(table, ([sides, given]) => {
				const responses = responsesTo(
					kinds,
					given.map(([answers]) => answers)
				);
				const tally = emptyCrossTally();
				const halves = [emptyCrossTally(), emptyCrossTally()] as const;
				const on = (one: Side, index: number): string[] | undefined => {
					const [, { region, groups: memberOf, language }] = given[index] ?? [{}, nobody];
					if (one.kind === 'region') return [region];
					if (one.kind === 'group') return [...memberOf];
					if (one.kind === 'language') return [language];
					const counts = tallyQuestion(one.question, responses.slice(index, index + 1));
					return counts.answered === 0 ? undefined : Object.keys(counts.counts);
				};
				for (const [index, response] of responses.entries()) {
					const attributes = given[index]?.[1];
					if (!attributes) continue;
					addToCrossTally(tally, sides, response, attributes);
					addToCrossTally(halves[index % 2 === 0 ? 0 : 1], sides, response, attributes);
				}
				const both = responses
					.map((_, index) => ({ row: on(sides.rows, index), column: on(sides.columns, index) }))
					.filter(({ row, column }) => row !== undefined && column !== undefined);
				const { base, rows, columns } = crossTable(tally, sides);
				expect(base).toBe(both.length);
				for (const { value, base: rowBase, counts } of rows) {
					const inRow = both.filter(({ row }) => row?.includes(value));
					expect(rowBase).toBe(inRow.length);
					expect(counts).toEqual(
						columns.map(
							({ value: name }) => inRow.filter(({ column }) => column?.includes(name)).length
						)
					);
				}
				expect(canonicalCrossTally(mergeCrossTallies(halves[1], halves[0]))).toBe(
					canonicalCrossTally(tally)
				);
				for (const [index, response] of responses.entries()) {
					const attributes = given[index]?.[1];
					if (attributes) removeFromCrossTally(tally, sides, response, attributes);
				}
				expect(canonicalCrossTally(tally)).toBe(canonicalCrossTally(emptyCrossTally()));
			})
		);
	});
});
