/** A ranking question as a chart with its table. */
import type { Told, ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale, LocalizedText } from '../../../i18n/locales.ts';
import type { Support, TopicSupport } from '../../../priorities/support.ts';
import type { BriefFigures } from '../../about.ts';
import type { Bar, Block, Cell, TableBlock } from '../../blocks.ts';
import { sentences, textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { baseOf, signSentence, versionSentence } from './bases.ts';
import { leading } from './leading.ts';

/** How many rows a chart has, ties apart. */
const rowsInChart = 10;

export function priorityRankings({ questions }: BriefFigures): ToldQuestion[] {
	return questions.filter(
		({ kind, purpose }) => kind === 'ranking' && purpose === 'priority-ranking'
	);
}

export function optionText(
	{ options }: { options: readonly { value: string; text: LocalizedText }[] },
	value: string,
	locale: Locale
): string {
	return options.find((option) => option.value === value)?.text[locale] ?? value;
}

/** Of the topics that somebody named, the ones named most often. */
export function mostNamed(
	support: Support,
	wanted: number
): { shown: TopicSupport[]; leftOut: number } {
	const named = support.topics.filter((topic) => topic.named > 0);
	return leading(named, (topic) => topic.named, wanted);
}

/** How many name an option, where that is told. */
export interface Named {
	value: string;
	named: number;
}

/** Of the options whose count is told, the ones named most often. */
export function mostOftenNamed({ counts }: ToldPart, wanted: number): Named[] {
	const told = counts.flatMap(({ value, count }): Named[] =>
		count === 'withheld' ? [] : [{ value, named: count }]
	);
	return leading(told, ({ named }) => named, wanted).shown;
}

/** Nothing where no count is told. */
export function rankingBlock(
	question: ToldQuestion,
	title: string,
	version: number,
	wording: Wording
): Block[] {
	const { locale } = wording;
	const [part] = question.parts;
	if (part === undefined) return [];
	const told = mostOftenNamed(part, rowsInChart);
	const [most] = told;
	if (most === undefined) return [];
	const shown = withWithheld(question, part, told);
	const table = rankingTable({ question, part, shown }, title, version, wording);
	const first = told.filter(({ named }) => named === most.named);
	return [
		{
			kind: 'chart',
			id: `chart-${question.name}`,
			title,
			unit: m.brief_unit_named({}, { locale }),
			base: table.base,
			bars: shown.map(({ value, named }): Bar => ({
				label: optionText(question, value, locale),
				figure: wording.told(named)
			})),
			description: m.brief_chart_description(
				{
					title,
					label: wording.list(first.map(({ value }) => optionText(question, value, locale))),
					figure: wording.count(most.named).text
				},
				{ locale }
			),
			table
		}
	];
}

interface Row {
	value: string;
	named: Told;
}

/** Where all that is told is shown, and little is not, what is withheld follows with its sign. */
function withWithheld(question: ToldQuestion, part: ToldPart, told: readonly Named[]): Row[] {
	const withheld = part.counts.filter(({ count }) => count === 'withheld');
	const all = told.length + withheld.length;
	if (all !== question.options.length || all > rowsInChart) return [...told];
	return [...told, ...withheld.map(({ value, count }) => ({ value, named: count }))];
}

interface Ranked {
	question: ToldQuestion;
	part: ToldPart;
	shown: readonly Row[];
}

function rankingTable(
	{ question, part, shown }: Ranked,
	caption: string,
	version: number,
	wording: Wording
): TableBlock {
	const { locale } = wording;
	const rows = shown.map(({ value, named }): Cell[] => [
		optionText(question, value, locale),
		named === 'withheld' ? textOf(wording.decimal(null)) : wording.count(placeOf(named, part)),
		wording.told(named),
		wording.toldShare(named, baseOf(part))
	]);
	return {
		kind: 'table',
		caption,
		columns: [
			{
				header: question.topics
					? m.brief_column_topic({}, { locale })
					: m.brief_column_answer({}, { locale }),
				type: 'text'
			},
			{ header: m.brief_column_place({}, { locale }), type: 'number' },
			{ header: m.brief_column_named({}, { locale }), type: 'number' },
			{
				header:
					part.answered === 'withheld'
						? m.brief_column_share({}, { locale })
						: m.brief_column_share_ballots({}, { locale }),
				type: 'number'
			}
		],
		rows,
		base: sentences(
			[...rankingBase({ question, part, shown }, version, wording), ...signSentence(rows, wording)],
			locale
		)
	};
}

/** Among those whose count is told. */
function placeOf(named: number, { counts }: ToldPart): number {
	return 1 + counts.filter(({ count }) => count !== 'withheld' && count > named).length;
}

function rankingBase({ part, shown }: Ranked, version: number, wording: Wording): string[] {
	const { locale } = wording;
	const asked = wording.told(part.shown).text;
	const leftOut = part.counts.length - shown.length;
	return [
		...versionSentence(part, version, wording),
		...(part.answered === 'withheld'
			? [m.brief_base_shown({ asked }, { locale }), m.brief_base_several({}, { locale })]
			: [m.brief_base_ballots({ ballots: wording.count(part.answered).text, asked }, { locale })]),
		m.brief_ties({}, { locale }),
		...(leftOut > 0 ? [m.brief_left_out({ count: wording.count(leftOut).text }, { locale })] : []),
		...(part.counts.some(({ count }) => count === 'withheld')
			? [m.brief_places({}, { locale })]
			: [])
	];
}
