import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/lib/brief/blocks.ts';
import type { TableBlock } from '../../src/lib/brief/blocks.ts';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { rollUp } from '../../src/lib/rollup/roll-up.ts';
import { resultsOf, type QuestionResult } from '../../src/lib/ui/desk/results.ts';
import { inSix, response, specification, specifications } from '../support/rollup-fixtures.ts';

/** Results of the named questions, or of all; each answer is one submitted response. */
function resultsFrom(answers: readonly Answers[], ...names: string[]) {
	const responses = answers.map((answer, index) => response(String(index), answer));
	const chosen = names.length > 0 ? names.map(specification) : specifications;
	return resultsOf(rollUp({ specifications: chosen, listed: [], responses }), 'en');
}

function resultOf(name: string, ...answers: Answers[]): QuestionResult {
	const { priorities, closed } = resultsFrom(answers, name);
	const [result] = [...priorities, ...closed];
	if (!result) throw new Error(`no result of ${name}`);
	return result;
}

function tableOf({ figures }: QuestionResult): TableBlock | undefined {
	return figures?.kind === 'chart' ? figures.table : figures;
}
const shown = (table: TableBlock | undefined) =>
	table?.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));

describe('the results of a ranking', () => {
	const ranked = resultOf(
		'priority_topics',
		{ priority_topics: ['ai', 'iot'] },
		{ priority_topics: ['iot', 'ai'] },
		{ priority_topics: ['cybersecurity', 'ai', 'iot'] },
		{ priority_topics: ['numbering'] },
		{}
	);

	it('give topics that are named equally often the same rank, and skip the ranks they take', () => {
		expect(shown(tableOf(ranked))).toEqual([
			['ai', '1', '3', '75%', '1', '1.7'],
			['iot', '1', '3', '75%', '1', '2.0'],
			['cybersecurity', '3', '1', '25%', '1', '1.0'],
			['numbering', '3', '1', '25%', '1', '1.0'],
			['imt2020', '5', '0', '0%', '0', '–']
		]);
	});
	it('have the responses with a ranking as their base', () => {
		expect(tableOf(ranked)?.base).toContain(
			'Base of the shares: 4 responses with a ranking; the question was shown in 5.'
		);
	});
	it('draw what is named most often, and name all that share the first place', () => {
		const chart = ranked.figures?.kind === 'chart' ? ranked.figures : undefined;
		expect(chart?.bars.map(({ label, figure }) => [label, valueOf(figure)])).toEqual([
			['ai', 3],
			['iot', 3],
			['cybersecurity', 1],
			['numbering', 1]
		]);
		expect(chart?.description).toContain('ai and iot');
		expect(chart?.base).toContain('The chart shows the 4 named most often; the table shows all 5.');
	});
});

describe('the results of a choice', () => {
	it('keep options that nobody chose, and count shares of those who answered', () => {
		const result = resultOf(
			'secretariat',
			{ secretariat: 'yes' },
			{ secretariat: 'other', 'secretariat-Comment': 'By law' },
			{ secretariat: 'yes' },
			{ secretariat: 'no' },
			{}
		);
		expect(shown(tableOf(result))).toEqual([
			['yes', '2', '50%'],
			['planned', '0', '0%'],
			['no', '1', '25%'],
			['other', '1', '25%'],
			['none', '0', '0%']
		]);
		expect(result.notes).toEqual([
			'Base of the shares: 4 responses that answered; the question was shown in 5.',
			'Texts written beside “Other”: 1.'
		]);
	});
	it('of several tell that shares may pass 100%', () => {
		const result = resultOf('languages', { languages: ['ar', 'fr'] }, { languages: ['fr'] });
		expect(shown(tableOf(result))).toContainEqual(['fr', '2', '100%']);
		expect(result.notes[0]).toContain('2 responses that answered; the question was shown in 2');
		expect(result.notes[1]).toContain('3 were made, so the shares may add up to more than 100%');
	});
	it.each([
		[12, '0'],
		[13, '11']
	])('among %i options begin with option %s when option 11 is chosen', (count, first) => {
		const options = Array.from({ length: count }, (_, index) => ({
			value: String(index),
			text: inSix(String(index))
		}));
		const { closed } = resultsOf(
			rollUp({
				specifications: [{ ...specification('secretariat'), options }],
				listed: [],
				responses: [response('A', { secretariat: '11' })]
			}),
			'en'
		);
		expect(closed.flatMap((result) => shown(tableOf(result)) ?? [])[0]?.[0]).toBe(first);
	});
});

