/** What the columns of findings and of cross-tables hold, in words. */
import { m } from '../i18n/paraglide/messages.js';
import { methods } from '../priorities/methods.ts';
import { methodName } from '../ui/desk/names.ts';
import { aboutFigures, asked, plain, type Describe } from './about.ts';
import type { CrossedHead } from './cross-tables.ts';
import { findingNames, type FindingHead, type FindingName } from './priorities/rows.ts';

const findingLabels = {
	heard: m.priorities_section_coverage,
	counted: m.priorities_section_methods,
	robustness: m.downloads_finding_robustness,
	interval: m.priorities_chart_interval,
	leaving_one_out: m.priorities_leaving_caption,
	bounds: m.priorities_bounds_caption,
	agreement: m.downloads_finding_agreement,
	between_regions: m.priorities_tau_caption,
	region: m.desk_column_region,
	group: m.desk_column_group,
	distinctive: m.priorities_distinctive_caption,
	industry: m.priorities_section_industry,
	last: m.priorities_section_since
} as const satisfies Record<FindingName, unknown>;

export const aboutFindings: Readonly<Record<FindingHead, Describe>> = {
	...asked,
	finding: (locale) => ({
		holds: m.downloads_column_finding({}, { locale }),
		options: findingNames.map((value) => ({ value, label: findingLabels[value]({}, { locale }) }))
	}),
	method: (locale) => ({
		holds: m.downloads_column_method({}, { locale }),
		options: methods.map((value) => ({ value, label: methodName(value, locale) }))
	}),
	part: plain(m.downloads_column_finding_part),
	beside: plain(m.downloads_column_beside),
	topic: plain(m.downloads_column_topic),
	topic_label: plain(m.downloads_column_topic_label),
	figure: plain(m.downloads_column_figure),
	value: plain(m.downloads_column_finding_value),
	base: plain(m.downloads_column_base),
	base_of: plain(m.downloads_column_finding_base_of),
	weighting: plain(m.downloads_column_weighting),
	respondents: plain(m.downloads_column_moving)
};

export const aboutCrossTables: Readonly<Record<CrossedHead, Describe>> = {
	by: plain(m.downloads_column_by),
	column: plain(m.downloads_column_column),
	column_label: plain(m.downloads_column_column_label),
	...aboutFigures
};
