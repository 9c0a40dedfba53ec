/** How the figures were made, what they cannot say, and who is missing. */
import { m } from '../../../i18n/paraglide/messages.js';
import { regions } from '../../../rollup/types.ts';
import type { Block, Cell } from '../../blocks.ts';
import { address, fewestAddress } from '../../cells.ts';
import { name, say } from '../../text.ts';
import type { Context } from './context.ts';

export function method(context: Context): Block[] {
	const { about, ledger, wording } = context;
	const { locale } = wording;
	return [
		{ kind: 'heading', level: 2, id: 'method', text: m.brief_method({}, { locale }) },
		{
			kind: 'note',
			tone: 'method',
			paragraphs: [
				m.brief_method_voice({}, { locale }),
				m.brief_method_ranking({}, { locale }),
				m.brief_method_base({}, { locale }),
				say((put) =>
					m.brief_method_withheld({ fewest: put(ledger.plainCount(fewestAddress)) }, { locale })
				),
				m.brief_method_silence({}, { locale }),
				say((put) =>
					m.brief_method_source(
						{
							questionnaire: put(name(about.questionnaire.id)),
							version: put(name(wording.count(about.questionnaire.version).text)),
							responses: put(ledger.plainCount('responses'))
						},
						{ locale }
					)
				)
			]
		},
		...notAnswered(context)
	];
}

function notAnswered({ about, ledger, wording }: Context): Block[] {
	const { locale } = wording;
	const silent = about.listed.filter(({ status }) => status !== 'submitted');
	if (silent.length === 0) return [];
	const inOrder = new Set([...regions, ...silent.map(({ region }) => region).sort()]);
	const collator = new Intl.Collator(locale);
	return [
		{
			kind: 'table',
			caption: m.brief_not_answered({}, { locale }),
			columns: [
				{ header: m.brief_column_region({}, { locale }), type: 'text' },
				{ header: m.brief_column_number({}, { locale }), type: 'number' },
				{ header: m.brief_column_member_states({}, { locale }), type: 'text' }
			],
			rows: [...inOrder]
				.map((region) => ({ region, group: silent.filter((one) => one.region === region) }))
				.filter(({ group }) => group.length > 0)
				.map(({ region, group }): Cell[] => [
					wording.region(region),
					ledger.plainCount(`${address('coverage', 'region', region)}/silent`),
					name(wording.list(group.map((one) => one.name[locale]).sort(collator.compare)))
				]),
			base: m.brief_base_asked({}, { locale }),
			compact: true
		}
	];
}
