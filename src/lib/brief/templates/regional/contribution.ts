/** What a region says for itself, of what may be told of it. */
import type { ToldRegion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { Block, Cell } from '../../blocks.ts';
import { optionAddress, partAddress, regionAddress } from '../../cells.ts';
import { name, say, type Text } from '../../text.ts';
import { paragraphOf } from '../../wording.ts';
import { baseAddress, signSentence } from '../meeting/bases.ts';
import type { Context } from '../meeting/context.ts';
import { regionsVersion } from '../meeting/regions.ts';
import { mostOftenNamed, optionText } from '../meeting/rankings.ts';
import { baseOfRegion, regionalPriorities, type RegionalPriority } from './priorities.ts';

/** How many topics the abstract and the proposal name, and the table shows, ties apart. */
const topicsNamed = 3;
const rowsInTable = 10;

export function introduction(context: Context): Block[] {
	const { about, wording } = context;
	const { locale } = wording;
	return [
		{
			kind: 'heading',
			level: 2,
			id: 'introduction',
			text: m.documents_contribution_introduction({}, { locale })
		},
		{
			kind: 'paragraph',
			text: say((put) =>
				m.documents_contribution_introduction_text(
					{
						consultation: put(name(about.consultationName[locale])),
						opens: put(name(wording.date(about.opensAt))),
						closes: put(name(wording.date(about.closesAt))),
						meeting: put(name(about.meetingName[locale]))
					},
					{ locale }
				)
			)
		}
	];
}

/** The rankings that tell something of the region of this document, with its row. */
function ofRegion({ figures, part }: Context): { priority: RegionalPriority; row: ToldRegion }[] {
	return regionalPriorities(figures).flatMap((priority) => {
		const row = priority.regions.rows.find(({ region }) => region === part);
		return row === undefined ? [] : [{ priority, row }];
	});
}

/** What the region names most often, in words. */
export function leadingTopics(context: Context): Text {
	const { wording } = context;
	const named = ofRegion(context).flatMap(({ priority: { question }, row }) =>
		mostOftenNamed(row, topicsNamed).map(({ value }) =>
			name(optionText(question, value, wording.locale))
		)
	);
	return wording.series(named);
}

export function ownPriorities(context: Context): Block[] {
	const { locale } = context.wording;
	return [
		{
			kind: 'heading',
			level: 2,
			id: 'priorities',
			text: m.documents_contribution_first({}, { locale })
		},
		...ofRegion(context).map(({ priority, row }) => table(priority, row, context))
	];
}

function table(priority: RegionalPriority, row: ToldRegion, context: Context): Block {
	const { question, part } = priority;
	const { ledger, wording } = context;
	const { locale } = wording;
	const everywhere = partAddress(question, part);
	const here = regionAddress(everywhere, row);
	const [hereBase, everywhereBase] = [baseOfRegion(priority, row), baseAddress(question, part)];
	const rows = mostOftenNamed(row, rowsInTable).map(({ value }): Cell[] => {
		const own = `${optionAddress(here, value)}/count`;
		return [
			name(optionText(question, value, locale)),
			ledger.count(own, hereBase),
			ledger.share(own, hereBase),
			ledger.share(`${optionAddress(everywhere, value)}/count`, everywhereBase)
		];
	});
	return {
		kind: 'table',
		caption: m.documents_contribution_caption({}, { locale }),
		columns: [
			{ header: m.brief_column_topic({}, { locale }), type: 'text' },
			{ header: m.documents_column_named_here({}, { locale }), type: 'number' },
			{ header: m.documents_column_share_here({}, { locale }), type: 'number' },
			{ header: m.documents_column_share_everywhere({}, { locale }), type: 'number' }
		],
		rows,
		base: paragraphOf(
			[
				...regionsVersion(priority, context),
				say((put) =>
					m.documents_contribution_base(
						{
							here: put(ledger.count(hereBase)),
							everywhere: put(ledger.count(everywhereBase))
						},
						{ locale }
					)
				),
				m.brief_left_out({}, { locale }),
				...signSentence(rows, context)
			],
			locale
		)
	};
}

export function proposal(context: Context): Block[] {
	const { locale } = context.wording;
	return [
		{
			kind: 'heading',
			level: 2,
			id: 'proposal',
			text: m.documents_contribution_proposal({}, { locale })
		},
		{ kind: 'paragraph', text: m.documents_contribution_proposal_intro({}, { locale }) },
		{
			kind: 'list',
			ordered: true,
			items: [
				m.documents_contribution_proposal_note({}, { locale }),
				say((put) =>
					m.documents_contribution_proposal_consider(
						{ topics: put(leadingTopics(context)) },
						{ locale }
					)
				),
				m.documents_contribution_proposal_answer({}, { locale })
			]
		}
	];
}
