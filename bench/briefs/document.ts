/**
 * A brief of generated figures, as long as briefs of large consultations become: questions and topics are
 * those of the shipped questionnaire, so that it is there in every language.
 */
import type { Block, Cell, TableBlock } from '../../src/lib/brief/blocks.ts';
import { joined, name, say, type Figure, type Text } from '../../src/lib/brief/text.ts';
import { wordingFor, type Wording } from '../../src/lib/brief/wording.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import type { QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import { regions } from '../../src/lib/rollup/types.ts';
import type { FrozenDocument } from '../../src/lib/server/briefs/content.ts';
import { chance, type Chance } from '../../src/lib/server/demonstration/chance.ts';
import { shippedQuestionnaire } from '../../tests/support/shipped.ts';

/** Each is told with one chart. */
const charted = [
	'priority_topics',
	'too_many_forums',
	'workshop_topic',
	'study_groups',
	'barriers',
	'support_wanted',
	'interpretation_languages',
	'ladder'
];
/** How many bars a chart has, where the question has as many options. */
const BARS = 10;
const ASKED = 151;
/** Beside each chart. */
const QUOTATIONS = 2;
/** Rows of the table by region. */
const TOPICS = 24;

const questions = new Map(
	specify(shippedQuestionnaire('cto-priorities')).map((question) => [question.name, question])
);

interface Pen {
	wording: Wording;
	drawn: Chance;
	/** A figure of the brief, each in a cell of its own. */
	count: (value: number) => Figure;
	share: (value: number) => Figure | string;
}

function penFor(locale: Locale, number: number): Pen {
	const wording = wordingFor(locale);
	let cells = 0;
	const bound = (figure: Figure): Figure => {
		cells += 1;
		return { ...figure, source: { cell: `generated/${cells}` } };
	};
	return {
		wording,
		drawn: chance('bench', 'brief', String(number)),
		count: (value) => bound(wording.count(value)),
		share: (value) => {
			const figure = wording.share(value / ASKED);
			return typeof figure === 'string' ? figure : bound(figure);
		}
	};
}

/** The same number gives the same figures in every language; another one, others everywhere. */
export function generatedBrief(locale: Locale, number: number): FrozenDocument {
	const pen = penFor(locale, number);
	const title = m.brief_title({ meeting: m.brief_generated_title({}, { locale }) }, { locale });
	return {
		template: 'meeting-brief',
		part: '',
		locale,
		title,
		orientation: 'portrait',
		blocks: [
			...opening(title, pen),
			...charted.flatMap((question) => section(specification(question), pen)),
			...byRegion(specification('priority_topics'), pen),
			...closing(pen)
		]
	};
}

export const charts = charted.length;

function specification(question: string): QuestionSpecification {
	const found = questions.get(question);
	if (!found) throw new Error(`The questionnaire does not ask ${question}.`);
	return found;
}

function opening(title: string, { wording, count, drawn, share }: Pen): Block[] {
	const { locale } = wording;
	const answered = drawn.whole(100, ASKED);
	return [
		{ kind: 'heading', level: 1, id: 'title', text: name(title) },
		{
			kind: 'note',
			tone: 'demonstration',
			title: m.brief_generated_title({}, { locale }),
			paragraphs: [m.brief_generated_text({}, { locale })]
		},
		{ kind: 'paragraph', lead: true, text: m.brief_method_voice({}, { locale }) },
		{
			kind: 'key-figures',
			figures: [
				{ label: m.brief_asked({}, { locale }), figure: count(ASKED) },
				{
					label: m.brief_answered({}, { locale }),
					figure: count(answered),
					note: share(answered)
				}
			]
		}
	];
}

interface Row {
	label: Text;
	value: number;
}

/** The longest bar first. */
function rowsOf({ options }: QuestionSpecification, { wording, drawn }: Pen): Row[] {
	return drawn
		.order(options, () => 1, BARS)
		.map(({ text }) => ({ label: name(text[wording.locale]), value: drawn.whole(5, 140) }))
		.sort((a, b) => b.value - a.value);
}

