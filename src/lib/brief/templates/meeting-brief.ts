/** The brief for a meeting: from a roll-up to blocks, in one language. */
import type { Locale } from '../../i18n/locales.ts';
import type { RollUp } from '../../rollup/types.ts';
import type { BriefSubject } from '../about.ts';
import type { Block } from '../blocks.ts';

export function compileMeetingBrief(rollUp: RollUp, about: BriefSubject, locale: Locale): Block[] {
	return [{ kind: 'heading', level: 1, id: 'title', text: about.meetingName[locale] }];
}
