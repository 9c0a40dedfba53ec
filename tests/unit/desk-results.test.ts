import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/lib/brief/text.ts';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { findingsBy, findingsOf } from '../../src/lib/rollup/findings.ts';
import {
	count,
	emptyStratum,
	type CountedStratum,
	type Stratum
} from '../../src/lib/rollup/strata.ts';
import { readView, writeView } from '../../src/lib/rollup/view.ts';
import { resultsOf, type QuestionResult } from '../../src/lib/ui/desk/results.ts';
import { linksInto } from '../../src/lib/ui/desk/results/links.ts';
import type { PartResult } from '../../src/lib/ui/desk/results/parts.ts';
import type { ResultTable } from '../../src/lib/ui/desk/results/table.ts';
import { inSix, response, specification, specifications } from '../support/rollup-fixtures.ts';

/** Each answer is one submitted response, from the region that is named, or from Africa. */
interface Answered {
	answers: Answers;
	region?: string;
}

function strataOf(asked: typeof specifications, answered: readonly Answered[]): CountedStratum[] {
	return answered.map(({ answers, region = 'Africa' }, index) => {
		const stratum: Stratum = { region, groups: [], locale: 'en', consent: 'none' };
		const tally = emptyStratum(asked);
		count(tally, asked, response(String(index), answers), 'in');
		return { stratum, tally };
	});
}

/** Results of these questions in the view of an address. */
function resultsIn(query: string, asked: typeof specifications, answered: readonly Answered[]) {
	const { view } = readView(new URLSearchParams(query));
	const strata = strataOf(asked, answered);
	const { by, weighting } = view;
	const regions = [...new Set(strata.map(({ stratum }) => stratum.region))];
	const questions = asked.map((question) => ({
		question,
		...findingsOf(question, strata, weighting),
		columns:
			by?.kind === 'region'
				? findingsBy(question, strata, weighting, { kind: 'region', values: regions })
				: []
	}));
	return resultsOf({ view, questions }, 'en', {
		linkTo: linksInto('/responses', view),
		viewAt: (other) => `?${writeView(other)}`
	});
}

function resultsFrom(answers: readonly Answers[], ...names: string[]) {
	const chosen = names.length > 0 ? names.map(specification) : specifications;
	return resultsIn(
		'',
		chosen,
		answers.map((given) => ({ answers: given }))
	);
}

function resultIn(query: string, name: string, answered: readonly Answered[]): QuestionResult {
	const { priorities, closed } = resultsIn(query, [specification(name)], answered);
	const [result] = [...priorities, ...closed];
	if (!result) throw new Error(`no result of ${name}`);
	return result;
}

function partOf({ parts: [part] }: QuestionResult): PartResult {
	if (!part) throw new Error('no part');
	return part;
}

function resultOf(name: string, ...answers: Answers[]): PartResult {
	return partOf(
		resultIn(
			'',
			name,
			answers.map((given) => ({ answers: given }))
		)
	);
}

/** Headers and cells, a share after its count. */
const shown = (table: ResultTable | undefined, part: 'body' | 'foot' = 'body') =>
	table?.[part].map(({ header, cells }) => [
		header,
		...cells.map(({ text, beside }) => (beside ? `${text} ${beside.text}` : text))
	]);

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
		expect(shown(ranked.table)).toEqual([
			['ai', '1', '3', '75%', '1', '1.7'],
			['iot', '1', '3', '75%', '1', '2.0'],
			['cybersecurity', '3', '1', '25%', '1', '1.0'],
			['numbering', '3', '1', '25%', '1', '1.0'],
			['imt2020', '5', '0', '0%', '0', '–']
		]);
	});
	it('have the responses with a ranking as their base', () => {
		expect(shown(ranked.table, 'foot')).toEqual([
			['Answered: base of the shares', '', '4', '', '', ''],
			['Left blank', '', '1', '', '', '']
		]);
	});
	it('draw what is named most often, and name all that share the first place', () => {
		const { chart } = ranked;
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
		expect(shown(result.table)).toEqual([
			['yes', '2', '50%'],
			['planned', '0', '0%'],
			['no', '1', '25%'],
			['other', '1', '25%'],
			['none', '0', '0%']
		]);
		expect(shown(result.table, 'foot')).toEqual([
			['Answered: base of the shares', '4', ''],
			['Left blank', '1', ''],
			['Words beside “Other”', '1', '']
		]);
		expect(result.words).toEqual([
			{ title: 'Words beside “Other”', texts: [{ text: 'By law', count: 1 }] }
		]);
	});
	it('of several tell that shares may pass 100%', () => {
		const result = resultOf('languages', { languages: ['ar', 'fr'] }, { languages: ['fr'] });
		expect(shown(result.table)).toContainEqual(['fr', '2', '100%']);
		expect(shown(result.table, 'foot')?.[0]).toEqual(['Answered: base of the shares', '2', '']);
		expect(result.notes[0]).toContain('3 were made, so the shares may add up to more than 100%');
	});
	it.each([
		[12, '0'],
		[13, '11']
	])('among %i options begin with option %s when option 11 is chosen', (count, first) => {
		const options = Array.from({ length: count }, (_, index) => ({
			value: String(index),
			text: inSix(String(index))
		}));
		const asked = [{ ...specification('secretariat'), options }];
		const { closed } = resultsIn('', asked, [{ answers: { secretariat: '11' } }]);
		expect(closed.flatMap((result) => shown(partOf(result).table) ?? [])[0]?.[0]).toBe(first);
	});
});