function section(question: QuestionSpecification, pen: Pen): Block[] {
	const { wording, count } = pen;
	const { locale } = wording;
	const rows = rowsOf(question, pen);
	const title = name(question.title[locale]);
	const first = rows
		.slice(0, 3)
		.map(({ label, value }) => joined([label, ' (', count(value), ')']));
	const table = tableOf(title, rows, pen);
	return [
		{ kind: 'heading', level: 2, id: question.name, text: title },
		{
			kind: 'paragraph',
			text: say((put) => m.brief_lead_topics({ topics: put(wording.series(first)) }, { locale }))
		},
		{
			kind: 'chart',
			id: `chart-${question.name}`,
			title,
			unit: m.brief_unit_named({}, { locale }),
			base: table.base,
			bars: rows.map(({ label, value }) => ({ label, figure: count(value) })),
			description: m.brief_method_ranking({}, { locale }),
			table
		},
		...quotations(question, pen)
	];
}

function tableOf(caption: Text, rows: readonly Row[], { wording, count, share }: Pen): TableBlock {
	const { locale } = wording;
	return {
		kind: 'table',
		caption,
		columns: [
			{ header: m.brief_column_topic({}, { locale }), type: 'text' },
			{ header: m.brief_column_place({}, { locale }), type: 'number' },
			{ header: m.brief_column_named({}, { locale }), type: 'number' },
			{ header: m.brief_column_share_ballots({}, { locale }), type: 'number' }
		],
		rows: rows.map(({ label, value }, place): Cell[] => [
			label,
			count(place + 1),
			count(value),
			share(value)
		]),
		base: m.brief_method_base({}, { locale })
	};
}

/** In each of the languages in turn. */
function quotations({ title }: QuestionSpecification, { wording, drawn }: Pen): Block[] {
	const { options } = specification('priority_topics');
	return Array.from({ length: QUOTATIONS }, (): Block => {
		const spoken = drawn.pick(locales);
		const said = drawn.order(options, () => 1, 6).map(({ text }) => text[spoken]);
		return {
			kind: 'quotation',
			text: wordingFor(spoken).list(said),
			locale: spoken,
			...(spoken === wording.locale ? {} : { language: name(wording.language(spoken)) }),
			attribution: wording.region(drawn.pick(regions)),
			question: name(title[wording.locale])
		};
	});
}

function byRegion({ options }: QuestionSpecification, { wording, count, drawn }: Pen): Block[] {
	const { locale } = wording;
	return [
		{
			kind: 'heading',
			level: 2,
			id: 'regions',
			text: m.brief_regions({}, { locale })
		},
		{
			kind: 'table',
			caption: m.brief_regions_caption({}, { locale }),
			columns: [
				{ header: m.brief_column_topic({}, { locale }), type: 'text' },
				...regions.map((region) => ({ header: wording.region(region), type: 'number' as const }))
			],
			rows: options
				.slice(0, TOPICS)
				.map(({ text }): Cell[] => [
					name(text[locale]),
					...regions.map(() => count(drawn.whole(5, 50)))
				]),
			base: m.brief_regions_base({}, { locale })
		}
	];
}

function closing({ wording, count, drawn, share }: Pen): Block[] {
	const { locale } = wording;
	return [
		{ kind: 'heading', level: 2, id: 'coverage', text: m.brief_coverage({}, { locale }) },
		{
			kind: 'coverage',
			summary: m.brief_method_silence({}, { locale }),
			tables: [
				{
					kind: 'table',
					caption: m.brief_by_region({}, { locale }),
					columns: [
						{ header: m.brief_column_region({}, { locale }), type: 'text' },
						{ header: m.brief_column_answered({}, { locale }), type: 'number' },
						{ header: m.brief_column_share({}, { locale }), type: 'number' }
					],
					rows: regions.map((region): Cell[] => {
						const value = drawn.whole(5, 50);
						return [wording.region(region), count(value), share(value)];
					}),
					base: m.brief_base_asked({}, { locale })
				}
			]
		},
		{ kind: 'heading', level: 2, id: 'method', text: m.brief_method({}, { locale }) },
		{
			kind: 'note',
			tone: 'method',
			paragraphs: [
				m.brief_method_voice({}, { locale }),
				m.brief_method_ranking({}, { locale }),
				m.brief_method_base({}, { locale }),
				m.brief_method_silence({}, { locale })
			]
		}
	];
}
