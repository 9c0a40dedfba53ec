/**
 * The report on Resolution 68 to the advisory group and the next assembly: which meetings were
 * prepared, who was consulted before them, who answered over time, and what was learned.
 */
import type { Locale } from '../../i18n/locales.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block } from '../blocks.ts';
import { ledgerOf, type Ledger } from '../ledger.ts';
import { wordingFor, type Wording } from '../wording.ts';
import { coverageOverTime } from './progress-report/coverage.ts';
import { progressCover, resolution } from './progress-report/cover.ts';
import { progressCells, type ProgressFacts } from './progress-report/facts.ts';
import { lessons } from './progress-report/lessons.ts';
import { mandate } from './progress-report/mandate.ts';
import { meetingsHeld } from './progress-report/meetings.ts';

export type { ProgressFacts } from './progress-report/facts.ts';

export interface ProgressContext {
	facts: ProgressFacts;
	ledger: Ledger;
	wording: Wording;
}

/** What the report is called. */
export function progressTitle(locale: Locale): string {
	return m.documents_progress_title({ resolution: resolution.name }, { locale });
}

export function compileProgressReport(facts: ProgressFacts, locale: Locale): Block[] {
	const wording = wordingFor(locale);
	const context = { facts, wording, ledger: ledgerOf(progressCells(facts), wording) };
	const draft: Block = {
		kind: 'note',
		tone: 'demonstration',
		paragraphs: [
			m.documents_draft({}, { locale }),
			...(facts.demonstration ? [m.brief_generated_text({}, { locale })] : [])
		]
	};
	return [
		progressCover(context),
		draft,
		...mandate(context),
		...meetingsHeld(context),
		...coverageOverTime(context),
		...lessons(context)
	];
}
