/** The weighting in words: it is printed with every figure. */
import { sentences } from '../../../../brief/wording.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { WeightingDescription } from '../../../../priorities/voice/weighted.ts';
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
