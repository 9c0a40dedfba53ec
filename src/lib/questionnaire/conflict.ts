import type { Locale } from '../i18n/locales.ts';
import type { AnswerLine } from './contract.ts';

/** A field that two people answered differently: both answers in words. */
export interface Conflict {
	/** "question", or "question.row". */
	field: string;
	/** The id of the question's first control. */
	fieldId: string;
	title: string;
	/** What is kept now, and the language it was written in; no lines for no answer. */
	theirs: { lines: AnswerLine[]; written?: Locale; savedBy?: string; savedAt?: string };
	/** What was typed, and in which language; null where it can not be read and the field shows why. */
	mine: { lines: AnswerLine[] | null; written: Locale };
	/** False when the page shows the question no longer: what is kept then stays. */
	shown: boolean;
}