describe('the results of numbers', () => {
	it('are statistics, with their base first', () => {
		const result = resultOf('staff', { staff: 1 }, { staff: 2 }, { staff: 9 }, {});
		expect(result.figures).toBeUndefined();
		expect(result.notes).toEqual([
			'Base of the shares: 3 responses that answered; the question was shown in 4.',
			'Mean 4.0, median 2.0, quartiles 1.5 and 5.5, lowest 1.0, highest 9.0.'
		]);
	});
	it('on a scale are counted besides', () => {
		const result = resultOf('gap_voluntary', { gap_voluntary: 2 }, { gap_voluntary: 3 });
		expect(shown(tableOf(result))?.map(([, count]) => count)).toEqual(['0', '1', '1', '0', '0']);
		expect(result.notes[1]).toContain('Mean 2.5');
	});
});

describe('the results of a matrix', () => {
	it('give each row a base of its own, and none a mean that nobody answered', () => {
		const result = resultOf(
			'importance',
			{ importance: { ai: 5, iot: 1 } },
			{ importance: { ai: 3 } },
			{}
		);
		const table = tableOf(result);
		expect(shown(table)?.slice(0, 4)).toEqual([
			['imt2020', '0', '0', '0', '0', '0', '–', '–', '0'],
			['ai', '0', '0', '1', '0', '1', '4.0', '4.0', '2'],
			['cybersecurity', '0', '0', '0', '0', '0', '–', '–', '0'],
			['iot', '1', '0', '0', '0', '0', '1.0', '1.0', '1']
		]);
		expect(result.notes).toEqual([table?.base]);
		expect(table?.base).toContain('the question was shown in 3');
	});
});

describe('the results of a questionnaire', () => {
	it('put rankings by priority first, and leave no question out', () => {
		const { priorities, closed, open } = resultsFrom([{ prepared_by: 'The ministry' }]);
		expect(priorities.map(({ id }) => id)).toEqual(['question-priority_topics']);
		expect(closed.map(({ id }) => id)).toContain('question-barriers');
		expect(priorities.length + closed.length + (open?.rows.length ?? 0)).toBe(
			specifications.length
		);
	});
	it('count who wrote something under open questions, of those who were shown them', () => {
		const { open } = resultsFrom([{ prepared_by: 'The ministry' }, {}], 'prepared_by', 'message');
		expect(shown(open)).toEqual([
			['Title of prepared_by', '1', '2', '50%'],
			['Title of message', '0', '2', '0%']
		]);
	});
	it('have no table of open questions where none is asked', () => {
		expect(resultsFrom([{}], 'staff')).not.toHaveProperty('open');
	});
	it('say so, instead of figures, where nobody has answered', () => {
		const { priorities, closed } = resultsFrom([{}, {}]);
		for (const result of [...priorities, ...closed]) {
			expect(result).not.toHaveProperty('figures');
			expect(result.notes).toEqual(['Nobody has answered this question; it was shown in 2.']);
		}
	});
	it('divide by nothing without a single response', () => {
		const { priorities, closed, open } = resultsFrom([]);
		const texts = JSON.stringify([priorities, closed, open]);
		expect(texts).not.toMatch(/NaN|Infinity|∞/);
		expect(shown(open)).toEqual([
			['Title of prepared_by', '0', '0', '–'],
			['Title of message', '0', '0', '–']
		]);
	});
});
