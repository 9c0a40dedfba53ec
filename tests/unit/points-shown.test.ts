/** What the desk is shown of points: a table of its own, and a section of the panel. */
import { describe, expect, it } from 'vitest';
import { shownQuestions } from '../../src/lib/brief/templates/meeting/wanted.ts';
import { figureRows } from '../../src/lib/downloads/figures.ts';
import { findingsOfBallots } from '../../src/lib/priorities/findings/findings.ts';
import type { Json, QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import { ballotOf } from '../../src/lib/rollup/ballots.ts';
import { findingsBy, findingsOf } from '../../src/lib/rollup/findings.ts';
import { pointsIn } from '../../src/lib/rollup/points.ts';
import { count, emptyStratum, type CountedStratum } from '../../src/lib/rollup/strata.ts';
import { readView } from '../../src/lib/rollup/view.ts';
import { givenInWords } from '../../src/lib/ui/desk/results/behind.ts';
import { linksInto } from '../../src/lib/ui/desk/results/links.ts';
import { priorityPanel } from '../../src/lib/ui/desk/results/priorities/panel.ts';
import { resultsOf } from '../../src/lib/ui/desk/results.ts';
import { singleConstituencies } from '../support/casts.ts';
import { inSix, response } from '../support/rollup-fixtures.ts';

const topics = ['ai', 'qos', 'iot'];
const part = (name: string): QuestionSpecification => ({
	name,
	page: 'one',
	kind: 'text',
	type: 'text',
	title: inSix(`Topic ${name}`),
	options: [],
	rows: [],
	topics: false,
	numeric: true
});
const question: QuestionSpecification = {
	...part('budget'),
	kind: 'parts',
	type: 'multipletext',
	purpose: 'priority-ranking',
	topics: true,
	points: true,
	parts: topics.map(part)
};

const given: { region: string; budget: Json }[] = [
	{ region: 'Africa', budget: { ai: 60, iot: 40 } },
	{ region: 'Africa', budget: { ai: 10, iot: 10, qos: 0 } },
	{ region: 'Europe', budget: { iot: 100 } },
	{ region: 'Europe', budget: { ai: 0 } },
	{ region: 'Europe', budget: {} }
];

const strata: CountedStratum[] = given.map(({ region, budget }, index) => {
	const tally = emptyStratum([question]);
	count(tally, [question], response(String(index), { budget }, { asked: ['budget'] }), 'in');
	return { stratum: { region, groups: [], locale: 'en', consent: 'none' }, tally };
});

function findingsIn(query: string) {
	const { view } = readView(new URLSearchParams(query));
	const columns =
		view.by?.kind === 'region'
			? findingsBy(question, strata, view.weighting, {
					kind: 'region',
					values: ['Africa', 'Europe']
				})
			: [];
	return { view, found: { question, ...findingsOf(question, strata, view.weighting), columns } };
}

function tableIn(query: string) {
	const { view, found } = findingsIn(query);
	const { priorities } = resultsOf({ view, questions: [found] }, 'en', {
		linkTo: linksInto('/responses', view),
		viewAt: () => '/'
	});
	const [first] = priorities[0]?.parts ?? [];
	if (!first?.table) throw new Error('There is no table.');
	return { ...first.table, notes: first.notes, parts: priorities[0]?.parts.length };
}

const texts = (rows: { header: string; cells: { text: string; beside?: { text: string } }[] }[]) =>
	rows.map(({ header, cells }) => [
		header,
		...cells.map(({ text, beside }) => (beside ? `${text} (${beside.text})` : text))
	]);

describe('the table of points', () => {
	it('has most points first, with those who give any, in one table for all topics', () => {
		const { head, body, foot, parts } = tableIn('');
		expect(parts).toBe(1);
		expect(head).toEqual(['Topic', 'Given points by', 'Mean points', 'Share of all points']);
		expect(texts(body)).toEqual([
			['Topic iot', '3', '50.0', '68%'],
			['Topic ai', '2', '23.3', '32%'],
			['Topic qos', '0', '0.0', '0%']
		]);
		expect(body[0]?.cells[0]?.href).toBe('/responses?question=budget&that=chose&answer=iot');
		// One answered, and gave nothing to anything.
		expect(texts(foot)).toEqual([
			['Gave points: base of the means', '3', '', ''],
			['Answered', '4', '', ''],
			['Left blank', '1', '', '']
		]);
	});

	it('leads from means and shares to those who gave points, and calls a topic by its name', () => {
		const { body, foot } = tableIn('');
		const those = '/responses?question=budget&that=ballot';
		expect(body[0]?.cells.slice(1).map(({ href }) => href)).toEqual([those, those]);
		expect(foot[0]?.cells[0]).toEqual({ text: '3', href: those });
		const [, ai] = tableIn('by=region').body;
		expect(ai?.cells[3]?.href).toBe(
			'/responses?by=region&question=budget&that=ballot&column=Africa'
		);
		expect(givenInWords({ that: 'chose', answer: 'ai' }, question, 'en')).toContain('Topic ai');
	});

	it('sets what a weighting makes of it beside it, and regions against each other', () => {
		expect(texts(tableIn('weighting=regions').body)[1]).toEqual([
			'Topic ai',
			'2',
			'23.3',
			// 35 of those in Africa, 0 of the one in Europe who gave any.
			'17.5',
			'32%',
			'22%'
		]);
		const { body, notes } = tableIn('by=region');
		expect(texts(body)[1]).toEqual(['Topic ai', '2', '23.3', '32%', '35.0 (2)', '0.0 (0)']);
		expect(notes).toEqual(['Under each: mean points, and how many responses give any.']);
	});
});

describe('the panel of points', () => {
	it('orders by ballots, and shows means and shares with what they are of', () => {
		const { view, found } = findingsIn('');
		const casts = given.flatMap(({ region, budget }, index) => {
			const ballot = ballotOf(question, budget);
			return ballot ? [{ respondent: String(index), region, groups: [], ballot }] : [];
		});
		const findings = findingsOfBallots({
			topics,
			constituencies: singleConstituencies(topics, casts),
			casts,
			listed: given.map(({ region }) => ({ region, groups: [], respondents: 1, submitted: true })),
			namingIsWanting: true,
			method: 'borda',
			weighting: view.weighting,
			seed: 1
		});
		expect(findings.ballots).toBe(3);
		const points = pointsIn([found], 'budget');
		const panel = priorityPanel(
			{
				question,
				findings,
				view,
				respondents: new Map(),
				ofIndustry: false,
				...(points && { points })
			},
			'en'
		);
		expect(panel.answer?.table.rows.map(({ head }) => head)).toEqual([
			'Topic iot',
			'Topic ai',
			'Topic qos'
		]);
		const [section] = panel.answer?.sections ?? [];
		const [only] = section?.parts ?? [];
		if (only?.kind !== 'table') throw new Error('There is no table of points.');
		expect(
			only.table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])
		).toEqual([
			['Topic iot', '50.0', '68%'],
			['Topic ai', '23.3', '32%'],
			['Topic qos', '0.0', '0%']
		]);
		expect(only.table.base).toContain('answers that give any points, 3;');
		expect(only.table.base).toContain('Weighting: one respondent, one voice.');
	});
});

it('downloads have means and shares of points on the answers that give any, as a row each', () => {
	const rows = figureRows(findingsIn('').found).filter(({ option }) => option?.value === 'ai');
	expect(rows.map(({ figure, value, base }) => [figure, value, base?.of, base?.count])).toEqual([
		['count', 2, 'ballots', 3],
		['first_choices', 2, 'ballots', 3],
		['mean_points', 70 / 3, 'ballots', 3],
		['share_of_points', expect.closeTo(70 / 220, 12), 'ballots', 3]
	]);
});

it('a brief asks for nothing of points, so that no sum of them is told', () => {
	expect(shownQuestions([question])).toEqual([]);
});
