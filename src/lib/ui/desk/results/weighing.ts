/** The weighting that figures follow, in words: printed with each of them. */
import { textOf, type Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { WeightingDescription } from '../../../priorities/voice/weighted.ts';
import type { WeightingFault } from '../../../priorities/voice/weighting.ts';
import type { Findings } from '../../../rollup/findings.ts';
import { groups } from '../../../rollup/types.ts';
import type { StatedWeighting } from '../../../rollup/view.ts';
import {
	statedNumbers,
	weightingName,
	type WeightingName
} from '../../../rollup/view-weighting.ts';
import { groupName, regionName } from '../names.ts';

const names = {
	respondents: m.explorer_voices_respondents,
	regions: m.explorer_voices_regions,
	'group-shares': m.explorer_voices_group_shares,
	'group-weights': m.explorer_voices_group_weights,
	'region-shares': m.explorer_voices_region_shares,
	'region-weights': m.explorer_voices_region_weights
} as const satisfies Record<WeightingName, unknown>;

export function weightingLabel(name: WeightingName, { locale }: Wording): string {
	return names[name]({}, { locale });
}

/** A region's or a group's name. */
export function carrierName(name: string, { locale }: Wording): string {
	const group = groups.find((each) => each === name);
	return group ? groupName(group, locale) : regionName(name, locale);
}

/** "Groups carry stated shares of all voices: Least developed countries 50%" */
export function weightingInWords(weighting: StatedWeighting, wording: Wording): string {
	const { locale } = wording;
	const label = weightingLabel(weightingName(weighting), wording);
	if (weighting.kind === 'respondents' || weighting.kind === 'regions') return label;
	const stated = Object.entries(statedNumbers(weighting)).map(([name, number]) => {
		const carrier = carrierName(name, wording);
		return weighting.kind === 'shares' ? `${carrier} ${number}%` : `${carrier} × ${number}`;
	});
	const said = stated.length === 0 ? m.explorer_stated_none({}, { locale }) : wording.list(stated);
	return m.explorer_only({ kind: label, names: said }, { locale });
}

/** How unequally the answers to one question weigh. */
export function weighingInWords(
	{ ballots, effectiveBallots, lightest, heaviest }: WeightingDescription,
	weighting: StatedWeighting,
	wording: Wording
): string {
	return m.explorer_weighing(
		{
			weighting: weightingInWords(weighting, wording),
			ballots: wording.count(ballots).text,
			effective: wording.count(effectiveBallots).text,
			lightest: textOf(wording.decimal(lightest)),
			heaviest: textOf(wording.decimal(heaviest))
		},
		{ locale: wording.locale }
	);
}

export function faultInWords(fault: WeightingFault, wording: Wording): string {
	const { locale } = wording;
	return m.explorer_unweighed({ reason: reason(fault, wording) }, { locale });
}

/** Why no question at all is weighted; nothing where some are. */
export function unweighedInWords(
	questions: readonly Pick<Findings, 'weighed'>[],
	wording: Wording
): string[] {
	const faults = questions.flatMap(({ weighed }) =>
		weighed && 'fault' in weighed ? [weighed] : []
	);
	const [first] = faults;
	return first && faults.length === questions.length ? [faultInWords(first, wording)] : [];
}

function reason(fault: WeightingFault, wording: Wording): string {
	const { locale } = wording;
	switch (fault.fault) {
		case 'impossible_number':
		case 'respondents_not_known':
			return m.explorer_weights_number({}, { locale });
		case 'none_positive':
			return m.explorer_weights_nothing({}, { locale });
		case 'impossible_shares':
			return m.explorer_weights_shares({}, { locale });
		case 'nobody_to_carry':
			return m.explorer_weights_nobody({ name: carrierName(fault.name, wording) }, { locale });
		case 'contradicting_shares':
			return m.explorer_weights_contradict({}, { locale });
	}
}
