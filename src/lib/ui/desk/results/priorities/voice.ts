/** The weighting in words: it is printed with every figure. */
import { sentences } from '../../../../brief/wording.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { WeightingDescription } from '../../../../priorities/voice/weighted.ts';
import type { WeightingFault } from '../../../../priorities/voice/weighting.ts';
import type { PanelWording } from './wording.ts';

export function voiceInWords(
	{ weighting, lightest, heaviest, effectiveBallots }: WeightingDescription,
	wording: PanelWording
): string[] {
	const { locale } = wording;
	const voice = m.priorities_voice_line({ voice: wording.weighting(weighting) }, { locale });
	if (lightest === null || heaviest === null || lightest === heaviest) return [voice];
	const weights = {
		lightest: wording.decimal(lightest, 2),
		heaviest: wording.decimal(heaviest, 2),
		effective: wording.decimal(effectiveBallots, 1)
	};
	return [sentences([voice, m.priorities_voice_weighed(weights, { locale })], locale)];
}

/** Why the weighting is not used, and what is used instead. */
export function faultInWords(fault: WeightingFault, wording: PanelWording): string {
	const { locale } = wording;
	return sentences([reasonOf(fault, wording), m.priorities_fault_used({}, { locale })], locale);
}

function reasonOf(fault: WeightingFault, { locale, part }: PanelWording): string {
	switch (fault.fault) {
		case 'impossible_number':
			return m.priorities_fault_impossible_number({ name: part(fault.name) }, { locale });
		case 'none_positive':
			return m.priorities_fault_none_positive({}, { locale });
		case 'impossible_shares':
			return m.priorities_fault_impossible_shares({}, { locale });
		case 'nobody_to_carry':
			return m.priorities_fault_nobody_to_carry({ name: part(fault.name) }, { locale });
		case 'contradicting_shares':
			return m.priorities_fault_contradicting_shares({}, { locale });
		case 'respondents_not_known':
			return m.priorities_fault_respondents_not_known({}, { locale });
	}
}
