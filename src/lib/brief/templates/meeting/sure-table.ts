/** The topics named most often: how many name them, and how sure that and their places are. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Cell, TableBlock } from '../../blocks.ts';
import { optionAddress, partAddress } from '../../cells.ts';
import type { Sureness } from '../../findings/sureness.ts';
import { name, say, type Figure, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { baseAddress, signSentence } from './bases.ts';
import type { Context } from './context.ts';
import { noPlace, optionText, rankingBase, type Ranked } from './rankings.ts';
import { sureAddress } from './sure.ts';
import { sureShare } from './sure-chart.ts';

export function sureTable(
	ranked: Ranked,
	sure: Sureness,
	caption: Text,
	context: Context
): TableBlock {
	const { locale } = context.wording;
	const rows = ranked.shown.map((value) => row(value, ranked, sure, context));
	const number = (header: string) => ({ header, type: 'number' as const });
	return {
		kind: 'table',
		caption,
		columns: [
			{ header: m.brief_column_topic({}, { locale }), type: 'text' },
			number(m.brief_column_place({}, { locale })),
			number(m.brief_column_named({}, { locale })),
			number(m.brief_column_share_between({}, { locale })),
			number(m.brief_column_places_between({}, { locale })),
			number(m.brief_column_possible({}, { locale }))
		],
		rows,
		base: paragraphOf(
			[
				...rankingBase(ranked, context),
				say((put) => m.brief_sure_base({ level: put(levelOf(sure, context)) }, { locale })),
				...signSentence(rows, context)
			],
			locale
		)
	};
}

function row(value: string, { question, part }: Ranked, sure: Sureness, context: Context): Cell[] {
	const { ledger, wording } = context;
	const { locale } = wording;
	const own = optionAddress(partAddress(question, part), value);
	const known = sure.topics.some((topic) => topic.value === value);
	const between = (kind: 'places' | 'possible'): Text =>
		say((put) =>
			m.brief_range(
				{
					low: put(ledger.plainCount(`${own}/${kind}/best`)),
					high: put(ledger.plainCount(`${own}/${kind}/worst`))
				},
				{ locale }
			)
		);
	return [
		name(optionText(question, value, locale)),
		known ? ledger.count(`${own}/place`) : noPlace,
		ledger.count(`${own}/count`, baseAddress(question, part)),
		sureShare(value, question, part, context)?.text ?? noPlace,
		known ? between('places') : noPlace,
		known ? between('possible') : noPlace
	];
}

/** How often all intervals hold together. */
export function levelOf(sure: Sureness, { ledger }: Context): Figure {
	return ledger.proportion(`${sureAddress(sure)}/level`);
}
