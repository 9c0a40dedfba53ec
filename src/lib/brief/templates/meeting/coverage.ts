import { m } from '../../../i18n/paraglide/messages.js';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import { address } from '../../cells.ts';
import { say, type Address, type Text } from '../../text.ts';
import type { Context } from './context.ts';
import { regionTiles } from './region-tiles.ts';

/** How sure the figures are: who has answered, of those asked. */
export function coverageSection(context: Context): Block[] {
	const { ledger, wording } = context;
	const { coverage } = context.figures;
	const { locale } = wording;
	const regions = coverage.regions.map(({ region }): [string, Address] => [
		wording.region(region),
		address('coverage', 'region', region)
	]);
	const byRegion = table(
		m.brief_by_region({}, { locale }),
		m.brief_column_region({}, { locale }),
		m.brief_base_asked({}, { locale }),
		regions
	);
	return [
		{ kind: 'heading', level: 2, id: 'coverage', text: m.brief_coverage({}, { locale }) },
		{
			kind: 'coverage',
			summary: answersReceived(context),
			...(regions.length === 0 ? {} : { chart: regionTiles(regions, byRegion, context) }),
			tables: [
				table(
					m.brief_by_group({}, { locale }),
					m.brief_column_group({}, { locale }),
					m.brief_groups_overlap({}, { locale }),
					coverage.groups
						.filter(({ asked }) => asked > 0)
						.map(({ group }) => [wording.group(group), address('coverage', 'group', group)])
				)
			].filter(({ rows }) => rows.length > 0)
		}
	];

	function table(
		caption: string,
		header: string,
		base: string,
		rows: readonly [string, Address][]
	): TableBlock {
		return {
			kind: 'table',
			caption,
			columns: [
				{ header, type: 'text' },
				{ header: m.brief_column_asked({}, { locale }), type: 'number' },
				{ header: m.brief_column_answered({}, { locale }), type: 'number' },
				{ header: m.brief_column_share({}, { locale }), type: 'number' }
			],
			rows: rows.map(([row, at]): Cell[] => [
				row,
				ledger.plainCount(`${at}/asked`),
				ledger.count(`${at}/submitted`, `${at}/asked`),
				ledger.share(`${at}/submitted`, `${at}/asked`)
			]),
			base
		};
	}
}

/** From how many of those asked answers were received. */
export function answersReceived({ ledger, wording }: Context): Text {
	return say((put) =>
		m.brief_lead_coverage(
			{
				submitted: put(ledger.plainCount('coverage/submitted')),
				asked: put(ledger.plainCount('coverage/asked')),
				share: put(ledger.share('coverage/submitted', 'coverage/asked'))
			},
			{ locale: wording.locale }
		)
	);
}
