/** What the regions name, drawn as rows of topics and columns of regions. */
import type { ToldRegion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { TableBlock } from '../../blocks.ts';
import type { HeatMapBlock, Shown } from '../../chart-blocks.ts';
import { optionAddress, partAddress, regionAddress } from '../../cells.ts';
import { name, say, type Figure, type Name, type Text } from '../../text.ts';
import { regionBaseAddress, type Of } from './bases.ts';
import type { Context } from './context.ts';
import { optionText } from './rankings.ts';

/** The values of the topics, and the regions of which something is told. */
interface Mapped {
	topics: readonly string[];
	regions: readonly ToldRegion[];
}

/** The shares of the table, each of its own region. */
export function regionMap(
	{ question, part }: Of,
	{ topics, regions }: Mapped,
	table: TableBlock,
	context: Context
): HeatMapBlock {
	const { ledger, wording } = context;
	const { locale } = wording;
	const at = partAddress(question, part);
	const columns = regions.map(({ region }) => name(wording.region(region)));
	const rows = topics.map((value) => ({
		label: name(optionText(question, value, locale)),
		cells: regions.map((row): Shown => {
			const cell = `${optionAddress(regionAddress(at, row), value)}/count`;
			return ledger.share(cell, regionBaseAddress({ question, part }, row));
		})
	}));
	return {
		kind: 'chart',
		drawing: 'heat-map',
		id: `chart-regions-${question.name}`,
		title: table.caption,
		unit: m.charts_region_share({}, { locale }),
		base: table.base,
		columns,
		rows,
		description: description(table.caption, { columns, rows }, context),
		table
	};
}

interface Drawn {
	columns: readonly Name[];
	rows: readonly { label: Name; cells: readonly Shown[] }[];
}

interface DrawnCell {
	topic: Name;
	region: Name;
	figure: Figure;
}

function description(title: Text, drawn: Drawn, { wording }: Context): Text {
	const { locale } = wording;
	const [most, ...others] = cellsOf(drawn).sort((a, b) => b.figure.value - a.figure.value);
	if (most === undefined) return title;
	const largest = [most, ...others.filter(({ figure }) => figure.value === most.figure.value)];
	const cells = largest.map(({ topic, region }) =>
		say((put) => m.charts_heat_map_cell({ topic: put(topic), region: put(region) }, { locale }))
	);
	return say((put) =>
		m.charts_heat_map_description(
			{ title: put(title), cells: put(wording.series(cells)), figure: put(most.figure) },
			{ locale }
		)
	);
}

/** Those with a figure. */
function cellsOf({ columns, rows }: Drawn): DrawnCell[] {
	return rows.flatMap(({ label, cells }) =>
		cells.flatMap((shown, place): DrawnCell[] => {
			const region = columns[place];
			if (region === undefined || typeof shown === 'string' || 'withheld' in shown) return [];
			return [{ topic: label, region, figure: shown }];
		})
	);
}
