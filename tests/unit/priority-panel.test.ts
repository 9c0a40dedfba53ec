/** What the panel of a priority question says, from findings of ballots that are counted by hand. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import { findingsOfBallots } from '../../src/lib/priorities/findings/findings.ts';
import type { FindingsInput } from '../../src/lib/priorities/findings/input.ts';
import { methods } from '../../src/lib/priorities/methods.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';
import { readView, wholeView, type View } from '../../src/lib/rollup/view.ts';
import {
	priorityPanel,
	type PanelSection,
	type PanelTable,
	type PriorityPanel
} from '../../src/lib/ui/desk/results/priorities/panel.ts';
import { singleConstituencies } from '../support/casts.ts';
import { inSix, specification, topicIds } from '../support/rollup-fixtures.ts';

const question = specification('priority_topics');
const respondents = new Map(['r1', 'r2', 'r3'].map((id) => [id, inSix(`Country ${id}`)]));
const casts = [
	{ respondent: 'r1', region: 'Africa', groups: ['ldc'], ballot: [['ai'], ['iot']] },
	{ respondent: 'r2', region: 'Africa', groups: [], ballot: [['ai']] },
	{ respondent: 'r3', region: 'Europe', groups: [], ballot: [['iot'], ['ai']] }
];
const input: FindingsInput = {
	topics: topicIds,
	constituencies: singleConstituencies(topicIds, casts),
	casts,
	listed: [
		...casts.map((cast) => ({ ...cast, respondents: 1, submitted: true })),
		{ region: 'Europe', groups: [], respondents: 1, submitted: false }
	],
	namingIsWanting: true,
	maximum: 5,
	method: 'support',
	weighting: { kind: 'respondents' },
	seed: 1
};

function panelOf(changed: Partial<FindingsInput> = {}, view: View = wholeView): PriorityPanel {
	const findings = findingsOfBallots({ ...input, ...changed });
	const closesAt = '2025-11-16T17:00:00.000Z';
	const last = changed.last && { last: { name: inSix('The last one'), closesAt } };
	const industry = changed.industry && { industry: { name: inSix('Industry'), closesAt } };
	const compared = { ofIndustry: false, ...last, ...industry };
	return priorityPanel({ question, findings, view, respondents, ...compared }, 'en');
}

function answerOf(panel: PriorityPanel) {
	if (!panel.answer) throw new Error('There is no answer.');
	return panel.answer;
}

function sectionOf(panel: PriorityPanel, name: string): PanelSection {
	const found = answerOf(panel).sections.find(({ id }) => id.endsWith(`-${name}`));
	if (!found) throw new Error(`There is no section ${name}.`);
	return found;
}

function tablesOf(section: PanelSection): PanelTable[] {
	return section.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
}

const textsOf = (section: PanelSection) =>
	section.parts.map((part) => (part.kind === 'text' ? part.text : '')).join(' ');
const cellsOf = ({ rows }: PanelTable) =>
	rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]);

describe('the panel of a priority question', () => {
	it('gives the order with its base and the weighting, ties as ties', () => {
		const { table } = answerOf(panelOf());
		expect(cellsOf(table).map((row) => row.slice(0, 3))).toEqual([
			['ai', '1', '100%'],
			['iot', '2', '67%'],
			['imt2020', '=3', '0%'],
			['cybersecurity', '=3', '0%'],
			['numbering', '=3', '0%']
		]);
		expect(table.base).toContain('Base: 3 rankings from 3 responses; 4 were asked.');
		expect(table.base).toContain('Weighting: one respondent, one voice.');
	});

	it('says in words what holds under all ways of counting and weightings', () => {
		const { robustness } = answerOf(panelOf());
		expect(robustness[0]).toBe(
			'The same 2 come first under all ways of counting and all weightings, though not always in this order: ai and iot.'
		);
		expect(robustness).toContain(
			'Places 1 to 2 depend on the way of counting and on the weighting.'
		);
		expect(robustness.join(' ')).toContain('each region one voice');
	});

	it('warns that few rankings leave intervals wide', () => {
		expect(panelOf().base.join(' ')).toContain('Few rankings: 3.');
	});

	it('names whose answer moves a topic, and what the missing could still change', () => {
		const [leaving, bounds] = tablesOf(sectionOf(panelOf(), 'sure'));
		// Without r2 both are named by the two that are left.
		expect(leaving?.rows).toEqual([
			{ head: 'ai', cells: [{ text: '1' }, { text: '–' }, { text: '2', detail: 'Country r2' }] },
			{ head: 'iot', cells: [{ text: '2' }, { text: '1', detail: 'Country r2' }, { text: '–' }] }
		]);
		expect(bounds?.rows[1]?.cells[0]).toEqual({ text: '67%', detail: '50–75%' });
		expect(bounds?.base).toContain('Asked and not answered: 1 of 4.');
	});

	it('says plainly that bounds are of one voice each where the weighting is another', () => {
		const [, bounds] = tablesOf(sectionOf(panelOf({ weighting: { kind: 'regions' } }), 'sure'));
		expect(bounds?.base).toContain('not for the weighting chosen');
		expect(answerOf(panelOf({ weighting: { kind: 'regions' } })).table.base).toContain(
			'each region one voice'
		);
	});

	it('says that all who are missing are counted where a view asks for a language', () => {
		const { view } = readView(new URLSearchParams('language=fr'));
		const [, bounds] = tablesOf(sectionOf(panelOf({}, view), 'sure'));
		expect(bounds?.base).toContain('In which language the missing will answer');
	});

	it('says why a weighting could not be used', () => {
		const weighting = { kind: 'shares', by: 'region', shares: { CIS: 0.5 } } as const;
		expect(panelOf({ weighting }).fault).toContain(
			'nobody answered who could carry the share of Commonwealth'
		);
	});

	it('leads to every way of counting within the same view', () => {
		const { view } = readView(new URLSearchParams('weighting=regions&region=Africa'));
		const { methods: offered } = panelOf({}, view);
		expect(offered).toHaveLength(methods.length);
		expect(offered.find(({ current }) => current)?.name).toBe('Share naming');
		expect(offered[3]?.href).toBe(
			'?weighting=regions&region=Africa&method=borda#question-priority_topics'
		);
	});

	it('shows a dash, and never an infinite mean rank, of a topic that none names', () => {
		const { table } = answerOf(panelOf({ method: 'meanRank' }));
		expect(table.rows.at(-1)?.cells[1]).toEqual({ text: '–' });
	});

	it('says what there is not: no industry, no last time, no ballot', () => {
		expect(textsOf(sectionOf(panelOf(), 'industry'))).toContain('Industry has not answered');
		expect(textsOf(sectionOf(panelOf(), 'since'))).toContain('No earlier consultation');
		const empty = panelOf({ casts: [], constituencies: [] });
		expect(empty.answer).toBeUndefined();
		expect(empty.base.join(' ')).toContain('No ranking has been cast');
	});

	it('does not set organizations beside themselves, nor look for their regions', () => {
		const findings = findingsOfBallots(input);
		const about = { question, findings, view: wholeView, respondents, ofIndustry: true };
		const ids = answerOf(priorityPanel(about, 'en')).sections.map(({ id }) => id);
		expect(ids.map((id) => id.split('-').at(-1))).toEqual(['methods', 'sure', 'coverage', 'since']);
	});

	it('leads from a count to the responses behind it, of a region within it', () => {
		const findings = findingsOfBallots(input);
		const about = { question, findings, view: wholeView, respondents, ofIndustry: false };
		const panel = priorityPanel({ ...about, responses: '/responses' }, 'en');
		const named = 'question=priority_topics&that=chose&answer=ai';
		expect(answerOf(panel).table.rows[0]?.cells[2]).toEqual({
			text: '3',
			href: `/responses?${named}`
		});
		const [regions] = tablesOf(sectionOf(panel, 'differs')).filter(({ caption }) =>
			caption.startsWith('By region')
		);
		expect(regions?.rows[0]?.cells[0]?.href).toBe(`/responses?${named}&in=Africa`);
		expect(regions?.columns[0]).toMatchObject({
			detail: 'n = 2',
			href: '/responses?question=priority_topics&that=ballot&in=Africa'
		});
	});

	it('leads from every other number to the rankings that it was worked out from', () => {
		const other = {
			topics: topicIds,
			constituencies: [{ region: '', groups: [], tally: tallyOf(topicIds, [[['ai']]]) }]
		};
		const { view } = readView(new URLSearchParams('group=ldc&group=sids&language=fr'));
		const compared = { name: inSix('Another'), closesAt: '2025-11-16T17:00:00.000Z' };
		const panel = priorityPanel(
			{
				question,
				findings: findingsOfBallots({ ...input, last: other, industry: other }),
				view,
				respondents,
				ofIndustry: false,
				responses: '/here',
				last: { ...compared, responses: '/last' },
				industry: { ...compared, responses: '/industry' }
			},
			'en'
		);
		const { table, sections } = answerOf(panel);
		const tables = [table, ...sections.flatMap(tablesOf)];
		const unlinked = tables.flatMap(({ caption, columns, rows }) =>
			rows.flatMap(({ cells }) =>
				cells.flatMap(({ text, href }, place) => {
					const { type, text: head } = columns[place] ?? {};
					const isNumber = type === 'number' && !['0', '–'].includes(text) && head !== 'Asked';
					return isNumber && href === undefined ? [`${caption}: ${text}`] : [];
				})
			)
		);
		expect(unlinked).toEqual([]);
		const ballots = 'question=priority_topics&that=ballot';
		const same = 'group=ldc&group=sids&language=fr';
		expect(table.rows[0]?.cells[0]).toMatchObject({ href: `/here?${same}&${ballots}` });
		const [since] = tablesOf(sectionOf(panel, 'since'));
		expect(since?.rows[0]?.cells.slice(0, 2).map(({ href }) => href)).toEqual([
			`/last?${same}&${ballots}`,
			`/here?${same}&${ballots}`
		]);
		const [beside] = tablesOf(sectionOf(panel, 'industry'));
		expect(beside?.rows[0]?.cells[2]?.href).toBe(`/industry?${ballots}`);
		const [coverage] = tablesOf(sectionOf(panel, 'coverage'));
		expect(coverage?.rows[1]?.cells[1]?.href).toBe('/here?group=ldc&group=sids&in=Africa');
	});

	it('sets the last time and industry beside the order where there are', () => {
		const other = {
			topics: topicIds,
			constituencies: [
				{ region: '', groups: [], tally: tallyOf(topicIds, [[['numbering']], [['iot']]]) }
			]
		};
		const panel = panelOf({ last: other, industry: other });
		const [since] = tablesOf(sectionOf(panel, 'since'));
		expect(since?.caption).toContain('The last one (16 November 2025)');
		expect(since?.rows[0]).toEqual({
			head: 'ai',
			cells: [{ text: '=3' }, { text: '1' }, { text: '+3' }, { text: '0%' }, { text: '100%' }]
		});
		const [industry] = tablesOf(sectionOf(panel, 'industry'));
		expect(industry?.caption).toContain('Industry');
		expect(industry?.rows).toHaveLength(topicIds.length);
	});
});

describe('the panel in every language', () => {
	it.each(locales)('is written in %s by every way of counting, without a hole', (locale) => {
		for (const method of methods) {
			const findings = findingsOfBallots({ ...input, method });
			const about = { question, findings, view: wholeView, respondents, ofIndustry: false };
			const panel = priorityPanel(about, locale);
			const written = JSON.stringify(panel);
			expect(written).not.toMatch(/Infinity|NaN|undefined|\{[a-zA-Z]+\}/);
			expect(panel.answer?.sections).toHaveLength(6);
		}
	});
});
