import type { BriefFigures, BriefSubject, BriefWords } from '../../about.ts';
import type { Ledger } from '../../ledger.ts';
import type { Wording } from '../../wording.ts';

/** What every section of the brief may know. */
export interface Context {
	/** Of a template that makes several documents: which of them; else empty. */
	part: string;
	figures: BriefFigures;
	words: BriefWords;
	about: BriefSubject;
	wording: Wording;
	/** The way to every number: see `ledger.ts`. */
	ledger: Ledger;
}
