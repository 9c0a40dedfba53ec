/** What the panel of a question that asks for priorities shows: texts in the reader's language. */
import { wordingFor } from '../../../../brief/wording.ts';
import type { IntervalChart } from '../../../../charts/interval-chart.ts';
import type { Locale, LocalizedText } from '../../../../i18n/locales.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { PriorityFindings } from '../../../../priorities/findings/findings.ts';
import { methods } from '../../../../priorities/methods.ts';
import type { QuestionSpecification } from '../../../../questionnaire/contract.ts';
import type { PointsFigures } from '../../../../rollup/types.ts';
import { writeView, type View } from '../../../../rollup/view.ts';
import { faultInWords } from '../weighing.ts';
import { answerChart, answerNotes, answerTable } from './answer.ts';
import { industrySection, sinceSection } from './comparisons.ts';
import { coverageSection } from './coverage.ts';
import { differsSection } from './differences.ts';
import { methodsSection } from './methods.ts';
import { pointsSection } from './points.ts';
import { robustnessInWords } from './robustness.ts';
import { surenessSection } from './sureness.ts';
import { voiceInWords } from './voice.ts';
import { panelWording, type PanelWording } from './wording.ts';

/** 0 is no tint, 4 the deepest. It repeats what the text of the cell says. */
export type Tint = 0 | 1 | 2 | 3 | 4;

export interface PanelCell {
	text: string;
	/** To the responses behind it. */
	href?: string;
	/** No count of these responses: worked out from them. */
	derived?: true;
	/** Below it, smaller; it leads where the text does. */
	detail?: string;
	tint?: Tint;
}

export interface PanelTable {
	caption: string;
	/** What the rows are. */
	head: string;
	columns: PanelColumn[];
	rows: { head: string; cells: PanelCell[] }[];
	/** What the numbers are of, and under which weighting. */
	base: string;
}

export interface PanelColumn {
	text: string;
	type: 'number' | 'text';
	/** How many ballots it is of, and where they are listed. */
	detail?: string;
	href?: string;
}

export type PanelPart =
	| { kind: 'text'; text: string; /** To what its numbers were worked out from. */ href?: string }
	| { kind: 'table'; table: PanelTable };

export interface PanelSection {
	id: string;
	title: string;
	parts: PanelPart[];
}

export interface PriorityPanel {
	/** The id of its heading. */
	id: string;
	title: string;
	/** Why the weighting that was asked for is not used. */
	fault?: string;
	/** What everything is of, and the weighting. */
	base: string[];
	/** To all its ballots. */
	behind?: string;
	/** Ways of counting to choose from; `href` is relative to the page. */
	methods: { name: string; about: string; href: string; current: boolean }[];
	/** Nothing without ballots. */
	answer?: PanelAnswer;
}

export interface PanelAnswer {
	chart: IntervalChart;
	table: PanelTable;
	robustness: string[];
	notes: string[];
	sections: PanelSection[];
}

export interface ComparedConsultation {
	name: LocalizedText;
	/** An ISO time. */
	closesAt: string;
	/** The address of the page that lists its responses. */
	responses?: string;
}

export interface PanelInput {
	question: QuestionSpecification;
	findings: PriorityFindings;
	view: View;
	/** Of a question by points: as the weighting of the findings counts them. */
	points?: PointsFigures;
	/** Names of those asked, by id. */
	respondents: ReadonlyMap<string, LocalizedText>;
	/** The address of the page that lists responses: numbers lead there. */
	responses?: string;
	/** Organizations were asked: they stand in no region, and are not set beside themselves. */
	ofIndustry: boolean;
	/** The consultations that it is compared with. */
	last?: ComparedConsultation;
	industry?: ComparedConsultation;
}

export function priorityPanel(input: PanelInput, locale: Locale): PriorityPanel {
	const { question, findings, view } = input;
	const wording = panelWording(input, locale);
	const id = `question-${question.name.replaceAll(/\s/g, '_')}`;
	const { coverage, fault } = findings;
	const counts = {
		ballots: wording.number(coverage.ballots),
		submitted: wording.number(coverage.submitted),
		asked: wording.number(coverage.asked)
	};
	const behind = findings.ballots > 0 ? wording.here.address('ballots') : undefined;
	const few = findings.ballots > 0 && findings.ballots < FEW;
	return {
		id,
		title: question.title[locale],
		...(fault && { fault: faultInWords(fault, wordingFor(locale)) }),
		base: [
			m.priorities_base(counts, { locale }),
			...voiceInWords(findings.voice, wording),
			...(few ? [m.priorities_few({ ballots: counts.ballots }, { locale })] : []),
			...(findings.ballots === 0 ? [m.priorities_nobody({}, { locale })] : [])
		],
		...(behind !== undefined && { behind }),
		methods: methods.map((method) => ({
			name: wording.method(method),
			about: wording.aboutMethod(method),
			href: `?${writeView({ ...view, method }).toString()}#${id}`,
			current: method === findings.method
		})),
		...(findings.ballots > 0 && { answer: answerOf(input, id, wording) })
	};
}

/** With fewer ballots the reader is told that intervals are wide. */
const FEW = 20;

function answerOf(input: PanelInput, id: string, wording: PanelWording): PanelAnswer {
	const { findings, view, ofIndustry, points } = input;
	const table = answerTable(findings, wording);
	return {
		chart: answerChart(id, findings, table, wording),
		table,
		robustness: robustnessInWords(findings.robustness, wording),
		notes: answerNotes(findings, wording),
		sections: [
			...(points ? [pointsSection(id, points, wording)] : []),
			methodsSection(id, findings, wording),
			surenessSection(id, findings, wording, view),
			coverageSection(id, findings, wording),
			...(ofIndustry
				? []
				: [
						differsSection(id, findings, wording),
						industrySection(id, findings.industry, input.industry, wording)
					]),
			sinceSection(id, findings.changes, input.last, wording)
		]
	};
}
