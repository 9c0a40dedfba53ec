/** A ranking question as a chart with its table. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Locale, LocalizedText } from '../../../i18n/locales.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import type { Bar } from '../../chart-blocks.ts';
import { optionAddress, partAddress } from '../../cells.ts';
import { toldCounts, type Named } from '../../findings/priorities.ts';
import { name, say, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import {
	baseAddress,
	severalSentence,
	signSentence,
	versionSentence,
	wholeOf,
	type Of
} from './bases.ts';
import type { Context } from './context.ts';
import { leading } from './leading.ts';

/** How many rows a chart has, ties apart. */
export const rowsInChart = 10;

export function optionText(
	{ options }: { options: readonly { value: string; text: LocalizedText }[] },
	value: string,
	locale: Locale
): string {
	return options.find((option) => option.value === value)?.text[locale] ?? value;
}

/** Of the options whose count is told, the ones named most often. */
export function mostOftenNamed({ counts }: Pick<ToldPart, 'counts'>, wanted: number): Named[] {
	return leading(toldCounts({ counts }), ({ named }) => named, wanted).shown;
}

/** Nothing where no count is told. */
export function rankingBlock(question: ToldQuestion, title: Text, context: Context): Block[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const [part] = question.parts;
	if (part === undefined) return [];
	const told = mostOftenNamed(part, rowsInChart);
	const [most] = told;
	if (most === undefined) return [];
	const shown = withWithheld(question, part, told);
	const table = rankingTable({ question, part, shown }, title, context);
	const first = told.filter(({ named }) => named === most.named);
	const count = (value: string) =>
		ledger.count(
			`${optionAddress(partAddress(question, part), value)}/count`,
			baseAddress(question, part)
		);
	const labelOf = (value: string) => name(optionText(question, value, locale));
	return [
		{
			kind: 'chart',
			id: `chart-${question.name}`,
			title,
			unit: m.brief_unit_named({}, { locale }),
			base: table.base,
			bars: shown.map((value): Bar => ({ label: labelOf(value), figure: count(value) })),
			description: say((put) =>
				m.brief_chart_description(
					{
						title: put(title),
						label: put(wording.series(first.map(({ value }) => labelOf(value)))),
						figure: put(count(most.value))
					},
					{ locale }
				)
			),
			table
		}
	];
}

/** Where all that is told is shown, and little is not, what is withheld follows with its sign. */
export function withWithheld(
	question: ToldQuestion,
	part: ToldPart,
	told: readonly Named[]
): string[] {
	const values = told.map(({ value }) => value);
	const withheld = part.counts.filter(({ count }) => count === 'withheld');
	const all = told.length + withheld.length;
	if (all !== question.options.length || all > rowsInChart) return values;
	return [...values, ...withheld.map(({ value }) => value)];
}

export interface Ranked extends Of {
	/** The values of its options. */
	shown: readonly string[];
}

function rankingTable(
	{ question, part, shown }: Ranked,
	caption: Text,
	context: Context
): TableBlock {
	const { ledger, wording } = context;
	const { locale } = wording;
	const base = baseAddress(question, part);
	const rows = shown.map((value): Cell[] => {
		const at = optionAddress(partAddress(question, part), value);
		const place = ledger.count(`${at}/place`);
		return [
			name(optionText(question, value, locale)),
			'withheld' in place ? noPlace : place,
			ledger.count(`${at}/count`, base),
			ledger.share(`${at}/count`, base)
		];
	});
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
		base: paragraphOf(
			[...rankingBase({ question, part, shown }, context), ...signSentence(rows, context)],
			locale
		)
	};
}

/** Where no place can be told. */
export const noPlace = '–';

export function rankingBase({ question, part, shown }: Ranked, context: Context): Text[] {
	const { wording } = context;
	const { locale } = wording;
	const whole = wholeOf(wording);
	return [
		...ballotSentences({ question, part }, context),
		part.answered === 'withheld'
			? severalSentence(context)
			: say((put) => m.brief_base_ballots_several({ whole: put(whole) }, { locale })),
		m.brief_ties({}, { locale }),
		...(part.counts.length > shown.length ? [m.brief_left_out({}, { locale })] : []),
		...(part.counts.some(({ count }) => count === 'withheld')
			? [m.brief_places({}, { locale })]
			: [])
	];
}

/** How many ranked, and the version that the figures are of. */
export function ballotSentences({ question, part }: Of, context: Context): Text[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const at = partAddress(question, part);
	const asked = ledger.count(`${at}/shown`);
	const ballots = ledger.count(`${at}/answered`);
	return [
		...versionSentence(question, part, context),
		part.answered === 'withheld'
			? say((put) => m.brief_base_shown({ asked: put(asked) }, { locale }))
			: say((put) => m.brief_base_ballots({ ballots: put(ballots), asked: put(asked) }, { locale }))
	];
}
