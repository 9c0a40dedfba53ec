/** Who has been heard, of those asked. */
import { m } from '../../../../i18n/paraglide/messages.js';
import type { PriorityFindings } from '../../../../priorities/findings/findings.ts';
import type { CoverageCounts } from '../../../../priorities/findings/parts.ts';
import { inParts, type PanelLinks } from './behind.ts';
import type { PanelCell, PanelSection } from './panel.ts';
import { inOrderOfTables, type PanelWording } from './wording.ts';

export function coverageSection(
	id: string,
	{ coverage, regions, groups }: PriorityFindings,
	wording: PanelWording
): PanelSection {
	const { locale } = wording;
	const title = m.priorities_section_coverage({}, { locale });
	const column = (text: string) => ({ text, type: 'number' as const });
	const cells = ({ asked, submitted, ballots }: CoverageCounts, part?: string): PanelCell[] => {
		const among = part === undefined ? undefined : inParts(part);
		const count = (number: number, links: PanelLinks, counted: 'responses' | 'ballots') => {
			const text = wording.number(number);
			return number === 0 ? { text } : links.count({ text }, counted, among);
		};
		const share = { text: wording.share(asked === 0 ? null : ballots / asked) };
		return [
			{ text: wording.number(asked) },
			count(submitted, wording.heard, 'responses'),
			count(ballots, wording.here, 'ballots'),
			ballots === 0 ? share : wording.here.derived(share, 'ballots', among)
		];
	};
	const parts = [...inOrderOfTables(regions), ...inOrderOfTables(groups)];
	return {
		id: `${id}-coverage`,
		title,
		parts: [
			{
				kind: 'table',
				table: {
					caption: m.priorities_coverage_parts({}, { locale }),
					head: m.priorities_coverage_parts({}, { locale }),
					columns: [
						column(m.desk_asked({}, { locale })),
						column(m.desk_submitted({}, { locale })),
						column(m.priorities_column_ballots({}, { locale })),
						column(m.priorities_column_ballots_share({}, { locale }))
					],
					rows: [
						{ head: m.desk_all_asked({}, { locale }), cells: cells(coverage) },
						...parts.map((part) => ({
							head: wording.part(part.name),
							cells: cells(part, part.name)
						}))
					],
					base: m.priorities_coverage_base({}, { locale })
				}
			}
		]
	};
}
