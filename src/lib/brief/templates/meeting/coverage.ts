import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageCounts } from '../../../rollup/types.ts';
import type { BriefFigures } from '../../about.ts';
import type { Block, Cell, TableBlock } from '../../blocks.ts';
import { textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';

/** How sure the figures are: who has answered, of those asked. */
export function coverageSection({ coverage }: BriefFigures, wording: Wording): Block[] {
	const { locale } = wording;
	const { asked, submitted } = coverage.total;
	return [
		{ kind: 'heading', level: 2, id: 'coverage', text: m.brief_coverage({}, { locale }) },
		{
			kind: 'coverage',
			summary: m.brief_lead_coverage(
				{
					submitted: wording.count(submitted).text,
					asked: wording.count(asked).text,
					share: textOf(share(coverage.total, wording))
				},
				{ locale }
			),
			tables: [
				table(
					m.brief_by_region({}, { locale }),
					m.brief_column_region({}, { locale }),
					m.brief_base_asked({}, { locale }),
					coverage.regions.map((row) => [wording.region(row.region), row])
				),
				table(
					m.brief_by_group({}, { locale }),
					m.brief_column_group({}, { locale }),
					m.brief_groups_overlap({}, { locale }),
					coverage.groups
						.filter((row) => row.asked > 0)
						.map((row) => [wording.group(row.group), row])
				)
			].filter(({ rows }) => rows.length > 0)
		}
	];

	function table(
		caption: string,
		header: string,
		base: string,
		rows: [string, CoverageCounts][]
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
			rows: rows.map(([name, counts]): Cell[] => [
				name,
				wording.count(counts.asked),
				wording.count(counts.submitted),
				share(counts, wording)
			]),
			base
		};
	}
}

function share({ asked, submitted }: CoverageCounts, wording: Wording): Cell {
	return wording.share(asked === 0 ? null : submitted / asked);
}
