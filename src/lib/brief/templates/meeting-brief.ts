/** The brief for a meeting: from a roll-up to blocks, in one language. */
import type { Locale } from '../../i18n/locales.ts';
import type { RollUp } from '../../rollup/types.ts';
import type { BriefSubject } from '../about.ts';
import type { Block } from '../blocks.ts';
import type { MarkedStatement } from '../marked.ts';
import { wordingFor } from '../wording.ts';
import { coverageSection } from './meeting/coverage.ts';
import { gapSection } from './meeting/gaps.ts';
import { introduction, opening } from './meeting/opening.ts';
import { method } from './meeting/method.ts';
import { helpSection, importanceSection, otherSection } from './meeting/questions.ts';
import { prioritySection } from './meeting/priorities.ts';
import { voices } from './meeting/voices.ts';

/**
 * What comes first must stand alone: what matters first, and how many have said so. Deterministic; the
 * same figures in every language. Statements occur only as far as their authors allow.
 * @param marked statements that come before all others
 */
export function compileMeetingBrief(
	rollUp: RollUp,
	about: BriefSubject,
	locale: Locale,
	marked: readonly MarkedStatement[] = []
): Block[] {
	const wording = wordingFor(locale);
	return [
		...opening(rollUp, about, wording),
		...introduction(about, wording),
		...prioritySection(rollUp, wording),
		...coverageSection(rollUp, wording),
		...importanceSection(rollUp, wording),
		...gapSection(rollUp, wording),
		...helpSection(rollUp, wording),
		...otherSection(rollUp, wording),
		...voices(rollUp, about, marked, wording),
		...method(rollUp, about, wording)
	];
}
