/** How much of each region has answered, a tile for each. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { TableBlock } from '../../blocks.ts';
import type { TilesBlock } from '../../chart-blocks.ts';
import { name, say, type Address, type Text } from '../../text.ts';
import type { Context } from './context.ts';

/** @param regions the name of each, and the address of its coverage */
export function regionTiles(
	regions: readonly [string, Address][],
	table: TableBlock,
	context: Context
): TilesBlock {
	const { ledger, wording } = context;
	const { locale } = wording;
	const tiles = regions.map(([region, at]) => ({
		label: name(region),
		share: ledger.share(`${at}/submitted`, `${at}/asked`),
		beside: say((put) =>
			m.documents_of_asked(
				{
					submitted: put(ledger.plainCount(`${at}/submitted`)),
					asked: put(ledger.plainCount(`${at}/asked`))
				},
				{ locale }
			)
		)
	}));
	return {
		kind: 'chart',
		drawing: 'tiles',
		id: 'chart-coverage',
		title: table.caption,
		unit: m.brief_share_answered({}, { locale }),
		base: table.base,
		tiles,
		description: description(table.caption, tiles, context),
		table
	};
}

function description(title: Text, tiles: TilesBlock['tiles'], { wording }: Context): Text {
	const { locale } = wording;
	const regions = tiles.map(({ label, share }) =>
		say((put) => m.charts_tile({ region: put(label), share: put(share) }, { locale }))
	);
	return say((put) =>
		m.charts_tiles_description(
			{ title: put(title), regions: put(wording.series(regions)) },
			{ locale }
		)
	);
}
