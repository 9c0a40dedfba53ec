/** The brief for a meeting: from figures that may be told to blocks, in one language. */
import type { Locale } from '../../i18n/locales.ts';
import type { BriefFigures, BriefSubject, BriefWords } from '../about.ts';
import type { Block } from '../blocks.ts';
import { cellsOf } from '../cells.ts';
import { ledgerOf } from '../ledger.ts';
import { wordingFor } from '../wording.ts';
import type { Context } from './meeting/context.ts';
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
	const ledger = ledgerOf(cellsOf(figures), wording);
	const context: Context = { figures, words, about, wording, ledger };
	return [
		...opening(context),
		...introduction(context),
		...prioritySection(context),
		...coverageSection(context),
		...importanceSection(context),
		...gapSection(context),
		...helpSection(context),
		...otherSection(context),
		...voices(context),
		...method(context)
	];
}