describe('the results of numbers', () => {
	it('are one line of statistics that begins with their base', () => {
		const { table } = resultOf('staff', { staff: 1 }, { staff: 2 }, { staff: 9 }, {});
		expect(table?.head.slice(1)).toEqual([
			'Answered: base of what follows',
			'Left blank',
			'Mean',
			'Median',
			'Quartiles',
			'Lowest',
			'Highest'
		]);
		expect(shown(table)).toEqual([['All', '3', '1', '4.0', '2', '1.5 and 5.5', '1', '9']]);
	});
	it('on a scale are counted besides', () => {
		const { table } = resultOf('gap_voluntary', { gap_voluntary: 2 }, { gap_voluntary: 3 });
		expect(shown(table)?.map(([, number]) => number)).toEqual(['0', '1', '1', '0', '0']);
		expect(shown(table, 'foot')).toContainEqual(['Mean', '2.5', '']);
	});
});

describe('the results of a matrix', () => {
	it('give each row a base of its own, and none a mean that nobody answered', () => {
		const { table } = resultOf(
			'importance',
			{ importance: { ai: 5, iot: 1 } },
			{ importance: { ai: 3 } },
			{}
		);
		expect(shown(table)?.slice(0, 2)).toEqual([
			['imt2020', '0 –', '0 –', '0 –', '0 –', '0 –', '–', '–', '0'],
			['ai', '0 0%', '0 0%', '1 50%', '0 0%', '1 50%', '4.0', '4.0', '2']
		]);
	});
});

describe('a view of the results', () => {
	const answered: Answered[] = [
		{ answers: { secretariat: 'yes' }, region: 'Africa' },
		{ answers: { secretariat: 'yes' }, region: 'Africa' },
		{ answers: { secretariat: 'yes' }, region: 'Africa' },
		{ answers: { secretariat: 'no' }, region: 'Europe' },
		{ answers: {}, region: 'Europe' }
	];

	it('leads from each number to the responses behind it, in the same view', () => {
		const { table } = partOf(resultIn('by=region&region=Africa', 'secretariat', answered));
		const view = '/responses?region=Africa&by=region&question=secretariat';
		expect(table?.body[0]?.cells.map(({ href }) => href)).toEqual([
			`${view}&that=chose&answer=yes`,
			`${view}&that=chose&answer=yes`,
			`${view}&that=chose&answer=yes&column=Africa`,
			undefined
		]);
		expect(table?.foot[0]?.cells[0]?.href).toBe(`${view}&that=answered`);
	});
	it('leads from a mean or a median to those who gave a number, from an end to those who gave it', () => {
		const staff: Answered[] = [2, 8, 8].map((number) => ({ answers: { staff: number } }));
		const { table } = partOf(resultIn('', 'staff', staff));
		const [all] = table?.body ?? [];
		const leads = (head: string) => all?.cells[(table?.head.indexOf(head) ?? 0) - 1];
		const view = '/responses?question=staff';
		for (const head of ['Mean', 'Median'])
			expect(leads(head)).toMatchObject({ href: `${view}&that=answered`, derived: true });
		expect(leads('Highest')).toEqual({
			text: '8',
			href: `${view}&that=chose&answer=8`,
			derived: true
		});
	});
	it('says that counts beside weighted shares are not weighted', () => {
		const ranked: Answered[] = [{ answers: { priority_topics: ['ai'] } }];
		const head = (query: string) =>
			partOf(resultIn(query, 'priority_topics', ranked)).table?.head ?? [];
		expect(head('')).toContain('Named by');
		expect(head('weighting=regions')).toContain('Named by, each counted once');
	});
	it('gives each column its own base', () => {
		const { table } = partOf(resultIn('by=region', 'secretariat', answered));
		expect(table?.head).toEqual(['Answer', 'Responses', 'Share', 'Africa', 'Europe']);
		expect(shown(table)?.[0]).toEqual(['yes', '3', '75%', '3 100%', '0 0%']);
		expect(shown(table, 'foot')).toEqual([
			['Answered: base of the shares', '4', '', '3', '1'],
			['Left blank', '1', '', '0', '1']
		]);
	});
	it('sets weighted shares beside plain ones, leaves counts as they are, and says the weighting', () => {
		const result = resultIn('weighting=regions', 'secretariat', answered);
		const { table, chart } = partOf(result);
		expect(shown(table)?.[0]).toEqual(['yes', '3', '75%', '50%']);
		expect(chart?.unit).toBe('Share of those who answered, weighted (%)');
		expect(result.weighting).toBe(
			'Each region one voice; 4 answers weigh as much as 3 of equal weight (lightest 0.7, heaviest 2.0, mean 1).'
		);
	});
	it('says why a weighting cannot be, and shows one voice each', () => {
		const query = 'weighting=region-shares&stated.CIS=50';
		const result = resultIn(query, 'secretariat', answered);
		expect(result.weighting).toContain('nobody answered who could carry the share of Commonwealth');
		expect(shown(partOf(result).table)?.[0]).toEqual(['yes', '3', '75%']);
	});
});

describe('the results of a questionnaire', () => {
	it('put what asks for priorities first, and leave no question out', () => {
		const { priorities, closed, open } = resultsFrom([{ prepared_by: 'The ministry' }]);
		expect(priorities.map(({ name }) => name)).toEqual(['priority_topics', 'importance']);
		expect(closed.map(({ id }) => id)).toContain('question-barriers');
		expect(priorities.length + closed.length + (open?.body.length ?? 0)).toBe(
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
		for (const { parts } of [...priorities, ...closed]) {
			expect(parts).toEqual([
				{ notes: ['Nobody has answered this question; it was shown in 2.'], words: [] }
			]);
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
