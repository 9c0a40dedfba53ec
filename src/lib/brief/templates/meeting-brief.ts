/** The brief for a meeting: from figures that may be told to blocks, in one language. */
import type { Locale } from '../../i18n/locales.ts';
import type { BriefFigures, BriefSubject, BriefWords } from '../about.ts';
import type { Block } from '../blocks.ts';
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
 */
export function compileMeetingBrief(
	figures: BriefFigures,
	words: BriefWords,
	about: BriefSubject,
	locale: Locale
): Block[] {
	const wording = wordingFor(locale);
	return [
		...opening(figures, about, wording),
		...introduction(about, wording),
		...prioritySection(figures, wording),
		...coverageSection(figures, wording),
		...importanceSection(figures, wording),
		...gapSection(figures, wording),
		...helpSection(figures, wording),
		...otherSection(figures, wording),
		...voices(words, about, wording),
		...method(figures, about, wording)
	];
}
