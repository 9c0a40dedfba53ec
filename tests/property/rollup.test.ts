import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTallies, tallyQuestion } from '../../src/lib/rollup/questions.ts';
import { rollUp } from '../../src/lib/rollup/roll-up.ts';
import type { QuestionRollUp } from '../../src/lib/rollup/types.ts';
import { anyResponses, listFor } from '../support/rollup-arbitraries.ts';
import { specifications } from '../support/rollup-fixtures.ts';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const counted = (options: { count: number }[]) => sum(options.map(({ count }) => count));

describe('a tally', () => {
	it('of two lists merged is the tally of both together', () => {
		fc.assert(
			fc.property(anyResponses, anyResponses, (a, b) => {
				for (const question of specifications) {
					expect(mergeTallies(tallyQuestion(question, a), tallyQuestion(question, b))).toEqual(
						tallyQuestion(question, [...a, ...b])
					);
				}
			})
		);
	});
	it('is not changed by being merged', () => {
		fc.assert(
			fc.property(anyResponses, (responses) => {
				for (const question of specifications) {
					const tally = tallyQuestion(question, responses);
					const before = JSON.stringify(tally);
					mergeTallies(tally, tally);
					expect(JSON.stringify(tally)).toBe(before);
				}
			})
		);
	});
});

describe('a roll-up', () => {
	it('does not depend on the order of responses or of the list', () => {
		fc.assert(
			fc.property(
				anyResponses.chain((responses) =>
					fc.tuple(
						fc.constant(responses),
						fc.shuffledSubarray(responses, { minLength: responses.length })
					)
				),
				([responses, shuffled]) => {
					const listed = listFor(responses);
					const one = rollUp({ specifications, listed, responses });
					const other = rollUp({
						specifications,
						listed: [...listed].reverse(),
						responses: shuffled
					});
					expect(JSON.stringify(other)).toBe(JSON.stringify(one));
				}
			)
		);
	});

	it('names respondents with their own statements only: exchanged names change no figure', () => {
		fc.assert(
			fc.property(anyResponses, (responses) => {
				const renamed = responses.map((response) => ({
					...response,
					respondentId: `other-${response.respondentId}`
				}));
				const listed = listFor(responses);
				expect(rollUp({ specifications, listed, responses: renamed }).questions).toEqual(
					rollUp({ specifications, listed, responses }).questions
				);
			})
		);
	});

	it('survives JSON unchanged', () => {
		fc.assert(
			fc.property(anyResponses, (responses) => {
				const result = rollUp({ specifications, listed: listFor(responses), responses });
				expect(JSON.parse(JSON.stringify(result))).toEqual(result);
			})
		);
	});

	it('adds up: answered within asked, options within answered, shares within 0 and 1', () => {
		fc.assert(
			fc.property(anyResponses, (responses) => {
				const { questions } = rollUp({
					specifications,
					listed: listFor(responses),
					responses
				});
				for (const question of questions) {
					expect(question.answered).toBeLessThanOrEqual(question.asked);
					expect(question.asked).toBeLessThanOrEqual(responses.length);
					expectSums(question);
				}
			})
		);
	});
});

function expectSums(question: QuestionRollUp): void {
	switch (question.kind) {
		case 'choice':
			expect(counted(question.options)).toBe(question.answered);
			break;
		case 'selection':
			expect(counted(question.options)).toBe(question.selections);
			expect(question.selections).toBeGreaterThanOrEqual(question.answered);
			for (const { count } of question.options) {
				expect(count).toBeLessThanOrEqual(question.answered);
			}
			break;
		case 'rating':
			expect(counted(question.options)).toBe(question.answered);
			expect(question.statistics?.count ?? 0).toBe(question.answered);
			break;
		case 'matrix':
			for (const row of question.rows) {
				expect(counted(row.options)).toBe(row.answered);
				expect(row.answered).toBeLessThanOrEqual(question.answered);
			}
			break;
		case 'ranking':
			expect(question.support.ballots).toBe(question.answered);
			expect(question.support.order.flat().sort()).toEqual(
				question.options.map(({ value }) => value).sort()
			);
			expect(sum(question.support.topics.map(({ firstChoices }) => firstChoices))).toBe(
				question.answered
			);
			for (const { share } of question.support.topics) {
				if (share === null) continue;
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
			}
			break;
		case 'number':
		case 'text':
			break;
	}
}
